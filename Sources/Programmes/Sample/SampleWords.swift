import WorkPlan

/// Words in the two languages of a sample.
struct Words: Sendable {
    let en: String
    let vi: String

    init(_ en: String, _ vi: String) {
        self.en = en
        self.vi = vi
    }

    /// The same name in both languages.
    init(_ name: String) { self.init(name, name) }

    var text: Text {
        Text([.init(language: .english, words: en), .init(language: .vietnamese, words: vi)])
    }
}

/// A strategic area of the sample's plans, with what its projects are about.
struct SampleArea: Sendable {
    let code: String
    let name: Words
    let actions: [Words]
    let topics: [Words]
    /// The body that carries projects out in a beneficiary country.
    let agency: Words
}

extension SampleArea {
    /// The five areas, with 24 actions.
    static let all = [food, trade, enterprises, education, health]

    private static let food = SampleArea(
        code: "FA", name: Words("Food and Agriculture", "Thực phẩm và Nông nghiệp"),
        actions: [
            Words(
                "Raise the quality of seed and planting material", "Nâng cao chất lượng hạt giống và giống cây trồng"),
            Words("Reduce losses after harvest", "Giảm tổn thất sau thu hoạch"),
            Words("Make food safety standards work in practice", "Áp dụng tiêu chuẩn an toàn thực phẩm trong thực tế"),
            Words("Help farmers adapt to a changing climate", "Giúp nông dân thích ứng với biến đổi khí hậu"),
            Words("Connect smallholders with regional markets", "Kết nối nông hộ nhỏ với thị trường khu vực"),
        ],
        topics: [
            Words("rice seed quality", "chất lượng hạt giống lúa"),
            Words("cold chains of vegetables and fish", "chuỗi lạnh rau quả và thủy sản"),
            Words("food safety inspection", "kiểm tra an toàn thực phẩm"),
            Words("drought-tolerant crops", "cây trồng chịu hạn"),
            Words("good aquaculture practice", "thực hành nuôi trồng thủy sản tốt"),
            Words("village grain stores", "kho lương thực ở thôn bản"),
            Words("plant disease surveillance", "giám sát dịch bệnh cây trồng"),
            Words("contract farming", "sản xuất nông nghiệp theo hợp đồng"),
        ],
        agency: Words("Ministry of Agriculture", "Bộ Nông nghiệp"))

    private static let trade = SampleArea(
        code: "TF", name: Words("Trade Facilitation", "Tạo thuận lợi thương mại"),
        actions: [
            Words("Simplify customs procedures", "Đơn giản hóa thủ tục hải quan"),
            Words("Link national single windows", "Kết nối cơ chế một cửa quốc gia"),
            Words("Recognise certificates and test results", "Công nhận chứng chỉ và kết quả thử nghiệm"),
            Words("Remove needless measures at the border", "Gỡ bỏ các biện pháp không cần thiết tại biên giới"),
            Words("Inform traders of rules and fees", "Cung cấp thông tin về quy định và phí cho thương nhân"),
        ],
        topics: [
            Words("rules of origin", "quy tắc xuất xứ"),
            Words("risk management in customs", "quản lý rủi ro trong hải quan"),
            Words("electronic certificates", "chứng nhận điện tử"),
            Words("testing laboratories", "phòng thử nghiệm"),
            Words("trade information portals", "cổng thông tin thương mại"),
            Words("transit by road and river", "quá cảnh đường bộ và đường sông"),
            Words("customs valuation", "trị giá hải quan"),
            Words("technical regulations and standards", "quy chuẩn và tiêu chuẩn kỹ thuật"),
        ],
        agency: Words("Customs Office", "Cơ quan Hải quan"))

