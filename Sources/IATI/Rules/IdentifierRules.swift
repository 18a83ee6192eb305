/// Rules about identifiers, and about the organisations and activities that they point to.
extension RuleBook {
    static let identifiers: [Rule] = [
        Rule(
            "1.1.3", .error, .identifiers, at: activity, .different(["reporting-org/@ref", "iati-identifier"]),
            Words(
                "An activity's identifier is another than its reporting organisation's.",
                "Mã định danh của hoạt động khác với mã của tổ chức báo cáo.")),
        Rule(
            "1.1.21", .warning, .identifiers, at: activity,
            .starts(
                "iati-identifier", with: ["reporting-org/@ref", "other-identifier[@type=B1]/@ref"], separator: "-"),
            Words(
                "An activity's identifier begins with that of its reporting organisation, now or before, and a hyphen.",
                "Mã định danh của hoạt động bắt đầu bằng mã hiện nay hoặc trước đây của tổ chức báo cáo, tiếp theo là dấu gạch nối."
            )),
        Rule(
            "1.3.1", .warning, .identifiers, at: activity, .noBlanksAround("iati-identifier"),
            Words(
                "No blank stands before or behind an activity's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của hoạt động.")),
        Rule(
            "1.3.13", .warning, .identifiers, at: activity, .noSymbols("iati-identifier", unless: .publishersRecord),
            Words(
                "None of / & | ? is in an activity's identifier.",
                "Không có ký tự / & | ? trong mã định danh của hoạt động.")),
        Rule(
            "1.14.1", .warning, .identifiers, at: activity, .noBlanksAround("reporting-org/@ref"),
            Words(
                "No blank stands before or behind the reporting organisation's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của tổ chức báo cáo.")),
        Rule(
            "1.14.8", .warning, .identifiers, at: activity, .approvedPrefix("reporting-org/@ref"),
            Words(
                "The reporting organisation's identifier begins with the code of an approved agency.",
                "Mã định danh của tổ chức báo cáo bắt đầu bằng mã của một cơ quan đăng ký được công nhận.")),
        Rule(
            "1.14.13", .warning, .identifiers, at: activity, .noSymbols("reporting-org/@ref", unless: .publisher),
            Words(
                "None of / & | ? is in the reporting organisation's identifier.",
                "Không có ký tự / & | ? trong mã định danh của tổ chức báo cáo.")),
        Rule(
            "1.16.1", .warning, .identifiers, at: activity, .noBlanksAround("other-identifier[@type=B1]/@ref"),
            Words(
                "No blank stands before or behind a former identifier of the reporting organisation.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh cũ của tổ chức báo cáo.")),
        Rule(
            "1.6.1", .warning, .identifiers, at: activity, .noBlanksAround("other-identifier[@type=A3]/@ref"),
            Words(
                "No blank stands before or behind a former identifier of the activity.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh cũ của hoạt động.")),
        Rule(
            "1.7.1", .warning, .relations, at: activity, .noBlanksAround("related-activity/@ref"),
            Words(
                "No blank stands before or behind a related activity's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của hoạt động liên quan.")),
        Rule(
            "1.11.1", .warning, .identifiers, at: ownerOrganisation, .noBlanksAround("@ref"),
            Words(
                "No blank stands before or behind an owner's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của bên sở hữu.")),
        Rule(
            "1.11.13", .warning, .identifiers, at: ownerOrganisation, .noSymbols("@ref", unless: .publisher),
            Words(
                "None of / & | ? is in an owner's identifier.",
                "Không có ký tự / & | ? trong mã định danh của bên sở hữu.")),
    ]

    /// Identifiers in files of organisations.
    static let organisationIdentifiers: [Rule] = [
        Rule(
            "1.12.1", .warning, .organisation, at: organisation, .noBlanksAround("organisation-identifier"),
            Words(
                "No blank stands before or behind an organisation's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của tổ chức.")),
        Rule(
            "1.12.13", .warning, .organisation, at: organisation,
            .noSymbols("organisation-identifier", unless: .publisher),
            Words(
                "None of / & | ? is in an organisation's identifier.",
                "Không có ký tự / & | ? trong mã định danh của tổ chức.")),
        Rule(
            "1.17.1", .warning, .organisation, at: organisation,
            .noBlanksAround("recipient-org-budget/recipient-org/@ref"),
            Words(
                "No blank stands before or behind a recipient organisation's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của tổ chức tiếp nhận.")),
        Rule(
            "1.18.1", .warning, .identifiers, at: organisation, .noBlanksAround("reporting-org/@ref"),
            Words(
                "No blank stands before or behind the reporting organisation's identifier.",
                "Không có khoảng trắng ở đầu hoặc cuối mã định danh của tổ chức báo cáo.")),
        Rule(
            "1.18.8", .warning, .identifiers, at: organisation, .approvedPrefix("reporting-org/@ref"),
            Words(
                "The reporting organisation's identifier begins with the code of an approved agency.",
                "Mã định danh của tổ chức báo cáo bắt đầu bằng mã của một cơ quan đăng ký được công nhận.")),
        Rule(
            "1.18.13", .warning, .identifiers, at: organisation, .noSymbols("reporting-org/@ref", unless: .publisher),
            Words(
                "None of / & | ? is in the reporting organisation's identifier.",
                "Không có ký tự / & | ? trong mã định danh của tổ chức báo cáo.")),
    ]
}
