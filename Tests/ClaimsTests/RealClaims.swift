import Claims
import Foundation
import Languages
import Programmes
import WorkPlan

@testable import Register

/// The claims of `Programmes/iai`, as they were reported in public.
struct RealClaims {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Programmes/iai")

    let record: PublicRecord
    private let keys: [String: Identifier<Claim>]

    init() throws {
        let ledger = String(repeating: "0", count: 32)
        let records = try ProgrammeFolder.read(Self.folder).records(in: ledger).filter { $0.body is Claim }
        record = PublicRecord(
            records.compactMap { record in
                (record.body as? Claim).map { Seen(id: record.identity.cast(), version: 1, commit: 1, body: $0) }
            })
        keys = Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0.identity.cast()) })
    }

    func claim(_ key: String) -> Seen<Claim>? { keys[key].flatMap { id in record.claims.first { $0.id == id } } }

    /// What is found on a claim, in words.
    func said(of key: String, in language: Language) -> [String] {
        claim(key).map { record.findings(on: $0).map { $0.said(by: Phrasebook(language)) } } ?? []
    }
}
