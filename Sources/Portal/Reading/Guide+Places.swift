import Languages
import Register
import WorkPlan

extension Guide {
    /// The page on which a record is shown: its own, or that of the record under which it stands.
    func place(of record: Identifier<AnyRecord>, _ kind: Kind) -> Address {
        if let listing = Listing(kind) { return address(listing, record) }
        if kind == .release, let release = body(record, of: Release.self) {
            return address(.release(scene.code, release.number))
        }
        guard let owner = owner(of: record, kind) else { return address(.programme(scene.code)) }
        return place(of: owner.record, owner.kind)
    }

    /// The record under which another is shown.
    private struct Owner {
        let record: Identifier<AnyRecord>
        let kind: Kind

        init<Subject: Body>(_ record: Identifier<Subject>) { (self.record, kind) = (record.cast(), Subject.kind) }

        init(_ record: Identifier<AnyRecord>, _ kind: Kind) { (self.record, self.kind) = (record, kind) }
    }

    private func owner(of record: Identifier<AnyRecord>, _ kind: Kind) -> Owner? {
        switch kind {
        case .milestone: body(record, of: Milestone.self).map { Owner($0.project) }
        case .budget: body(record, of: WorkPlan.Budget.self).map { Owner($0.project) }
        case .flow: body(record, of: Flow.self).map { $0.project.map(Owner.init) ?? Owner($0.provider) }
        case .beneficiary:
            body(record, of: Beneficiary.self).map { $0.project.map(Owner.init) ?? Owner($0.organisation) }
        case .status: body(record, of: Status.self).map { Owner($0.organisation) }
        case .consent: body(record, of: Consent.self).map { Owner($0.organisation) }
        case .claim: body(record, of: Claim.self).flatMap { $0.plan.map(Owner.init) }
        case .return: body(record, of: Return.self).map { Owner($0.project) }
        case .progressReport: body(record, of: ProgressReport.self).map { Owner($0.project) }
        case .result: body(record, of: ProjectResult.self).map { Owner($0.project) }
        case .resultIndicator: body(record, of: ResultIndicator.self).map { Owner($0.result) }
        case .measurement: body(record, of: Measurement.self).map { Owner($0.indicator) }
        case .confirmation:
            body(record, of: Confirmation.self).flatMap { confirmation in
                view.kind(of: confirmation.record).map { Owner(confirmation.record, $0) }
            }
        case .releaseStep: body(record, of: ReleaseStep.self).map { Owner($0.release) }
        case .correction: body(record, of: Correction.self).map { Owner($0.release) }
        default: nil
        }
    }

    private func body<Subject: Registered>(_ record: Identifier<AnyRecord>, of _: Subject.Type) -> Subject? {
        view.body(record.cast(to: Subject.self))
    }

    /// What a record is called: by its title, or by its kind and what it belongs to.
    func name(of record: Identifier<AnyRecord>, _ kind: Kind) -> LocalText {
        if let title = title(of: record, kind) { return title }
        let words = speaker.name(kind.rawValue, .kind)
        guard let owner = owner(of: record, kind), let title = title(of: owner.record, owner.kind) else {
            return LocalText(words: "\(words) \(record.text.prefix(8))", language: nil)
        }
        return LocalText(words: "\(words): \(title.words)", language: title.language)
    }

    private func title(of record: Identifier<AnyRecord>, _ kind: Kind) -> LocalText? {
        switch kind {
        case .programme: body(record, of: Programme.self).map { speaker.text($0.name) }
        case .plan: body(record, of: Plan.self)?.title(speaker)
        case .area: body(record, of: Area.self)?.title(speaker)
        case .action: body(record, of: Action.self)?.title(speaker)
        case .project: body(record, of: Project.self)?.title(speaker)
        case .organisation: body(record, of: Organisation.self)?.title(speaker)
        case .meeting: body(record, of: Meeting.self)?.title(speaker)
        case .document: body(record, of: Document.self)?.title(speaker)
        case .result: body(record, of: ProjectResult.self).map { speaker.text($0.title) }
        case .resultIndicator: body(record, of: ResultIndicator.self).map { speaker.text($0.title) }
        case .release: body(record, of: Release.self).map { speaker.text($0.title) }
        default: nil
        }
    }

    /// The number of a record's version, which leads to all of them.
    func versions(_ record: Identifier<AnyRecord>) -> Datum {
        let words = speaker(.versionShort, ["version": speaker.number(view.version(of: record))])
        return .link(LocalText(words: words, language: nil), address(.history(scene.code, record.text)))
    }
}

extension Guide {
    /// The number of a record's version, which leads to all of them.
    func versions<Subject: Registered>(_ record: Identifier<Subject>) -> Datum {
        versions(record.cast())
    }

    /// A country, by its own page when it has a code.
    func country(_ organisation: Seen<Organisation>) -> Datum {
        guard organisation.body.bodyType == .state else { return link(organisation) }
        return .link(organisation.body.title(speaker), address(.countries, organisation.id))
    }
}
