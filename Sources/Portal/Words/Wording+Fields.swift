import WorkPlan

/// What the fields of records are called.
extension Wording {
    /// The name of a field, by its name in the body.
    static func field(_ name: String) -> Wording? { fields[name] ?? ofProposals[name] }

    /// The fields of proposals, of what follows on a project's way, and of results.
    private static let ofProposals: [String: Wording] = [
        "duration": .proposalDuration, "indicator": .indicatorLabel, "intervention": .proposalIntervention,
        "level": .resultLevel, "measure": .indicatorMeasure, "nature": .proposalNature,
        "participants": .proposalParticipants, "pillar": .proposalPillar, "previous-code": .proposalPreviousCode,
        "reason": .wayReason, "recurring": .proposalRecurring, "requested": .proposalRequested,
        "result": .resultLabel, "role": .measurementRole, "sex": .measurementSex, "summary": .reportSummary,
        "why-not-all": .proposalWhyNotAll,
    ]

    private static let fields: [String: Wording] = [
        "actions": .actionsTitle, "address": .webAddress, "adopted": .adopted,
        "agreed-usd": .agreedUSD, "amount": Wording("Amount", "Số tiền"), "approved": .approvedOn, "area": .area,
        "base": Wording("Newest commit then", "Lần ghi mới nhất khi đó"),
        "content": Wording("Fingerprint", "Mã băm nội dung"), "reason": Wording("Reason", "Lý do"),
        "records": Wording("Versions", "Các phiên bản"), "release": Wording("Release", "Kỳ công bố"),
        "at-least": Wording("More than", "Hơn"), "body-type": .bodyType, "breakdown": Wording("Parts", "Các phần"),
        "breakdown-wording": Wording("How the source calls the parts", "Cách nguồn gọi các phần"),
        "by": Wording("Confirmed by", "Bên xác nhận"), "carried-from": .carriedFrom,
        "caption": .caption, "category": .statusesTitle, "chair": .chair, "code": .code,
        "country": .country, "credit": .credit, "currency": .currency,
        "date": .dateLabel, "day": .dateLabel, "definitions": Wording("Definitions", "Các định nghĩa"),
        "denominator": Wording("Denominator", "Mẫu số"), "description": .description,
        "digest": Wording("Digest", "Mã băm"), "document": Wording("Text of the definition", "Văn bản định nghĩa"),
        "documents": .restsOn, "enabling": .enabling, "ends": Wording("Ends", "Kết thúc"), "event": .event,
        "fraction": .fraction, "from": Wording("From", "Từ"), "illustrative": .illustrative,
        "implementer": .implementer, "in-kind": Wording("In kind", "Bằng hiện vật"), "language": .languageLabel,
        "leg": .leg, "meeting": .meeting, "modality": .modality, "mode": .mode, "name": .name, "note": .note,
        "number": Wording("Number", "Số"), "numerator": Wording("Numerator", "Tử số"), "occasion": .occasion,
        "ordinal": Wording("Number in the series", "Lần thứ"), "organisation": Wording("Organisation", "Tổ chức"),
        "parent": .parent, "period": .timeSpan, "plan": .kindOfPlan, "position": Wording("Place", "Vị trí"),
        "project": .projectLabel, "proponent": .proponent, "provider": .provider, "quality": .quality,
        "receiver": .receiver, "record": .recordLabel, "replaces": Wording("Replaces", "Thay cho"),
        "rights": .rights, "scope": Wording("Scope", "Phạm vi"), "secretariat": Wording("Secretariat", "Ban Thư ký"),
        "series": .seriesLabel, "sha256": .sha256, "source": .funder, "starts": Wording("Begins", "Bắt đầu"),
        "stated": .stated, "subject": .statedOf, "time-zone": Wording("Time zone", "Múi giờ"), "title": .title,
        "type": .flowType, "unit": Wording("Unit", "Đơn vị"), "units-per-usd": .unitsPerDollar,
        "until": Wording("Until", "Đến"), "value": Wording("Value", "Giá trị"), "venue": .venue,
        "version": .versionLabel, "words": .exactWords,
    ]
}
