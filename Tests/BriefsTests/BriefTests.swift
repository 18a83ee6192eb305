import Figures
import Foundation
import Languages
import Testing
import WorkPlan

@testable import Briefs

@Suite("A brief")
struct BriefTests {
    private static let every = BriefForm.allCases.flatMap { form in Language.allCases.map { (form, $0) } }

    private func text(_ occasion: Occasion, _ form: BriefForm, _ language: Language) -> String {
        Brief(for: occasion, form, in: language).sections.flatMap(\.blocks).flatMap(\.sentences).map(\.text)
            .joined(separator: "\n")
    }

    @Test("of the sample says in Vietnamese what a report of such a meeting says")
    func vietnamese() throws {
        let text = try text(BriefOccasions.sample(), .press, .vietnamese)
        for words in [
            "đã có 114 dự án được công nhận", "24,8 triệu USD", "17/24 dòng hành động (70,8%)",
            "28 dự án được công nhận có ít nhất một đối tác hỗ trợ", "18,3 triệu USD",
            "trải đều trên cả 5 lĩnh vực chiến lược",
            "Doanh nghiệp siêu nhỏ, nhỏ và vừa; Giáo dục; và Sức khỏe và y tế",
            "5 nước thụ hưởng",
        ] { #expect(text.contains(words), "\(words)") }
    }

    @Test("says what changed since the consultation before, of what is known now")
    func change() throws {
        let text = try text(BriefOccasions.sample(), .update, .english)
        #expect(text.contains("Projects accredited: 114, up from 95 at the 8th consultation with partners"))
        #expect(text.contains("Action coverage: 17/24, as at the 8th consultation with partners"))
    }

    @Test("names partners in alphabetical order, whatever they give", arguments: Language.allCases)
    func courtesy(language: Language) throws {
        let brief = Brief(for: try BriefOccasions.sample(), .update, in: language)
        let heading = Phrasebook(language)(.briefPartners)
        let names = try #require(brief.sections.first { $0.heading == heading }).blocks.flatMap(\.sentences).dropFirst()
            .compactMap { $0.parts.first?.text }
        #expect(names.count == 8 && names == names.sorted())
    }

    @Test("has a source for every number", arguments: every)
    func cited(form: BriefForm, language: Language) throws {
        for occasion in [try BriefOccasions.sample(), try BriefOccasions.real()] {
            let brief = Brief(for: occasion, form, in: language)
            for sentence in brief.sections.flatMap(\.blocks).flatMap(\.sentences) {
                for case .words(let words) in sentence.parts {
                    #expect(Self.unsourced(words).isEmpty, "\(words) in: \(sentence.text)")
                }
            }
        }
    }

    /// The digits of words that are neither in a date nor the number of a meeting, nor an action's or project's code.
    private static func unsourced(_ words: String) -> [String] {
        words
            .replacing(#/\d{1,2} [A-Z][a-z]+ \d{4}/#, with: "").replacing(#/ngày \d{1,2}\/\d{1,2}\/\d{4}/#, with: "")
            .replacing(#/\b(19|20)\d\d\b/#, with: "").replacing(#/\d+(st|nd|rd|th) (consultation|meeting)/#, with: "")
            .replacing(#/lần thứ \d+/#, with: "").replacing(#/^(WP4-)?[\d.]+ $/#, with: "")
            .matches(of: #/\d+/#).map { String($0.output) }
    }

    @Test("cites figures that give the very numbers it says")
    func resolves() throws {
        let occasion = try BriefOccasions.sample()
        let phrasebook = Phrasebook(.english)
        let brief = Brief(for: occasion, .update, in: .english)
        var checked = 0
        for case .number(let text, .figure(let citation, part: nil)) in brief.sentences.flatMap(\.parts) {
            let definition = try #require(occasion.question.view.definitions.first { $0.digest == citation.digest })
            let asked = Question(view: occasion.question.view, plan: citation.plan, day: citation.day)
            let value = try #require(definition.evaluate(asked).value)
            let quantities = [value.numerator] + (value.denominator.map { [$0] } ?? [])
            let said = quantities.map(phrasebook.rounded)
            #expect(
                (said + [phrasebook.rate(definition, value), said.joined(separator: "/")]).contains(text), "\(text)")
            checked += 1
        }
        #expect(checked > 25)
    }

    @Test("of a programme without project records says what was stated, by whom, and that a fraction was inferred")
    func stated() throws {
        let text = try text(BriefOccasions.real(), .press, .english)
        #expect(text.contains("Projects: 114 projects (stated by VietnamPlus"))
        #expect(text.contains("Projects, with partners: 28 projects"))
        #expect(text.contains("Actions covered: 70.8% (17 of 24, inferred here)"))
        #expect(text.contains("Timor-Leste"))
        #expect(!text.contains("accredited projects have"))
    }

    @Test("is the same for the same occasion", arguments: every)
    func determined(form: BriefForm, language: Language) throws {
        let occasion = try BriefOccasions.sample()
        #expect(Brief(for: occasion, form, in: language) == Brief(for: occasion, form, in: language))
    }

    @Test("as text shows the source of numbers in a row once, after the last")
    func notes() throws {
        let text = Brief(for: try BriefOccasions.sample(), .press, in: .english).text(sourcesHeading: "Sources")
        #expect(text.contains("17 of 24 actions (70.8% [3]) have at least one accredited project."))
        #expect(text.contains("\n[3] titian:"))
    }
}
