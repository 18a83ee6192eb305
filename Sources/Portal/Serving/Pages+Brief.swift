import Briefs
import Hummingbird
import Languages
import Register
import WorkPlan

extension Pages {
    /// What is said at a meeting.
    func brief(_ code: String, _ meeting: String, _ request: Request) async throws -> Response {
        let (brief, asked) = try briefChoice(request)
        let scene = try await site.scene(of: code, asked.choice)
        let canPrint = site.prints.isPossible
        return try await site.budget.run { _ in
            let page = try BriefPage(scene, meeting, brief, canPrint: canPrint, asked.speaker)
            var frame = Frame(scene, .brief(code, meeting, brief), asked.speaker, isIllustrative: scene.isSample)
            frame.trail.append(
                .init(words: LocalText(words: page.meeting.name, language: nil), address: page.meeting.address))
            return Answer.page(frame.document(page), asked.speaker.language)
        }
    }

    /// The same as PDF.
    func printedBrief(_ code: String, _ meeting: String, _ request: Request) async throws -> Response {
        guard site.prints.isPossible else { throw PageProblem.notFound }
        let (brief, asked) = try briefChoice(request)
        let scene = try await site.scene(of: code, asked.choice)
        let base = site.base
        let document = try await site.budget.run { _ in
            let page = try BriefPage(scene, meeting, brief, canPrint: true, asked.speaker)
            return PrintedBrief(page.brief, page.notes, base: base).html
        }
        var choice = scene.choice
        choice.day = scene.day
        let key = BriefPrints.Key(
            route: .printedBrief(code, meeting, brief), choice: choice, known: scene.view.known,
            language: asked.speaker.language)
        let pdf = try await site.prints.pdf(key, of: document)
        let name = "\(code)-\(brief.form.rawValue)-\(scene.day.text)-\(asked.speaker.language.tag).pdf"
        return Answer.text(pdf, type: "application/pdf", fileName: name)
    }

    /// All parameters that are wrong are told at once.
    private func briefChoice(_ request: Request) throws -> (BriefChoice, Asked) {
        let (brief, problems) = BriefChoice.reading(request.uri.query)
        let others = Choice.reading(request.uri.query).problems
        guard problems.isEmpty, others.isEmpty else { throw PageProblem.badParameters(problems + others) }
        return (brief, try asked(request))
    }
}
