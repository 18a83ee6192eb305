import Figures
import Register
import WorkPlan

extension View {
    /// The definitions whose place a newer version has taken: a figure is found once.
    ///
    /// A version that this Titian cannot read takes nobody's place.
    var supersededDefinitions: Set<Handle> {
        let documents: [Seen<DefinitionDocument>] = records()
        let versions = Dictionary(grouping: documents, by: \.body.name).values.filter { $0.count > 1 }
        let superseded = versions.flatMap { versions in
            let readable = versions.filter { (try? Definition($0.body)) != nil }
            let newest = readable.map(\.body.version).max() ?? 0
            return readable.filter { $0.body.version < newest }
        }
        return Set(superseded.compactMap { handle(of: $0.id) })
    }
}
