// MARK: - Dates

extension RuleSubject {
    /// The first date that a pick finds, unless it is none.
    private func date(_ pick: Pick) -> (match: Match, instant: Int64)? {
        guard let match = first(pick), let instant = RuleDate.instant(value(match)) else { return nil }
        return (match, instant)
    }

    /// The official engine looks at the first date only.
    func future(_ pick: Pick) -> Failure? {
        let candidates = context.reading == .official ? first(pick).map { [$0] } ?? [] : matches(pick)
        for match in candidates {
            guard let instant = RuleDate.instant(value(match)), instant > context.day.end else { continue }
            return Failure(match, .inFuture, quoted(match))
        }
        return nil
    }

    func disorder(_ from: Pick, _ to: Pick) -> Failure? {
        guard let start = date(from), let end = date(to), start.instant > end.instant else { return nil }
        return Failure(start.match, .isAfter, quoted(start.match), quoted(end.match))
    }

    func outside(_ pick: Pick, _ from: Pick, _ to: Pick) -> Failure? {
        guard let date = date(pick), let start = self.date(from), let end = self.date(to),
            date.instant < start.instant || date.instant > end.instant
        else { return nil }
        return Failure(
            date.match, .notBetween, quoted(date.match), quoted(start.match), quoted(end.match))
    }

    func tooLong(_ from: Pick, _ to: Pick) -> Failure? {
        guard let start = date(from), let end = date(to) else { return nil }
        let days = (end.instant &- start.instant) / DateText.day
        return days <= 365
            ? nil : Failure(end.match, .daysAfter, quoted(end.match), .number(Int(days)), quoted(start.match))
    }
}

// MARK: - Numbers

extension RuleSubject {
    func outOfRange(_ pick: Pick, _ least: Double, _ most: Double?) -> Failure? {
        var found: Failure?
        visit(pick) { match in
            let number = NumberText.javaScript(value(match))
            if let number, number >= least, number <= most ?? .infinity { return true }
            found = Failure(match, number == nil ? .notANumber : .outOfRange, quoted(match))
            return false
        }
        return found
    }

    /// The official engine asks this of values that are not there, too.
    func notNumber(_ pick: Pick) -> Failure? {
        guard let match = first(pick) else {
            return context.reading == .official
                ? Failure(Match(node: node, attribute: -1), .noNumber) : nil
        }
        return NumberText.xpath(value(match)) == nil ? Failure(match, .notANumber, quoted(match)) : nil
    }
}
