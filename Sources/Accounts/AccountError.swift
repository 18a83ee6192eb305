/// Why something cannot be done with accounts. No description holds a secret.
public enum AccountError: Error, Sendable, Hashable {
    /// Nobody, or nothing, of that name or number.
    case notFound
    /// An account of that address exists.
    case taken
    /// A field cannot be taken: which one, and what would be right.
    case invalid(field: String, String)
    /// The passphrase cannot be taken.
    case passphrase([Passphrase.Problem])
    /// A code does not fit.
    case wrongCode
    /// Whoever asks may not do it.
    case notAllowed
    /// A second officer has to approve it, who is neither the one who asked nor the one whom it is about.
    case needsAnother
    /// It would leave nobody who keeps accounts.
    case lastKeeper
    /// There are as many of them as one may have.
    case tooMany
    /// Too many attempts: the seconds to wait.
    case wait(Int)
    /// Argon2 failed, with its number.
    case hashing(Int32)
    /// The file of the key is broken, or others can read it.
    case key(String)
    /// The file of accounts holds what this program did not write.
    case damaged(String)
}
