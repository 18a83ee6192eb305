/// What is said when a rule does not hold; what would be right stands with the rule.
extension Words {
    static let notThere = Words("there is no {1}", "không có {1}")
    static let bothThere = Words("{1} is given, and so is {2}", "đã nêu {1} lại còn nêu {2}")
    static let neitherThere = Words("neither {1} nor {2} is there", "không có {1} và cũng không có {2}")
    static let givenTimes = Words("{1} is given {2} times", "{1} được nêu {2} lần")
    static let uncovered = Words(
        "the activity and this transaction have neither {1}", "cả hoạt động lẫn giao dịch này đều không có {1}")
    static let noneInThis = Words(
        "there is no {1} in this {2}, nor in the activity", "{2} này không có {1}, hoạt động cũng không có")
    static let noneOfDAC = Words(
        "no {1} is of vocabulary 1, OECD DAC", "không có {1} nào thuộc bộ từ vựng 1 (OECD DAC)")
    static let noNarrative = Words(
        "there is no narrative for a code that only the reporting organisation knows",
        "không có phần diễn giải cho mã mà chỉ tổ chức báo cáo biết")
    static let noDefault = Words(
        "there is neither {1} in the record nor {2} here", "bản ghi không có {1} và ở đây cũng không có {2}")
    static let usedTwice = Words("{1} is used twice", "{1} được dùng hai lần")
    static let blankAround = Words("{1} begins or ends with a blank", "{1} có khoảng trắng ở đầu hoặc cuối")
    static let notBegun = Words("{1} does not begin with {2}", "{1} không bắt đầu bằng {2}")
    static let someIdentifier = Words("an organisation's identifier", "mã định danh của một tổ chức")
    static let notOfAgency = Words(
        "{1} does not begin with the code of an approved agency",
        "{1} không bắt đầu bằng mã của một cơ quan đăng ký được công nhận")
    static let holdsSymbol = Words("{1} holds one of / & | ?", "{1} chứa một trong các ký tự / & | ?")
    static let isGiven = Words("{1} is given", "{1} được ghi")
    static let inFuture = Words("{1} is in the future", "{1} nằm trong tương lai")
    static let isAfter = Words("{1} is after {2}", "{1} muộn hơn {2}")
    static let notBetween = Words("{1} is not between {2} and {3}", "{1} không nằm giữa {2} và {3}")
    static let daysAfter = Words("{1} is {2} days after {3}", "{1} muộn hơn {3} {2} ngày")
    static let notANumber = Words("{1} is not a number", "{1} không phải là số")
    static let outOfRange = Words("{1} is out of range", "{1} nằm ngoài khoảng cho phép")
    static let noNumber = Words("there is no value to be a number", "không có giá trị để xét có phải là số hay không")

    static let someHavePercentage = Words(
        "a percentage is given for {1} of {2} {3}", "chỉ {1} trong {2} {3} có tỷ lệ phần trăm")
    static let noneHasPercentage = Words(
        "none of {1} {2} has a percentage", "không {2} nào trong số {1} có tỷ lệ phần trăm")
    static let onlyOneNotHundred = Words(
        "the only {1} has a percentage that is not 100", "{1} duy nhất có tỷ lệ phần trăm khác 100")
    static let percentagesAddUp = Words(
        "the percentages of {1} add up to {2}", "tỷ lệ phần trăm của {1} cộng lại bằng {2}")
    static let ofVocabulary = Words("{1} of vocabulary {2}", "{1} thuộc bộ từ vựng {2}")
    static let noSum = Words("no number", "một giá trị không phải là số")
}
