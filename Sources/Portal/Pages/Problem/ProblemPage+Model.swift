import HTTPTypes
import Languages

extension ProblemPage {
    /// The page of a problem.
    init(_ problem: PageProblem, _ language: Language?, _ speaker: Speaker) {
        let home = Address(route: .home, choice: Choice(language: language))
        let (heading, lines) = problem.words(speaker)
        self.init(speaker: speaker, heading: heading, lines: lines, links: [(speaker(.pageHome), home)])
    }

}

extension PageProblem {
    /// What is wrong, and what would be right, in the reader's language.
    func words(_ speaker: Speaker) -> (heading: String, lines: [String]) {
        switch self {
        case .notFound: (speaker(.notFound), [speaker(.pageNotFoundHint)])
        case .badParameters(let problems): (speaker(.badAddress), problems.map { $0.words(speaker) })
        case .reading(let progress):
            (speaker(.reading), progress.map { $0.words(speaker) } + [speaker(.readingHint)])
        case .collecting: (speaker(.searchCollecting), [speaker(.searchCollectingHint)])
        case .closed: (speaker(.cannotOpen), [speaker(.cannotOpenHint)])
        case .damaged: (speaker(.failed), [speaker(.damagedNothingCited)])
        case .busy: (speaker(.busy), [speaker(.busyHint)])
        case .tooMany(let seconds):
            (speaker(.tooMany), [speaker(.tooManyHint, seconds)])
        case .badHost: (speaker(.badAddress), [speaker(.badHostHint)])
        case .wrongHost: (speaker(.wrongHost), [speaker(.wrongHostHint)])
        case .foreignForm: (speaker(.foreignForm), [speaker(.foreignFormHint)])
        case .methodNotAllowed(.sending): (speaker(.methodNotSending), [speaker(.methodSendingHint)])
        case .methodNotAllowed: (speaker(.methodNotAllowed), [speaker(.methodHint)])
        case .addressTooLong: (speaker(.addressTooLong), [speaker(.pageNotFoundHint)])
        case .requestTooLarge: (speaker(.requestTooLarge), [speaker(.methodHint)])
        case .upload(let problem): problem.words(speaker)
        case .failed: (speaker(.failed), [speaker(.pageFailed)])
        }
    }

}

extension ParameterProblem {
    /// Which parameter is not understood, and what would be.
    func words(_ speaker: Speaker) -> String {
        let expected = speaker(expected, values)
        return speaker(.pageBadParameter, ["name": .text("“\(parameter.rawValue)”"), "expected": .text(expected)])
    }
}

extension PageProblem.Progress {
    /// How far the programme has been read.
    func words(_ speaker: Speaker) -> String {
        speaker(.readingProgress, total, ["programme": code, "done": speaker.number(done)])
    }
}

extension PageProblem {
    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .badParameters: .badRequest
        case .reading, .collecting, .closed, .damaged, .busy: .serviceUnavailable
        case .tooMany: .tooManyRequests
        case .badHost: .badRequest
        case .wrongHost: .misdirectedRequest
        case .foreignForm: .forbidden
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .uriTooLong
        case .requestTooLarge: .contentTooLarge
        case .upload(let problem): problem.status
        case .failed: .internalServerError
        }
    }

    /// Fields that go with the status.
    var fields: HTTPFields {
        switch self {
        case .reading, .collecting, .busy: [.retryAfter: "2"]
        case .tooMany(let seconds): [.retryAfter: String(seconds)]
        case .upload(let problem): problem.fields
        case .methodNotAllowed(let allowed): [.allow: allowed.rawValue]
        default: [:]
        }
    }
}
