import Languages
import Register
import WorkPlan

/// Finds records that look like one another, without comparing each with each.
enum Likeness {
    /// Projects of one plan with the same words in their titles, whatever their order, case, accents and signs.
    static func duplicates(in view: View, of plan: Identifier<Plan>) -> [QualityFinding] {
        let words = WordBreaker()
        var seen: [[String]: Identifier<AnyRecord>] = [:]
        var found: [QualityFinding] = []
        for project in view.projects(of: plan) {
            for version in project.body.title.versions {
                let key = words.words(in: version.words).map(\.folded).sorted()
                guard key.count >= fewestWords else { continue }
                let first = seen[key]
                if let first, first != project.id.cast() {
                    found.append(QualityFinding(.duplicate, project.id.cast(), .project, other: first))
                    break
                }
                seen[key] = project.id.cast()
            }
        }
        return found
    }

    /// Titles of one or two words say too little.
    private static let fewestWords = 3

    /// Bodies whose names are the same letters, or differ by one letter that is missing, added, changed, exchanged or moved.
    ///
    /// Two names that are so near have a form in common when one letter is left out of each (of either, or of none).
    /// So each name is put down under all of its forms, and only names under the same form are compared.
    static func spellings(in view: View) -> [QualityFinding] {
        let bodies: [Seen<Organisation>] = view.records()
        var forms: [String: Int] = [:]
        var found: [QualityFinding] = []
        for (index, body) in bodies.enumerated() {
            let mine = Set(body.body.name.versions.map { letters($0.words) })
            let all = Set(mine.flatMap(forms(of:)))
            let twin = all.compactMap { forms[$0] }.filter { $0 != index }.min()
            if let twin {
                found.append(
                    QualityFinding(.spellings, body.id.cast(), .organisation, other: bodies[twin].id.cast()))
            }
            for form in all where forms[form] == nil { forms[form] = index }
        }
        return found
    }

    /// The letters and digits of a name, without case and accents.
    private static func letters(_ name: String) -> String {
        String(Folding.fold(name).filter { $0.isLetter || $0.isNumber })
    }

    /// Names with fewer letters are often one letter apart and not the same: Laos and Lagos.
    private static let fewestLetters = 8

    private static func forms(of letters: String) -> [String] {
        guard letters.count >= fewestLetters else { return letters.isEmpty ? [] : [letters] }
        let all = Array(letters)
        return [letters]
            + all.indices.map { index in String(all[..<index] + all[(index + 1)...]) }
    }
}
