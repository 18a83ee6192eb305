import Commands
import Ledger
import Synchronization

/// The scenes that were looked at before: what an address names is found once, as long as nothing changes.
final class Scenes: Sendable {
    /// What names a scene, and everything that it depends on.
    struct Key: Hashable, Sendable {
        let code: String
        let choice: Choice
        let head: Int
        let damage: Int?

        /// The quarter of an hour: a day can begin somewhere with each.
        let quarter: Int64
    }

    private struct Halves {
        var young: [Key: Scene] = [:]
        var old: [Key: Scene] = [:]
    }

    private let halves = Mutex(Halves())

    /// How many one half holds.
    private static let capacity = 128

    /// A scene as it was found before, with nothing evaluated yet; else what is found now.
    ///
    /// - Throws: what finding it throws.
    func scene(_ key: Key, _ find: () throws -> Scene) throws -> Scene {
        if let scene = halves.withLock({ $0.young[key] ?? $0.old[key] }) { return scene.fresh }
        let scene = try find()
        halves.withLock { halves in
            if halves.young.count >= Self.capacity { (halves.old, halves.young) = (halves.young, [:]) }
            halves.young[key] = scene.fresh
        }
        return scene
    }
}

extension Scene {
    /// The same, with nothing evaluated yet.
    fileprivate var fresh: Scene {
        var scene = self
        scene.evaluations = Evaluations()
        return scene
    }
}
