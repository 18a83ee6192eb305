public import Foundation

/// Judges IATI files: schema, rules and codelists at once, in one pass.
///
/// One validator serves any number of files, also at the same time.
public struct Validator: Sendable {
    /// What files are judged by.
    public let rulebook: Rulebook
    /// The day and the outer lists that rules are asked with.
    public let context: RuleContext
    /// How much a file may have.
    public let limits: ReadingLimits
    /// The version that every file is judged by, whatever it says itself.
    public let asVersion: StandardVersion?
    /// How many findings of a file are told one by one; more are counted.
    public let room: Int

    /// A validator for any number of files.
    public init(
        rulebook: Rulebook, context: RuleContext, limits: ReadingLimits = ReadingLimits(),
        asVersion: StandardVersion? = nil, room: Int = 100_000
    ) {
        self.rulebook = rulebook
        self.context = context
        self.limits = limits
        self.asVersion = asVersion
        self.room = room
    }

    /// Judges what is in memory.
    public func validate(_ bytes: some Sequence<UInt8>, name: String) -> Report {
        validate(ByteSource(bytes), name: name)
    }

    /// Judges what comes in pieces; memory is bounded by the largest record, not by the file.
    public func validate(_ source: ByteSource, name: String) -> Report {
        let check = FileCheck(rulebook, context, asVersion: asVersion, room: room)
        let reader = FragmentReader(names: rulebook.library.names, content: .data, limits: limits)
        do throws(ReadingFault) { try reader.read(source, into: check) } catch {
            return check.report(name: name, fault: error)
        }
        return check.report(name: name)
    }

    /// Judges a file on disk.
    ///
    /// - Throws: when the file cannot be opened.
    public func validate(file: URL, name: String? = nil) throws -> Report {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        return validate(ByteSource(handle), name: name ?? file.lastPathComponent)
    }

    /// Judges files over all cores, and hands out each report as soon as it is there.
    public func reports(
        on files: [URL], workers: Int = ProcessInfo.processInfo.activeProcessorCount
    ) -> AsyncStream<(file: URL, outcome: Result<Report, any Error>)> {
        AsyncStream { stream in
            let queue = FileQueue(files)
            let work = Task {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<max(1, min(workers, files.count)) {
                        group.addTask {
                            let own = withOwnTables()
                            while !Task.isCancelled, let file = queue.next() {
                                stream.yield((file, Result { try own.validate(file: file, name: file.path) }))
                            }
                        }
                    }
                }
                stream.finish()
            }
            stream.onTermination = { _ in work.cancel() }
        }
    }

    /// The same validator with tables that no other thread counts references to.
    private func withOwnTables() -> Validator {
        guard let own = try? Rulebook(codelists: rulebook.codelists) else { return self }
        return Validator(rulebook: own, context: context, limits: limits, asVersion: asVersion, room: room)
    }
}
