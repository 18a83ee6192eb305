import Foundation
import Programmes
import Testing

@Suite("What is wrong in a programme folder")
struct FolderProblemTests {
    private static let base = [
        "organisations.csv": "key,code,name.en,body-type\nvnm,VNM,Viet Nam,state\n",
        "plans.csv": "key,code,title.en,starts\np,IV,Plan IV,2021\n",
        "projects.csv": "key,plan,code,title.en,modality\nx,p,X-1,A project,trust-fund\n",
    ]

    @Test(
        "each error has its file, line, field and reason",
        arguments: [
            ("extra.csv", "key\n", "extra.csv: is not a file of a programme folder"),
            (
                "plans.csv", "key,code,title.en,starts,colour\np,IV,Plan,2021,red\n",
                "plans.csv:1: colour: there is no such"
            ),
            ("plans.csv", "key,code,starts\np,IV,2021\n", "plans.csv:1: title.en: the column is missing"),
            ("plans.csv", "key,code,code,title.en,starts\np,a,b,c,2021\n", "plans.csv:1: code: two columns"),
            ("plans.csv", "code,title.en,starts\nIV,Plan,2021\n", "plans.csv:1: key: the column is missing"),
            (
                "plans.csv", "key,code,title.en,starts\np,IV,A,2021\np,V,B,2026\n",
                "plans.csv:3: key: \"p\" is also the key of line 2"
            ),
            ("plans.csv", "key,code,title.en,starts\np q,IV,A,2021\n", "plans.csv:2: key: \"p q\" may not hold"),
            ("plans.csv", "key,code,title.en,starts\np,IV,A\n", "plans.csv:2: has 3 fields; the header has 4"),
            (
                "plans.csv", "key,code,title.en,starts\np,IV,A,2021-02-29\n",
                "plans.csv:2: starts: \"2021-02-29\" is not right; write a date"
            ),
            (
                "plans.csv", "key,code,title.en,starts,ends\np,IV,A,2021,2020\n",
                "plans.csv:2: ends: 2020 is before starts"
            ),
            (
                "plans.csv", "key,code,title.en,starts,visibility\np,IV,A,2021,secret\n",
                "plans.csv:2: visibility: \"secret\" is not right; write public or internal"
            ),
            ("plans.csv", "key,code,title.en,starts\np,IV,,2021\n", "plans.csv:2: title: is missing"),
            ("plans.csv", "", "plans.csv:1: is empty"),
            ("plans.csv", "key,code,title.en,starts\np,I\"V,A,2021\n", "plans.csv:2: code: a quote inside"),
            (
                "projects.csv", "key,plan,code,title.en,modality\nx,q,X,A,trust-fund\n",
                "projects.csv:2: plan: \"q\" is not a key of plans.csv"
            ),
            (
                "projects.csv", "key,plan,code,title.en,modality\nx,p,X,A,loan\n",
                "projects.csv:2: modality: \"loan\" is not right; write one of asean-fund, trust-fund, partner-fund, in-kind"
            ),
            (
                "projects.csv", "key,plan,code,title.en,modality,carried-from\nx,p,X,A,in-kind,y\ny,p,Y,B,in-kind,x\n",
                "names itself, directly or by others"
            ),
            (
                "budgets.csv", "key,project,source,amount,approved\nb,x,vnm,-5.00 USD,2021\n",
                "budgets.csv:2: amount: \"-5.00 USD\" is negative"
            ),
            (
                "budgets.csv", "key,project,source,amount,approved\nb,x,vnm,5.001 USD,2021\n",
                "budgets.csv:2: amount: \"5.001 USD\" is not right; write an amount"
            ),
            (
                "budgets.csv", "key,project,source,amount,agreed-usd,approved\nb,x,vnm,5.00 USD,5.00 EUR,2021\n",
                "budgets.csv:2: agreed-usd: is not in USD"
            ),
            (
                "exchange-rates.csv", "key,currency,units-per-usd,period\nr,EUR,0,2021\n",
                "exchange-rates.csv:2: units-per-usd: is zero"
            ),
            (
                "confirmations.csv", "key,record,version,day,by\nc,projects/z,1,2024-01-01,vnm\n",
                "confirmations.csv:2: record: \"projects/z\" is not a record of this folder"
            ),
            (
                "confirmations.csv", "key,record,version,day,by\nc,projects/x,1.5,2024-01-01,vnm\n",
                "confirmations.csv:2: version: \"1.5\" is not a whole number"
            ),
            (
                "documents.csv", "key,title.en,illustrative\nd,A,true\n",
                "documents.csv:2: illustrative: \"true\" is neither yes nor empty"
            ),
            ("documents.csv", "key,title.en,documents\nd,A,d;d\n", "documents.csv:2: documents: names \"d\" twice"),
            ("programme.json", "{\n\"code\": \"A\", \"code\": \"B\"}", "names \"code\" twice"),
            (
                "programme.json", TestFolder.programme.replacingOccurrences(of: "live", with: "real"),
                "programme.json:4: purpose: write live or sample"
            ),
            (
                "programme.json", TestFolder.programme.replacingOccurrences(of: "Jakarta", with: "Atlantis"),
                "programme.json:5: time-zone: "
            ),
            ("definitions/x.json", "{\"name\":\"x\"}", "definitions/x.json:1: version: is missing"),
        ])
    func located(file: String, text: String, expected: String) throws {
        let folder = try TestFolder(Self.base)
        try folder.write(file, text)
        let problems = folder.problems()
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test("the folder itself, without the error, is right")
    func right() throws {
        #expect(try TestFolder(Self.base).problems() == [])
    }

    @Test("all errors of all files come at once, by file and line")
    func together() throws {
        let folder = try TestFolder(Self.base)
        try folder.write("plans.csv", "key,code,title.en,starts\np,IV,A,2021-13\nq,,B,soon\n")
        try folder.write("projects.csv", "key,plan,code,title.en,modality\nx,r,X,A,loan\n")
        let places = folder.problems().map { $0.split(separator: " ")[0...1].joined(separator: " ") }
        #expect(
            places == [
                "plans.csv:2: starts:", "plans.csv:3: code:", "plans.csv:3: starts:", "projects.csv:2: plan:",
                "projects.csv:2: modality:",
            ])
    }

