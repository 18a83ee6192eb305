import HTTPTypes
import Hummingbird
import Languages
import Logging

/// Stands before every handler: refuses what is no request for a page, turns what went wrong into a page, and puts the
/// headers on that tell browsers to run nothing and to be framed by nobody.
struct Guard<Context: RequestContext>: RouterMiddleware {
    /// The longest address that is looked at.
    static var longestAddress: Int { 2_048 }

    /// The largest body of a request; only the validator of IATI files takes more, and counts it itself.
    static var largestBody: Int { 65_536 }

    /// The largest body that reaches the workspace, where forms hold whole records and files; its desks count again.
    static var largestWork: Int { 26 << 20 }

    let problems: ProblemAnswers
    let logger: Logger

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            try check(request)
            response = try await next(request, context)
        } catch {
            response = problems.answer(problem(of: error), request)
        }
        SecurityFields.put(on: &response)
        return response
    }

    private func check(_ request: Request) throws {
        if request.isForValidatorOfPrograms, !problems.site.validation.isOpen { throw PageProblem.upload(.closed) }
        guard request.allowed.methods.contains(request.method) else {
            throw PageProblem.methodNotAllowed(request.allowed)
        }
        guard (request.head.path ?? "").utf8.count <= Self.longestAddress else { throw PageProblem.addressTooLong }
        let length = request.headers[.contentLength].map { Int($0) ?? .max } ?? 0
        let isWork = request.isOfWorkspace && length <= Self.largestWork
        guard length <= Self.largestBody || request.isUpload || isWork else { throw PageProblem.requestTooLarge }
    }

    private func problem(of error: any Error) -> PageProblem {
        switch error {
        case let problem as PageProblem: return problem
        case let error as HTTPError where error.status == .notFound: return .notFound
        default:
            logger.error("a page could not be made: \(error)")
            return .failed
        }
    }
}

extension Request {
    /// Whether it asks for a page.
    var isReading: Bool { method == .get || method == .head }

    /// What the place that it is for understands.
    fileprivate var allowed: AllowedMethods {
        if isForValidatorOfPrograms { return .sending }
        let takesForms = isForReport || isForValidator || isOfAccounts || isOfWorkspace
        return takesForms ? .both : .reading
    }

    /// Whether it is for a page or a form of accounts.
    fileprivate var isOfAccounts: Bool { uri.path.hasPrefix("/account/") }

    /// Whether it is for a page or a form of the workspace, or a command of a program.
    fileprivate var isOfWorkspace: Bool {
        uri.path.hasPrefix("/work/") || uri.path.hasPrefix(Route.api(.home).path + "/work/")
    }

    /// Whether it sends files to be checked: to the page or to the API.
    fileprivate var isUpload: Bool {
        method == .post && (uri.path == Route.validator.path || uri.path == Route.validate.path)
    }

    /// Whether it is for the validator that programs send files to.
    fileprivate var isForValidatorOfPrograms: Bool { uri.path == Route.validate.path }

    /// Whether it is for the validator's pages.
    fileprivate var isForValidator: Bool {
        uri.path == Route.validator.path || uri.path.hasPrefix(Route.validator.path + "/results/")
    }

    /// Whether it is for the form on which errors are reported: the one thing that a stranger may write.
    fileprivate var isForReport: Bool {
        let segments = uri.path.split(separator: "/", maxSplits: 3)
        return segments.count >= 2 && segments[1] == "report"
    }
}
