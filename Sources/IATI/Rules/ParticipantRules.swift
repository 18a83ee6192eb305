/// Rules about the organisations that take part, provide or receive.
extension RuleBook {
    static let participants: [Rule] = [
        Rule(
            "1.8.1", .warning, .participating, at: participatingOrganisation, .noBlanksAround("@ref"),
            Words(
                "No blank stands before or behind a participating organisation's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của tổ chức tham gia.")),
        Rule(
            "1.8.13", .warning, .participating, at: participatingOrganisation, .noSymbols("@ref", unless: .publisher),
            Words(
                "None of / & | ? is in a participating organisation's identifier.",
                "Không có ký tự / & | ? trong mã định danh của tổ chức tham gia.")),
        Rule(
            "1.9.1", .warning, .participating, at: participatingOrganisation, .noBlanksAround("@activity-id"),
            Words(
                "No blank stands before or behind a participating organisation's activity identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã hoạt động của tổ chức tham gia.")),
        Rule(
            "6.10.1", .error, .participating, at: participatingOrganisation, .atLeastOne(["@ref", "narrative"]),
            Words(
                "A participating organisation has an identifier or a name.",
                "Tổ chức tham gia có mã định danh hoặc tên.")),
        Rule(
            "6.8.1", .error, .information, at: ownerOrganisation, .atLeastOne(["@ref", "narrative"]),
            Words(
                "The owner of an identifier has an identifier or a name.",
                "Bên sở hữu mã định danh có mã định danh hoặc tên.")),
        Rule(
            "1.10.1", .warning, .financial, at: providers, .noBlanksAround("@ref"),
            Words(
                "No blank stands before or behind a provider's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của bên cung cấp.")),
        Rule(
            "1.10.13", .warning, .financial, at: providers,
            .noSymbols("@ref", unless: .publisher),
            Words(
                "None of / & | ? is in a provider's identifier.",
                "Không có ký tự / & | ? trong mã định danh của bên cung cấp.")),
        Rule(
            "1.4.1", .warning, .financial, at: providers,
            .noBlanksAround("@provider-activity-id"),
            Words(
                "No blank stands before or behind a provider's activity identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã hoạt động của bên cung cấp.")),
        Rule(
            "6.9.1", .error, .financial, at: providers, .atLeastOne(["@ref", "narrative"]),
            Words("A provider has an identifier or a name.", "Bên cung cấp có mã định danh hoặc tên.")),
        Rule(
            "1.15.1", .warning, .financial, at: receivers, .noBlanksAround("@ref"),
            Words(
                "No blank stands before or behind a receiver's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của bên nhận.")),
        Rule(
            "1.15.13", .warning, .financial, at: receivers,
            .noSymbols("@ref", unless: .publisher),
            Words(
                "None of / & | ? is in a receiver's identifier.",
                "Không có ký tự / & | ? trong mã định danh của bên nhận.")),
        Rule(
            "1.5.1", .warning, .financial, at: receivers,
            .noBlanksAround("@receiver-activity-id"),
            Words(
                "No blank stands before or behind a receiver's activity identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã hoạt động của bên nhận.")),
        Rule(
            "6.9.2", .error, .financial, at: receivers, .atLeastOne(["@ref", "narrative"]),
            Words("A receiver has an identifier or a name.", "Bên nhận có mã định danh hoặc tên.")),
    ]
}
