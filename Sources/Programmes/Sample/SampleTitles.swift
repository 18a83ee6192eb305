/// Makes titles and descriptions of projects that read as if somebody had written them.
struct SampleTitles: Sendable {
    private static let courses = [
        Words("Training course on", "Khóa đào tạo về"), Words("Study visit on", "Chuyến tham quan học tập về"),
        Words("Workshop on", "Hội thảo về"), Words("Short course on", "Khóa học ngắn hạn về"),
        Words("Training of trainers on", "Đào tạo giảng viên nguồn về"),
    ]
    private static let works = [
        Words("Capacity building in", "Nâng cao năng lực về"),
        Words("Assessment and road map for", "Đánh giá và lộ trình về"),
        Words("Guidelines and training on", "Hướng dẫn và tập huấn về"),
        Words("Regional network for", "Mạng lưới khu vực về"),
        Words("Pilot programme for", "Chương trình thí điểm về"),
    ]

    private var used: Set<String> = []

    /// A title that no other project has yet.
    mutating func title(
        area: SampleArea, isCourse: Bool, countries: [Words], random: inout SampleRandom
    ) -> (title: Words, topic: Words) {
        let place = Self.place(countries)
        var phase = 1
        while true {
            let format = random.pick(isCourse ? Self.courses : Self.works)
            let topic = random.pick(area.topics)
            let suffix = phase > 20 ? Words(", phase \(phase - 19)", ", giai đoạn \(phase - 19)") : Words("")
            let title = Words(
                "\(format.en) \(topic.en) \(place.en)\(suffix.en)", "\(format.vi) \(topic.vi) \(place.vi)\(suffix.vi)")
            if used.insert(title.en).inserted { return (title, topic) }
            phase += 1
        }
    }

    /// What the project is for, in one or two sentences.
    static func description(topic: Words, countries: [Words], people: Int) -> Words {
        Words(
            "Helps officials and practitioners with \(topic.en). About \(people) people take part, \(place(countries).en).",
            "Hỗ trợ cán bộ và người làm chuyên môn về \(topic.vi). Khoảng \(people) người tham gia, \(place(countries).vi)."
        )
    }

    /// For whom: the countries by name, or all of them together.
    static func place(_ countries: [Words]) -> Words {
        guard countries.count < 4 else {
            return Words("for the beneficiary countries", "cho các nước thụ hưởng")
        }
        return Words("for " + list(countries.map(\.en), "and"), "cho " + list(countries.map(\.vi), "và"))
    }

    private static func list(_ names: [String], _ and: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) " + last
    }
}