    @Test("bytes that are not UTF-8 are named by line")
    func invalid() throws {
        let folder = try TestFolder(Self.base)
        try folder.write(
            "plans.csv", Array("key,code,title.en,starts\np,IV,".utf8) + [0xC3, 0x28] + Array(",2021\n".utf8))
        #expect(folder.problems().contains("plans.csv:2: title.en: is not UTF-8"))
        try folder.write("programme.json", Array("{\n\"code\": \"".utf8) + [0xFF] + Array("\"}".utf8))
        #expect(folder.problems().contains("programme.json:2: is not UTF-8"))
    }

    @Test("a missing programme.json and a missing folder are said so")
    func missing() throws {
        let folder = try TestFolder(Self.base)
        try folder.remove("programme.json")
        #expect(folder.problems() == ["programme.json: is missing; it names the programme and who loads it"])
        #expect(throws: FolderError.self) { try ProgrammeFolder.read(folder.url.appendingPathComponent("nothing")) }
    }

    @Test("200 MB of rubbish are refused before they are read")
    func tooLarge() throws {
        let folder = try TestFolder(Self.base)
        try folder.write("claims.csv", "")
        let handle = try FileHandle(forWritingTo: folder.url.appendingPathComponent("claims.csv"))
        try handle.truncate(atOffset: 200_000_000)
        try handle.close()
        #expect(folder.problems() == ["claims.csv: has 200000000 bytes; the limit is 67108864"])
    }

    @Test("rubbish within the limit ends at the first field that is too long")
    func rubbish() throws {
        let folder = try TestFolder(Self.base)
        try folder.write("claims.csv", [UInt8](repeating: 120, count: 3_000_000))
        #expect(folder.problems().contains("claims.csv:1: field 1: the field is longer than 1048576 bytes"))
    }

    @Test("a file that is no table of a programme ends at its header")
    func foreign() throws {
        let folder = try TestFolder(Self.base)
        try folder.write("claims.csv", String(repeating: "lorem ipsum, dolor sit amet\n", count: 100_000))
        #expect(folder.problems().count(where: { !$0.hasPrefix("claims.csv:1: ") }) == 0)
        let columns = (0..<30).map { "column-\($0)" }.joined(separator: ",")
        try folder.write("claims.csv", "key,\(columns)\n" + String(repeating: ",", count: 30) + "\n")
        #expect(folder.problems().contains("claims.csv:1: has 30 columns that mean nothing here; no row was read"))
        try folder.write("claims.csv", [0xFF, 0xFE] + [UInt8](repeating: 10, count: 1000))
        #expect(folder.problems() == ["claims.csv:1: field 1: is not UTF-8"])
    }

    @Test("a file with more errors than anybody reads ends the reading")
    func many() throws {
        let folder = try TestFolder(Self.base)
        try folder.write("plans.csv", "key,code,title.en,starts\n" + String(repeating: "p\n", count: 500))
        var limits = FolderLimits()
        limits.problems = 20
        let problems = folder.problems(limits: limits)
        #expect(problems.count == 21)
        #expect(problems.contains { $0.contains("more than 20 problems") })
    }
}
