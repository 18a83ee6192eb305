import Figures
import Foundation
import Languages
import Ledger
import Testing
import WorkPlan

@Suite("The catalogue of definitions")
struct CatalogueTests {
    /// The digests of all versions, which are frozen: a change of a definition is a new version.
    private static let frozen = [
        "projects-accredited@1": "82f0a6bc924fd56530202d8ea8d110499c523d7481e135cf195ac22d771746a3",
        "approved-value@1": "ddbce41ceaee6d0016c0a85550d92740404ca3bb15428d6fe2653eb5e3d8b414",
        "action-coverage@1": "29b0e72e91be5a77b6d8836556984866ed3d8726dcc83c35bb552afc010abe95",
        "action-coverage@2": "c61bd1538d4a7cd8b921d63c399fa95f070f4908b8f2082d876fe1d9f0d75901",
        "commencement-rate@1": "368f2d4b50ce792eab4fd84952bec041f31b1ff8bfcd11e0e006ccb36d30ad30",
        "completion-rate@1": "b9280ed88ff1dd8950c5517ce62e8093463f432197e35078a6509b83593fc25d",
        "disbursement-rate@1": "e0a9d90f79744dd35fdb75b6e1719813dec8ea0aaaaa1c22a3225c414e968bda",
        "disbursement-rate@2": "47be8178018d32f2c5a896e5ff55a26e31be8ff4e7f40bd651e0fc99d74eea6e",
        "partner-supported-projects@1": "a17472472519af4f1081b31aec189ca61d57d9e38ce2990f206d77ded72fa4e5",
        "value-with-partner@1": "e8329a92152b1a389761de30bb2a37beec9aa92913edf04fcd8f69874fe29025",
        "partners-share-of-value@1": "bf818aa03b5b72178b22522bc4f4045069aeb10803742334b739d189f30ec911",
        "actions-without-project@1": "7851969df35cbc29b3f6c03a91f002a27c2d44cbda1122122964ee0b848b273c",
        "actions-without-project@2": "683877fb849cef2ba3fab436377b5f97a89b375a7b672bdffbeaeb6c448c476c",
        "completion-reports-overdue@1": "a77cd13b06f6169cd705c68bf8095640862851e39a0b515a07fac246bba80d8d",
        "completion-reports-overdue@2": "c4312a8e5260f24fea2a074aa427998053db1a066023abb9d4750526ecd18318",
    ]

    @Test("no frozen version has changed by a byte")
    func frozen() throws {
        let digests = try Catalogue.definitions().map { ($0.label, $0.digest.hex) }
        #expect(Dictionary(uniqueKeysWithValues: digests) == Self.frozen)
    }

    @Test("a newer version differs from the one before it in its dimensions alone")
    func versions() throws {
        let all = try Catalogue.definitions()
        for definition in all where definition.version > 1 {
            let before = try #require(all.first { $0.name == definition.name && $0.version == definition.version - 1 })
            #expect(definition.population == before.population && definition.counted == before.counted)
            #expect(definition.measure == before.measure && definition.against == before.against)
            #expect(Set(before.dimensions).isSubset(of: definition.dimensions))
        }
    }

    @Test("the newest version of each figure can be broken down by everything that means something")
    func dimensions() throws {
        for definition in try Catalogue.definitions().newest {
            let isOfNoProject = definition.name == "actions-without-project"
            #expect(
                definition.dimensions == (isOfNoProject ? [.area, .action] : Dimension.allCases), "\(definition.name)")
        }
    }

    @Test("a figure keeps its place among the others when it gets another version")
    func newest() throws {
        let all = try Catalogue.definitions()
        let old = all.filter { $0.version == 1 }
        let late = old + all.filter { $0.version > 1 }
        #expect(all.newest.map(\.name) == old.map(\.name))
        #expect(late.newest == all.newest)
        #expect(late.reversed().newest.map(\.version).max() == 2)
        #expect(Set(late.reversed().newest) == Set(all.newest))
    }

    @Test("a definition read back from its own document is the same, byte for byte")
    func roundTrip() throws {
        for definition in try Catalogue.definitions() {
            let again = try Definition(document: definition.document)
            #expect(again == definition)
            #expect(try Definition(definition.record()) == definition)
        }
    }

    @Test(
        "a document that is not a definition is refused, with the place",
        arguments: [
            ("{}", "format"), ("[", "document"),
            (#"{"format":"titian-definition/1","name":"x","version":"1"}"#, "version"),
        ])
    func refuses(document: String, path: String) throws {
        let error = try #require(throws: DefinitionError.self) { try Definition(document: document) }
        #expect(error.path == path)
    }

    @Test("a record whose digest is not the document's is refused")
    func wrongDigest() throws {
        let definition = try #require(try Catalogue.definitions().first)
        let record = DefinitionDocument(
            name: definition.name, version: 1, document: definition.document, digest: Digest.zero.hex)
        #expect(throws: DefinitionError.self) { try Definition(record) }
    }

    @Test("every figure, reason, dimension and relation has its words in both languages", arguments: Language.allCases)
    func words(language: Language) throws {
        let phrases = Phrasebook(language)
        for definition in try Catalogue.definitions() {
            #expect(Phrase.figure(definition.name, .sentence) != nil, "\(definition.name)")
        }
        for reason in Exclusion.Reason.allCases { #expect(phrases.knows(reason.rawValue, in: .exclusion), "\(reason)") }
        for dimension in Dimension.allCases { #expect(phrases.knows(dimension.rawValue, in: .dimension)) }
        for relation in Breakdown.Relation.allCases {
            #expect(Phrase.breakdown(relation.rawValue, .explanation) != nil, "\(relation)")
        }
    }
}
