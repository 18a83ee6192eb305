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

    /// The most publishers that can be named.
    static let mostPublishers = 1_000

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
        let publishers = value(.publishers).split { $0.isWhitespace || $0 == "," }.map(String.init)
        if publishers.count <= mostPublishers, publishers.allSatisfy({ $0.utf8.count <= 200 }) {
            options.publishers = Set(publishers)
        } else {
            refuse(.publishers, .expectedPublishers)
        }
        return (options, problems)
    }

    /// What rules are asked with.
    func context(today: Int) -> RuleContext {
        RuleContext(
            day: day ?? RuleContext.Day(secondsSince1970: today), morePublishers: publishers, reading: reading)
    }
}
