import HTTPTypes
import Hummingbird
import Languages

/// Makes answers of pages.
enum Answer {
    /// A page in a language.
    static func page(
        _ document: HTML, _ language: Language, status: HTTPResponse.Status = .ok, fields: HTTPFields = [:]
    ) -> Response {
        var headers = self.fields(language)
        for field in fields { headers[field.name] = field.value }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: document.bytes)))
    }

    /// What is said of every page.
    static func fields(_ language: Language) -> HTTPFields {
        [
            .contentType: "text/html; charset=utf-8", .contentLanguage: language.tag, .vary: "Accept-Language",
            .cacheControl: "no-cache",
        ]
    }

    /// The way to another address.
    static func redirect(to address: Address) -> Response {
        Response(status: .seeOther, headers: [.location: address.text, .cacheControl: "no-cache"])
    }

    /// The way to a path of this portal that was checked to be one.
    static func redirect(toPath path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-cache"])
    }

    /// Text of another kind.
    static func text(
        _ bytes: some Sequence<UInt8>, type: String, status: HTTPResponse.Status = .ok, cache: String = "no-cache",
        fileName: String? = nil
    ) -> Response {
        var headers: HTTPFields = [.contentType: type, .cacheControl: cache]
        headers[.contentDisposition] = fileName.map { "attachment; filename=\"\($0)\"" }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
