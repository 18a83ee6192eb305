import Foundation
import Ledger
import Programmes
import Testing
import WorkPlan

@testable import struct Programmes.CSVParser

/// The folder with the facts that the sources of `Programmes/iai` are checked against, when there is one.
private let shared = ProcessInfo.processInfo.environment["TITIAN_SHARED"].map { URL(fileURLWithPath: $0) }

extension Trait where Self == ConditionTrait {
    /// The sources are not part of this project, so a machine may lack them; where they are named, they must be there.
    fileprivate static var comparison: Self {
        .enabled(if: shared != nil, "TITIAN_SHARED is not set: nothing to compare with")
    }
}

@Suite("The IAI programme")
struct IAIProgrammeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Programmes/iai")
    private let ledger = String(repeating: "0", count: 32)
    private let records: [FolderRecord]

    init() throws { records = Array(try ProgrammeFolder.read(Self.folder).records(in: ledger)) }

    private func all<Kind: Body>(_: Kind.Type = Kind.self) -> [(key: String, body: Kind)] {
        records.compactMap { record in (record.body as? Kind).map { (record.key, $0) } }
    }

    /// Where a document can be read.
    private func addresses(_ basis: Basis) -> [String] {
        let documents = Dictionary(
            uniqueKeysWithValues: records.compactMap { record in
                (record.body as? Document).map { (record.identity, $0) }
            })
        return basis.documents.compactMap { documents[$0.cast()]?.address }
    }

    @Test("every fact rests on a document, is public, and is not illustrative")
    func sourced() throws {
        #expect(records.count > 300)
        for record in records {
            #expect(record.visibility == .public, "\(record.key)")
            #expect(!record.body.basis.isIllustrative, "\(record.key)")
            if !(record.body is Document) { #expect(!record.body.basis.documents.isEmpty, "\(record.key)") }
        }
    }

    @Test("it holds no action and no project, whose lists are not public, and no fifth plan")
    func nothingInvented() {
        let kinds = Set(records.map { type(of: $0.body).kind })
        #expect(kinds.isDisjoint(with: [.action, .project, .budget, .milestone, .flow]))
        #expect(all(Plan.self).map(\.body.code) == ["I", "II", "III", "IV"])
    }

    @Test("Singapore is a member and not a partner; Timor-Leste was served before it was a member")
    func statuses() throws {
        func identity(_ key: String) -> WorkPlan.Identifier<Organisation> {
            RecordIdentity.of(kind: .organisation, key: key, ledger: ledger).cast()
        }
        let statuses = all(Status.self).map(\.body)
        #expect(statuses.filter { $0.organisation == identity("sgp") }.map(\.category) == [.memberState])
        let accession = statuses.first { $0.organisation == identity("tls") && $0.category == .memberState }?.from
        let served = all(Beneficiary.self).first { $0.body.organisation == identity("tls") }?.body.from
        #expect(accession?.text == "2025-10-26")
        #expect(served?.text == "2024")
        #expect(statuses.count(where: { $0.category == .dialoguePartner }) == 11)
        #expect(statuses.count(where: { $0.category == .memberState }) == 11)
    }

    @Test("each claim has the number, the fraction and the address of the public record", .comparison)
    func claims() throws {
        let shared = try #require(shared)
        let record = try Self.rows(shared.appendingPathComponent("data/published-record.csv"))
        let claims = Dictionary(uniqueKeysWithValues: all(Claim.self).map { ($0.key, $0.body) })
        #expect(record.count == 50)
        #expect(claims.count == record.count)
        for row in record {
            let claim = try #require(claims[row["id"] ?? ""])
            #expect(claim.value.text == row["value"], "\(row)")
            #expect(claim.numerator.map(String.init) ?? "" == row["numerator"], "\(row)")
            #expect(claim.denominator.map(String.init) ?? "" == row["denominator"], "\(row)")
            #expect(claim.stated.text == row["stated_on"], "\(row)")
            #expect(claim.scope == row["scope"], "\(row)")
            #expect(claim.breakdown.joined(separator: ";") == row["breakdown"], "\(row)")
            #expect(claim.quality.rawValue == row["source_quality"]?.replacingOccurrences(of: " ", with: "-"))
            #expect(addresses(claim.basis).first == row["source_url"], "\(row)")
            #expect((claim.unit == .millionUSDollars) == (row["unit"] == "USD million"), "\(row)")
        }
    }

    @Test("each rate is the one of the shared table, and none of these currencies and years is missing", .comparison)
    func rates() throws {
        let shared = try #require(shared)
        let rates = all(ExchangeRate.self).map(\.body)
        let currencies = Set(rates.map(\.currency.text))
        let table = try Self.rows(shared.appendingPathComponent("data/exchange-rates.csv")).filter { row in
            currencies.contains(row["currency"] ?? "") && (2015...2025).contains(Int(row["year"] ?? "") ?? 0)
        }
        #expect(currencies.count == 12)
        let written = rates.map { "\($0.currency) \($0.period) \($0.unitsPerUSD)" }.sorted()
        let expected = table.compactMap { row in
            DecimalNumber(text: row["units_per_usd"] ?? "").map {
                "\(row["currency"] ?? "") \(row["year"] ?? "") \($0)"
            }
        }.sorted()
        #expect(written == expected)
    }

    private static func rows(_ url: URL) throws -> [[String: String]] {
        var parser = CSVParser(limits: FolderLimits())
        var records = try parser.read(Array(try Data(contentsOf: url)))
        if let last = try parser.finish() { records.append(last) }
        let header = try #require(records.first).fields
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.fields)) }
    }
}
