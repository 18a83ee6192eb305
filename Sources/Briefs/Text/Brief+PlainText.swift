import Languages

extension Brief {
    /// The brief as text: numbers carry the number of their source, and the sources stand at the end.
    ///
    /// - Parameter sourcesHeading: what stands above the sources.
    public func text(sourcesHeading: String) -> String {
        let sources = sources
        let notes = Dictionary(sources.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
        let head = ([title] + notices + facts.map { $0.text(notes) }).joined(separator: "\n")
        let body = sections.map { section in
            ([section.heading] + section.blocks.map { $0.text(notes) }).joined(separator: "\n")
        }
        let list = sources.enumerated().map { "[\($0 + 1)] \($1)" }
        return ([head] + body + [([sourcesHeading] + list).joined(separator: "\n")]).joined(separator: "\n\n")
    }
}

extension BriefBlock {
    fileprivate func text(_ notes: [BriefSource: Int]) -> String {
        switch self {
        case .paragraph(let sentences): sentences.map { $0.text(notes) }.joined(separator: " ")
        case .list(let sentences): sentences.map { "- " + $0.text(notes) }.joined(separator: "\n")
        }
    }
}

extension BriefSentence {
    fileprivate func text(_ notes: [BriefSource: Int]) -> String {
        let noted = notedParts
        return parts.enumerated().map { place, part in
            guard noted.contains(place), let note = part.source.flatMap({ notes[$0] }) else { return part.text }
            return "\(part.text) [\(note)]"
        }.joined()
    }
}
