import Ledger

/// The OpenAPI 3.1 document of the API: the paths are the router's, the parameters those that the pages read, and the
/// shapes of answers stand in `schemas.json`.
enum OpenAPI {
    /// The document as it is sent.
    static let bytes = json.canonical

    /// The document.
    static let json: JSON = [
        "openapi": "3.1.1", "info": info, "paths": paths,
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "components": ["schemas": schemas, "responses": responses, "securitySchemes": ["token": WorkOperation.scheme]],
    ]

    private static let info: JSON = [
        "title": "Titian", "version": "1",
        "summary": "The register behind a work plan, as data.",
        "description": """
        Every page of the portal has its data under /api/v1 at the same address, with the same parameters. An answer says \
        in `context` of which ledger it is, at which commit (`known`) and day, for whom, and whether it rests on made-up \
        records; `context.permanent` is the address under which this very answer stays. Amounts and values are decimal \
        text and exact. A parameter without a value is as if it were absent; addresses have at most 2,048 bytes. Answers \
        carry an ETag. A problem is a document of RFC 9457.
        """,
        "license": ["name": "As the sources page of each programme says"],
    ]

    /// The shapes of answers; a test holds that they can be read.
    private static let schemas = (try? JSON(parsing: PackageResources.schemas_json)) ?? [:]

    private static let paths: JSON = {
        var paths = JSON.Object()
        for operation in APIOperation.all { paths[operation.path] = ["get": operation.json] }
        paths[Route.validate.path] = ["post": ValidationOperation.json]
        for (path, method, operation) in WorkOperation.all { paths[path] = .object([method: operation]) }
        return .object(paths)
    }()

    private static let responses: JSON = [
        "Problem": [
            "description": "What is wrong, and what would be right.",
            "content": ["application/problem+json": ["schema": schema("Problem")]],
        ],
        "Elsewhere": [
            "description": "The record has an address of its own.",
            "headers": ["Location": ["required": true, "schema": ["type": "string"]]],
        ],
    ]

    /// A shape by its name.
    static func schema(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }
}
