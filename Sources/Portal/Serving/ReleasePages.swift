import Commands
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// Answers requests for public releases, and for the checkpoints that came with them.
struct ReleasePages: Sendable {
    let pages: Pages

    func add(to router: Router<BasicRequestContext>) {
        let (code, number) = (Route.parameter("programme"), Route.parameter("number"))
        router.get(RouterPath(Route.releases(code).path)) { request, context in
            try await list(try context.code(), request)
        }
        router.get(RouterPath(Route.releases(code).path + "/" + number)) { request, context in
            try await release(try context.code(), context.parameters.get("number"), request)
        }
        router.get(RouterPath(Route.releases(code).path + "/" + number + "/checkpoint")) { request, context in
            try await checkpoint(try context.code(), context.parameters.get("number"), request)
        }
    }

    private func list(_ code: String, _ request: Request) async throws -> Response {
        let (scene, speaker) = try await scene(code, request)
        let page = ReleasesPage(Guide(scene: scene, speaker: speaker))
        let frame = Frame(scene, .releases(code), speaker, isIllustrative: false)
        return Answer.page(frame.document(page), speaker.language)
    }

    private func release(_ code: String, _ number: String?, _ request: Request) async throws -> Response {
        let (scene, speaker) = try await scene(code, request)
        let release = try Self.release(number, scene)
        return try await pages.site.budget.run { _ in
            let page = ReleasePage(
                release, checkpoint: try scene.desk.ledger.checkpoint(covering: release.commit),
                Guide(scene: scene, speaker: speaker))
            var frame = Frame(
                scene, .release(code, release.body.number), speaker, isIllustrative: page.isIllustrative)
            frame.trail.append(
                Frame.Crumb(
                    words: LocalText(words: speaker(.releasesTitle), language: nil),
                    address: Address(route: .releases(code), choice: scene.choice)))
            return Answer.page(frame.document(page), speaker.language)
        }
    }

    /// The checkpoint of the head that the release left, for somebody else to keep.
    private func checkpoint(_ code: String, _ number: String?, _ request: Request) async throws -> Response {
        let (scene, _) = try await scene(code, request)
        guard scene.damage == nil else { throw PageProblem.damaged }
        let release = try Self.release(number, scene)
        let text = try scene.desk.ledger.checkpoint(covering: release.commit).text
        return Answer.text(
            text.utf8, type: "text/plain; charset=utf-8",
            fileName: "\(code)-release-\(release.body.number).checkpoint")
    }

    private func scene(_ code: String, _ request: Request) async throws -> (Scene, Speaker) {
        let asked = try pages.asked(request)
        return (try await pages.site.scene(of: code, asked.choice), asked.speaker)
    }

    private static func release(_ number: String?, _ scene: Scene) throws -> Seen<Release> {
        let releases: [Seen<Release>] = scene.newest.records()
        guard let release = releases.first(where: { String($0.body.number) == number }) else {
            throw PageProblem.notFound
        }
        return release
    }
}
