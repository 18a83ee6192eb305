/// How to read the pages.
extension Wording {
    static let readingTitle = Wording("How to read these pages", "Cách đọc các trang này")
    static let readingIntro = Wording(
        "Everything here is computed from a register: the actions, projects, money and meetings of a work plan. What is written into the register stays; a correction is written after it.",
        "Mọi số liệu ở đây được tính từ một sổ đăng ký: các dòng hành động, dự án, khoản tiền và cuộc họp của một kế hoạch công tác. Điều gì đã ghi thì ở lại; phần đính chính được ghi tiếp ở sau."
    )
    static let readingFigure = Wording("What a figure is", "Thế nào là một số liệu")
    static let readingFigureText = Wording(
        "A figure follows from four things: what it counts (a published definition, with its version), the day it speaks of, how much the register knew, and who may see it. The same four always give the same number. If two people have two numbers, one of the four differs. Follow a number to see every record that it counts, and every one that it leaves out, with the reason.",
        "Một số liệu do bốn điều quyết định: tính cái gì (định nghĩa công khai, kèm phiên bản), tính đến ngày nào, sổ đăng ký khi đó đã ghi nhận những gì, và ai được xem. Bốn điều ấy không đổi thì con số không đổi. Khi hai người có hai con số, một trong bốn điều phải khác. Hãy bấm vào con số để xem mọi bản ghi được tính, cùng mọi bản ghi bị loại và lý do."
    )
    static let readingRateText = Wording(
        "A rate always comes with its fraction. The share of actions that have a project says nothing of how many projects are completed: these are two figures.",
        "Tỷ lệ luôn đi kèm phân số. Tỷ lệ dòng hành động đã có dự án không cho biết bao nhiêu dự án đã hoàn thành: đó là hai số liệu khác nhau."
    )
    static let readingClocks = Wording("Two clocks", "Hai mốc thời gian")
    static let readingDayText = Wording(
        "“As at” is the day that a figure speaks of. Choose another day to see how things stood on it, with all that is known by now.",
        "“Tính đến ngày” là ngày mà số liệu nói tới. Chọn một ngày khác để xem tình hình ngày đó, theo mọi điều đến nay đã biết."
    )
    static let readingKnownText = Wording(
        "“From records up to” is how far the register had been written. Choose an earlier day to see what the register said then, with what came later left out.",
        "“Theo dữ liệu ghi nhận đến” cho biết sổ đã được viết đến đâu. Chọn một ngày trước đó để xem khi ấy sổ cho biết gì, không kể những điều ghi về sau."
    )
    static let readingParts = Wording("What parts say", "Ý nghĩa của các phần")
    static let readingPartsText = Wording(
        "Above each breakdown stands what its parts are to the total:",
        "Trên mỗi bảng phân tổ có ghi các phần quan hệ thế nào với tổng số:")
    static let readingStated = Wording("Computed, stated, illustrative", "Số tính được, số công bố, số minh họa")
    static let readingStatedText = Wording(
        "A number beside which a source is named was stated by that source, and is not computed here: quote it as theirs. The two are never mixed. “Illustrative data” marks what is made up to show how the pages work.",
        "Con số có ghi nguồn bên cạnh là do nguồn đó công bố, không phải số tính ở đây: khi dẫn, hãy ghi là của nguồn đó. Hai loại không bao giờ trộn lẫn. Nhãn “Dữ liệu minh họa” đánh dấu những gì hư cấu, dùng để cho thấy cách các trang hoạt động."
    )
    static let readingCite = Wording("Citing and checking", "Trích dẫn và kiểm chứng")
    static let readingCiteText = Wording(
        "The page of each figure has a text to cite, with a permanent address that shows the same number for ever, and a receipt with which anybody can compute the figure again.",
        "Trang của mỗi số liệu có sẵn câu trích dẫn, địa chỉ cố định luôn cho cùng một con số, và biên nhận để ai cũng có thể tính lại số liệu."
    )
}
