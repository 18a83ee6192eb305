import Foundation

/// A document in Markdown, taken apart into what a test can hold against the program.
struct Manual {
    let file: URL
    let text: String

    init(_ path: String) throws {
        file = Tool.package.appending(path: path)
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// README, CONTRIBUTING, and everything in docs.
    static func all() throws -> [String] {
        let docs = try FileManager.default.subpathsOfDirectory(atPath: Tool.package.appending(path: "docs").path)
        return ["README.md", "CONTRIBUTING.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
    }

    /// Pictures: the words for those who do not see them, and the file.
    var pictures: [(words: String, file: URL)] {
        text.matches(of: #/!\[([^\]]*)\]\(([^)\s]+)\)/#).map { (String($0.1), resolved($0.2)) }
    }

    /// What links lead to within the repository.
    var neighbours: [URL] {
        text.matches(of: #/\]\(([^)\s#]+)(?:#[^)]*)?\)/#).map(\.1).filter { !$0.contains("://") }.map(resolved)
    }

    /// Addresses of the server, as they stand in the text: `/sample?at=2025-08-11`.
    var addresses: [String] {
        Set(text.matches(of: #/`(\/[^`\s]*)`/#).map { String($0.1) }).sorted()
    }

    /// Words of pages, which a guide prints in bold.
    var labels: [String] {
        // A label may be wrapped in the text.
        Set(text.matches(of: #/\*\*([^*]+)\*\*/#).map { String($0.1).replacing(#/\s+/#, with: " ") }).sorted()
    }

    /// Commands and what they print.
    var steps: [Step] {
        text.split(separator: "\n").reduce(into: (steps: [Step](), isOpen: false)) { found, line in
            let body = line.dropFirst(4)
            if !line.hasPrefix("    ") {
                found.isOpen = false
            } else if body.hasPrefix("$ ") {
                found.steps.append(Step(command: String(body.dropFirst(2)), printed: []))
                found.isOpen = true
            } else if found.isOpen {
                found.steps[found.steps.count - 1].printed.append(String(body))
            }
        }.steps
    }

    private func resolved(_ path: Substring) -> URL {
        file.deletingLastPathComponent().appending(path: String(path))
    }
}

/// A command in a document, and what the document says that it prints.
struct Step {
    let command: String
    var printed: [String]

    /// Whether an output is what the document says. “…” stands for any text, on a line of its own for any lines;
    /// identities and digests are other ones in every ledger.
    func isLike(_ output: String) -> Bool {
        let lines = output.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
        return Self.agree(printed[...], lines[...])
    }

    private static func agree(_ printed: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
        guard let first = printed.first else { return lines.isEmpty }
        if first.trimmingCharacters(in: .whitespaces) == "…" {
            return agree(printed.dropFirst(), lines) || (!lines.isEmpty && agree(printed, lines.dropFirst()))
        }
        guard let line = lines.first, agree(first, line) else { return false }
        return agree(printed.dropFirst(), lines.dropFirst())
    }

    private static func agree(_ printed: String, _ line: String) -> Bool {
        let parts = masked(printed).split(separator: "…", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return masked(printed) == masked(line)
        }
        return masked(line).hasPrefix(first) && masked(line).hasSuffix(last)
    }

    private static func masked(_ line: String) -> String { line.replacing(#/[0-9a-f]{8,}/#, with: "#") }
}
