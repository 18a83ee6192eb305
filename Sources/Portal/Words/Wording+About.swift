/// How a receipt is checked, and what the data rests on.
extension Wording {
    static let checkIntro = Wording(
        "A receipt is one file for one figure. With it you can check, on your own machine and without trusting this server, that the number follows from records that stand in the ledger.",
        "Biên nhận là một tệp cho một số liệu. Với tệp này, bạn có thể tự kiểm chứng trên máy của mình, không cần tin máy chủ này, rằng con số được tính từ các bản ghi có trong sổ cái."
    )
    static let checkStepGet = Wording("Get the receipt", "Lấy biên nhận")
    static let checkStepGetText = Wording(
        "Open the page of a figure and choose “Download the receipt”, or get it by this command. The file names the ledger, the definition, the day and the commit.",
        "Mở trang của một số liệu và chọn “Tải biên nhận”, hoặc dùng lệnh dưới đây. Tệp nêu rõ sổ cái, định nghĩa, ngày và lần ghi."
    )
    static let checkExample = Wording(
        "The commands below check one figure; the page of every figure leads to the same commands for itself. This one says:",
        "Các lệnh dưới đây kiểm chứng một số liệu; trang của mỗi số liệu đều dẫn đến các lệnh dành cho chính số liệu đó. Số liệu ở đây là:"
    )
    static let checkNoExample = Wording(
        "This server holds no figure that can be proved yet, so the commands that need one are left out.",
        "Máy chủ này chưa có số liệu nào có thể chứng minh, nên không có các lệnh cần đến số liệu.")
    static let checkStepTool = Wording("Get a program that checks", "Lấy chương trình kiểm chứng")
    static let checkStepToolText = Wording(
        "Three files in Python that need Python 3.11 or newer and nothing else. They were written from the two documents in the table below, without Titian's own code; read them before you run them, or write your own. The digests must be those of the table, and those of the same files from another server or from Titian's source (Tests/outsider).",
        "Ba tệp Python, chỉ cần Python 3.11 trở lên. Các tệp này được viết theo hai tài liệu trong bảng dưới đây, không dùng mã nguồn của Titian; hãy đọc trước khi chạy, hoặc tự viết chương trình khác. Mã băm phải trùng với bảng, và trùng với cùng các tệp ấy lấy từ máy chủ khác hoặc từ mã nguồn của Titian (Tests/outsider)."
    )
    static let checkStepRun = Wording("Run it", "Chạy chương trình")
    static let checkStepRunText = Wording(
        "It reads the file, hashes every record in it, follows the proofs to the signed head, and evaluates the definition again. It prints the value, or says what does not hold.",
        "Chương trình đọc tệp, băm lại từng bản ghi, lần theo các bằng chứng đến trạng thái mới nhất có chữ ký của sổ cái, rồi tính lại theo định nghĩa. Chương trình in ra giá trị, hoặc cho biết điều gì không khớp."
    )
    static let checkStepCompare = Wording("Compare", "Đối chiếu")
    static let checkStepCompareText = Wording(
        "The value, the day, the commit and the reference that the program prints must be those of the page or the paper that you read.",
        "Giá trị, ngày, lần ghi và mã trích dẫn mà chương trình in ra phải trùng với trang hoặc tài liệu bạn đọc.")
    static let checkStepHead = Wording(
        "Check that the ledger is the one everybody sees", "Kiểm tra đó là sổ cái mà mọi người đều thấy")
    static let checkStepHeadText = Wording(
        "A receipt is signed with the ledger's key. Keep a checkpoint of the ledger, from today or from somebody else. On another day get the public export again and hold it against the checkpoint: then no rewriting can go unnoticed.",
        "Biên nhận được ký bằng khóa của sổ cái. Hãy lưu một bản trạng thái có chữ ký của sổ cái, lấy hôm nay hoặc do người khác lưu. Vào một ngày khác, hãy tải lại bản trích xuất công khai và đối chiếu với bản đã lưu: khi đó mọi sự viết lại đều bị phát hiện."
    )
    static let checkStepAll = Wording("Check that nothing was left out", "Kiểm tra không có gì bị bỏ sót")
    static let checkStepAllText = Wording(
        "This is what a receipt cannot do. Evaluate the figure again over the whole public export of the ledger.",
        "Biên nhận không chứng minh được điều này. Hãy tính lại số liệu trên toàn bộ bản trích xuất công khai của sổ cái."
    )
    static let checkFiles = Wording("What is needed to check", "Các tệp cần để kiểm chứng")
    static let checkFilesNote = Wording(
        "The licence is the Apache License 2.0: use them, change them, hand them on.",
        "Giấy phép là Apache License 2.0: được sử dụng, sửa đổi và chuyển cho người khác.")
    static let fileColumn = Wording("File", "Tệp")
    static let bytesColumn = Wording("Bytes", "Số byte")
    static let licenceColumn = Wording("Licence", "Giấy phép")
    static let checkFileHolds = Wording("What it is", "Nội dung")
    static let checkFileVerify = Wording(
        "the program: checks receipts and proofs", "chương trình: kiểm chứng biên nhận và bằng chứng")
    static let checkFileFigures = Wording("its part that evaluates figures", "phần tính số liệu của chương trình")
    static let checkFileLedger = Wording("its part that reads ledgers", "phần đọc sổ cái của chương trình")
    static let checkFileLedgerDocument = Wording(
        "the ledger's format, in English", "định dạng của sổ cái, bằng tiếng Anh")
    static let checkFileDefinitions = Wording(
        "how figures are evaluated, in English", "cách tính các số liệu, bằng tiếng Anh")
    static let sourcesTitle = Wording("Sources and terms of use", "Nguồn và điều kiện sử dụng")
    static let sourcesIntro = Wording(
        "What the records of this programme rest on, by whom it was published, and under which terms it can be used.",
        "Các tài liệu làm căn cứ cho bản ghi của chương trình này, do ai công bố và được sử dụng theo điều kiện nào.")
    static let sourcesSeries = Wording("Data series", "Các chuỗi dữ liệu")
    static let sourcesPapers = Wording("Papers and reports", "Văn bản và bản tin")
    static let sourcesOwn = Wording("Titian's own data", "Dữ liệu của Titian")
    static let sourcesOwnText = Wording(
        "Facts belong to nobody. The words, tables and definitions of this register are its keeper's; name the programme, the figure's reference and the day when you use them. The program and its definitions of figures are under the Apache License 2.0.",
        "Dữ kiện không thuộc về riêng ai. Lời văn, bảng và định nghĩa của sổ đăng ký này là của đơn vị lưu giữ; khi sử dụng, hãy nêu tên chương trình, mã trích dẫn của số liệu và ngày. Chương trình máy tính và các định nghĩa số liệu được cấp phép theo Apache License 2.0."
    )
    static let sourcesIllustrative = Wording(
        "The data of this programme is made up and may be used freely; it says nothing about anybody real.",
        "Dữ liệu của chương trình này là hư cấu, có thể tự do sử dụng và không phản ánh chủ thể có thật nào.")
    static let sourcesNone = Wording("No document is recorded.", "Chưa ghi nhận tài liệu nào.")
    static let documentColumn = Wording("Document", "Tài liệu")
    static let termsColumn = Wording("Terms", "Điều kiện")
    static let termsNotRecorded = Wording("not recorded: see the source", "chưa ghi nhận: xin xem tại nguồn")
    static let dateColumn = Wording("Date", "Ngày")
    static let footerSources = Wording("Sources and terms of use", "Nguồn và điều kiện sử dụng")
    static let footerCheck = Wording("How to check a receipt", "Cách kiểm chứng biên nhận")
}
