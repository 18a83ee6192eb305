/// What a proposal must say before it is handed in.
///
/// A project that is kept as a draft, or that was entered from old papers, may lack all of it.
public enum ProposalCheck {
    /// The most words that a description has, in any language.
    public static let mostWords = 300

    /// What is wrong with a proposal.
    public enum Flaw: Hashable, Sendable {
        /// The field is empty.
        case missing
        /// So many words are too many.
        case words(Int)
        /// It ends before it begins.
        case endsEarly
    }

    /// Everything that is missing or wrong, by the names of the fields.
    public static func flaws(in project: Project) -> [(field: String, flaw: Flaw)] {
        let details = project.proposal
        let needed: [(String, Bool)] = [
            ("description", project.description != nil), ("actions", !project.actions.isEmpty),
            ("proponent", project.proponent != nil),
            ("previous-code", !details.isRecurring || details.previousCode != nil || project.carriedFrom != nil),
            ("scope", details.scope != nil), ("pillar", details.pillar != nil), ("duration", details.duration != nil),
            ("starts", details.starts != nil), ("ends", details.ends != nil),
            ("participants", !details.participants.isEmpty), ("requested", !details.requested.isEmpty),
        ]
        var found = needed.filter { !$0.1 }.map { (field: $0.0, flaw: Flaw.missing) }
        if let count = excess(of: project.description) { found.append(("description", .words(count))) }
        if let starts = details.starts, let ends = details.ends, ends.last < starts.first {
            found.append(("ends", .endsEarly))
        }
        return found
    }

    /// The words of the longest version of a text, when they are more than a description may have.
    public static func excess(of text: Text?) -> Int? {
        let count = text?.versions.map { words(in: $0.words) }.max() ?? 0
        return count > mostWords ? count : nil
    }

    /// How many words a text has: what stands between white space, as the template's readers count.
    public static func words(in text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
