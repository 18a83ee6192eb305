import HTTPTypes

/// Names of fields that the library does not name.
enum HTTPFieldNames {
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")
    static let forwardedProtocol = HTTPField.Name("X-Forwarded-Proto")
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
}
