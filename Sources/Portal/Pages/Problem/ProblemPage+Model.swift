import HTTPTypes
import Languages

extension ProblemPage {
    /// The page of a problem.
    init(_ problem: PageProblem, _ language: Language?, _ speaker: Speaker) {
        let home = Address(route: .home, choice: Choice(language: language))
        let (heading, lines) = Self.words(problem, speaker)
        self.init(speaker: speaker, heading: heading, lines: lines, links: [(speaker(.pageHome), home)])
    }

    private static func words(_ problem: PageProblem, _ speaker: Speaker) -> (String, [String]) {
        switch problem {
        case .notFound: (speaker(.notFound), [speaker(.pageNotFoundHint)])
        case .badParameters(let problems): (speaker(.badAddress), problems.map { words($0, speaker) })
        case .reading(let progress):
            (speaker(.reading), progress.map { words($0, speaker) } + [speaker(.readingHint)])
        case .collecting: (speaker(.searchCollecting), [speaker(.searchCollectingHint)])
        case .closed: (speaker(.cannotOpen), [speaker(.cannotOpenHint)])
        case .damaged: (speaker(.failed), [speaker(.damagedNothingCited)])
        case .busy: (speaker(.busy), [speaker(.busyHint)])
        case .methodNotAllowed: (speaker(.methodNotAllowed), [speaker(.methodHint)])
        case .addressTooLong: (speaker(.addressTooLong), [speaker(.pageNotFoundHint)])
        case .requestTooLarge: (speaker(.requestTooLarge), [speaker(.methodHint)])
        case .failed: (speaker(.failed), [speaker(.pageFailed)])
        }
    }

    private static func words(_ problem: ParameterProblem, _ speaker: Speaker) -> String {
        let expected = speaker(problem.expected, problem.values)
        return speaker(
            .pageBadParameter, ["name": .text("“\(problem.parameter.rawValue)”"), "expected": .text(expected)])
    }

    private static func words(_ progress: PageProblem.Progress, _ speaker: Speaker) -> String {
        speaker(
            .readingProgress,
            [
                "programme": progress.code, "done": speaker.number(progress.done),
                "total": speaker.number(progress.total),
            ])
    }
}

extension PageProblem {
    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .badParameters: .badRequest
        case .reading, .collecting, .closed, .damaged, .busy: .serviceUnavailable
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .uriTooLong
        case .requestTooLarge: .contentTooLarge
        case .failed: .internalServerError
        }
    }

    /// Fields that go with the status.
    var fields: HTTPFields {
        switch self {
        case .reading, .collecting, .busy: [.retryAfter: "2"]
        case .methodNotAllowed: [.allow: "GET, HEAD"]
        default: [:]
        }
    }
}
