import Languages

/// Words of the portal's own furniture, complete in every language by construction.
///
/// What is said of figures stands in the catalogue of `Languages`; here is only what no other surface says.
struct Wording: Hashable, Sendable {
    let english: String
    let vietnamese: String

    init(_ english: String, _ vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }
}

extension Phrasebook {
    /// Words of the portal, with values in the places `{name}`.
    func callAsFunction(_ wording: Wording, _ values: [String: String] = [:]) -> String {
        let words = language == .english ? wording.english : wording.vietnamese
        return values.reduce(words) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
