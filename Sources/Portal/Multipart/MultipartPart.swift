/// The head of a part: which field of the form it is.
struct MultipartPart: Hashable, Sendable {
    /// The field's name.
    let name: String

    /// What the file is called where it comes from; `nil` when the part is no file. It names no place of this machine.
    let fileName: String?

    /// The media type that the sender states.
    let type: String?

    /// Reads the lines of a head, without the empty one behind them.
    init(head: ArraySlice<UInt8>, limits: MultipartLimits) throws(MultipartFault) {
        guard let text = String(validating: head, as: UTF8.self),
            !text.unicodeScalars.contains(where: { ($0.value < 32 && $0.value != 9 && $0 != "\r" && $0 != "\n") })
        else { throw .head }
        let fields = try Self.fields(text, limits)
        guard let disposition = fields["content-disposition"].flatMap(ParameterisedValue.init),
            disposition.value.lowercased() == "form-data", disposition.parameters["filename*"] == nil,
            let name = disposition.parameters["name"].map(Self.unescaped), (1...200).contains(name.utf8.count)
        else { throw .head }
        // A form's parts come as they are (RFC 7578, 4.7).
        if let encoding = fields["content-transfer-encoding"]?.lowercased() {
            guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .head }
        }
        self.name = name
        fileName = disposition.parameters["filename"].map(Self.unescaped)
        type = fields["content-type"]
    }

    private static func fields(_ text: String, _ limits: MultipartLimits) throws(MultipartFault) -> [String: String] {
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        guard lines.count <= limits.headFields else { throw .headTooLong }
        var fields: [String: String] = [:]
        for line in lines {
            guard !line.utf8.contains(where: { $0 == 13 || $0 == 10 }), let colon = line.firstIndex(of: ":") else {
                throw .head
            }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            guard !name.isEmpty, name.utf8.allSatisfy(ParameterisedValue.isToken),
                fields.updateValue(String(value), forKey: name) == nil
            else { throw .head }
        }
        return fields
    }

    /// Browsers write a quotation mark and line ends as escapes, and nothing else (HTML, 4.10.22.8).
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// The last step of the file's name, as it can be shown: without control characters, and not longer than a line.
    var shownName: String {
        let last = (fileName ?? "").split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = String(
            String.UnicodeScalarView(
                last.unicodeScalars.filter { $0.properties.generalCategory != .control && !$0.isDirection }))
        return plain.count > 100 ? plain.prefix(99) + "…" : plain
    }
}

extension Unicode.Scalar {
    /// Whether it turns the direction of writing, so that a name would look like another.
    fileprivate var isDirection: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            || [0x200E, 0x200F, 0x61C].contains(value)
    }
}
