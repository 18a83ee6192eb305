/// How a receipt is checked, and what the data rests on.
extension Wording {
    static let checkIntro = Wording(
        "A receipt is one file for one figure. With it you can check, on your own machine and without trusting this server, that the number follows from records that stand in the ledger.",
        "Biên nhận là một tệp cho một số liệu. Với tệp này, bạn có thể tự kiểm chứng trên máy của mình, không cần tin máy chủ này, rằng con số được tính từ các bản ghi có trong sổ cái."
    )
    static let checkStepGet = Wording("Get the receipt", "Lấy biên nhận")
    static let checkStepGetText = Wording(
        "Open the page of a figure and choose “Download the receipt”. The file names the ledger, the definition, the day and the commit.",
        "Mở trang của một số liệu và chọn “Tải biên nhận”. Tệp nêu rõ sổ cái, định nghĩa, ngày và lần ghi.")
    static let checkStepTool = Wording("Get a program that checks", "Lấy chương trình kiểm chứng")
    static let checkStepToolText = Wording(
        "Titian's source has a verifier in Python (Tests/outsider/verify.py) that needs nothing but Python, and the command line program. You can also write your own: the documents docs/ledger.md and docs/definitions.md say everything that is needed.",
        "Mã nguồn của Titian có chương trình kiểm chứng bằng Python (Tests/outsider/verify.py), chỉ cần Python, và chương trình dòng lệnh. Bạn cũng có thể tự viết: các tài liệu docs/ledger.md và docs/definitions.md nêu đủ mọi điều cần biết."
    )
    static let checkStepRun = Wording("Run it", "Chạy chương trình")
    static let checkStepRunText = Wording(
        "Either of these reads the file, hashes every record in it, follows the proofs to the signed head, and evaluates the definition again. It prints the value, or says what does not hold.",
        "Một trong hai lệnh này đọc tệp, băm lại từng bản ghi, lần theo các bằng chứng đến trạng thái mới nhất có chữ ký của sổ cái, rồi tính lại theo định nghĩa. Lệnh in ra giá trị, hoặc cho biết điều gì không khớp."
    )
    static let checkStepCompare = Wording("Compare", "Đối chiếu")
    static let checkStepCompareText = Wording(
        "The value, the day, the commit and the reference that the program prints must be those of the page or the paper that you read.",
        "Giá trị, ngày, lần ghi và mã trích dẫn mà chương trình in ra phải trùng với trang hoặc tài liệu bạn đọc.")
    static let checkStepHead = Wording(
        "Check that the ledger is the one everybody sees", "Kiểm tra đó là sổ cái mà mọi người đều thấy")
    static let checkStepHeadText = Wording(
        "A receipt is signed with the ledger's key. Keep a checkpoint of the ledger from another day or from somebody else, and hold the ledger against it: then no rewriting can go unnoticed.",
        "Biên nhận được ký bằng khóa của sổ cái. Hãy lưu một bản trạng thái có chữ ký của sổ cái vào một ngày khác, hoặc lấy bản do người khác lưu, rồi đối chiếu với sổ cái: khi đó mọi sự viết lại đều bị phát hiện."
    )
    static let checkStepAll = Wording("Check that nothing was left out", "Kiểm tra không có gì bị bỏ sót")
    static let checkStepAllText = Wording(
        "This is what a receipt cannot do. Download the public export of the ledger and evaluate the figure again over all of it.",
        "Biên nhận không chứng minh được điều này. Hãy tải bản trích xuất công khai của sổ cái và tính lại số liệu trên toàn bộ dữ liệu."
    )
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
