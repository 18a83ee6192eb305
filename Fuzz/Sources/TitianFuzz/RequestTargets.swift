import Reports

@testable import Portal

/// What a stranger can put into a request.
enum RequestTargets {
    /// A query that is understood is written so that it is understood as the same again.
    static func query(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let (choice, problems) = Choice.reading(text)
        if problems.isEmpty {
            let (again, others) = Choice.reading(choice.query)
            require(others.isEmpty && again == choice, "a choice's query says the same")
        }
    }

    /// Headers are read or not, and come to an end; a host that is read is read as itself.
    static func fields(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let host = Hosts.host(text) { require(Hosts.host(host) == host, "a host is one") }
        if let client = Client(text) { require(!client.shortened.isEmpty, "a client can be shown") }
        _ = Packing.accepts(text)
        _ = EntityTag.matches(text, "W/\"0123\"")
    }

    /// What is read of a form does not depend on how the bytes are cut, and a form that is whole is written again as one.
    static func multipart(_ bytes: [UInt8]) {
        let whole = parts(of: [bytes])
        let cut = bytes.count / 2
        require(whole == parts(of: [Array(bytes[..<cut]), Array(bytes[cut...])]), "chunks do not matter")
        require(whole == parts(of: bytes.map { [$0] }), "single bytes do not matter")
        let type = String(decoding: bytes, as: UTF8.self)
        if let boundary = try? MultipartBoundary(contentType: type) {
            require((1...70).contains(boundary.bytes.count), "a boundary is of RFC 2046")
        }
    }

    private static func parts(of chunks: [[UInt8]]) -> [String] {
        guard let boundary = try? MultipartBoundary("x") else { return [] }
        var parser = MultipartParser(
            boundary: boundary, limits: MultipartLimits(parts: 4, headBytes: 256, headFields: 4))
        var found: [String] = []
        var content: [UInt8] = []
        do throws(MultipartFault) {
            for chunk in chunks {
                for event in try parser.read(chunk) {
                    switch event {
                    case .begin(let part): found.append("\(part) \(part.shownName)")
                    case .content(let bytes): content += bytes
                    case .end:
                        found.append("\(content)")
                        content = []
                    }
                }
            }
            try parser.finish()
        } catch {
            // Where a body is refused depends on how it is cut; that it is, does not.
            return ["refused: \(error)"]
        }
        return found
    }

    /// A form that is read gives a report or every reason against it, and what is kept is what was checked.
    static func form(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let fields = FormFields(text) else { return }
        _ = FormSeal().isIntact(fields["seal"], FormSeal.nonce(), for: "form", at: 1)
        guard
            let report = try? ErrorReport(
                programme: "sample", page: fields["page"], choice: "", words: fields["words"],
                contact: fields["contact"])
        else { return }
        require(report.words.utf8.count <= ErrorReport.longest, "no report is longer than the longest")
        let again = try? ErrorReport(
            programme: report.programme, page: report.page, choice: "", words: report.words, contact: report.contact)
        require(again == report, "a report that was taken can be taken again")
    }
}
