import Figures
import Languages
import Ledger
import Register
import WorkPlan

/// What all figures of one answer have in common: the four coordinates, and what a reader has to be told of them.
struct SceneReport {
    let scene: Scene
    let teller: Teller

    private var view: View { scene.question.view }

    var text: String {
        let plan = scene.plan.body
        let chosen = scene.choice == .newest ? ", the newest plan" : ""
        var lines = ["\(scene.programme.code), plan \(plan.code) “\(teller.words(plan.title))”\(chosen)"]
        let asAt = teller(.timeAsAt, ["day": .date(PartialDate(day: scene.question.day).shown)])
        let known = teller(.timeKnownAt, ["number": .number(view.known)])
        let release = scene.release.map { ", release \($0.body.number)" } ?? ""
        lines.append("\(asAt), \(known), \(teller.word(view.audience.rawValue, .audience))\(release)")
        if scene.programme.ledger.genesis.purpose == .sample { lines.append(teller(.provenanceIllustrativeNotice)) }
        return lines.joined(separator: "\n")
    }

    /// The members that every answer about figures has.
    var members: JSON.Object {
        let damage = scene.programme.damage
        return [
            "programme": .string(scene.programme.code), "ledger": .string(scene.programme.ledger.id.description),
            "purpose": .string(scene.programme.ledger.genesis.purpose.rawValue), "known": .integer(view.known),
            "head": .integer(scene.programme.register.head), "audience": .string(view.audience.rawValue),
            "day": .string(scene.question.day.text), "release": scene.release.map { .integer($0.body.number) } ?? .null,
            "plan": [
                "id": .string(scene.plan.id.text), "code": .string(scene.plan.body.code),
                "chosen": .string(scene.choice.rawValue),
            ], "damage": damage?.json ?? .null,
        ]
    }
}

extension Damage {
    /// Where and what, for programs.
    var json: JSON {
        ["commit": .integer(commit), "reason": .string(reason), "last-good": .integer(lastGood)]
    }
}
