import WorkPlan

/// Brings together what two people made of one version of a record.
///
/// A pure function of three forms. What only one of them changed is taken from them; what both changed, and not alike,
/// collides and is for somebody to decide.
struct FormMerge: Hashable, Sendable {
    /// A field, or one language of a text, that both changed.
    struct Collision: Hashable, Sendable {
        /// The field, with the language of a text after a dot.
        let strand: String
        let base: FormValues
        let mine: FormValues
        let theirs: FormValues
    }

    /// Everything that does not collide, and mine of what does.
    private(set) var values = FormValues()
    var collisions: [Collision] = []
    /// What only they changed.
    private(set) var taken: [String] = []

    init(base: FormValues, mine: FormValues, theirs: FormValues, fields: [FieldDescription]) {
        let strands = FormStrands(fields)
        let (before, ours, others) = (strands.parts(of: base), strands.parts(of: mine), strands.parts(of: theirs))
        for strand in Set(before.keys).union(ours.keys).union(others.keys).sorted() {
            let (base, mine) = (before[strand] ?? FormValues(), ours[strand] ?? FormValues())
            let theirs = others[strand] ?? FormValues()
            values.put(mine == base ? theirs : mine)
            if mine == base, theirs != base { taken.append(strand) }
            if mine != base, theirs != base, mine != theirs {
                collisions.append(Collision(strand: strand, base: base, mine: mine, theirs: theirs))
            }
        }
    }
}

/// Takes forms apart by what is changed as one: a field, or one language of a text.
struct FormStrands: Sendable {
    private let texts: Set<String>

    init(_ fields: [FieldDescription]) { texts = Set(fields.filter { $0.shape == .text }.map(\.name)) }

    /// The strand of an input.
    func strand(of input: String) -> String {
        let field = String(input.prefix { $0 != "." })
        return texts.contains(field) ? input : field
    }

    /// The parts of a form, by strand.
    func parts(of values: FormValues) -> [String: FormValues] {
        var parts: [String: FormValues] = [:]
        for (input, texts) in values.inputs { parts[strand(of: input), default: FormValues()][all: input] = texts }
        return parts
    }

    /// A form with one strand as another has it.
    func taking(_ strand: String, from other: FormValues, into values: FormValues) -> FormValues {
        var taken = FormValues()
        for (input, texts) in values.inputs where self.strand(of: input) != strand { taken[all: input] = texts }
        taken.put(parts(of: other)[strand] ?? FormValues())
        return taken
    }
}

extension FormValues {
    fileprivate mutating func put(_ other: FormValues) {
        for (input, texts) in other.inputs { self[all: input] = texts }
    }
}
