/// The text between the parts of a form (RFC 2046, 5.1.1): one to seventy characters of a small set.
struct MultipartBoundary: Hashable, Sendable {
    /// Its characters, which are ASCII.
    let bytes: [UInt8]

    /// Reads the boundary out of a content type.
    init(contentType: String) throws(MultipartFault) {
        guard let field = ParameterisedValue(contentType), field.value.lowercased() == "multipart/form-data",
            let boundary = field.parameters["boundary"]
        else { throw .boundary }
        try self.init(boundary)
    }

    init(_ text: String) throws(MultipartFault) {
        let bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count), bytes.last != UInt8(ascii: " "), bytes.allSatisfy(Self.isAllowed) else {
            throw .boundary
        }
        self.bytes = bytes
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