    private static let enterprises = SampleArea(
        code: "MSME",
        name: Words("Micro, Small and Medium Enterprises", "Doanh nghiệp siêu nhỏ, nhỏ và vừa"),
        actions: [
            Words("Widen access to finance", "Mở rộng tiếp cận tài chính"),
            Words("Bring small firms online", "Đưa doanh nghiệp nhỏ lên môi trường số"),
            Words("Support women who lead firms", "Hỗ trợ phụ nữ làm chủ doanh nghiệp"),
            Words("Improve advice and incubation", "Nâng cao chất lượng tư vấn và ươm tạo"),
            Words("Help small firms to export", "Giúp doanh nghiệp nhỏ xuất khẩu"),
        ],
        topics: [
            Words("credit guarantees", "bảo lãnh tín dụng"),
            Words("selling through digital platforms", "bán hàng qua nền tảng số"),
            Words("bookkeeping in small firms", "kế toán trong doanh nghiệp nhỏ"),
            Words("women's business networks", "mạng lưới doanh nhân nữ"),
            Words("business incubators", "vườn ươm doanh nghiệp"),
            Words("packaging and design", "bao bì và thiết kế"),
            Words("one-stop business registration", "đăng ký kinh doanh một cửa"),
            Words("energy saving in workshops", "tiết kiệm năng lượng trong xưởng sản xuất"),
        ],
        agency: Words("Enterprise Agency", "Cục Phát triển Doanh nghiệp"))

    private static let education = SampleArea(
        code: "ED", name: Words("Education", "Giáo dục"),
        actions: [
            Words("Raise the quality of vocational training", "Nâng cao chất lượng đào tạo nghề"),
            Words("Train teachers of science and languages", "Bồi dưỡng giáo viên khoa học và ngoại ngữ"),
            Words("Reach children out of school", "Hỗ trợ trẻ em ngoài nhà trường"),
            Words("Recognise qualifications across borders", "Công nhận văn bằng xuyên biên giới"),
            Words("Teach digital skills", "Dạy kỹ năng số"),
        ],
        topics: [
            Words("vocational teacher training", "bồi dưỡng giáo viên dạy nghề"),
            Words("English in the public service", "tiếng Anh trong công vụ"),
            Words("school leadership", "quản lý trường học"),
            Words("qualifications frameworks", "khung trình độ"),
            Words("digital skills in schools", "kỹ năng số trong trường học"),
            Words("inclusive classrooms", "lớp học hòa nhập"),
            Words("science laboratories in schools", "phòng thí nghiệm khoa học ở trường học"),
            Words("apprenticeships with firms", "học nghề tại doanh nghiệp"),
        ],
        agency: Words("Ministry of Education", "Bộ Giáo dục"))

    private static let health = SampleArea(
        code: "HW", name: Words("Health and Well-being", "Sức khỏe và y tế"),
        actions: [
            Words("Strengthen primary health care", "Tăng cường chăm sóc sức khỏe ban đầu"),
            Words("Prepare for outbreaks of disease", "Sẵn sàng ứng phó với dịch bệnh"),
            Words("Improve the health of mothers and children", "Cải thiện sức khỏe bà mẹ và trẻ em"),
            Words("Provide clean water and sanitation", "Cung cấp nước sạch và vệ sinh"),
        ],
        topics: [
            Words("district health information", "thông tin y tế tuyến huyện"),
            Words("nursing skills", "kỹ năng điều dưỡng"),
            Words("field epidemiology", "dịch tễ học thực địa"),
            Words("village wells and water testing", "giếng làng và kiểm tra chất lượng nước"),
            Words("vaccine cold chains", "chuỗi lạnh vắc-xin"),
            Words("nutrition of young children", "dinh dưỡng trẻ nhỏ"),
            Words("hospital waste management", "quản lý chất thải bệnh viện"),
            Words("laboratory safety", "an toàn phòng xét nghiệm"),
        ],
        agency: Words("Ministry of Health", "Bộ Y tế"))

    /// The enabling actions, which stand in no area and are counted apart.
    static let enabling = [
        Words("Train officials in writing project proposals", "Đào tạo cán bộ xây dựng đề xuất dự án"),
        Words("Strengthen national coordinators", "Tăng cường năng lực điều phối viên quốc gia"),
        Words("Monitor and evaluate the plan", "Giám sát và đánh giá kế hoạch"),
    ]
}
