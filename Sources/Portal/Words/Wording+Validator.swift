/// The page on which IATI files are checked.
extension Wording {
    static let validatorTitle = Wording("IATI validator", "Kiểm tra tệp IATI")
    static let validatorIntro = Wording(
        "Check a file of activities or organisations against the IATI standard, versions 2.01 to 2.03, before you publish it. Schema, rules and codelists are checked at once, under the rule ids and severities of the official validator. For every finding you see where it is, what is wrong and what would be right.",
        "Kiểm tra tệp hoạt động hoặc tệp tổ chức theo chuẩn IATI, phiên bản 2.01 đến 2.03, trước khi công bố. Lược đồ, quy tắc và danh mục mã được kiểm tra cùng lúc, theo mã quy tắc và mức độ của bộ kiểm tra chính thức. Mỗi phát hiện nêu rõ vị trí, điểm sai và thế nào là đúng."
    )
    static let validatorPrivacy = Wording(
        "What you send is read while it arrives and is never stored. Only the findings are kept, in memory, for {minutes} minutes, and only the browser that sent the file is shown them.",
        "Nội dung bạn gửi được đọc ngay khi nhận và không được lưu. Chỉ các phát hiện được giữ trong bộ nhớ {minutes} phút, và chỉ hiển thị cho trình duyệt đã gửi tệp."
    )
    static let validatorFiles = Wording("IATI files (XML)", "Tệp IATI (XML)")
    static let validatorFilesHelp = Wording(
        "One or more files, together at most {megabytes} MB. Not as ZIP.",
        "Một hoặc nhiều tệp, tổng cộng không quá {megabytes} MB. Không nén ZIP.")
    static let validatorPaste = Wording("Or paste XML", "Hoặc dán nội dung XML")
    static let validatorSend = Wording("Check", "Kiểm tra")
    static let validatorOptions = Wording("Options", "Tùy chọn")
    static let validatorDay = Wording("The day that counts as today", "Ngày được coi là hôm nay")
    static let validatorDayHelp = Wording(
        "Nothing dated on it or before it is in the future. Empty: today (UTC).",
        "Ngày này và các ngày trước đó không bị coi là tương lai. Để trống: hôm nay (giờ UTC).")
    static let validatorVersion = Wording("Version of the standard", "Phiên bản của chuẩn")
    static let validatorVersionOfFile = Wording("the one that the file names", "phiên bản tệp nêu")
    static let validatorReading = Wording(
        "Where the official validator departs from its rules", "Khi bộ kiểm tra chính thức khác với văn bản quy tắc")
    static let validatorOfficial = Wording("as the official validator does", "theo bộ kiểm tra chính thức")
    static let validatorAsWritten = Wording("as the rules are written", "theo văn bản quy tắc")
    static let validatorPublishers = Wording("More known publishers", "Các đơn vị công bố khác đã biết")
    static let validatorPublishersHelp = Wording(
        "Organisation identifiers, one a line, that are not on the official list yet.",
        "Mã định danh tổ chức, mỗi dòng một mã, chưa có trong danh sách chính thức.")
    static let validatorPrefixes = Wording("Approved prefixes", "Tiền tố được công nhận")
    static let validatorPrefixesHelp = Wording(
        "Codes of registration agencies such as XM-DAC, one a line. They take the place of the official list; empty: "
            + "the official list.",
        "Mã của các cơ quan đăng ký, chẳng hạn XM-DAC, mỗi dòng một mã. Các mã này thay cho danh sách chính thức; để "
            + "trống: dùng danh sách chính thức.")
    static let validatorNothing = Wording(
        "Choose a file, or paste XML.", "Hãy chọn tệp hoặc dán nội dung XML.")
    static let validatorTooManyFiles = Wording(
        "At most {count} files at once.", "Mỗi lần tối đa {count} tệp.")
    static let validatorProblems = Wording(
        "Nothing was checked yet. Please correct the following:", "Chưa kiểm tra. Vui lòng sửa những điểm sau:")
    static let validatorPrograms = Wording("For programs", "Dành cho chương trình")
    static let validatorProgramsText = Wording(
        "Send a file to the API with its bytes as the body; the description of the API says the rest. The command line does the same for whole folders.",
        "Gửi tệp đến API với nội dung tệp làm phần thân yêu cầu; xem mô tả API để biết chi tiết. Dòng lệnh kiểm tra được cả thư mục."
    )
    static let validatorDescription = Wording("Description of the API", "Mô tả API")
    static let pastedName = Wording("pasted text", "nội dung dán")
    static let unnamedFile = Wording("file", "tệp")

