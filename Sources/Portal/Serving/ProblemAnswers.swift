import Commands
import HTTPTypes
import Hummingbird
import Languages
import Ledger

/// Answers with the page of a problem, in the reader's language, under the banners of what is damaged.
struct ProblemAnswers: Sendable {
    let site: Site

    func answer(_ problem: PageProblem, _ request: Request) -> Response {
        let asked = Choice.reading(request.uri.query).choice.language
        let language = asked ?? request.language
        let speaker = Speaker(language)
        if request.wantsJSON { return ProblemDocument(problem: problem, speaker: speaker).answer }
        let page = ProblemPage(problem, asked, speaker)
        let address = Address(route: .home, choice: Choice(language: asked))
        let frame = Frame(speaker: speaker, address: address, notices: site.damageNotices(speaker))
        return Answer.page(frame.document(page), language, status: problem.status, fields: problem.fields)
    }
}

extension Site {
    /// A banner for each ledger that is damaged.
    func damageNotices(_ speaker: Speaker) -> [Frame.Notice] {
        desks.compactMap { code, desk in
            desk.ledger.damage.map { .damage($0, speaker, of: speaker(.programmeCode, ["code": code])) }
        }
    }
}

extension Request {
    /// The language that the browser prefers.
    var language: Language {
        Language.preferred(parameter: nil, acceptLanguage: headers[.acceptLanguage])
    }
}
