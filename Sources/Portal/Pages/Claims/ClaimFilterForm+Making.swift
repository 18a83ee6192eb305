import Claims
import Languages
import Register
import WorkPlan

extension ClaimFilterForm {
    /// The choices that the claims of a programme give, each with how many claims it leaves of what else is chosen.
    init(_ claims: [CheckedClaim], _ filter: ClaimFilter, _ scene: Scene, _ speaker: Speaker) {
        let maker = FieldMaker(claims: claims, filter: filter, speaker: speaker)
        self.init(
            speaker: speaker, address: Address(route: .publicRecord(scene.code, filter), choice: scene.choice),
            all: Address(route: .publicRecord(scene.code, ClaimFilter()), choice: scene.choice),
            isFiltered: !filter.isEmpty,
            fields: [maker.subjects, maker.years, maker.findings, maker.qualities, maker.languages])
    }

    /// Makes fields, with the values that any claim has.
    private struct FieldMaker {
        let claims: [CheckedClaim]
        let filter: ClaimFilter
        let speaker: Speaker

        var subjects: Field {
            let used = Set(claims.map(\.claim.body.subject))
            return field(
                .subject, .filterSubject, \.subject, ClaimSubject.allCases.filter(used.contains), text: \.rawValue
            ) { speaker.name($0.rawValue, .claimSubject) }
        }

        var years: Field {
            let used = Set(claims.map(\.claim.body.stated.year)).sorted(by: >)
            return field(.year, .filterYear, \.year, used, text: { String($0) }, words: { String($0) })
        }

        var findings: Field {
            let used = ClaimFilter.Found.allCases.filter { claims.contains(where: $0.holds) }
            return field(.finding, .findings, \.found, used, text: \.text) { speaker($0.wording) }
        }

        var qualities: Field {
            let used = Set(claims.map(\.claim.body.quality))
            return field(
                .quality, .quality, \.quality, SourceQuality.allCases.filter(used.contains), text: \.rawValue
            ) { speaker.name($0.rawValue, .sourceQuality) }
        }

        var languages: Field {
            let used = Set(claims.compactMap(\.claim.body.language)).sorted()
            return field(.said, .filterLanguage, \.language, used, text: \.tag) {
                speaker.phrasebook.formatter.languageName($0.tag)
            }
        }

        private func field<Value: Hashable>(
            _ parameter: Parameter, _ label: Wording, _ place: WritableKeyPath<ClaimFilter, Value?>, _ values: [Value],
            text: (Value) -> String, words: (Value) -> String
        ) -> Field {
            Field(
                parameter: parameter, label: label, chosen: filter[keyPath: place].map(text),
                options: values.map { value in
                    var narrowed = filter
                    narrowed[keyPath: place] = value
                    let count = claims.count(where: narrowed.passes)
                    return (value: text(value), words: "\(words(value)) (\(speaker.number(count)))")
                })
        }
    }
}

extension ClaimFilter.Found {
    /// What is chosen, in words.
    var wording: Wording {
        switch self {
        case .any: .foundAny
        case .nothing: .foundNothing
        case .kind(.arithmetic): .foundArithmetic
        case .kind(.inferred): .foundInferred
        case .kind(.share): .foundShare
        case .kind(.listing): .foundListing
        case .kind(.sameOccasion): .foundSameOccasion
        case .kind(.sameAmount): .foundSameAmount
        case .kind(.register): .registersFigure
        case .kind(.cannotBeChecked): .foundUnchecked
        }
    }
}
