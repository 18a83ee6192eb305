import Foundation
import Ledger
import WorkPlan

/// Everything that somebody typed into the form of a record: what is shown again, kept as a draft, and saved.
struct Entry: Codable, Hashable, Sendable {
    /// The record's identity.
    let record: String

    let kind: String

    /// The version that the form was made from; 0 for a record that is to be new.
    var version: Int

    /// The version that somebody was shown when they had to choose between two people's words.
    var seen = 0

    /// The command's identity: a form that is sent twice is saved once.
    var command = CommandID.random().description

    /// Whether the public is to see it.
    var isPublic = false

    /// Why, in the words of whoever saves it.
    var reason = ""

    /// On whose behalf, and the document that shows that they wanted it; empty when it is one's own.
    var organisation = ""
    var evidence = ""

    var values: FormValues

    /// What was chosen where somebody else had changed the same: by strand, `mine` or `theirs`.
    var choices: [String: String] = [:]

    /// The figures that whoever saves was shown to change.
    var confirmed = ""
}

extension Entry {
    /// The longest reason; a commit's limit is far beyond.
    static let longestReason = 2_000

    private static let choice = "take."

    /// What a form sent.
    init(_ fields: FormFields, record: Identifier<AnyRecord>, _ kind: Kind) {
        self.init(
            record: record.text, kind: kind.rawValue, version: Int(fields["version"]) ?? 0,
            seen: Int(fields["seen"]) ?? 0,
            isPublic: fields["visibility"] == Visibility.public.rawValue,
            reason: String(
                fields["reason"].replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping.prefix(
                    Self.longestReason)),
            organisation: fields["organisation"], evidence: fields["evidence"], values: FormValues(fields),
            confirmed: fields["confirmed"])
        if CommandID(hex: fields["command"]) != nil { command = fields["command"] }
        for (name, values) in fields.values where name.hasPrefix(Self.choice) {
            choices[String(name.dropFirst(Self.choice.count))] = values.first
        }
    }

    /// Names and values as the form sends them; what was chosen of collisions is done with.
    var pairs: [(name: String, value: String)] {
        [
            ("version", String(version)), ("command", command),
            ("visibility", (isPublic ? Visibility.public : .internal).rawValue), ("organisation", organisation),
            ("evidence", evidence),
        ] + values.pairs
    }

    static func choiceName(_ strand: String) -> String { choice + strand }
}
