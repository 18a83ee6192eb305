import Claims
import Commands
import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// One number that was stated in public, at an address of its own.
struct ClaimPage: Page {
    let card: ClaimCard

    /// What else was stated on the same occasion.
    let beside: [(title: String, address: Address)]

    /// The record, its version and the commit that wrote it.
    let record: String

    /// The address under which this very version stays.
    let permanent: Address
    let base: String

    private var speaker: Speaker { card.speaker }

    var title: LocalText { LocalText(words: card.title, language: nil) }

    var content: HTML {
        """
        <h1>\(card.title)</h1>
        <p class="plan">\(.text(card.occasion)), \(card.stated)</p>
        \(card.found)
        \(card.details)
        \(others)
        <section class="cite" aria-labelledby="cite">
        <h2 id="cite">\(speaker(.permanentAddress))</h2>
        <p><a class="address" href="\(permanent.text)">\(base)\(permanent.text)</a></p>
        <p class="help">\(record)</p>
        </section>
        """
    }

    private var others: HTML? {
        guard !beside.isEmpty else { return nil }
        return """
            <section aria-labelledby="beside">
            <h2 id="beside">\(speaker(.sameOccasionHeading))</h2>
            <ul>\(beside, each: { "<li><a href=\"\($0.address.text)\">\($0.title)</a></li>" })</ul>
            </section>
            """
    }
}

extension ClaimPage {
    /// A claim, by its identity.
    ///
    /// - Throws: ``PageProblem/notFound`` when the public knows no such claim at K, or it was stated after D.
    init(_ scene: Scene, _ identity: String, base: String, _ speaker: Speaker) throws {
        let record = scene.publicRecord
        guard let id = Identifier<Claim>(text: identity), let claim = record.claims.first(where: { $0.id == id }) else {
            throw PageProblem.notFound
        }
        var check = RegisterCheck(scene.view, definitions: scene.definitions)
        let others = record.occasion(of: claim)?.claims.filter { $0.id != id } ?? []
        card = ClaimCard(claim, record.findings(on: claim) + [check.finding(on: claim.body)], scene, speaker)
        beside = others.map { other in
            let card = ClaimCard(other, [], scene, speaker)
            return (title: card.title, address: card.address)
        }
        self.record = speaker(
            .recordVersion,
            [
                "record": id.text, "version": speaker.number(claim.version), "commit": speaker.number(claim.commit),
            ])
        let fixed = Choice(known: .commit(scene.view.known))
        permanent = Address(route: .claim(scene.code, id.text), choice: fixed)
        self.base = base
    }
}
