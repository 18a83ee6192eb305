import HTTPTypes

/// Which methods a place understands; the raw value stands in `Allow`.
enum AllowedMethods: String, Hashable, Sendable {
    /// What is read alone.
    case reading = "GET, HEAD"
    /// What is read, and takes a form.
    case both = "GET, HEAD, POST"
    /// What takes something, and has nothing to read.
    case sending = "POST"

    var methods: [HTTPRequest.Method] {
        switch self {
        case .reading: [.get, .head]
        case .both: [.get, .head, .post]
        case .sending: [.post]
        }
    }
}

/// Why a page cannot be shown.
enum PageProblem: Error, Hashable, Sendable {
    /// There is nothing at the address.
    case notFound
    /// The address's parameters are wrong; every one of them.
    case badParameters([ParameterProblem])
    /// The registers are still being read.
    case reading([Progress])
    /// What can be found is still being collected.
    case collecting
    /// The ledger cannot be opened.
    case closed
    /// The ledger is damaged from its first commit, or what is asked for is not given of a damaged one.
    case damaged
    /// Too much is being asked at once.
    case busy
    /// One client asks for more of the past than its budget allows.
    case tooMany(seconds: Int)
    /// The request names no host, or something that is none.
    case badHost
    /// The request is for another host than ours.
    case wrongHost
    /// A form was sent from another site's page, or its time was over.
    case foreignForm
    /// The request's method is none that the place understands.
    case methodNotAllowed(AllowedMethods)
    /// The address is longer than any of ours.
    case addressTooLong
    /// The request has a body, and a large one.
    case requestTooLarge
    /// A file is not taken to be validated.
    case upload(UploadProblem)
    /// Something went wrong here.
    case failed

    /// The problem's name, for programs; it never changes.
    var name: String {
        switch self {
        case .notFound: "not-found"
        case .badParameters: "bad-parameters"
        case .reading: "reading"
        case .collecting: "collecting"
        case .closed: "closed"
        case .damaged: "damaged"
        case .busy: "busy"
        case .tooMany: "too-many"
        case .badHost: "bad-host"
        case .wrongHost: "wrong-host"
        case .foreignForm: "foreign-form"
        case .methodNotAllowed: "method-not-allowed"
        case .addressTooLong: "address-too-long"
        case .requestTooLarge: "request-too-large"
        case .upload(let problem): problem.name
        case .failed: "failed"
        }
    }

    /// How far a programme has been read.
    struct Progress: Hashable, Sendable {
        /// The programme's code.
        let code: String

        /// The commits that were read.
        let done: Int

        /// The commits in all.
        let total: Int
    }
}
