import Ledger
public import Register
import WorkPlan

extension View {
    /// Everything that every look-up of the view answers, to compare two views by.
    public var everything: [String] {
        let records = (0..<UInt64(64)).flatMap { low in
            ([1, 2] + Array(10...19)).map { Identifier<AnyRecord>(high: UInt64($0), low: low) }
        }
        var answers = records.map { "\($0) \(String(describing: kind(of: $0))) \(version(of: $0)) \(isInUse($0))" }
        for record in records {
            let mentions = mentions(of: record).map { "\($0)" }.sorted()
            answers.append("\(record): \(mentions) \(history(of: record))")
        }
        for kind in Kind.allCases { answers += lookUps(of: kind.bodyType, records) }
        return answers
    }

    private func lookUps<Subject: Registered>(of _: Subject.Type, _ records: [Identifier<AnyRecord>]) -> [String] {
        let found = records.compactMap { record($0.cast(to: Subject.self)).map { "\($0)" } }
        let owners: [Identifier<AnyRecord>?] = [nil] + records
        let under = owners.flatMap { owner in
            self.records(of: Subject.self, under: owner).map { "\(String(describing: owner)): \($0)" }.sorted()
        }
        let naming = records.filter { !mentions(of: $0).isEmpty }.flatMap { named in
            self.records(of: Subject.self, naming: named).map { "\(named) by \($0)" }.sorted()
        }
        return found + under + naming
    }
}
