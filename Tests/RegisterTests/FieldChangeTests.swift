import Ledger
import Register
import Testing

@Suite("What changed between two versions of a record is told by field, language and element")
struct FieldChangeTests {
    @Test("the first version is all new")
    func first() {
        let body: JSON.Object = ["code": "IV", "title": ["en": "Plan", "vi": "Kế hoạch"], "documents": ["a", "b"]]
        #expect(
            FieldChange.between(nil, body) == [
                FieldChange("code", .whole, before: nil, after: "IV"),
                FieldChange("documents", .element, before: nil, after: "a"),
                FieldChange("documents", .element, before: nil, after: "b"),
                FieldChange("title", .language("en"), before: nil, after: "Plan"),
                FieldChange("title", .language("vi"), before: nil, after: "Kế hoạch"),
            ])
    }

    @Test("a translation that is added, mended or taken away touches its own language alone")
    func languages() {
        let old: JSON.Object = ["title": ["en": "Wells", "km": "អណ្តូង", "vi": "Giếng"]]
        let new: JSON.Object = ["title": ["en": "Wells", "lo": "ນ້ຳສ້າງ", "vi": "Giếng nước"]]
        #expect(
            FieldChange.between(old, new) == [
                FieldChange("title", .language("km"), before: "អណ្តូង", after: nil),
                FieldChange("title", .language("lo"), before: nil, after: "ນ້ຳສ້າງ"),
                FieldChange("title", .language("vi"), before: "Giếng", after: "Giếng nước"),
            ])
    }

    @Test("elements of a list come and go one by one, however often one stands in it")
    func elements() {
        let changes = FieldChange.between(["actions": ["1", "2", "2", "3"]], ["actions": ["3", "2", "4"]])
        #expect(
            changes == [
                FieldChange("actions", .element, before: "1", after: nil),
                FieldChange("actions", .element, before: "2", after: nil),
                FieldChange("actions", .element, before: nil, after: "4"),
            ])
    }

    @Test("the same elements in another order are another order, and the same order is no change")
    func order() {
        let changes = FieldChange.between(["actions": ["1", "2"]], ["actions": ["2", "1"]])
        #expect(changes == [FieldChange("actions", .order, before: ["1", "2"], after: ["2", "1"])])
        #expect(FieldChange.between(["actions": ["1", "2"]], ["actions": ["1", "2"]]).isEmpty)
    }

    @Test("a field that changes its shape changes as a whole, and one that goes is gone")
    func shapes() {
        let changes = FieldChange.between(["a": "x", "b": ["en": "y"], "c": true], ["a": ["x"], "b": "y"])
        #expect(
            changes == [
                FieldChange("a", .whole, before: "x", after: ["x"]),
                FieldChange("b", .whole, before: ["en": "y"], after: "y"),
                FieldChange("c", .whole, before: true, after: nil),
            ])
    }

    @Test("whoever applies the changes to the old body has the new one", arguments: UInt64(1)...200)
    func roundTrip(seed: UInt64) {
        var random = FieldGenerator(state: seed)
        let (old, new) = (random.body(), random.body())
        var result = old
        for change in FieldChange.between(old, new) { result.apply(change) }
        #expect(result.sortedLists == new.sortedLists, "seed \(seed)")
        #expect(FieldChange.between(new, new).isEmpty)
    }
}

/// Small bodies in which every shape of change occurs.
private struct FieldGenerator {
    var state: UInt64

    mutating func next(_ limit: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % limit)
    }

    mutating func body() -> JSON.Object {
        var body = JSON.Object()
        if next(3) > 0 { body["code"] = .integer(next(3)) }
        if next(4) > 0 { body["flag"] = true }
        var title = JSON.Object()
        for tag in ["en", "km", "vi"] where next(2) == 0 { title[tag] = .integer(next(3)) }
        if !title.isEmpty { body["title"] = .object(title) }
        let list = (0..<next(5)).map { _ in JSON.integer(next(4)) }
        if !list.isEmpty { body["list"] = .array(list) }
        return body
    }
}

extension JSON.Object {
    fileprivate mutating func apply(_ change: FieldChange) {
        switch change.part {
        case .whole, .order: self[change.field] = change.after
        case .language(let tag):
            var texts = self[change.field]?.object ?? JSON.Object()
            texts[tag] = change.after
            self[change.field] = texts.isEmpty ? nil : .object(texts)
        case .element:
            var list = self[change.field]?.array ?? []
            if let gone = change.before, let index = list.firstIndex(of: gone) { list.remove(at: index) }
            if let come = change.after { list.append(come) }
            self[change.field] = list.isEmpty ? nil : .array(list)
        }
    }

    /// The elements of lists in one order: which changes do not tell when elements came or went as well.
    fileprivate var sortedLists: JSON.Object {
        var copy = self
        for (key, value) in self {
            if let list = value.array { copy[key] = .array(list.sorted { ($0.integer ?? 0) < ($1.integer ?? 0) }) }
        }
        return copy
    }
}
