extension IATIPart<Standard.Money> {
    /// How much; nil when no number is written.
    public var amount: WrittenNumber? { WrittenNumber(reading: element.text) }
    /// The currency of the value itself or, when it names none, of its record.
    public var currency: Code? {
        code("currency", of: "Currency")
            ?? element.record.attribute("default-currency").map {
                Code(reading: $0, of: "Currency", in: codelists)
            }
    }
    /// The day whose exchange rate holds.
    public var day: WrittenDay? { value("value-date") }
}

extension IATIPart<Standard.Budget> {
    /// Whether it is the original or a revised one.
    public var type: Code? { code("type", of: "BudgetType") }
    /// Whether it is indicative or committed.
    public var status: Code? { code("status", of: "BudgetStatus") }
    /// The first day that it is for.
    public var start: WrittenDay? { value("iso-date", in: "period-start") }
    /// The last day that it is for.
    public var end: WrittenDay? { value("iso-date", in: "period-end") }
    /// How much it is.
    public var money: IATIPart<Standard.Money>? { view("value") }
    /// Who is to pay; planned disbursements only.
    public var provider: IATIPart<Standard.Party>? { view("provider-org") }
    /// Who is to receive; planned disbursements only.
    public var receiver: IATIPart<Standard.Party>? { view("receiver-org") }
    /// The country that it is for; budgets of organisations only.
    public var country: IATIPart<Standard.Share>? { view("recipient-country") }
}

extension IATIPart<Standard.Transaction> {
    /// Whether it is a commitment, a disbursement, an expenditure, and so on.
    public var type: Code? { code("code", of: "TransactionType", in: "transaction-type") }
    /// When it happened.
    public var day: WrittenDay? { value("iso-date", in: "transaction-date") }
    /// How much it was.
    public var money: IATIPart<Standard.Money>? { view("value") }
    /// Who paid.
    public var provider: IATIPart<Standard.Party>? { view("provider-org") }
    /// Who received.
    public var receiver: IATIPart<Standard.Party>? { view("receiver-org") }
    /// What sectors it is of.
    public var sectors: [IATIPart<Standard.Share>] { views("sector") }
    /// The country that it is for.
    public var country: IATIPart<Standard.Share>? { view("recipient-country") }
    /// Whether it answers a humanitarian need.
    public var isHumanitarian: WrittenFlag? { value("humanitarian") }
}
