import Accounts

/// What a program brings to say who it is (RFC 6750, 2.1).
enum BearerToken {
    /// The secret in the value of an `Authorization` field; `nil` when there is none that could be one of ours.
    static func secret(in field: String) -> Secret? {
        let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard field.utf8.count <= 256, parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return Secret(parts[1])
    }
}
