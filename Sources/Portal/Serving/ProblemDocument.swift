import HTTPTypes
import Hummingbird
import Languages
import Ledger

/// A problem for programs: an RFC 9457 document that says what the page of the same problem says.
struct ProblemDocument: Sendable {
    let problem: PageProblem
    let speaker: Speaker

    /// The document.
    var json: JSON {
        let (heading, lines) = problem.words(speaker)
        var object: JSON.Object = [
            "type": .string("urn:titian:problem:\(problem.name)"), "title": .string(heading),
            "status": .integer(problem.status.code), "detail": .string(lines.joined(separator: " ")),
        ]
        switch problem {
        case .badParameters(let problems): object["errors"] = .array(problems.map(json))
        case .reading(let progress): object["progress"] = .array(progress.map(json))
        case .tooMany(let seconds), .upload(.tooMany(let seconds)): object["retry-after"] = .integer(seconds)
        default: break
        }
        return .object(object)
    }

    /// The answer.
    var answer: Response {
        var headers = problem.fields
        headers[.contentType] = "application/problem+json"
        headers[.contentLanguage] = speaker.language.tag
        headers[.vary] = "Accept, Accept-Language"
        headers[.cacheControl] = "no-store"
        return Response(
            status: problem.status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: json.canonical)))
    }

    private func json(_ problem: ParameterProblem) -> JSON {
        [
            "parameter": .string(problem.parameter.rawValue),
            "expected": .string(speaker(problem.expected, problem.values)), "detail": .string(problem.words(speaker)),
        ]
    }

    private func json(_ progress: PageProblem.Progress) -> JSON {
        [
            "programme": .string(progress.code), "done": .integer(progress.done), "total": .integer(progress.total),
        ]
    }
}

extension Request {
    /// Whether a program asks: the address is one of the API's, or JSON is accepted and pages are not.
    var wantsJSON: Bool {
        if uri.path.hasPrefix("/api/") { return true }
        guard let accept = headers[.accept] else { return false }
        return accept.contains("json") && !accept.contains("text/html")
    }
}
