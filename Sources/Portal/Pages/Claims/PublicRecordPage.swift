import Languages

/// Everything that was stated in public of a programme, by occasion, with what can be seen of each number.
struct PublicRecordPage: Page {
    /// What was stated on one occasion.
    struct Occasion: Sendable {
        /// Names the section in links.
        let key: String
        let name: LocalText
        let stated: String
        let claims: [ClaimCard]
    }

    let speaker: Speaker
    let programme: LocalText
    let occasions: [Occasion]

    /// How many claims there are, filtered or not.
    let total: Int

    /// Whether the register has a figure of its own for one of them.
    let isChecked: Bool

    let form: ClaimFilterForm

    /// The same as CSV.
    let table: Address

    var title: LocalText { LocalText(words: speaker(.publicRecord), language: nil) }

    /// Whether a made-up claim is among them.
    var isIllustrative: Bool { occasions.contains { $0.claims.contains(where: \.isIllustrative) } }

    private var shown: Int { occasions.reduce(0) { $0 + $1.claims.count } }

    var content: HTML {
        """
        <h1>\(speaker(.publicRecord))</h1>
        <p class="plan">\(.text(programme))</p>
        <p>\(speaker(.publicRecordIntro))</p>
        \(total == 0 ? "<p>\(speaker(.noClaimsAtAll))</p>" : list)
        """
    }

    private var list: HTML {
        let count = speaker(.claimsCount, shown, ["total": speaker.number(total)])
        return """
            \(form.content)
            <p class="count">\(shown == 0 ? speaker(.noClaimsMatch) : "\(count) \(notes)")</p>
            \(glance)
            \(occasions, each: section)
            <p class="data"><a href="\(table.text)">\(speaker(.downloadRecord))</a></p>
            """
    }

    /// Those of which something can be seen, in short, each with the way to it.
    private var glance: HTML? {
        let seen = occasions.flatMap(\.claims).filter { !$0.findings.isEmpty }
        guard seen.count > 1 else { return nil }
        let summary = speaker(.seenCount, ["count": speaker.number(seen.count)])
        return """
            <details class="glance"><summary>\(summary)</summary>
            <ul class="findings">\(seen, each: line)</ul>
            </details>
            """
    }

    private func line(_ claim: ClaimCard) -> HTML {
        """
        <li><a href="#\(claim.key)">\(claim.stated): \(claim.title)</a><br>\(claim.findings.joined(separator: " "))</li>

        """
    }

    /// What holds for all claims that are shown, said once.
    private var notes: String {
        let quoted = occasions.reduce(0) { $0 + $1.claims.count(where: { !$0.words.isEmpty }) }
        let words = speaker(.exactWordsCount, ["count": speaker.number(quoted)])
        return isChecked ? words : "\(words) \(speaker(.recordUnchecked))"
    }

    private func section(_ occasion: Occasion) -> HTML {
        """
        <section aria-labelledby="o-\(occasion.key)">
        <h2 id="o-\(occasion.key)">\(.text(occasion.name)) <span class="kind">\(occasion.stated)</span></h2>
        <ul class="claims">
        \(occasion.claims, each: \.content)</ul>
        </section>
        """
    }
}

/// The form that narrows the public record down; without script, its answer is an address.
struct ClaimFilterForm: Sendable {
    /// A choice of one among several.
    struct Field: Sendable {
        let parameter: Parameter
        let label: Wording
        let chosen: String?
        let options: [(value: String, words: String)]
    }

    let speaker: Speaker
    let address: Address
    let all: Address
    let isFiltered: Bool
    let fields: [Field]

    var content: HTML {
        """
        <form class="filters" method="get" action="\(address.route.path)" aria-label="\(speaker(.filterHeading))">
        \(fields, each: select)
        \(address.choice.pairs, each: { "<input type=\"hidden\" name=\"\($0.name.rawValue)\" value=\"\($0.value)\">" })
        <p class="act"><button>\(speaker(.filterShow))</button>\
        \(isFiltered ? " <a href=\"\(all.text)\">\(speaker(.filterClear))</a>" : nil)</p>
        </form>
        """
    }

    private func select(_ field: Field) -> HTML {
        let name = field.parameter.rawValue
        return """
            <p><label for="filter-\(name)">\(speaker(field.label))</label> <select id="filter-\(name)" name="\(name)">\
            <option value="">\(speaker(.filterAny))</option>\(field.options, each: { option($0, field.chosen) })</select></p>
            """
    }

    private func option(_ option: (value: String, words: String), _ chosen: String?) -> HTML {
        option.value == chosen
            ? #"<option value="\#(option.value)" selected>\#(option.words)</option>"#
            : #"<option value="\#(option.value)">\#(option.words)</option>"#
    }
}
