/// What is said of an element, an attribute or a value that breaks the schema, and of codes.
extension Words {
    static let elementInside = Words("there is an element inside", "bên trong có một phần tử")
    static let noElement = Words("it holds {1} and no element", "nội dung là {1}, không chứa phần tử")
    static let notOfType = Words("{1} is not of type {2}", "{1} không đúng kiểu {2}")
    static let childMissing = Words("<{1}> is missing in it", "thiếu <{1}> bên trong")
    static let oneFirst = Words("at least one <{1}>, first", "ít nhất một <{1}>, đứng đầu")
    static let oneBehind = Words("at least one <{1}>, behind <{2}>", "ít nhất một <{1}>, đứng sau <{2}>")
    static let unknownChild = Words("<{1}> is not known in <{2}>", "<{1}> không được phép trong <{2}>")
    static let knownChildren = Words(
        "{1}, elements of another namespace", "{1}, phần tử thuộc không gian tên khác")
    static let foreignElements = Words("elements of another namespace", "phần tử thuộc không gian tên khác")
    static let foreignElement = Words("an element of another namespace", "một phần tử thuộc không gian tên khác")
    static let again = Words("{1} stands here again", "{1} xuất hiện lần nữa ở đây")
    static let atMostOne = Words("at most one {1}", "nhiều nhất một {1}")
    static let standsBehind = Words("{1} stands behind {2}", "{1} đứng sau {2}")
    static let before = Words("{1} before {2}", "{1} đứng trước {2}")
    static let textBetween = Words("{1} stands between elements", "{1} đứng xen giữa các phần tử")
    static let elementsAlone = Words("elements alone", "chỉ có phần tử, không có chữ xen giữa")
    static let attributeMissing = Words("@{1} is missing", "thiếu @{1}")
    static let attributeWith = Words("@{1} with {2}", "@{1} với {2}")
    static let attributeUnknown = Words("@{1} is not known here", "@{1} không được phép ở đây")
    static let noAttribute = Words("no attribute", "không có thuộc tính")
    static let oneOf = Words("one of {1}", "một trong các giá trị: {1}")
    static let oneOfAttributes = Words("one of {1}", "một trong các thuộc tính: {1}")
    static let notTaken = Words("@{1} is not taken here", "@{1} không được chấp nhận ở đây")
    static let foreignNotTaken = Words(
        "@{1} of another namespace is not taken here", "@{1} thuộc không gian tên khác không được chấp nhận ở đây")
    static let withoutIt = Words("the element without it", "phần tử không có thuộc tính đó")
    static let noneInFile = Words("there is no <{1}> in the file", "tệp không có <{1}>")
    static let atLeastOneInFile = Words("at least one <{1}>", "ít nhất một <{1}>")

    static let notACode = Words("{1} is not a code of {2}", "{1} không phải là mã của danh mục {2}")
    static let codeAsWritten = Words("{1}, as {2} writes it", "{1}, đúng cách viết trong danh mục {2}")
    static let codeSuchAs = Words("a code of {1}, such as {2}", "một mã của danh mục {1}, chẳng hạn {2}")
}

extension SimpleType {
    /// What a person is told that a value should look like.
    var wanted: Words {
        switch self {
        case .string: Words("any text", "văn bản bất kỳ")
        case .anyURI:
            Words(
                "an address such as https://example.org/document.pdf",
                "một địa chỉ như https://example.org/document.pdf")
        case .boolean: Words("true, false, 1 or 0", "true, false, 1 hoặc 0")
        case .date: Words("a date such as 2025-08-11", "một ngày như 2025-08-11")
        case .dateTime:
            Words("a date and time such as 2025-08-11T09:30:00Z", "ngày và giờ như 2025-08-11T09:30:00Z")
        case .decimal:
            Words(
                "a number such as 1250.50, without separators between thousands",
                "một số như 1250.50, không có dấu phân cách hàng nghìn")
        case .int: Words("a whole number", "một số nguyên")
        case .nonNegativeInteger: Words("a whole number, 0 or more", "một số nguyên từ 0 trở lên")
        case .positiveInteger: Words("a whole number, 1 or more", "một số nguyên từ 1 trở lên")
        case .NMTOKEN, .NCName: Words("a single name without blanks", "một tên liền, không có khoảng trắng")
        case .language: Words("a language tag such as en or vi", "một thẻ ngôn ngữ như en hoặc vi")
        case .space: Words("default or preserve", "default hoặc preserve")
        }
    }
}
