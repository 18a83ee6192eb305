/// Rules about dates, languages, titles and descriptions.
extension RuleBook {
    static let information: [Rule] = [
        Rule(
            "4.1.1", .error, .information, at: activity,
            .defaultOrEach(default: "xml:lang", elements: ["narrative"], attribute: "xml:lang"),
            Words(
                "The activity has a default language, or each narrative has its own.",
                "Hoạt động có ngôn ngữ mặc định, hoặc mỗi phần diễn giải ghi ngôn ngữ riêng.")),
        Rule(
            "4.5.1", .error, .information, at: organisation,
            .defaultOrEach(default: "xml:lang", elements: ["narrative"], attribute: "xml:lang"),
            Words(
                "The organisation has a default language, or each narrative has its own.",
                "Tổ chức có ngôn ngữ mặc định, hoặc mỗi phần diễn giải ghi ngôn ngữ riêng.")),
        Rule(
            "4.3.1", .error, .information, at: ["//title"], .atLeastOne(["narrative/text()"]),
            Words("A title has words.", "Tiêu đề có nội dung.")),
        Rule(
            "4.4.1", .error, .information, at: ["//description"], .atLeastOne(["narrative/text()"]),
            Words("A description has words.", "Phần mô tả có nội dung.")),
        Rule(
            "6.11.1", .error, .information, at: activity, .atLeastOne(["activity-date[@type=1|2]"]),
            Words(
                "The activity has a planned or an actual start (activity date of type 1 or 2).",
                "Hoạt động có ngày bắt đầu dự kiến hoặc thực tế (activity-date loại 1 hoặc 2).")),
        Rule(
            "11.1.1", .error, .information, at: activity, .notAfterToday("@last-updated-datetime"),
            Words(
                "The activity was not last updated in the future.",
                "Ngày cập nhật cuối của hoạt động không nằm trong tương lai.")),
        Rule(
            "11.1.2", .error, .iati, at: activity,
            .inOrder("activity-date[@type=1]/@iso-date", "activity-date[@type=3]/@iso-date"),
            Words(
                "The planned start is not after the planned end.",
                "Ngày bắt đầu dự kiến không muộn hơn ngày kết thúc dự kiến.")),
        Rule(
            "11.1.3", .error, .iati, at: activity,
            .inOrder("activity-date[@type=2]/@iso-date", "activity-date[@type=4]/@iso-date"),
            Words(
                "The actual start is not after the actual end.",
                "Ngày bắt đầu thực tế không muộn hơn ngày kết thúc thực tế.")),
        Rule(
            "11.1.4", .error, .iati, at: activity, .notAfterToday("activity-date[@type=2]/@iso-date"),
            Words("The actual start is not in the future.", "Ngày bắt đầu thực tế không nằm trong tương lai.")),
        Rule(
            "11.1.5", .error, .iati, at: activity, .notAfterToday("activity-date[@type=4]/@iso-date"),
            Words("The actual end is not in the future.", "Ngày kết thúc thực tế không nằm trong tương lai.")),
        Rule(
            "11.2.1", .error, .financial, at: activity, .notAfterToday("transaction/transaction-date/@iso-date"),
            Words("The first transaction is not in the future.", "Giao dịch đầu tiên không nằm trong tương lai.")),
        Rule(
            "11.2.2", .error, .financial, at: activity, .notAfterToday("transaction/value/@value-date"),
            Words(
                "The value date of the first transaction is not in the future.",
                "Ngày giá trị của giao dịch đầu tiên không nằm trong tương lai.")),
        Rule(
            "11.4.1", .error, .information, at: organisation, .notAfterToday("@last-updated-datetime"),
            Words(
                "The organisation was not last updated in the future.",
                "Ngày cập nhật cuối của tổ chức không nằm trong tương lai.")),
    ]
}
