import Figures
import Languages
import WorkPlan

extension Speaker {
    /// A value as words.
    func words(_ datum: Datum) -> String {
        switch datum {
        case .nothing: ""
        case .missing(let absence): words(absence)
        case .words(let words), .code(let words): words
        case .text(let text), .link(let text, _), .web(let text, _): text.words
        case .number(let value), .counted(let value, _): number(value)
        case .date(let date): self.date(date)
        case .period(let from, let until): period(from, until)
        case .money(let money): self.money(money)
        case .dollars(let dollars):
            phrasebook.formatter.usDollars(ExactDecimal(text: dollars.text(places: 2)) ?? ExactDecimal(0))
        case .list(let items): phrasebook.formatter.list(items.map(words))
        }
    }

    /// A value as markup inside a sentence.
    func markup(_ datum: Datum) -> HTML {
        switch datum {
        case .nothing: .empty
        case .missing(let absence): #"<span class="missing">\#(words(absence))</span>"#
        case .words(let words): "\(words)"
        case .code(let code): "<code>\(code)</code>"
        case .text(let text): .text(text)
        case .date(let date): #"<time datetime="\#(date.text)">\#(self.date(date))</time>"#
        case .number, .period, .money, .dollars: "\(words(datum))"
        case .counted(let value, let address): #"<a href="\#(address.text)">\#(number(value))</a>"#
        case .link(let text, let address): #"<a href="\#(address.text)">\#(.text(text))</a>"#
        case .web(let text, let address):
            #"<a href="\#(address.text)" rel="external nofollow noreferrer">\#(.text(text))</a>"#
        case .list(let items): .list(items.map(markup))
        }
    }

    /// A value as a cell of a table, whose heading names the unit.
    func cell(_ datum: Datum) -> HTML {
        switch datum {
        case .dollars(let dollars): "\(cents(dollars))"
        case .date(let date): #"<time datetime="\#(date.text)">\#(shortDate(date))</time>"#
        case .period(let from, let until):
            // Words would be sorted by their letters.
            #"<span data-sort="\#(from?.text ?? "")">\#(period(from, until, as: shortDate))</span>"#
        default: markup(datum)
        }
    }

    /// From when until when.
    func period(_ from: PartialDate?, _ until: PartialDate?) -> String { period(from, until, as: date) }

    private func period(
        _ from: PartialDate?, _ until: PartialDate?, as date: (PartialDate) -> String
    ) -> String {
        switch (from, until) {
        case (nil, nil): words(.unknown)
        case (let from?, nil): self(.sinceOnly, ["from": date(from)])
        case (nil, let until?): self(.untilOnly, ["until": date(until)])
        case (let from?, let until?): self(.fromUntil, ["from": date(from), "until": date(until)])
        }
    }

    private func words(_ absence: Datum.Absence) -> String {
        switch absence {
        case .notReported: self(.notReported)
        case .notApplicable: self(.notApplicable)
        case .unknown: self(.unknown)
        case .withheld: self(.withheld)
        case .noConsent: self(.noConsent)
        case .notPublic: self(.notPublic)
        }
    }
}
