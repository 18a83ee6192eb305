import HTTPTypes
import Ledger
import WorkPlan

/// What the API answers to for a token, as its document describes it.
enum WorkOperation {
    private static let code = Route.parameter("programme")
    private static let record = Route.parameter("record")

    /// The operations, by path and method.
    static let all: [(path: String, method: String, json: JSON)] = [
        (
            path(.workRecords(code)), "get",
            operation(
                "work-records", "Records of a kind, internal ones too, as far as the token's person may see them",
                ["programme"], parameters: [kind, after], answers: [(.ok, "The records, by page.", "WorkRecordsAnswer")]
            )
        ),
        (
            path(.workRecord(code, record)), "get",
            operation(
                "work-record", "A record as it stands, with its body and the version that a change has to expect",
                ["programme", "record"], answers: [(.ok, "The record.", "WorkRecordAnswer")])
        ),
        (
            path(.workCommands(code)), "post",
            operation(
                "work-command", "A command: all of its changes or none; dry, only what it would do", ["programme"],
                body: "Command",
                answers: [
                    (.ok, "It had been done before; or, dry, what it would do.", "CommandAnswer"),
                    (.created, "It is done.", "CommandDone"),
                ])
        ),
    ]

    /// How a program says who it is.
    static let scheme: JSON = [
        "type": "http", "scheme": "bearer",
        "description":
            "A token that somebody with an account made at /account: read, or read and write, until it ends.",
    ]

    private static func path(_ route: Route) -> String {
        Route.api(route).path.split(separator: "/").map { segment in
            segment.hasPrefix(":") ? "/{\(segment.dropFirst())}" : "/\(segment)"
        }.joined()
    }

    private static func operation(
        _ id: String, _ summary: String, _ names: [String], parameters: [JSON] = [], body: String? = nil,
        answers: [(HTTPResponse.Status, String, String)]
    ) -> JSON {
        var responses: JSON.Object = ["default": answer("What is wrong.", "WorkProblem", "application/problem+json")]
        for (status, words, schema) in answers {
            responses[String(status.code)] = answer(words, schema, "application/json")
        }
        for status in ["400", "401", "403", "404", "409", "413", "415", "422", "503"] where responses[status] == nil {
            responses[status] = responses["default"]
        }
        // An identity that was used for another command: the answer says which commit it became.
        if body != nil { responses["409"] = conflict }
        var operation: JSON.Object = [
            "operationId": .string(id), "summary": .string(summary), "security": [["token": []]],
            "parameters": .array(names.map(APIParameter.inPath) + parameters), "responses": .object(responses),
        ]
        if let body {
            operation["requestBody"] = [
                "required": true, "content": ["application/json": ["schema": OpenAPI.schema(body)]],
            ]
        }
        return .object(operation)
    }

    private static func answer(_ words: String, _ schema: String, _ type: String) -> JSON {
        ["description": .string(words), "content": .object(content(type, schema))]
    }

    private static func content(_ type: String, _ schema: String) -> JSON.Object {
        var content = JSON.Object()
        content[type] = ["schema": OpenAPI.schema(schema)]
        return content
    }

    private static var conflict: JSON {
        var both = content("application/problem+json", "WorkProblem")
        both["application/json"] = ["schema": OpenAPI.schema("CommandDone")]
        return [
            "description": "A record has changed meanwhile; or the identity was used for another command.",
            "content": .object(both),
        ]
    }

    private static let kind: JSON = [
        "name": "kind", "in": "query", "required": true, "description": "The kind of record",
        "schema": ["type": "string", "enum": .array(Kind.allCases.map { .string($0.rawValue) })],
    ]

    private static let after: JSON = [
        "name": "after", "in": "query", "required": false, "description": "The last record of the page before",
        "allowEmptyValue": true, "schema": ["type": "string", "pattern": "^([0-9a-f]{32})?$"],
    ]
}
