extension Message {
    /// What a reader says of a file that it cannot read on: our own words, or libxml2's, which come in English.
    init(fault detail: String) {
        for words in Words.faults {
            if let values = Self.values(of: detail, in: words.english) {
                self.init(words, values: values.map { .text($0) })
                return
            }
        }
        self.init(.otherFault, .text(detail))
    }

    /// What stands in the places of a pattern, when a text is of its form.
    private static func values(of text: String, in pattern: String) -> [String]? {
        var literals = pattern.split(separator: #/\{[0-9]\}/#, omittingEmptySubsequences: false)[...]
        guard let first = literals.popFirst(), text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        var values: [String] = []
        while let literal = literals.popFirst() {
            // What stands last reaches to the end.
            let end = literals.isEmpty && literal.isEmpty ? rest.endIndex : rest.firstRange(of: literal)?.lowerBound
            guard let end else { return nil }
            values.append(String(rest[..<end]))
            rest = rest[end...].dropFirst(literal.count)
        }
        return rest.isEmpty ? values : nil
    }
}

extension Words {
    fileprivate static let otherFault = Words("{1}", "tệp không đúng cú pháp XML; bộ đọc báo: {1}")

    /// What readers say; the places stand in the same order in English as in the reader's text.
    static let faults: [Words] = ofReader + ofSyntax + ofText

    private static let ofReader = [
        Words("the file is empty", "tệp rỗng"),
        Words("the file is larger than {1} bytes", "tệp lớn hơn {1} byte"),
        Words("the file ends before its root element does", "tệp kết thúc trước khi phần tử gốc được đóng"),
        Words(
            "the file cannot be read on from here in the encoding that it names",
            "từ đây không đọc tiếp được tệp theo bảng mã mà tệp nêu"),
        Words(
            "a document type declaration is not taken: it can carry entities",
            "không chấp nhận khai báo kiểu tài liệu (DOCTYPE) vì có thể chứa thực thể"),
        Words("there are too many names or attributes", "có quá nhiều tên hoặc thuộc tính"),
        Words("there are too many names", "có quá nhiều tên"),
        Words(
            "one activity has more than {1} bytes or {2} parts", "một hoạt động có hơn {1} byte hoặc {2} thành phần"),
        Words("there is no memory for a parser", "không đủ bộ nhớ để đọc tệp"),
        Words("reading stopped: {1}", "việc đọc bị dừng: {1}"),
        Words("not well-formed (libxml2 error {1})", "không đúng cú pháp XML (lỗi libxml2 số {1})"),
        Words("not well-formed", "không đúng cú pháp XML"),
    ]

    private static let ofSyntax = [
        Words(
            "Opening and ending tag mismatch: {1} line {2} and {3}",
            "thẻ đóng </{3}> không khớp với thẻ mở <{1}> ở dòng {2}"),
        Words("Premature end of data in tag {1} line {2}", "tệp kết thúc khi thẻ <{1}> ở dòng {2} chưa đóng"),
        Words("Document is empty", "tệp không có nội dung XML"),
        Words("Start tag expected, '<' not found", "cần một thẻ mở nhưng không thấy “<”"),
        Words("Extra content at the end of the document", "còn nội dung thừa sau phần tử gốc"),
        Words("Attribute {1} redefined", "thuộc tính {1} được ghi hai lần"),
        Words("AttValue: \" or ' expected", "giá trị thuộc tính phải đặt trong dấu nháy"),
        Words("Specification mandates value for attribute {1}", "thuộc tính {1} phải có giá trị"),
        Words("Couldn't find end of Start Tag {1} line {2}", "thẻ mở <{1}> ở dòng {2} không được kết thúc bằng “>”"),
        Words("Couldn't find end of Start Tag {1}", "thẻ mở <{1}> không được kết thúc bằng “>”"),
        Words("attributes construct error", "các thuộc tính được viết sai"),
        Words("error parsing attribute name", "tên thuộc tính được viết sai"),
        Words("StartTag: invalid element name", "tên phần tử không hợp lệ"),
        Words("expected '>'", "thiếu “>”"),
        Words("Unescaped '<' not allowed in attributes values", "“<” trong giá trị thuộc tính phải viết là &lt;"),
        Words("Comment not terminated", "chú thích không được kết thúc"),
        Words("CData section not finished", "đoạn CDATA không được kết thúc"),
        Words("Excessive depth in document: {1} use XML_PARSE_HUGE option", "các phần tử lồng nhau sâu quá {1} cấp"),
        Words("XML declaration allowed only at the start of the document", "khai báo XML chỉ được đứng ở đầu tệp"),
        Words("Namespace prefix {1} on {2} is not defined", "tiền tố {1} của {2} chưa được khai báo"),
    ]

    private static let ofText = [
        Words("Entity '{1}' not defined", "thực thể &{1}; chưa được định nghĩa"),
        Words("xmlParseEntityRef: no name", "“&” phải viết là &amp;"),
        Words("EntityRef: expecting ';'", "thiếu “;” sau “&”; nếu là ký tự & thì viết &amp;"),
        Words("xmlParseCharRef: invalid xmlChar value {1}", "ký tự số {1} không được phép trong XML"),
        Words("xmlParseCharRef: invalid decimal value", "tham chiếu ký tự thập phân không hợp lệ"),
        Words("xmlParseCharRef: invalid hexadecimal value", "tham chiếu ký tự thập lục phân không hợp lệ"),
        Words("PCDATA invalid Char value {1}", "ký tự điều khiển số {1} không được phép trong XML"),
        Words("invalid character in attribute value", "giá trị thuộc tính có ký tự không được phép"),
        Words("Char 0x{1} out of allowed range", "ký tự 0x{1} nằm ngoài phạm vi cho phép"),
        Words(
            "Input is not proper UTF-8, indicate encoding !\nBytes: {1}",
            "tệp không đúng UTF-8 và không nêu bảng mã khác; các byte: {1}"),
        Words("Unsupported encoding {1}", "không hỗ trợ bảng mã {1}"),
        Words("switching encoding: encoder error", "không chuyển được bảng mã"),
        Words("encoder error", "không chuyển được bảng mã"),
        Words("Document labelled {1} but has {2} content", "tệp ghi là {1} nhưng nội dung là {2}"),
    ]
}
