import Languages
import Register
import WorkPlan

/// Says what a value of a result indicator is about.
struct MeasurementWords {
    let speaker: Speaker

    /// What a country is called; `nil` when the reader does not know it.
    let country: (Identifier<Organisation>) -> LocalText?

    /// When.
    func time(_ measurement: Measurement) -> HTML {
        guard let ends = measurement.ends else { return speaker.cell(.date(measurement.starts)) }
        return speaker.cell(.period(from: measurement.starts, until: ends))
    }

    /// Of whom.
    func who(_ measurement: Measurement) -> HTML {
        let country = measurement.country.map { self.country($0).map(HTML.text) ?? "\(speaker(.notPublic))" }
        guard country != nil || measurement.sex != nil else { return "\(speaker(.measurementEverybody))" }
        let sex = measurement.sex.map { "\(speaker($0.wording))" as HTML }
        return .list([sex, country].compactMap(\.self))
    }

    /// Of whom, in plain words.
    func whoWords(_ measurement: Measurement) -> String {
        let country = measurement.country.map { self.country($0)?.words ?? speaker(.notPublic) }
        let parts = [measurement.sex.map { speaker($0.wording) }, country].compactMap(\.self)
        return parts.isEmpty ? speaker(.measurementEverybody) : speaker.phrasebook.formatter.list(parts)
    }

    /// The value and what it was before, in plain words.
    func valueWords(_ value: ResultTree.Value, _ measure: ResultMeasure) -> String {
        let number = words(value.seen.body.value, measure)
        guard !value.before.isEmpty else { return number }
        let before = speaker.phrasebook.formatter.list(value.before.map { words($0, measure) })
        return "\(number) (\(speaker(.measurementBefore, ["values": before])))"
    }

    /// The value, and what it was before.
    func value(_ value: ResultTree.Value, _ measure: ResultMeasure) -> HTML {
        let number = words(value.seen.body.value, measure)
        guard !value.before.isEmpty else { return "\(number)" }
        let before = speaker.phrasebook.formatter.list(value.before.map { words($0, measure) })
        return "\(number) <span class=\"help\">(\(speaker(.measurementBefore, ["values": before])))</span>"
    }

    func words(_ number: DecimalNumber, _ measure: ResultMeasure) -> String {
        measure == .percent
            ? speaker.decimal(number) + (speaker.language == .vietnamese ? "%" : "\u{A0}%") : speaker.decimal(number)
    }
}
