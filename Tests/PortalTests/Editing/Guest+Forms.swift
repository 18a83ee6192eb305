import Foundation
import HTTPTypes

@testable import Portal

/// The fields of a page's form of a record, as a browser would send them.
struct SentForm {
    var fields: [(name: String, value: String)] = []
    let action: String

    init?(_ page: Guest.Page) {
        guard let form = page.text.firstMatch(of: #/(?s)<form method="post"[^>]*class="record"[^>]*>(.*?)<\/form>/#),
            let action = form.output.0.firstMatch(of: #/action="([^"]*)"/#)
        else { return nil }
        self.action = Self.plain(String(action.output.1))
        let text = String(form.output.1)
        let controls =
            #/(?s)<(?:input\b([^>]*)>|textarea\b([^>]*)>\n?(.*?)<\/textarea>|select\b([^>]*)>(.*?)<\/select>)/#
        for match in text.matches(of: controls) {
            if let input = match.output.1 { read(input: String(input)) }
            if let area = match.output.2, let name = Self.attribute("name", String(area)) {
                fields.append((name, Self.plain(String(match.output.3 ?? ""))))
            }
            if let select = match.output.4, let name = Self.attribute("name", String(select)) {
                let options = String(match.output.5 ?? "")
                let chosen = options.firstMatch(of: #/<option value="([^"]*)"[^>]* selected/#)
                let first = options.firstMatch(of: #/<option value="([^"]*)"/#)
                let value = chosen.map { String($0.output.1) } ?? first.map { String($0.output.1) } ?? ""
                fields.append((name, Self.plain(value)))
            }
        }
    }

    private mutating func read(input: String) {
        guard let name = Self.attribute("name", input) else { return }
        let type = Self.attribute("type", input) ?? "text"
        if ["checkbox", "radio"].contains(type), !input.contains(" checked") { return }
        fields.append((name, Self.plain(Self.attribute("value", input) ?? "")))
    }

    private static func attribute(_ name: String, _ text: String) -> String? {
        text.firstMatch(of: try! Regex("(?:^|\\s)\(name)=\"([^\"]*)\"")).flatMap {
            $0.output[1].substring.map(String.init)
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    subscript(name: String) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            let place = fields.firstIndex { $0.name == name }
            fields.removeAll { $0.name == name }
            if let newValue { fields.insert((name, newValue), at: min(place ?? fields.count, fields.count)) }
        }
    }

    var body: String {
        fields.map { "\(QueryText.encode($0.name))=\(QueryText.encode($0.value))" }.joined(separator: "&")
    }
}

extension Guest {
    /// Opens a page and sends its form, with what was changed in it.
    func send(
        _ path: String, act: String = "save", _ change: (inout SentForm) -> Void = { _ in }
    ) async throws -> Page {
        try await send(try await follow(path), act: act, change)
    }

    func send(_ page: Page, act: String = "save", _ change: (inout SentForm) -> Void = { _ in }) async throws -> Page {
        guard var form = SentForm(page) else { throw NoForm(page: page.text) }
        change(&form)
        form["act"] = act
        return try await post(form.body, to: form.action)
    }

    /// A page, or where it leads.
    func follow(_ path: String) async throws -> Page {
        let page = try await get(path)
        guard page.status == .seeOther, let there = page.headers[.location] else { return page }
        return try await get(there)
    }

    struct NoForm: Error { let page: String }
}
