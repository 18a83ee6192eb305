import Foundation
import WorkPlan

/// The definitions of the catalogue as SQL over interval rows: ?1 plan, ?2 K, ?3 D.
enum IntervalQueries {
    private static func code<Value: CaseIterable & Equatable>(_ value: Value) -> Int {
        Array(Value.allCases).firstIndex(of: value) ?? -1
    }

    private static func has(_ event: MilestoneEvent, _ alias: String = "p") -> String {
        """
        EXISTS (SELECT 1 FROM milestone m WHERE m.project = \(alias).record AND m.event = \(code(event)) AND m.last <= ?3
            AND m.from_k <= ?2 AND ?2 < m.to_k)
        """
    }

    private static let accredited = """
        p.plan = ?1 AND p.from_k <= ?2 AND ?2 < p.to_k AND \(has(.accredited)) AND NOT \(has(.withdrawn))
        AND NOT \(has(.cancelled))
        """

    private static let lineInForce = """
        b.project = p.record AND b.from_k <= ?2 AND ?2 < b.to_k AND b.last <= ?3 AND NOT EXISTS (
            SELECT 1 FROM budget r WHERE r.project = p.record AND r.replaces = b.record AND r.last <= ?3
            AND r.from_k <= ?2 AND ?2 < r.to_k)
        """

    private static let partnerLine = """
        EXISTS (SELECT 1 FROM status s WHERE s.organisation = b.source
            AND s.category IN (\(code(StatusCategory.dialoguePartner)), \(code(StatusCategory.sectoralDialoguePartner)),
                \(code(StatusCategory.developmentPartner)))
            AND s.first <= ?3 AND ?3 <= s.last AND s.from_k <= ?2 AND ?2 < s.to_k)
        """

    private static let hasPartner = "EXISTS (SELECT 1 FROM budget b WHERE \(lineInForce) AND \(partnerLine))"

    private static let secretariat =
        "p.modality IN (\(code(FundingModality.aseanFund)), \(code(FundingModality.trustFund)))"

    private static let covered = """
        EXISTS (SELECT 1 FROM action_of o JOIN project p ON p.record = o.project
            WHERE o.action = a.record AND o.from_k <= ?2 AND ?2 < o.to_k AND \(accredited))
        """

    private static let actions = "a.plan = ?1 AND a.enabling = 0 AND a.from_k <= ?2 AND ?2 < a.to_k"

    /// Each gives the total, or the numerator; sums in US cents.
    static let all: [(name: String, sql: String)] = [
        ("projects-accredited", "SELECT count(*) FROM project p WHERE \(accredited)"),
        ("approved-value", "SELECT sum(b.cents) FROM project p JOIN budget b ON \(lineInForce) WHERE \(accredited)"),
        ("action-coverage", "SELECT count(*) FROM action a WHERE \(actions) AND \(covered)"),
        (
            "commencement-rate",
            """
            SELECT count(*) FROM project p WHERE \(accredited) AND (\(secretariat) AND \(has(.notified))
                AND \(has(.firstDisbursement)) OR p.modality = \(code(FundingModality.partnerFund))
                AND \(has(.firstDisbursement)))
            """
        ),
        (
            "completion-rate",
            """
            SELECT count(*) FROM project p WHERE \(accredited) AND (\(secretariat) AND \(has(.completionReportReceived))
                AND \(has(.unspentBalanceVerified)) OR NOT \(secretariat) AND \(has(.fullyImplemented)))
            """
        ),
        (
            "disbursement-rate",
            """
            SELECT sum(f.cents) FROM project p JOIN flow f ON f.project = p.record AND f.type = \(code(FlowType.disbursement))
                AND f.leg = \(code(FlowLeg.fundToImplementer)) AND f.last <= ?3 AND f.from_k <= ?2 AND ?2 < f.to_k
                WHERE \(accredited) AND p.modality <> \(code(FundingModality.inKind))
            """
        ),
        ("partner-supported-projects", "SELECT count(*) FROM project p WHERE \(accredited) AND \(hasPartner)"),
        (
            "value-with-partner",
            """
            SELECT sum(c.cents) FROM project p JOIN (SELECT * FROM budget) c ON \(lineInForce.replacing("b.", "c."))
                WHERE \(accredited) AND \(hasPartner)
            """
        ),
        (
            "partners-share-of-value",
            "SELECT sum(b.cents) FROM project p JOIN budget b ON \(lineInForce) WHERE \(accredited) AND \(partnerLine)"
        ),
        ("actions-without-project", "SELECT count(*) FROM action a WHERE \(actions) AND NOT \(covered)"),
        (
            "completion-reports-overdue",
            """
            SELECT count(*) FROM project p WHERE \(accredited) AND \(secretariat) AND EXISTS (
                SELECT 1 FROM milestone m WHERE m.project = p.record AND m.event = \(code(MilestoneEvent.fullyImplemented))
                AND m.last + 60 < ?3 AND m.from_k <= ?2 AND ?2 < m.to_k) AND NOT \(has(.completionReportReceived))
            """
        ),
    ]
}

extension String {
    fileprivate func replacing(_ old: String, _ new: String) -> String {
        components(separatedBy: old).joined(separator: new)
    }
}
