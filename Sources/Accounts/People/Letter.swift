/// Mail that waits to be sent.
public struct Letter: Sendable, Identifiable {
    /// What it is about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case invitation
        case signIn = "sign-in"
        case reset
        case resetNotice = "reset-notice"
        case resetDone = "reset-done"
        case rolesChanged = "roles-changed"
        case appChanged = "app-changed"
        case projectReturned = "project-returned"
        case projectDecided = "project-decided"
    }

    /// Its number.
    public let id: Int64

    /// To whom.
    public let address: String

    /// In which language.
    public let language: String

    /// What it is about.
    public let kind: Kind

    /// The secret of the link in it.
    public let secret: Secret?

    /// When it was written; seconds since 1970.
    public let written: Int64

    /// What it is known by at mail servers: the same each time that it is sent.
    public let mark: String

    /// The seconds to wait after so many attempts: a minute, doubled each time up to two hours.
    static func wait(after attempts: Int) -> Int64 { min(7_200, 60 << Int64(min(10, max(0, attempts - 1)))) }

    /// A letter whose sender stopped in the middle is free for another after so many seconds; no attempt lasts longer.
    public static let lease: Int64 = 180

    /// A letter without a link is given up after so many seconds.
    static let patience: Int64 = 5 * 86_400

    /// What was sent, or given up, is shown for so many seconds.
    static let memory: Int64 = 30 * 86_400
}

/// How far a letter is, for those who keep accounts; nothing of what stands in it.
public struct Delivery: Sendable, Hashable, Identifiable {
    /// How far it is.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It waits for its first attempt, or for the next one.
        case waiting
        /// A mail server has it.
        case sent
        /// A mail server said that it will never take it.
        case refused
        /// What it leads to has run out, so that it is not sent any more.
        case late
    }

    /// The letter's number.
    public let id: Int64

    /// To whom.
    public let person: Int64

    /// What it is about.
    public let kind: Letter.Kind

    /// How far it is.
    public let state: State

    /// When it was written.
    public let written: Int64

    /// How often it was tried.
    public let attempts: Int

    /// When it is tried next, when it waits; else when it was settled.
    public let next: Int64

    /// What the mail server said last, when it said no.
    public let failure: String?
}

/// Why a letter could not be handed over.
public struct UndeliveredLetter: Error, Sendable, Hashable {
    /// Whether it never will be.
    public let isFinal: Bool

    /// What the mail server said.
    public let words: String

    /// Why it could not be handed over.
    public init(isFinal: Bool, words: String) { (self.isFinal, self.words) = (isFinal, words) }
}

/// Sends mail: by SMTP, or by whatever a site has.
public protocol Postman: Sendable {
    /// Hands a letter over; returns when somebody else answers for it.
    ///
    /// - Throws: ``UndeliveredLetter``; the letter stays in the outbox.
    func send(_ letter: Letter) async throws(UndeliveredLetter)
}
