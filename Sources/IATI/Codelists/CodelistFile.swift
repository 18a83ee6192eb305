import Foundation

/// One codelist as the standard publishes it.
enum CodelistFile {
    static func read(_ file: URL) throws -> Codelist {
        func fault(_ reason: String) -> CodelistLibrary.Fault {
            CodelistLibrary.Fault(file: file.lastPathComponent, reason: reason)
        }
        let collector = Collector()
        do throws(ReadingFault) {
            let data: Data
            do { data = try Data(contentsOf: file) } catch {
                throw ReadingFault(.input, line: 0, column: 0, error.localizedDescription)
            }
            try FragmentReader(content: .data).read(ByteSource(data), into: collector)
        } catch {
            throw fault("line \(error.line): \(error.detail)")
        }
        guard let name = collector.name else { throw fault("the root is not a <codelist> with a @name") }
        guard !collector.codes.isEmpty else { throw fault("there is no <code> in it") }
        if let odd = collector.codes.first(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) }) {
            throw fault("\"\(odd)\" cannot be a code: it is empty or holds a blank")
        }
        return Codelist(name: name, codes: collector.codes)
    }

    private final class Collector: FragmentConsumer {
        var name: String?
        var codes: [String] = []
        private var known: Set<String> = []

        func begin(root: Fragment, names: NameTable) {
            guard let node = root.nodes.first, names[node.name].local == "codelist",
                let attribute = names.find(QualifiedName("name")).map({ root.attribute($0, of: 0) }), attribute >= 0
            else { return }
            name = root.slice(root.attributes[attribute].value).string
        }

        func take(_ fragment: Fragment, names: NameTable) {
            guard let code = names.find(QualifiedName("code")) else { return }
            for (index, node) in fragment.nodes.enumerated() where node.kind == .element && node.name == code {
                let text = fragment.text(of: Int32(index)).collapsed.string
                if known.insert(text).inserted { codes.append(text) }
            }
        }
    }
}
