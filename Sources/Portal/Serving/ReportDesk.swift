import Commands
import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Logging
import NIOCore
import Reports

/// Takes readers' reports of errors: gives the form out, and keeps what comes back for an officer.
struct ReportDesk: Sendable {
    let pages: Pages

    private var site: Site { pages.site }
    private var box: ReportBox { site.reports }

    /// The form.
    func form(_ code: String, _ about: String, _ request: Request) async throws -> Response {
        let place = try await place(code, about, request)
        let nonce = request.reportNonce ?? FormSeal.nonce()
        guard box.isOpen else { return answer(place, .notTaken(.reportClosed), status: .notFound) }
        let form = ReportPage.Form(seal: box.seal.seal(nonce, for: place.purpose, at: seconds))
        var response = answer(place, .form(form))
        if request.reportNonce == nil { response.setReportNonce(nonce, isSecure: site.base.hasPrefix("https")) }
        return response
    }

    /// What was sent.
    func take(_ code: String, _ about: String, _ request: Request, from client: Client?) async throws -> Response {
        let place = try await place(code, about, request)
        let fields = try await FormFields.reading(request, upTo: 32_768)
        guard box.isOpen, request.comesFromHere(site.base), let nonce = request.reportNonce,
            box.seal.isIntact(fields["seal"], nonce, for: place.purpose, at: seconds)
        else { throw PageProblem.foreignForm }
        // A machine that fills every field is thanked like everybody else, and learns nothing.
        guard fields["website"].isEmpty else { return answer(place, .thanks) }
        let report: ErrorReport
        do throws(ReportProblems) {
            report = try ErrorReport(
                programme: code, page: "/" + about, choice: place.address.choice.query, words: fields["words"],
                contact: fields["contact"])
        } catch {
            let form = ReportPage.Form(
                words: fields["words"], contact: fields["contact"], problems: error.problems, seal: fields["seal"])
            return answer(place, .form(form), status: .unprocessableContent)
        }
        return await keep(report, place, client)
    }

    private func keep(_ report: ErrorReport, _ place: Place, _ client: Client?) async -> Response {
        if let client, box.limit.take(client) != nil {
            return answer(place, .notTaken(.reportTooMany), status: .tooManyRequests)
        }
        let time = String(site.clock.now().description.prefix(19)) + "Z"
        do {
            _ = try await Blocking.run { [box] in try box.store().keep(report, at: time) }
            return answer(place, .thanks)
        } catch is ReportStore.Refusal {
            return answer(place, .notTaken(.reportFull), status: .serviceUnavailable)
        } catch {
            site.logger.error("a report could not be kept: \(error)")
            return answer(place, .notTaken(.reportFull), status: .serviceUnavailable)
        }
    }

    /// What a form is about.
    private struct Place: Sendable {
        let address: Address
        let page: Address
        let speaker: Speaker
        let purpose: String
        let scene: Scene
    }

    private func place(_ code: String, _ about: String, _ request: Request) async throws -> Place {
        guard about.utf8.count <= 300 else { throw PageProblem.notFound }
        let asked = try pages.asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        return Place(
            address: Address(route: .report(code, about), choice: asked.choice),
            page: Address(route: .place(code, about), choice: asked.choice), speaker: asked.speaker,
            purpose: "report \(code) \(about)", scene: scene)
    }

    private func answer(_ place: Place, _ stage: ReportPage.Stage, status: HTTPResponse.Status = .ok) -> Response {
        let page = ReportPage(speaker: place.speaker, address: place.address, page: place.page, stage: stage)
        let frame = Frame(place.scene, place.address.route, place.speaker, isIllustrative: false)
        var response = Answer.page(frame.document(page), place.speaker.language, status: status)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private var seconds: Int64 { site.clock.now().microseconds / 1_000_000 }
}

extension Request {
    private static let cookieName = "titian-report"

    /// The random number that this browser was given with a form.
    var reportNonce: String? {
        let value = cookies[Self.cookieName]?.value
        return value?.utf8.count == 32 ? value : nil
    }

    /// Whether a form was sent from a page of this server: what browsers say of it, and scripts cannot forge.
    func comesFromHere(_ base: String) -> Bool {
        if let name = HTTPFieldNames.fetchSite, let site = headers[name], site != "same-origin" { return false }
        guard let origin = headers[.origin] else { return true }
        guard let host = URL(string: origin)?.host() else { return false }
        let port = URL(string: origin)?.port
        let named = port.map { "\(host):\($0)" } ?? host
        return origin == base || named == head.authority
    }
}

extension Response {
    /// Gives a browser the number that its form is sealed with; no script reads it, and no other site sends it.
    mutating func setReportNonce(_ nonce: String, isSecure: Bool) {
        setCookie(
            Cookie(
                name: "titian-report", value: nonce, maxAge: Int(FormSeal.lifetime), path: "/", secure: isSecure,
                httpOnly: true, sameSite: .strict))
    }
}
