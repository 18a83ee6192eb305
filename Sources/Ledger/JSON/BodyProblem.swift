import Foundation

/// One reason why a JSON value may not be a body.
public struct BodyProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where it is: member names and array positions from the top.
    public let path: [String]
    /// What is wrong, and what would be right.
    public let reason: String

    /// "amounts/0/value: …"
    public var description: String { "\(path.isEmpty ? "the body" : path.joined(separator: "/")): \(reason)" }
}

extension JSON {
    /// Everything that keeps this value from being a body: a body is an object, its numbers are whole and within
    /// 2^53-1, its text is in Unicode's normal form C, and it is at most 32 levels deep.
    public func bodyProblems() -> [BodyProblem] {
        var problems: [BodyProblem] = []
        if case .object = self {
        } else {
            problems.append(BodyProblem(path: [], reason: "a body is an object"))
        }
        var path: [String] = []
        collectProblems(path: &path, into: &problems)
        return problems
    }

    private func collectProblems(path: inout [String], into problems: inout [BodyProblem]) {
        func add(_ reason: String) { problems.append(BodyProblem(path: path, reason: reason)) }
        switch self {
        case .array where path.count >= 32, .object where path.count >= 32: add("it is nested more than 32 levels deep")
        case .null, .bool: break
        case .number(let value):
            if value == 0, value.sign == .minus { add("there is no negative zero in a body") }
            if value.rounded() != value || value.magnitude > JSON.largestInteger {
                add("a number must be whole and within 2^53-1; write decimals and money as text")
            }
        case .string(let text):
            if !text.isNFC { add("text must be in normal form C") }
        case .array(let values):
            for (index, value) in values.enumerated() {
                path.append(String(index))
                value.collectProblems(path: &path, into: &problems)
                path.removeLast()
            }
        case .object(let object):
            for member in object.members {
                path.append(member.key)
                if !member.key.isNFC { add("a member's name must be in normal form C") }
                member.value.collectProblems(path: &path, into: &problems)
                path.removeLast()
            }
        }
    }

    /// The same value with all its text in Unicode's normal form C.
    ///
    /// - Throws: ``LedgerError`` when two names of one object become the same.
    public func normalised() throws(LedgerError) -> JSON {
        switch self {
        case .null, .bool, .number: return self
        case .string(let text): return .string(text.nfc)
        case .array(let values):
            var result: [JSON] = []
            for value in values { result.append(try value.normalised()) }
            return .array(result)
        case .object(let object):
            var members: [Object.Member] = []
            for member in object.members {
                members.append(Object.Member(key: member.key.nfc, value: try member.value.normalised()))
            }
            var repeated: String?
            guard let result = Object(sorting: members, repeated: &repeated) else {
                throw LedgerError(.refused, "in normal form C, an object names \"\(repeated ?? "")\" twice")
            }
            return .object(result)
        }
    }
}

extension String {
    /// Whether the bytes are those of normal form C.
    var isNFC: Bool {
        // Below U+0300 all text is. The greatest byte is found faster than the first that is too great.
        let greatest = utf8.withContiguousStorageIfAvailable { $0.reduce(0) { max($0, $1) } }
        if let greatest, greatest < 0xCC { return true }
        if #available(macOS 26, *) {
            var span = utf8Span
            if span.checkForNFC(quickCheck: true) { return true }
        }
        return utf8.elementsEqual(precomposedStringWithCanonicalMapping.utf8)
    }

    /// Normal form C.
    var nfc: String {
        isNFC ? self : precomposedStringWithCanonicalMapping
    }
}
