import Commands
import Figures
import HTTPTypes
import Hummingbird
import Ledger
import WorkPlan

/// What a program is told of its command.
struct CommandAnswer: Sendable {
    let json: JSON
    let status: HTTPResponse.Status

    var response: Response { WorkAPI.answer(json, status: status) }

    /// It was done, now or before.
    ///
    /// An identity that was used for something else is a conflict: what was asked now has not been done.
    static func done(_ acknowledgement: Acknowledgement) -> CommandAnswer {
        let appended = acknowledgement.appended
        let json: JSON = [
            "commit": .integer(appended.number), "hash": .string(appended.hash.description),
            "time": .string(appended.time.description), "repeated": .bool(appended.outcome != .new),
            "checkpoint": .string(acknowledgement.checkpoint.text),
            "proof": .array(acknowledgement.proof.map { .string($0.description) }),
        ]
        switch appended.outcome {
        case .new: return CommandAnswer(json: json, status: .created)
        case .repeated(sameContent: true): return CommandAnswer(json: json, status: .ok)
        case .repeated(sameContent: false): return CommandAnswer(json: json, status: .conflict)
        }
    }

    /// It was refused.
    static func refusal(_ refusals: [Refusal]) -> WorkRefusal {
        let isStale = refusals.allSatisfy { $0.rule == .version }
        return WorkRefusal(
            status: isStale ? .conflict : .unprocessableContent, name: isStale ? "stale" : "refused",
            title: isStale ? "A record has changed since you read it" : "The rules do not allow it",
            detail: "Nothing was written. docs/rules.md says what each rule asks for.", errors: refusals.map(problem))
    }

    /// It was only looked at: why it would be refused, and which figures it would change.
    static func looked(_ refusals: [Refusal], _ changes: [FigureChange]) -> JSON {
        ["refusals": .array(refusals.map(problem)), "figures": .array(changes.map(change))]
    }

    private static func problem(_ refusal: Refusal) -> JSON {
        [
            "rule": .string(refusal.rule.rawValue), "record": refusal.record.map { .string($0.text) } ?? .null,
            "field": refusal.field.map { .string($0) } ?? .null, "detail": .string(refusal.reason),
        ]
    }

    private static func change(_ change: FigureChange) -> JSON {
        [
            "figure": .string(change.definition.label), "plan": .string(change.plan.text),
            "audience": .string(change.audience == .public ? "public" : "internal"),
            "before": change.before?.json ?? .null, "after": change.after?.json ?? .null,
        ]
    }
}
