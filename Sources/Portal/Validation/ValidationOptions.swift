import Foundation
import IATI

/// How a reader wants files to be judged.
struct ValidationOptions: Hashable, Sendable {
    /// The day that counts as today; absent, today in UTC.
    var day: RuleContext.Day?
    /// The version that files are judged by, whatever they say.
    var version: StandardVersion?
    var reading = RuleContext.Reading.official
    /// More identifiers of known publishers.
    var publishers: Set<String> = []
    /// The approved prefixes, in place of the codelist's; none named, the codelist's.
    var prefixes: Set<String> = []

    /// The most publishers, and the most prefixes, that can be named.
    static let mostNames = 1_000

    /// Reads the fields of a form or the parameters of an address; those that are wrong are told, all of them.
    static func reading(_ value: (Parameter) -> String) -> (options: ValidationOptions, problems: [ParameterProblem]) {
        var options = ValidationOptions()
        var problems: [ParameterProblem] = []
        let refuse = { (parameter: Parameter, expected: Wording) in
            problems.append(ParameterProblem(parameter: parameter, expected: expected))
        }
        let (day, version, reading) = (value(.day), value(.version), value(.reading))
        if !day.isEmpty {
            options.day = RuleContext.Day(day)
            if options.day == nil { refuse(.day, .expectedDay) }
        }
        if !version.isEmpty {
            options.version = StandardVersion(rawValue: version)
            if options.version == nil { refuse(.version, .expectedVersion) }
        }
        if !reading.isEmpty {
            if let known = RuleContext.Reading(rawValue: reading) {
                options.reading = known
            } else {
                refuse(.reading, .expectedReading)
            }
        }
        if let publishers = names(value(.publishers)) {
            options.publishers = publishers
        } else {
            refuse(.publishers, .expectedPublishers)
        }
        if let prefixes = names(value(.prefixes)) {
            options.prefixes = prefixes
        } else {
            refuse(.prefixes, .expectedPrefixes)
        }
        return (options, problems)
    }

    /// Names with blanks or commas between; nil when there are too many, or one is too long.
    private static func names(_ text: String) -> Set<String>? {
        let names = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        return names.count <= mostNames && names.allSatisfy { $0.utf8.count <= 200 } ? Set(names) : nil
    }

    /// What rules are asked with.
    func context(today: Int, _ lists: ValidationLists) -> RuleContext {
        let day = day ?? RuleContext.Day(secondsSince1970: today)
        let listed = RuleContext(
            day: day, codelists: lists.codelists, morePublishers: lists.publishers.union(publishers), reading: reading)
        guard !prefixes.isEmpty else { return listed }
        return RuleContext(day: day, publishers: listed.publishers, prefixes: prefixes, reading: reading)
    }
}
