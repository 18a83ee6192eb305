import Ledger
import WorkPlan

/// What figures need of a body, as plain bytes.
///
/// Marks stand in a row beside the intervals of what stands under one record, so that a figure reads a project's
/// milestones and budget lines from a few neighbouring lines of memory, without following a pointer for each.
struct Mark: Sendable {
    /// The event of a milestone, the modality of a project, the category of a status, type and leg of a flow, whether
    /// an action is enabling.
    var tag: UInt8 = 0

    /// How ``cents`` came about.
    var money = Money.none

    /// The first and the last day of the body's date; of its time, for a status.
    var first: Int32 = .min
    var last: Int32 = .max

    /// The plan of a project, the source of a budget line, the provider of a flow.
    var other: Int32 = -1

    /// The budget line that one replaces.
    var replaces: Int32 = -1

    /// US cents, when the body says so.
    var cents: Int64 = 0

    enum Money: UInt8, Sendable {
        /// The body has no amount, or one that only the body tells.
        case none
        /// The amount is in US dollars.
        case dollars
        /// The approval agreed on the US$ amount.
        case agreed
    }
}

/// A body that leaves a mark.
protocol Marked: Body {
    /// What figures need of the body; `handle` gives the number of a record.
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark
}

extension Project: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark {
        Mark(tag: UInt8(modality.index), other: handle(plan.cast()))
    }
}

extension Action: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark { Mark(tag: isEnabling ? 1 : 0) }
}

extension Milestone: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark {
        Mark(tag: UInt8(event.index), first: date.first.number, last: date.last.number)
    }
}

extension Status: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark {
        Mark(
            tag: UInt8(category.index), first: from?.first.number ?? .min, last: until?.last.number ?? .max)
    }
}

extension Budget: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark {
        var mark = Mark(
            first: approved.first.number, last: approved.last.number, other: handle(source.cast()),
            replaces: replaces.map { handle($0.cast()) } ?? -1)
        // An amount that is withheld stays so, whatever was agreed.
        if amount == .withheld { return mark }
        if let agreedUSD {
            (mark.money, mark.cents) = (.agreed, agreedUSD.minorUnits)
        } else if let money = amount.money, money.currency == .usDollar {
            (mark.money, mark.cents) = (.dollars, money.minorUnits)
        }
        return mark
    }
}

extension Flow: Marked {
    func mark(_ handle: (Identifier<AnyRecord>) -> Int32) -> Mark {
        var mark = Mark(
            tag: FlowMark.tag(type, leg), first: date.first.number, last: date.last.number,
            other: handle(provider.cast()))
        if let money = amount.money, money.currency == .usDollar {
            (mark.money, mark.cents) = (.dollars, money.minorUnits)
        }
        return mark
    }
}
