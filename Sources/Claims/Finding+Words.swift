import Figures
public import Languages
import Register
import WorkPlan

extension Finding {
    /// The finding in neutral words, without a full stop.
    public func said(by book: Phrasebook) -> String {
        switch self {
        case .arithmetic(let fraction): Self.said(fraction, book)
        case .inferred(let numerator, let denominator):
            book(.findingInferred, ["numerator": .number(numerator), "denominator": .number(denominator)])
        case .share(let share): Self.said(share, book)
        case .listing(let listing): Self.said(listing, book)
        case .sameOccasion(let other): Self.said(other.body, book)
        case .sameAmount(let same): Self.said(same, book)
        case .register(let figure): Self.said(figure, book)
        case .cannotBeChecked(.noRecords): book(.findingUncheckedRecords)
        case .cannotBeChecked(.illustrative): book(.findingUncheckedIllustrative)
        case .cannotBeChecked(.undefined): book(.findingUncheckedUndefined)
        }
    }

    private static func said(_ fraction: Arithmetic, _ book: Phrasebook) -> String {
        let phrase: Phrase =
            switch fraction.agrees {
            case nil: .findingFraction
            case true?: .findingFractionAsStated
            case false?: .findingFractionBeside
            }
        let percent = { (number: DecimalNumber?) in PhraseValue.text(number.map { book.stated($0, .percent) } ?? "") }
        return book(
            phrase,
            [
                "numerator": .number(fraction.numerator), "denominator": .number(fraction.denominator),
                "percent": percent(fraction.percent), "stated": percent(fraction.stated),
            ])
    }

    private static func said(_ share: Share, _ book: Phrasebook) -> String {
        var values: [String: PhraseValue] = [
            "percent": .text(book.stated(share.percent, .percent)), "total": .number(share.total),
        ]
        if let numerators = share.numerators {
            values["denominator"] = .number(share.total)
            values["numerator"] = .number(numerators.lowerBound)
            values["last"] = .number(numerators.upperBound)
            return book(numerators.count == 1 ? .findingShareOne : .findingShareSeveral, values)
        }
        guard let instead = share.instead else { return book(.findingShareNone, values) }
        values["numerator"] = .number(instead.numerator)
        values["denominator"] = .number(instead.denominator)
        return book(.findingShareOnly, values)
    }

    private static func said(_ listing: Listing, _ book: Phrasebook) -> String {
        let values: [String: PhraseValue] = [
            "count": .number(listing.listed), "total": .number(listing.total),
            "dimension": .text(book.name(of: "funder", in: .dimension)),
        ]
        if listing.listed == listing.total { return book(.findingListedAll, values) }
        let listed = book(.breakdownListed, values)
        guard let wording = listing.wording else { return listed }
        let words = book.name(of: wording, in: .listWording)
        return listed + "; " + book(.findingListWording, ["wording": .text(words)])
    }

    private static func said(_ other: Claim, _ book: Phrasebook) -> String {
        let fraction = Arithmetic(other).map { " (\(book.fraction($0.numerator, $0.denominator)))" } ?? ""
        var values: [String: PhraseValue] = [
            "value": .text(book.stated(other.value, other.unit) + fraction),
            "quality": .text(book.name(of: other.quality.rawValue, in: .sourceQuality)),
        ]
        guard let language = other.language else { return book(.findingSameOccasion, values) }
        values["language"] = .text(book.formatter.languageName(language.tag))
        return book(.findingSameOccasionIn, values)
    }

    private static func said(_ same: SameAmount, _ book: Phrasebook) -> String {
        book(
            .findingSameAmount,
            [
                "value": .text(book.stated(same.value, same.unit)), "day": .date(same.stated.shown),
                "count": .number(same.count), "other": .number(same.other),
            ])
    }

    private static func said(_ figure: RegisterFigure, _ book: Phrasebook) -> String {
        let sentence = book.sentence(of: figure.definition, figure.value, on: figure.day).map(\.text).joined()
        return book(.findingRegister, ["sentence": .text(sentence)])
    }
}
