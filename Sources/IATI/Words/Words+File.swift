/// What is said of a file as a whole.
extension Words {
    static let root = Words("the root is <{1}>", "phần tử gốc là <{1}>")
    static let roots = Words(
        "<iati-activities> or <iati-organisations>", "<iati-activities> hoặc <iati-organisations>")
    static let versionUnsupported = Words(
        "version {1} of the standard is not supported", "phiên bản {1} của chuẩn không được hỗ trợ")
    static let versionMissing = Words(
        "the file does not say which version of the standard it is of",
        "tệp không nêu phiên bản của chuẩn")
    static let identifierRepeated = Words(
        "{1} identifier is used more than once: {2}", "{1} mã định danh được dùng nhiều lần: {2}")
    static let identifiersRepeated = Words(
        "{1} identifiers are used more than once: {2}", "{1} mã định danh được dùng nhiều lần: {2}")
    static let identifierInLines = Words("{1} in lines {2}", "{1} ở các dòng {2}")
    static let anotherIdentifier = Words("another <{1}> for each record", "mỗi bản ghi một <{1}> riêng")

    static let wantsVersion = Words(
        "one of {1} in @version; nothing else of this file was judged",
        "@version là một trong {1}; phần còn lại của tệp chưa được kiểm tra")
    static let wantsFile = Words("an IATI file", "một tệp IATI")
    static let wantsWellFormed = Words(
        "well-formed XML; nothing else of this file was judged",
        "XML đúng cú pháp; phần còn lại của tệp chưa được kiểm tra")
    static let wantsEncoding = Words(
        "the encoding that the file's first line names; nothing else of this file was judged",
        "đúng bảng mã nêu ở dòng đầu của tệp; phần còn lại của tệp chưa được kiểm tra")
    static let wantsNoDocumentType = Words(
        "the file without <!DOCTYPE …>; nothing else of it was judged",
        "tệp không có <!DOCTYPE …>; phần còn lại của tệp chưa được kiểm tra")
    static let wantsLess = Words(
        "a file within the limits; nothing else of this file was judged",
        "một tệp trong giới hạn; phần còn lại của tệp chưa được kiểm tra")
    static let wantsReadable = Words(
        "a file that can be read to its end; nothing else of it was judged",
        "một tệp đọc được đến hết; phần còn lại của tệp chưa được kiểm tra")
    static let needsOthers = Words(
        "whether a linked activity exists can be told only with other publishers' data",
        "chỉ với dữ liệu của các đơn vị công bố khác mới biết được hoạt động liên kết có tồn tại hay không")
}
