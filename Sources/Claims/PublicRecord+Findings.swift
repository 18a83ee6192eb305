public import Register
public import WorkPlan

extension PublicRecord {
    /// What arithmetic and the claims beside it say of a claim; not yet what the register says.
    public func findings(on claim: Seen<Claim>) -> [Finding] {
        let occasion = occasion(of: claim)?.claims ?? []
        return arithmetic(claim.body, occasion) + listing(claim.body)
            + occasion.filter { isAnother($0, of: claim) }.map(Finding.sameOccasion)
            + sameAmounts(claim, occasion)
    }

    private func arithmetic(_ claim: Claim, _ occasion: [Seen<Claim>]) -> [Finding] {
        var findings: [Finding] = []
        let fraction = Arithmetic(claim)
        if let fraction { findings.append(.arithmetic(fraction)) }
        let isInferred = claim.fraction == .inferred
        if let fraction, isInferred {
            findings.append(.inferred(numerator: fraction.numerator, denominator: fraction.denominator))
        }
        // A percentage that is that of a stated fraction raises no question.
        guard claim.unit == .percent, isInferred || fraction?.agrees != true else { return findings }
        return findings + shares(claim, fraction, occasion)
    }

    /// Out of which of the totals that are stated beside it a percentage can come.
    private func shares(_ claim: Claim, _ fraction: Arithmetic?, _ occasion: [Seen<Claim>]) -> [Finding] {
        let own = fraction?.denominator
        let counts = projects(stated: occasion, under: claim.plan).filter { $0 != own }
        guard let own, fraction?.agrees == false else {
            return counts.map { .share(Share(claim.value, of: $0, instead: own)) }
        }
        let ofOwn = Share(claim.value, of: own, instead: counts.first)
        let others = ofOwn.instead == nil ? counts : Array(counts.dropFirst())
        return ([ofOwn] + others.map { Share(claim.value, of: $0) }).map(Finding.share)
    }

    private func listing(_ claim: Claim) -> [Finding] { Listing(claim).map { [.listing($0)] } ?? [] }

    /// Whether two claims of one occasion give different numbers of the same thing.
    private func isAnother(_ other: Seen<Claim>, of claim: Seen<Claim>) -> Bool {
        guard other.id != claim.id, isOfTheSame(other.body, as: claim.body) else { return false }
        return other.body.value != claim.body.value || other.body.unit != claim.body.unit
    }

    /// The numbers of projects of a plan that were stated, the largest first.
    private func projects(stated claims: [Seen<Claim>], under plan: Identifier<Plan>?) -> [Int] {
        let counts = claims.map(\.body).filter { isCount($0) && $0.plan == plan }.map { Int($0.value.digits) }
        return Set(counts).sorted(by: >)
    }

    private func isCount(_ claim: Claim) -> Bool {
        claim.subject == .projects && claim.scope == "all" && claim.unit == .projects && claim.value.scale == 0
    }

    /// The other occasions on which the same amount was stated for another number of projects.
    private func sameAmounts(_ claim: Seen<Claim>, _ occasion: [Seen<Claim>]) -> [Finding] {
        guard claim.body.subject == .value, let count = projects(stated: occasion, under: claim.body.plan).first else {
            return []
        }
        return occasions.compactMap { other in
            let isSame = other.claims.contains { isSameAmount($0, as: claim) }
            guard isSame, let number = projects(stated: other.claims, under: claim.body.plan).first, number != count
            else { return nil }
            return .sameAmount(
                SameAmount(
                    value: claim.body.value, unit: claim.body.unit, count: count, other: number, stated: other.stated))
        }
    }

    private func isSameAmount(_ other: Seen<Claim>, as claim: Seen<Claim>) -> Bool {
        guard other.id != claim.id, isOfTheSame(other.body, as: claim.body) else { return false }
        return other.body.value == claim.body.value && other.body.unit == claim.body.unit
    }

    /// Whether two claims speak of the same thing.
    private func isOfTheSame(_ other: Claim, as claim: Claim) -> Bool {
        other.subject == claim.subject && other.plan == claim.plan && other.scope == claim.scope
    }
}
