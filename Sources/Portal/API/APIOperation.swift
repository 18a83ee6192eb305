import Ledger

/// One thing that the API answers to, as its document describes it.
struct APIOperation: Sendable {
    /// What names it; it never changes.
    let id: String

    /// The place, with ``Route/parameter(_:)`` where values stand.
    let route: Route
    let summary: String

    /// The shape of its answer.
    let schema: String

    /// The parameters that it reads beside those of every page.
    var parameters: [APIParameter] = []

    /// Whether it may send a reader to the record's own address.
    var leadsElsewhere = false

    /// Whether the record may be gone.
    var mayBeGone = false

    /// The path, with its values in braces.
    var path: String {
        route.path.split(separator: "/").map { segment in
            segment.hasPrefix(":") ? "/{\(segment.dropFirst())}" : "/\(segment)"
        }.joined()
    }

    /// The names of the values in the path.
    var names: [String] {
        route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    /// The operation as the document has it.
    var json: JSON {
        [
            "operationId": .string(id), "summary": .string(summary), "responses": responses,
            "parameters": .array(names.map(APIParameter.inPath) + (common + parameters).map(\.json)),
        ]
    }

    private var common: [APIParameter] {
        switch route {
        case .openAPI: []
        case .api(.home): [.language]
        default: APIParameter.ofEveryPage
        }
    }

    private var responses: JSON {
        let problem: JSON = ["$ref": "#/components/responses/Problem"]
        var responses: JSON.Object = ["200": answer("The data.", schema), "default": problem]
        for status in ["400", "503"] where route != .openAPI { responses[status] = problem }
        if !names.isEmpty { for status in ["404", "429"] { responses[status] = problem } }
        if leadsElsewhere { responses["303"] = ["$ref": "#/components/responses/Elsewhere"] }
        if mayBeGone { responses["410"] = answer("The record is gone; that it was there stays known.", "GoneAnswer") }
        return .object(responses)
    }

    private func answer(_ words: String, _ schema: String) -> JSON {
        let type = route == .openAPI ? "application/vnd.oai.openapi+json;version=3.1" : "application/json"
        var content = JSON.Object()
        content[type] = ["schema": OpenAPI.schema(schema)]
        return ["description": .string(words), "content": .object(content)]
    }
}

extension APIOperation {
    private static let code = Route.parameter("programme")
    private static let name = Route.parameter("figure")
    private static let record = Route.parameter("record")

    /// Everything that the API answers to.
    static let all: [APIOperation] =
        ofServer + ofFigures + Listing.allCases.flatMap(operations) + ofRecords + ofClaims

    private static let ofServer = [
        APIOperation(
            id: "programmes", route: .api(.home), summary: "The programmes of this server", schema: "HomeAnswer"),
        APIOperation(id: "description", route: .openAPI, summary: "This document", schema: "Description"),
        APIOperation(
            id: "programme", route: .api(.programme(code)),
            summary: "A programme: figures with numerator, denominator and citation, course, coverage, funders, news",
            schema: "ProgrammeAnswer"),
    ]

    private static let ofFigures = [
        APIOperation(
            id: "figures", route: .api(.figures(code)), summary: "All public figures of a plan",
            schema: "FiguresAnswer"),
        APIOperation(
            id: "figure", route: .api(.figure(code, name)),
            summary: "A figure: value, breakdowns, course, every row behind it, what was left out, and rates",
            schema: "FigureAnswer", parameters: [.by, .part]),
        APIOperation(
            id: "figure-known", route: .api(.knownOver(code, name)),
            summary: "How a figure's value on one day changed with what was known", schema: "KnownAnswer"),
    ]

    private static func operations(of listing: Listing) -> [APIOperation] {
        let list = listing.rawValue
        return [
            APIOperation(
                id: list, route: .api(.list(code, listing)), summary: "The \(list), filtered, sorted, by page",
                schema: "ListAnswer", parameters: APIParameter.of(listing)),
            APIOperation(
                id: "\(list)-record", route: .api(.page(code, listing, record)),
                summary: "One of the \(list), by its identity; its code leads to it", schema: "RecordAnswer",
                leadsElsewhere: true, mayBeGone: true),
        ]
    }

    private static let ofRecords = [
        APIOperation(
            id: "record", route: .api(.record(code, record)), summary: "The way to any record, by its identity",
            schema: "RecordAnswer", leadsElsewhere: true),
        APIOperation(
            id: "history", route: .api(.history(code, record)),
            summary: "The versions of any record: what changed, who wrote it and why, as far as public",
            schema: "HistoryAnswer"),
    ]

    private static let ofClaims = [
        APIOperation(
            id: "brief", route: .api(.brief(code, record, BriefChoice())),
            summary: "What is said at a meeting, with the source of every number", schema: "BriefAnswer",
            parameters: [.form]),
        APIOperation(
            id: "public-record", route: .api(.publicRecord(code, ClaimFilter())),
            summary: "What was stated in public, with what is found on each claim", schema: "PublicRecordAnswer",
            parameters: [.subject, .statedYear, .said, .finding, .sourceQuality]),
        APIOperation(
            id: "claim", route: .api(.claim(code, Route.parameter("claim"))),
            summary: "One claim, by its identity", schema: "ClaimAnswer"),
        APIOperation(
            id: "search", route: .api(.search(code, SearchChoice())), summary: "What is found in a programme",
            schema: "SearchAnswer", parameters: [.search, .kind, .searchPage]),
    ]
}
