import HTTPTypes

/// Why a file is not taken to be validated.
enum UploadProblem: Hashable, Sendable {
    /// The server validates no files.
    case closed
    /// The files are larger than the server takes.
    case tooLarge(megabytes: Int)
    /// The bytes come too slowly.
    case tooSlow
    /// There is no body.
    case nothing
    /// The body is of another type than is taken.
    case wrongType
    /// The body is compressed, or a file is an archive.
    case packed
    /// The body is no form, or does not come to its end.
    case broken
    /// One network has sent many files.
    case tooMany(seconds: Int)
    /// As many files are being validated as the server can.
    case busy
    /// The result is not kept any more, or was never there.
    case gone

    /// The problem's name, for programs; it never changes.
    var name: String {
        switch self {
        case .closed: "validator-closed"
        case .tooLarge: "file-too-large"
        case .tooSlow: "too-slow"
        case .nothing: "no-file"
        case .wrongType: "wrong-type"
        case .packed: "packed-file"
        case .broken: "broken-body"
        case .tooMany: "too-many-files"
        case .busy: "validator-busy"
        case .gone: "result-gone"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .closed, .gone: .notFound
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .wrongType, .packed: .unsupportedMediaType
        case .nothing, .broken: .badRequest
        case .tooMany: .tooManyRequests
        case .busy: .serviceUnavailable
        }
    }

    /// Fields that go with the status.
    var fields: HTTPFields {
        switch self {
        case .tooMany(let seconds): [.retryAfter: String(seconds)]
        case .busy: [.retryAfter: "5"]
        case .wrongType: [.accept: "application/xml, text/xml"]
        default: [:]
        }
    }

    /// What is wrong, and what would be right.
    func words(_ speaker: Speaker) -> (heading: String, lines: [String]) {
        switch self {
        case .closed: (speaker(.uploadClosed), [speaker(.uploadClosedHint)])
        case .tooLarge(let megabytes):
            (speaker(.uploadTooLarge), [speaker(.uploadTooLargeHint, ["megabytes": speaker.number(megabytes)])])
        case .tooSlow: (speaker(.uploadTooSlow), [speaker(.uploadTooSlowHint)])
        case .nothing: (speaker(.uploadNothing), [speaker(.uploadWrongTypeHint)])
        case .wrongType: (speaker(.uploadWrongType), [speaker(.uploadWrongTypeHint)])
        case .packed: (speaker(.uploadPacked), [speaker(.uploadPackedHint)])
        case .broken: (speaker(.uploadBroken), [speaker(.uploadBrokenHint)])
        case .tooMany(let seconds):
            (speaker(.uploadTooMany), [speaker(.uploadTooManyHint, seconds)])
        case .busy: (speaker(.uploadBusy), [speaker(.uploadBusyHint)])
        case .gone: (speaker(.uploadGone), [speaker(.uploadGoneHint)])
        }
    }
}