    static let resultTitle = Wording("Findings", "Kết quả kiểm tra")
    static let resultValid = Wording(
        "{file} is valid.", "{file} hợp lệ.")
    static let resultInvalid = Wording(
        "{file} is not valid.", "{file} không hợp lệ.")
    static let resultNothing = Wording("Nothing was found.", "Không có phát hiện nào.")
    static let resultRecords = Wording(
        "Records with findings: {some} of {all}; with a broken schema: {invalid}.",
        "Số bản ghi có phát hiện: {some} trên {all}; sai lược đồ: {invalid}.")
    static let resultNotRun = Wording(
        "Not checked: rules 1000.0.1 to 1000.0.6, which need other publishers' data.",
        "Không kiểm tra: các quy tắc 1000.0.1 đến 1000.0.6, vì cần dữ liệu của các đơn vị công bố khác.")
    static let resultSummary = Wording("By rule", "Theo quy tắc")
    static let resultRule = Wording("Rule", "Quy tắc")
    static let resultSeverity = Wording("Severity", "Mức độ")
    static let resultCategory = Wording("About", "Về")
    static let resultCount = Wording("Findings", "Số phát hiện")
    static let resultAt = Wording("line {line}, column {column}", "dòng {line}, cột {column}")
    static let resultRight = Wording("What would be right", "Thế nào là đúng")
    static let resultFile = Wording("The file as a whole", "Toàn bộ tệp")
    static let resultShow = Wording("Show", "Hiển thị")
    static let resultAny = Wording("all", "tất cả")
    static let resultNone = Wording(
        "No finding is of this severity and rule.", "Không có phát hiện nào ở mức độ và quy tắc này.")
    static let resultShown = Wording(
        "Findings {from} to {until} of {total}.", "Phát hiện {from} đến {until} trong {total}.")
    static let resultDownload = Wording("Take the findings away", "Tải kết quả")
    static let resultForJSON = Wording("JSON, in the official report's shape", "JSON, theo dạng báo cáo chính thức")
    static let resultForCSV = Wording("CSV, for spreadsheets", "CSV, cho bảng tính")
    static let resultForSARIF = Wording("SARIF, for editors", "SARIF, cho trình soạn thảo")
    static let resultForText = Wording("Text", "Văn bản")
    static let resultKept = Wording(
        "This page is for your browser alone, and gone after {minutes} minutes.",
        "Trang này chỉ dành cho trình duyệt của bạn và sẽ bị xóa sau {minutes} phút.")
    static let resultForget = Wording("Forget it now", "Xóa ngay")
    static let resultAgain = Wording("Check another file", "Kiểm tra tệp khác")
}

/// Why a file is not taken.
extension Wording {
    static let uploadClosed = Wording("This server checks no files", "Máy chủ này không kiểm tra tệp")
    static let uploadClosedHint = Wording(
        "Use the command line: titian iati validate.", "Hãy dùng dòng lệnh: titian iati validate.")
    static let uploadTooLarge = Wording("The file is too large", "Tệp quá lớn")
    static let uploadTooLargeHint = Wording(
        "This server takes {megabytes} MB at once. Larger files can be checked on the command line: titian iati validate.",
        "Máy chủ này nhận mỗi lần {megabytes} MB. Tệp lớn hơn có thể kiểm tra bằng dòng lệnh: titian iati validate.")
    static let uploadTooSlow = Wording("The file came too slowly", "Tệp được gửi quá chậm")
    static let uploadTooSlowHint = Wording(
        "Try again on a faster line, or in smaller files.", "Hãy thử lại với đường truyền nhanh hơn hoặc tệp nhỏ hơn.")
    static let uploadNothing = Wording("No file came", "Chưa nhận được tệp nào")
    static let uploadWrongType = Wording("This type of file is not taken", "Không nhận loại tệp này")
    static let uploadWrongTypeHint = Wording(
        "Send the XML itself as the body, as application/xml or text/xml.",
        "Hãy gửi chính nội dung XML, với kiểu application/xml hoặc text/xml.")
    static let uploadPacked = Wording("The file is compressed", "Tệp đang được nén")
    static let uploadPackedHint = Wording(
        "Unpack the archive and send the XML file that is in it.", "Hãy giải nén rồi gửi tệp XML bên trong.")
    static let uploadBroken = Wording("The file did not arrive whole", "Tệp không đến trọn vẹn")
    static let uploadBrokenHint = Wording(
        "What was sent ends too early, or is not in the form that it says. Please send it again.",
        "Nội dung gửi bị ngắt giữa chừng hoặc không đúng dạng đã nêu. Vui lòng gửi lại.")
    static let uploadTooMany = Wording("Many files have come from your network", "Mạng của bạn đã gửi nhiều tệp")
    static let uploadBusy = Wording("Many files are being checked", "Đang kiểm tra nhiều tệp")
    static let uploadBusyHint = Wording("Try again in a few seconds.", "Vui lòng thử lại sau vài giây.")
    static let uploadGone = Wording("This result is not kept any more", "Kết quả này không còn được giữ")
    static let uploadGoneHint = Wording(
        "Findings are kept for a short time, for the browser that sent the file. Send the file again to have them.",
        "Kết quả chỉ được giữ trong thời gian ngắn, cho trình duyệt đã gửi tệp. Hãy gửi lại tệp để xem.")

    static let expectedVersion = Wording("2.01, 2.02 or 2.03", "2.01, 2.02 hoặc 2.03")
    static let expectedReading = Wording("official or as-written", "official hoặc as-written")
    static let expectedPublishers = Wording(
        "at most 1,000 identifiers of organisations", "tối đa 1.000 mã định danh tổ chức")
    static let expectedPrefixes = Wording(
        "at most 1,000 codes of registration agencies", "tối đa 1.000 mã cơ quan đăng ký")
    static let expectedSeverity = Wording(
        "critical, error, warning or advisory", "critical, error, warning hoặc advisory")
    static let expectedFormat = Wording("json, csv, sarif or text", "json, csv, sarif hoặc text")
    static let expectedRule = Wording("a rule's id, such as 0.3.1", "mã quy tắc, chẳng hạn 0.3.1")
}

extension CountedWording {
    static let resultCounts = CountedWording(
        one: "1 finding: {counts}.", other: "{count} findings: {counts}.", "{count} phát hiện: {counts}.")
    static let resultWithheld = CountedWording(
        one: "1 more is counted and not told. The command line tells all.",
        other: "{count} more are counted and not told one by one. The command line tells them all.",
        "Còn {count} phát hiện được đếm nhưng không nêu từng mục. Dòng lệnh nêu đầy đủ.")
    static let uploadTooManyHint = CountedWording(
        one: "Try again in a second.", other: "Try again in {count} seconds.", "Vui lòng thử lại sau {count} giây.")
}
