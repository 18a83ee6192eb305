import Ledger
import WorkPlan

/// Reads one file of `definitions/`: a version of a figure's definition, as a table of one row.
///
/// Only its `name` and `version` are looked at here; the rest is for whoever evaluates it.
struct DefinitionFile {
    static let folder = "definitions"

    private let file: JSONFile

    init(_ file: JSONFile) { self.file = file }

    /// The record, keyed by name and version.
    func table(keys: inout KeyIndex, problems: inout ProblemList) throws(ProblemList.Full) -> FolderTable? {
        guard let name = file.object["name"]?.string, KeyIndex.problem(in: name) == nil else {
            try refuse("name", "is missing; write the figure's name", &problems)
            return nil
        }
        guard let version = file.object["version"]?.integer, version > 0 else {
            try refuse("version", "is missing; write a whole number from 1", &problems)
            return nil
        }
        let key = "\(name)@\(version)"
        guard keys.insert(key, kind: .definition, line: 1) == nil else {
            try refuse("version", "another file has version \(version) of \(name)", &problems)
            return nil
        }
        // The record keeps the canonical bytes, so that its digest does not depend on how the file was laid out.
        let document = JSON.object(file.object).text
        let digest = Digest.of(Array(document.utf8)).hex
        let row = FolderRow(line: 1, key: key, cells: [name, String(version), document, digest])
        let columns = ["name", "version", "document", "digest"]
        return FolderTable(kind: .definition, file: file.name, columns: columns, rows: [row])
    }

    private func refuse(_ field: String, _ reason: String, _ problems: inout ProblemList) throws(ProblemList.Full) {
        try problems.add(file.name, line: file.line(of: field), field: field, reason)
    }
}
