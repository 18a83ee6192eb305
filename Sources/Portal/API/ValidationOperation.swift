import IATI
import Ledger

/// The one thing that the API takes: an IATI file to be checked, as the document describes it.
enum ValidationOperation {
    /// The operation as the document has it.
    static let json: JSON = [
        "operationId": "validate-iati", "summary": "Check an IATI file: schema, rules and codelists at once",
        "description": .string(
            """
            The file is the body, as it is; its encoding is the one that it names itself. It is read while it arrives and \
            not kept. The answer is 200 also when the file is not valid: `valid` says so. At most \(ValidationDesk.room) \
            findings are told one by one; `withheld` says how many more are counted.
            """),
        "parameters": .array(parameters), "responses": responses,
        "requestBody": [
            "required": true,
            "content": ["application/xml": ["schema": [:]], "text/xml": ["schema": [:]]],
        ],
    ]

    private static let parameters: [JSON] = [
        APIParameter.language.json,
        parameter(.day, "The day that counts as today; absent, today in UTC", ["type": "string", "format": "date"]),
        parameter(
            .version, "The version that the file is judged by; absent, the one that it names",
            ["type": "string", "enum": .array(StandardVersion.allCases.map { .string($0.rawValue) })]),
        parameter(
            .reading, "How rules are taken where the official validator departs from them",
            ["type": "string", "enum": .array(RuleContext.Reading.allCases.map { .string($0.rawValue) })]),
        parameter(
            .publishers,
            "More identifiers of known publishers, with commas between; at most \(ValidationOptions.mostNames)",
            ["type": "string"]),
        parameter(
            .prefixes,
            """
            The approved prefixes of organisation identifiers, with commas between, in place of the codelist \
            OrganisationRegistrationAgency; at most \(ValidationOptions.mostNames)
            """, ["type": "string"]),
        parameter(
            .format, "The form of the answer; absent, what Accept names, else json",
            ["type": "string", "enum": .array(ReportFile.allCases.map { .string($0.format) })]),
    ]

    private static func parameter(_ parameter: Parameter, _ words: String, _ schema: JSON) -> JSON {
        [
            "name": .string(parameter.rawValue), "in": "query", "required": false, "allowEmptyValue": true,
            "description": .string(words), "schema": ["anyOf": [schema, ["const": ""]]],
        ]
    }

    private static let responses: JSON = {
        let problem: JSON = ["$ref": "#/components/responses/Problem"]
        var content = JSON.Object()
        for file in ReportFile.allCases {
            content[file.type] = ["schema": file == .json ? OpenAPI.schema("IATIReport") : ["type": "string"]]
        }
        // SARIF is JSON of a shape that OASIS describes.
        content[ReportFile.sarif.type] = ["schema": ["type": "object"]]
        var responses: JSON.Object = ["default": problem]
        responses["200"] = ["description": "What was found.", "content": .object(content)]
        for status in ["400", "404", "408", "413", "415", "429", "503"] { responses[status] = problem }
        return .object(responses)
    }()
}
