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
        Words("Pilot programme for", "Chương trình thí điểm về"), Words("Regional network for", "Mạng lưới khu vực về"),
    ]

    private var used: Set<String> = []

    /// A title that no other project has yet.
    mutating func title(
        area: SampleArea, isCourse: Bool, countries: [Words], random: inout SampleRandom
    ) -> (title: Words, topic: Words) {
        let place = Self.place(countries)
        var phase = 1
        while true {
            // The last kind of work needs several countries.
            let formats = isCourse ? Self.courses : countries.count > 1 ? Self.works : Self.works.dropLast()
            let format = random.pick(formats)
            let topic = random.pick(area.topics)
            let suffix = phase > 20 ? Words(", phase \(phase - 19)", ", giai đoạn \(phase - 19)") : Words("")
            let title = Words(
                "\(format.en) \(topic.en) \(place.en)\(suffix.en)", "\(format.vi) \(topic.vi) \(place.vi)\(suffix.vi)")
            if used.insert(title.en).inserted { return (title, topic) }
            phase += 1
        }
    }

    /// What the project is for, in a sentence.
    static func description(topic: Words, countries: [Words], people: Int) -> Words {
        let whose = names(countries)
        return Words(
            "Helps officials and practitioners of \(whose.en) with \(topic.en); about \(people) people take part.",
            "Hỗ trợ cán bộ và người làm chuyên môn của \(whose.vi) về \(topic.vi); khoảng \(people) người tham gia.")
    }

    /// For whom: the countries by name, or all of them together.
    static func place(_ countries: [Words]) -> Words {
        let names = names(countries)
        return Words("for \(names.en)", "cho \(names.vi)")
    }

    private static func names(_ countries: [Words]) -> Words {
        guard countries.count < 4 else { return Words("the beneficiary countries", "các nước thụ hưởng") }
        return Words(list(countries.map(\.en), "and"), list(countries.map(\.vi), "và"))
    }

    private static func list(_ names: [String], _ and: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) " + last
    }
}
