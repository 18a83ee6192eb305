import Hummingbird
import IATI
import Languages
import Ledger
import Reports

/// Gives out the form on which IATI files are checked, and shows what was found.
struct ValidatorDesk: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// What the seals of the forms are for.
    private static let purpose = "iati validator"

    /// The form.
    func form(_ request: Request) throws -> Response {
        let asked = try pages.asked(request)
        guard site.validation.isOpen else { return answer(nil, asked, status: .notFound) }
        let nonce = request.reportNonce ?? FormSeal.nonce()
        var response = answer(ValidatorPage.Form(seal: seal(nonce)), asked)
        if request.reportNonce == nil { response.setReportNonce(nonce, isSecure: site.base.hasPrefix("https")) }
        return response
    }

    /// The files that were sent.
    func take(_ request: Request, from client: Client?) async throws -> Response {
        let asked = try pages.asked(request)
        guard request.comesFromHere(site.base), let nonce = request.reportNonce else { throw PageProblem.foreignForm }
        let today = seconds
        let form = try await site.validation.withPlace(for: client) { place in
            var reading = ValidatorForm(
                place: place, today: Int(today), speaker: asked.speaker,
                isIntact: { [site] in site.reports.seal.isIntact($0, nonce, for: Self.purpose, at: today) })
            try await reading.read(request)
            return reading
        }
        guard form.problems.isEmpty else {
            return answer(form.again(seal: seal(nonce)), asked, status: .unprocessableContent)
        }
        let name = site.validation.reports.keep(form.reports, for: nonce, at: seconds)
        return Answer.redirect(to: place(name, FindingFilter(), asked))
    }

    /// What was found.
    func result(_ name: String, _ request: Request) throws -> Response {
        let asked = try pages.asked(request)
        let (filter, problems) = FindingFilter.reading(request.uri.query)
        guard problems.isEmpty else { throw PageProblem.badParameters(problems) }
        let (nonce, reports) = try kept(name, request)
        let page = FindingsPage(
            speaker: asked.speaker, name: name, address: place(name, filter, asked), filter: filter, reports: reports,
            seal: seal(nonce))
        let home = Frame.Crumb(
            words: LocalText(words: asked.speaker(.validatorTitle), language: nil),
            address: Address(route: .validator, choice: Choice(language: asked.choice.language)))
        return draw(page, page.address, asked, trail: [home])
    }

    /// The same as a file.
    func file(_ name: String, _ file: ReportFile, _ request: Request) async throws -> Response {
        let asked = try pages.asked(request)
        let reports = try kept(name, request).reports.map { $0.told(in: asked.speaker.language) }
        let bytes = try await Blocking.run { file.bytes(reports) }
        return Answer.text(bytes, type: file.type, cache: "no-store", fileName: "iati-" + file.rawValue)
    }

    /// Forgets a result at once.
    func forget(_ name: String, _ request: Request) async throws -> Response {
        let asked = try pages.asked(request)
        let fields = try await FormFields.reading(request, upTo: 4_096)
        guard request.comesFromHere(site.base), let nonce = request.reportNonce,
            site.reports.seal.isIntact(fields["seal"], nonce, for: Self.purpose, at: seconds)
        else { throw PageProblem.foreignForm }
        site.validation.reports.forget(name, of: nonce)
        return Answer.redirect(to: Address(route: .validator, choice: Choice(language: asked.choice.language)))
    }

    private func kept(_ name: String, _ request: Request) throws -> (nonce: String, reports: [Report]) {
        let nonce = request.reportNonce
        guard let nonce, let reports = site.validation.reports.reports(name, for: nonce, at: seconds) else {
            throw PageProblem.upload(.gone)
        }
        return (nonce, reports)
    }

    private func place(_ name: String, _ filter: FindingFilter, _ asked: Pages.Asked) -> Address {
        Address(route: .validation(name, filter), choice: Choice(language: asked.choice.language))
    }

    private func answer(
        _ form: ValidatorPage.Form?, _ asked: Pages.Asked, status: HTTPResponse.Status = .ok
    ) -> Response {
        let address = Address(route: .validator, choice: Choice(language: asked.choice.language))
        let page = ValidatorPage(
            speaker: asked.speaker, address: address, megabytes: site.validation.limits.megabytes, form: form)
        return draw(page, address, asked, status: status)
    }

    private func draw(
        _ page: some Page, _ address: Address, _ asked: Pages.Asked, trail: [Frame.Crumb] = [],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let home = Frame.Crumb(
            words: LocalText(words: asked.speaker(.pageHome), language: nil),
            address: Address(route: .home, choice: Choice(language: asked.choice.language)))
        let frame = Frame(speaker: asked.speaker, address: address, trail: [home] + trail)
        var response = Answer.page(frame.document(page), asked.speaker.language, status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func seal(_ nonce: String) -> String { site.reports.seal.seal(nonce, for: Self.purpose, at: seconds) }

    private var seconds: Int64 { site.clock.now().microseconds / 1_000_000 }
}
