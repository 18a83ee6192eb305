/// Every address of the portal; nothing else spells a path.
enum Route: Hashable, Sendable {
    case home
    case programme(String)
    /// All figures of a programme: a place of the API alone.
    case figures(String)
    case figure(String, String)
    case receipt(String, String)
    /// The rows of a figure that stand in one part of a breakdown.
    case part(String, String, PartChoice)
    /// A figure's value or trace as a file.
    case figureFile(String, String, FigureFile)
    /// How a figure's value changed with what was known.
    case knownOver(String, String)
    /// What was stated in public.
    case publicRecord(String, ClaimFilter)
    /// The same as CSV.
    case publicRecordTable(String, ClaimFilter)
    /// One claim, by its identity.
    case claim(String, String)
    /// What is said at a meeting, by the meeting's identity.
    case brief(String, String, BriefChoice)
    /// The same as PDF.
    case printedBrief(String, String, BriefChoice)
    /// What the data rests on, and under which terms.
    case sources(String)
    /// How to read the pages.
    case readingHelp
    /// How a receipt is checked.
    case receiptHelp
    /// The same, with commands for one figure.
    case figureCheck(String, String)
    /// What is needed to check one.
    case checkingFile(String)
    /// How a program takes the data.
    case dataHelp
    /// What is found in a programme.
    case search(String, SearchChoice)
    case checkpoint(String)
    case export(String)
    /// A list of records.
    case list(String, Listing)
    /// The same list as CSV.
    case table(String, Listing)
    /// A record's page, by its identity; by its code, it leads to the page.
    case page(String, Listing, String)
    /// The page on which any record is shown, by its identity.
    case record(String, String)
    /// The versions of any record, by its identity.
    case history(String, String)
    /// The file of a public document, by its record's identity.
    case file(String, String)
    case chart(String, file: String)
    case releaseFeed(String)
    /// All public releases, one of them, and its checkpoint.
    case releases(String)
    case release(String, Int)
    case releaseCheckpoint(String, Int)
    case figureFeed(String, String)
    case projectFeed(String, String)
    case report(String, String)
    /// Signing in, and what is behind it.
    case account(AccountPlace)
    /// The workspace of a programme.
    case work(String, WorkspacePlace)
    case place(String, String)
    /// The form on which IATI files are checked.
    case validator
    /// What was found in them, by the result's name.
    case validation(String, FindingFilter)
    /// The same as a file.
    case validationFile(String, String)
    /// The place of the API to which files are sent.
    case validate
    case health
    case live
    case readiness
    case stylesheet
    case script
    case fonts
    case font(String)
    case icon
    /// The data of a place, as JSON.
    indirect case api(Route)
    /// What the API answers to, as an OpenAPI document.
    case openAPI
    /// Internal records of a kind, one of them, and commands: places of the API alone, for programs with a token.
    case workRecords(String)
    case workRecord(String, String)
    case workCommands(String)

