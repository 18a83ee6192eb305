import Briefs
import Figures
import Languages
import Ledger
import Search
import WorkPlan

/// A parameter of addresses, as the API's document describes it: the values that the pages read.
struct APIParameter: Sendable {
    let parameter: Parameter
    let words: String
    let schema: JSON

    /// The parameter as the document has it.
    var json: JSON {
        [
            "name": .string(parameter.rawValue), "in": "query", "required": false, "allowEmptyValue": true,
            "description": .string(words), "schema": ["anyOf": [schema, ["const": ""]]],
        ]
    }

    /// A value in the path.
    static func inPath(_ name: String) -> JSON {
        [
            "name": .string(name), "in": "path", "required": true,
            "schema": ["type": "string", "minLength": 1, "maxLength": 200],
        ]
    }

    private init(_ parameter: Parameter, _ words: String, _ schema: JSON) {
        (self.parameter, self.words, self.schema) = (parameter, words, schema)
    }

    private init(_ parameter: Parameter, _ words: String, oneOf values: [String]) {
        self.init(parameter, words, ["type": "string", "enum": .array(values.map(JSON.string))])
    }

    private static let short: JSON = ["type": "string", "maxLength": .integer(Parameter.longestText)]
    private static let yesNo = [ActionList.Answer.yes, ActionList.Answer.no]
}

extension APIParameter {
    /// Those that every page understands.
    static let ofEveryPage: [APIParameter] = [
        language, .init(.at, "The day D; absent, today where the programme is", ["type": "string", "format": "date"]),
        .init(
            .known,
            "The commit K by its number, by a day at whose end it was the newest, or by `release-` and a release's number; "
                + "absent, the newest",
            ["type": "string", "pattern": "^((release-)?[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2})$"]),
        .init(.plan, "The plan, by its code; absent, the newest", short),
    ]

    static let language = APIParameter(
        .lang, "The language of words; absent, as Accept-Language says", oneOf: Language.allCases.map(\.tag))

    static let by = APIParameter(
        .by, "By what the figure is broken down, for one part of it", oneOf: Dimension.allCases.map(\.rawValue))
    static let part = APIParameter(
        .part, "The key of the part; absent with `by`, what stands in no part", short)

    static let form = APIParameter(
        .form, "What the brief is for; absent, the Secretariat's update", oneOf: BriefForm.allCases.map(\.rawValue))

    static let subject = APIParameter(
        .subject, "What the claims count or sum", oneOf: ClaimSubject.allCases.map(\.rawValue))
    static let statedYear = APIParameter(
        .year, "The year in which they were stated", ["type": "string", "pattern": "^[0-9]{4}$"])
    static let said = APIParameter(
        .said, "The language in which they were stated, a BCP 47 tag",
        ["type": "string", "maxLength": 50, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"])

    static let finding = APIParameter(
        .finding, "What is found on them: a kind of finding, or any, or none",
        oneOf: ClaimFilter.Found.allCases.map(\.text))
    static let sourceQuality = APIParameter(
        .quality, "The kind of source", oneOf: SourceQuality.allCases.map(\.rawValue))

    static let search = APIParameter(
        .q, "What is looked for", ["type": "string", "maxLength": .integer(SearchQuery.longest)])
    static let kind = APIParameter(
        .kind, "All hits of one kind, by page; absent, the first of each",
        oneOf: SearchKind.allCases.map(\.rawValue))
    static let searchPage = APIParameter(
        .page, "The page, from 1", ["type": "integer", "minimum": 1, "maximum": .integer(SearchChoice.lastPage)])

    /// Those of a list.
    static func of(_ listing: Listing) -> [APIParameter] {
        let keys = listing.sortKeys.map(\.rawValue)
        return listing.filters.map(filter) + [
            .init(.sort, "The order; with a hyphen before it, descending", oneOf: keys + keys.map { "-" + $0 }),
            .init(
                .page, "The page, from 1, of \(ListQuery.pageSize) rows each",
                ["type": "integer", "minimum": 1, "maximum": .integer(ListQuery.lastPage)]),
        ]
    }

    private static func filter(_ parameter: Parameter) -> APIParameter {
        switch parameter {
        case .q: .init(.q, "Text that the code or the title holds", short)
        case .state: .init(.state, "How a project stands on D", oneOf: ProjectState.allCases.map(\.rawValue))
        case .covered: .init(.covered, "Whether an accredited project serves the action", oneOf: yesNo)
        case .beneficiary: .init(.beneficiary, "Whether the programme is for the country", oneOf: yesNo)
        default: .init(parameter, "By \(parameter.rawValue): one of the values that the list has", short)
        }
    }
}
