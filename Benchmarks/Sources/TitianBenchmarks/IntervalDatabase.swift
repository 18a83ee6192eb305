import Foundation
import Ledger
import Programmes
import WorkPlan

/// The same records as rows (record, from K, to K) in SQLite, with covering indexes: the yardstick for figures.
///
/// It holds what those who keep the register see. Amounts are stored in US cents, so that SQLite need not convert.
final class IntervalDatabase {
    let database: SQLite
    private var open: [Identifier<AnyRecord>: (table: String, row: Int64)] = [:]
    private var closing: [String: SQLite.Statement] = [:]
    private var inserting: [String: SQLite.Statement] = [:]
    private var numbers: [Identifier<AnyRecord>: Int64] = [:]
    private var nextRow: Int64 = 0
    private var rates: [Currency: [(PartialDate, DecimalNumber)]] = [:]

    private static let columns = [
        "project": "plan, modality", "action_of": "project, action", "milestone": "project, event, last",
        "budget": "project, source, cents, last, replaces", "flow": "project, type, leg, last, cents",
        "status": "organisation, category, first, last", "action": "plan, enabling",
    ]

    init(path: String) {
        database = SQLite(path)
        database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN")
        for (table, columns) in Self.columns {
            let list = columns.split(separator: ",").map { "\($0) INTEGER" }.joined(separator: ", ")
            database.run(
                "CREATE TABLE \(table) (row INTEGER PRIMARY KEY, record INTEGER, from_k INTEGER, to_k INTEGER, \(list))"
            )
            let marks = Array(repeating: "?", count: columns.split(separator: ",").count).joined(separator: ", ")
            inserting[table] = database.prepare(
                "INSERT INTO \(table) (row, record, from_k, to_k, \(columns)) VALUES (?, ?, ?, 9999999999, \(marks))")
            closing[table] = database.prepare("UPDATE \(table) SET to_k = ? WHERE row = ?")
        }
    }

    func finish() {
        for (table, columns) in Self.columns {
            database.run("CREATE INDEX \(table)_covering ON \(table) (\(columns), from_k, to_k, record)")
        }
        database.run("COMMIT; ANALYZE")
    }

    func number(_ identity: Identifier<AnyRecord>) -> Int64 {
        if let number = numbers[identity] { return number }
        numbers[identity] = Int64(numbers.count + 1)
        return Int64(numbers.count)
    }

    func add(_ change: SampleChange, at commit: Int) {
        close(change.identity, at: commit)
        for index in 0..<8 {
            close(Identifier(high: ~change.identity.high, low: change.identity.low &+ UInt64(index)), at: commit)
        }
        guard let body = change.body else { return }
        let record = number(change.identity)
        switch body {
        case let project as Project: add(project, change.identity, record, commit)
        case let milestone as Milestone:
            insert(
                "milestone", change.identity, record, commit,
                [number(milestone.project.cast()), code(milestone.event), day(milestone.date.last)])
        case let budget as Budget:
            insert(
                "budget", change.identity, record, commit,
                [
                    number(budget.project.cast()), number(budget.source.cast()),
                    budget.agreedUSD?.minorUnits ?? cents(budget.amount.money, budget.approved),
                    day(budget.approved.last),
                    budget.replaces.map { number($0.cast()) } ?? 0,
                ])
        case let flow as Flow:
            guard let project = flow.project else { return }
            insert(
                "flow", change.identity, record, commit,
                [
                    number(project.cast()), code(flow.type), code(flow.leg), day(flow.date.last),
                    cents(flow.amount.money, flow.date),
                ])
        case let status as Status:
            insert(
                "status", change.identity, record, commit,
                [
                    number(status.organisation.cast()), code(status.category),
                    status.from.map { day($0.first) } ?? -999_999,
                    status.until.map { day($0.last) } ?? 999_999,
                ])
        case let action as Action:
            insert(
                "action", change.identity, record, commit, [number(action.plan.cast()), action.isEnabling ? 1 : 0])
        case let rate as ExchangeRate: rates[rate.currency, default: []].append((rate.period, rate.unitsPerUSD))
        default: break
        }
    }

    private func add(_ project: Project, _ identity: Identifier<AnyRecord>, _ record: Int64, _ commit: Int) {
        insert("project", identity, record, commit, [number(project.plan.cast()), code(project.modality)])
        for (index, action) in project.actions.enumerated() {
            let key = Identifier<AnyRecord>(high: ~identity.high, low: identity.low &+ UInt64(index))
            insert("action_of", key, record, commit, [record, number(action.cast())])
        }
    }

    private func close(_ identity: Identifier<AnyRecord>, at commit: Int) {
        guard let (table, row) = open.removeValue(forKey: identity) else { return }
        _ = closing[table]?.bind(Int64(commit), row).step()
    }

    private func insert(
        _ table: String, _ identity: Identifier<AnyRecord>, _ record: Int64, _ commit: Int, _ values: [Int64?]
    ) {
        nextRow += 1
        open[identity] = (table, nextRow)
        guard let statement = inserting[table] else { return }
        let all = [nextRow, record, Int64(commit)] + values
        switch all.count {
        case 5: _ = statement.bind(all[0], all[1], all[2], all[3], all[4]).step()
        case 6: _ = statement.bind(all[0], all[1], all[2], all[3], all[4], all[5]).step()
        case 7: _ = statement.bind(all[0], all[1], all[2], all[3], all[4], all[5], all[6]).step()
        default: _ = statement.bind(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]).step()
        }
    }

    private func day(_ day: Day) -> Int64 { Int64(day.number) }

    private func code<Value: CaseIterable & Equatable>(_ value: Value) -> Int64 {
        Int64(Array(Value.allCases).firstIndex(of: value) ?? -1)
    }

    private func cents(_ money: Money?, _ date: PartialDate) -> Int64? {
        guard let money else { return nil }
        if money.currency == .usDollar { return money.minorUnits }
        let rate = rates[money.currency]?.filter { $0.0.first <= date.first && date.last <= $0.0.last }
            .max { $0.0.precision.rawValue < $1.0.precision.rawValue }
        guard let rate else { return nil }
        let units = Double(money.minorUnits) / pow(10, Double(money.currency.minorDigits))
        return Int64((units / (Double(rate.1.digits) / pow(10, Double(rate.1.scale))) * 100).rounded())
    }
}
