import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Answers what is asked of the workspace. Nothing of it is kept by browsers, or by us.
struct WorkspaceDesk: Sendable {
    let pages: Pages

    var site: Site { pages.site }

    /// Who asks for a place of the workspace of a programme.
    ///
    /// - Throws: ``PageProblem/notFound`` to whoever has no role in the programme: they do not learn that there is one;
    ///   ``SignInFirst`` when nobody is signed in.
    func call(_ request: Request, _ code: String, _ place: WorkspacePlace) async throws -> WorkspaceCall {
        guard site.accounts.isConfigured else { throw PageProblem.notFound }
        let asked = try pages.asked(request)
        guard let visitor = try await site.visitor(request) else { throw SignInFirst(choice: asked.choice) }
        let principal = visitor.principal(in: code)
        guard principal.grants.contains(where: \.isFitting) else { throw PageProblem.notFound }
        let choice = Choice(language: asked.choice.language, plan: asked.choice.plan)
        let scene = try await site.scene(of: code, choice)
        return WorkspaceCall(
            request: request, place: place, speaker: asked.speaker, visitor: visitor, principal: principal,
            scene: scene, view: scene.view.register.view(known: scene.head, audience: .internal))
    }

    /// What was sent with a form of the workspace, if this server gave the form to this session.
    ///
    /// - Throws: ``PageProblem/foreignForm``.
    func fields(
        _ call: WorkspaceCall, upTo size: Int = Guard<BasicRequestContext>.largestBody, most: Int = FormFields.most
    ) async throws -> FormFields {
        let fields = try await FormFields.reading(call.request, upTo: size, most: most)
        try call.visitor.check(fields, call.request, site)
        return fields
    }

    /// A page of the workspace as an answer.
    func answer(_ page: some Page, _ call: WorkspaceCall, status: HTTPResponse.Status = .ok) -> Response {
        Self.unkept(Answer.page(Frame(call).document(page), call.speaker.language, status: status))
    }

    /// The way to another place of the workspace, after a form was done.
    func redirect(_ call: WorkspaceCall, to place: WorkspacePlace) -> Response {
        Self.unkept(Answer.redirect(to: call.address(place)))
    }

    fileprivate static func unkept(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        return response
    }
}

/// Nobody is signed in: the way leads to signing in.
struct SignInFirst: Error {
    let choice: Choice
}

extension WorkspaceDesk {
    /// Answers a request, or shows the way to signing in.
    func answering(_ work: () async throws -> Response) async throws -> Response {
        do {
            return try await work()
        } catch let first as SignInFirst {
            let there = Address(route: .account(.signIn), choice: Choice(language: first.choice.language))
            return Self.unkept(Answer.redirect(to: there))
        }
    }
}

extension Frame {
    /// The frame of a page of the workspace.
    init(_ call: WorkspaceCall) {
        let here = call.address(call.place)
        self.init(speaker: call.speaker, address: here)
        let choice = Choice(language: call.scene.choice.language)
        trail = [
            Crumb(
                words: call.scene.name(call.speaker),
                address: Address(route: .programme(call.code), choice: choice))
        ]
        if call.place != .own {
            let own = LocalText(words: call.speaker(.workspaceOwn), language: nil)
            trail.append(Crumb(words: own, address: call.address(.own)))
        }
        lists = WorkspaceSection.allCases.filter { $0.isOpen(to: call) }.map { section in
            List(
                words: call.speaker(section.title), address: call.address(section.place),
                isCurrent: call.place == section.place)
        }
        account = Address(route: .account(.own), choice: choice)
    }
}
