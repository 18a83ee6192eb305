import Commands
import Figures
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

/// One scene of which data is given: what every answer says of itself, and how its values are written.
struct DataScene: Sendable {
    let scene: Scene
    let speaker: Speaker

    /// The address under which others reach the server.
    let base: String

    var writer: DataWriter { DataWriter(speaker: speaker) }
    var guide: Guide { Guide(scene: scene, speaker: speaker) }

    /// An address of the scene, with what the reader chose.
    func address(_ route: Route) -> Address { Address(route: route, choice: scene.choice) }

    /// Where the data of a place is.
    func href(_ route: Route) -> JSON { DataWriter.href(address(route)) }

    /// An answer: what it is of, and the data.
    func response(_ answer: DataAnswer) -> Response {
        let json: JSON = ["context": context(answer.address, answer.isIllustrative), "data": answer.data]
        return Answer.data(json, speaker.language, status: answer.status)
    }

    /// Of which ledger, commit K, day D and plan an answer is, for whom, and whether it rests on made-up records.
    func context(_ address: Address, _ isIllustrative: Bool) -> JSON {
        [
            "programme": .string(scene.code), "ledger": .string(scene.desk.ledger.id.description),
            "known": .integer(scene.view.known), "day": .string(scene.day.text), "audience": "public",
            "illustrative": .bool(isIllustrative || scene.isSample), "language": .string(speaker.language.tag),
            "plan": .text(scene.plan?.body.code), "newest": .integer(scene.head), "damage": damage,
            "permanent": .text(permanent(address)),
        ]
    }

    /// The last commit that is as it was signed; null when all are.
    private var damage: JSON {
        scene.damage.map { ["commit": .integer($0.commit), "lastGood": .integer($0.lastGood)] } ?? .null
    }

    /// The address under which this very answer stays.
    private func permanent(_ address: Address) -> String? {
        guard var fixed = address.data else { return nil }
        fixed.choice.day = scene.day
        fixed.choice.known = .commit(scene.view.known)
        fixed.choice.plan = scene.plan?.body.code
        fixed.choice.language = speaker.language
        return base + fixed.text
    }
}

/// What a place's data is.
struct DataAnswer: Sendable {
    /// The place, with what the reader chose.
    let address: Address
    let isIllustrative: Bool
    let data: JSON
    var status = HTTPResponse.Status.ok
}

extension Address {
    /// The same place's data; `nil` when it has none.
    var data: Address? { route.data.map { Address(route: $0, choice: choice, list: list) } }
}

extension Answer {
    /// Data in a language.
    static func data(_ json: JSON, _ language: Language, status: HTTPResponse.Status = .ok) -> Response {
        var response = text(json.canonical, type: "application/json", status: status)
        response.headers[.contentLanguage] = language.tag
        response.headers[.vary] = "Accept-Language"
        return response
    }
}