    /// The path; with ``Route/parameter(_:)`` in the places of values it is the pattern that the router is given.
    var path: String {
        switch self {
        case .home: "/"
        case .programme(let code): "/" + Self.segment(code)
        case .figures(let code): Self.programme(code).path + "/figures"
        case .figure(let code, let name): Self.figures(code).path + "/" + Self.segment(name)
        case .receipt(let code, let name): Self.figure(code, name).path + "/receipt"
        case .part(let code, let name, _): Self.figure(code, name).path
        case .figureFile(let code, let name, let file): Self.figure(code, name).path + "/" + file.rawValue
        case .knownOver(let code, let name): Self.figure(code, name).path + "/known"
        case .publicRecord(let code, _): Self.programme(code).path + "/public-record"
        case .publicRecordTable(let code, let filter): Self.publicRecord(code, filter).path + ".csv"
        case .claim(let code, let claim):
            Self.publicRecord(code, ClaimFilter()).path + "/" + Self.segment(claim)
        case .brief(let code, let meeting, _): Self.page(code, .meetings, meeting).path + "/brief"
        case .printedBrief(let code, let meeting, let brief): Self.brief(code, meeting, brief).path + ".pdf"
        case .sources(let code): Self.programme(code).path + "/sources"
        case .readingHelp: "/about/reading"
        case .receiptHelp: "/about/checking"
        case .figureCheck(let code, let name): Self.figure(code, name).path + "/checking"
        case .checkingFile(let file): Self.receiptHelp.path + "/" + file
        case .dataHelp: "/about/data"
        case .search(let code, _): Self.programme(code).path + "/search"
        case .checkpoint(let code): Self.programme(code).path + "/checkpoint"
        case .export(let code): Self.programme(code).path + "/export"
        case .list(let code, let listing): Self.programme(code).path + "/" + listing.rawValue
        case .table(let code, let listing): Self.list(code, listing).path + ".csv"
        case .page(let code, let listing, let record): Self.list(code, listing).path + "/" + Self.segment(record)
        case .record(let code, let record): Self.programme(code).path + "/records/" + Self.segment(record)
        case .history(let code, let record): Self.record(code, record).path + "/history"
        case .file(let code, let record): Self.record(code, record).path + "/file"
        case .chart(let code, let file): Self.programme(code).path + "/charts/" + Self.segment(file)
        case .releaseFeed(let code): Self.programme(code).path + "/releases.atom"
        case .releases(let code): Self.programme(code).path + "/releases"
        case .release(let code, let number): Self.releases(code).path + "/\(number)"
        case .releaseCheckpoint(let code, let number): Self.release(code, number).path + "/checkpoint"
        case .figureFeed(let code, let name): Self.figure(code, name).path + "/changes.atom"
        case .projectFeed(let code, let project):
            Self.programme(code).path + "/projects/" + Self.segment(project) + "/changes.atom"
        case .report(let code, let about):
            Self.programme(code).path + "/report" + (about.isEmpty ? "" : "/" + Self.segments(about))
        case .place(let code, let about): Self.programme(code).path + (about.isEmpty ? "" : "/" + Self.segments(about))
        case .account(let place): place.path
        case .work(let code, let place): "/work/" + Self.segment(code) + place.path
        case .validator: "/iati/validator"
        case .validation(let result, _): Self.validator.path + "/results/" + Self.segment(result)
        case .validationFile(let result, let file):
            Self.validation(result, FindingFilter()).path + "/" + Self.segment(file)
        case .validate: Self.api(.home).path + "/iati/validate"
        case .health: "/health"
        case .live: "/health/live"
        case .readiness: "/health/ready"
        case .stylesheet: "/assets/titian.\(Stylesheet.version).css"
        case .script: "/assets/titian.\(Script.version).js"
        case .fonts: "/assets/fonts.css"
        case .font(let name): "/assets/fonts/" + Self.segment(name)
        case .icon: "/assets/icon.svg"
        case .api(let route): "/api/v1" + (route == .home ? "" : route.path)
        case .openAPI: Self.api(.home).path + "/openapi.json"
        case .workRecords(let code): Self.work(code, .own).path + "/records"
        case .workRecord(let code, let record): Self.workRecords(code).path + "/" + Self.segment(record)
        case .workCommands(let code): Self.work(code, .own).path + "/commands"
        }
    }

    /// The parameters that belong to the place itself, as they stand in the address.
    var pairs: [(name: Parameter, value: String)] {
        switch self {
        case .part(_, _, let part): part.pairs
        case .publicRecord(_, let filter), .publicRecordTable(_, let filter): filter.pairs
        case .search(_, let search): search.pairs
        case .brief(_, _, let brief), .printedBrief(_, _, let brief): brief.pairs
        case .account(let place): place.pairs
        case .work(_, let place): place.pairs
        case .validation(_, let filter): filter.pairs
        case .api(let route): route.pairs
        default: []
        }
    }

    /// Stands for a value in a pattern.
    static func parameter(_ name: String) -> String { ":" + name }

    /// Several segments, each as it may stand in a path.
    private static func segments(_ text: String) -> String {
        text.split(separator: "/").map { segment(String($0)) }.joined(separator: "/")
    }

    /// What may stand in a segment of a path as it is (RFC 3986, 3.3), the rest percent-encoded.
    private static func segment(_ text: String) -> String {
        let isName = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isName ? text : encoded(text)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { path, byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isPlain || "-._~:@".utf8.contains(byte) {
                path.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                path += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
    }
}

/// A place of the portal with the parameters that a reader chose: what a link leads to.
struct Address: Hashable, Sendable {
    /// The place.
    var route: Route

    /// What the reader chose; absent is the default.
    var choice: Choice

    /// What the reader chose of a list.
    var list = ListQuery()

    /// The part of the page that is meant.
    var fragment: String?

    /// Path, query and fragment.
    var text: String { fragment.map { "\(target)#\($0)" } ?? target }

    private var target: String {
        var text = route.path
        let own = QueryText.joined(list.pairs + route.pairs)
        let chosen = choice.query
        if !own.isEmpty { text += "?" + own }
        if !chosen.isEmpty { text += (own.isEmpty ? "?" : "&") + chosen }
        return text
    }

    /// All parameters, as they stand in the address.
    var pairs: [(name: Parameter, value: String)] { list.pairs + route.pairs + choice.pairs }
}
