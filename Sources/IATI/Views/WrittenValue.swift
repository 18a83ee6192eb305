public import Foundation

/// A value that has a text in a file. Reading and writing it gives the text that was read.
public protocol WrittenValue: Hashable, Sendable {
    /// Reads a text; nil when it is no such value.
    init?(reading text: String)

    /// How it stands in a file.
    var written: String { get }
}

/// A number such as an amount or a percentage, exact, and as it was written: `1500.00` stays `1500.00`.
public struct WrittenNumber: WrittenValue {
    /// The number.
    public let value: Decimal
    /// As it was read, or as a file is to hold it.
    public let written: String

    /// Reads an `xsd:decimal` of at most 38 digits, which is what a `Decimal` holds exactly.
    public init?(reading text: String) {
        let slice = Slice(text).collapsed
        let digits = text.utf8.filter(\.isDigit).drop { $0 == 0x30 }
        guard NumberText.isDecimal(slice), digits.count <= 38,
            let value = Decimal(string: slice.string, locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        (self.value, written) = (value, text)
    }

    /// A number that a file is to hold.
    public init(_ value: Decimal) { (self.value, written) = (value, value.description) }
}

/// A day, as a file writes it. A time of day or an offset that stands behind it is kept and not looked at.
public struct WrittenDay: WrittenValue, Comparable {
    /// The year, the month from 1, the day from 1.
    public let year, month, day: Int
    /// As it was read, or as a file is to hold it.
    public let written: String

    /// Reads an `xsd:date` or `xsd:dateTime`; a day that the calendar does not have is none.
    public init?(reading text: String) {
        let slice = Slice(text)
        guard SimpleType.date.accepts(slice) || SimpleType.dateTime.accepts(slice) else { return nil }
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3, let last = Self.length(ofMonth: parts[1], year: parts[0]), parts[2] <= last else {
            return nil
        }
        (year, month, day, written) = (parts[0], parts[1], parts[2], text)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return lengths.indices.contains(month - 1) ? lengths[month - 1] : nil
    }

    /// Whether one day is before the other.
    public static func < (left: WrittenDay, right: WrittenDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// Yes or no, in one of the four ways of `xsd:boolean`.
public struct WrittenFlag: WrittenValue {
    /// Whether it is set.
    public let isSet: Bool
    /// As it was read, or as a file is to hold it.
    public let written: String

    /// Reads `true`, `false`, `1` or `0`.
    public init?(reading text: String) {
        guard SimpleType.boolean.accepts(Slice(text)) else { return nil }
        let word = Slice(text).collapsed.string
        (isSet, written) = (word == "true" || word == "1", text)
    }

    /// A flag that a file is to hold.
    public init(_ isSet: Bool) { (self.isSet, written) = (isSet, isSet ? "1" : "0") }
}

extension Slice {
    init(_ text: String) {
        let bytes = ContiguousArray(text.utf8)
        self.init(bytes: bytes, range: 0..<bytes.count)
    }
}
