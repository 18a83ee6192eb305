/// What can be done, and is granted or refused.
public enum Deed: String, Hashable, Sendable, CaseIterable {
    /// See a revision that is internal; what is public is for everybody.
    case read
    /// Write a revision that stays internal.
    case write
    /// Write a revision that the public sees.
    case publish
    /// Say for the Task Force that a release was noted.
    case note
    /// Say that a release may go out, and make public with it, or with its correction, what was chosen.
    case clear
    /// Open a commit's author, organisation or reason to the public.
    case open
    /// Erase a body.
    case erase
    /// Enter what somebody else wanted, with the document that shows it.
    case standIn = "stand-in"
    /// Invite people, disable and erase their accounts, reset their secrets.
    case keepAccounts = "keep-accounts"
    /// Read and close readers' reports of errors.
    case answerReports = "answer-reports"

    /// Whether it is done with one record; the others are done with the programme as a whole.
    public var isOfRecords: Bool {
        switch self {
        case .read, .write, .publish, .note, .clear: true
        case .open, .erase, .standIn, .keepAccounts, .answerReports: false
        }
    }
}
