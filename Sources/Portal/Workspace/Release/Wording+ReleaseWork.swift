/// Releases in the workspace.
extension Wording {
    static let releaseWork = Wording(
        "An officer drafts a release, a director clears it, the Task Force notes it; only then is it published. Nothing of a draft is public.",
        "Cán bộ soạn kỳ công bố, giám đốc duyệt, Nhóm Đặc trách ghi nhận; chỉ sau đó mới được công bố. Không có nội dung nào của bản soạn được công khai."
    )
    static let releaseNew = Wording("Draft a release", "Soạn kỳ công bố")
    static let releaseEdit = Wording("Change the draft", "Sửa bản soạn")
    static let releaseState = Wording("State", "Tình trạng")
    static let releaseSave = Wording("Save and look at it", "Lưu và xem thử")
    static let releaseFormAbout = Wording(
        "Choose what becomes public. When you have saved it, you see every figure as the public would see it, and all checks.",
        "Chọn nội dung sẽ công khai. Sau khi lưu, quý vị sẽ thấy từng số liệu như công chúng sẽ thấy, cùng mọi kết quả kiểm tra."
    )
    static let releaseTitleEnglish = Wording("Title in English", "Tiêu đề tiếng Anh")
    static let releaseTitleVietnamese = Wording("Title in Vietnamese", "Tiêu đề tiếng Việt")
    static let releaseTitleHelp = Wording(
        "Such as: Figures for the 77th meeting of the Task Force.",
        "Ví dụ: Số liệu trình Cuộc họp lần thứ 77 của Nhóm Đặc trách.")
    static let releaseDayHelp = Wording(
        "The calendar day for which every figure holds.", "Ngày mà mọi số liệu được tính đến.")
    static let releasePlan = Wording("Work plan", "Kế hoạch công tác")
    static let releaseAllPlans = Wording("all plans", "tất cả các kế hoạch")
    static let releaseChoose = Wording("Records that become public", "Các bản ghi sẽ công khai")
    static let releaseChooseHelp = Wording(
        "Everything whose newest version the public does not see. What stays unmarked stays internal.",
        "Tất cả bản ghi mà phiên bản mới nhất chưa công khai. Bản ghi không được đánh dấu vẫn là nội bộ.")
    static let releaseNothingToChoose = Wording(
        "The public sees the newest version of every record: a release freezes figures alone.",
        "Công chúng đã thấy phiên bản mới nhất của mọi bản ghi: kỳ công bố chỉ chốt số liệu.")
    static let releaseOtherRecords = Wording("Records that belong to no project", "Bản ghi không thuộc dự án nào")
    static let releaseChanged = Wording("changed", "đã thay đổi")
    static let releaseAsAt = Wording("Figures as at {day}.", "Số liệu tính đến {day}.")
    static let releaseLapsed = Wording(
        "What would be published has changed since it was looked at: the clearance, and what the Task Force said, count no more.",
        "Nội dung sẽ công bố đã thay đổi kể từ khi được xem xét: việc duyệt và ý kiến của Nhóm Đặc trách không còn hiệu lực."
    )
    static let releaseUntil = Wording("Objections until {day}", "Hạn nêu ý kiến phản đối: {day}")
    static let releasePublicPage = Wording("The public page of this release", "Trang công khai của kỳ công bố này")
    static let releaseWhatIf = Wording(
        "As the public would see them, and nothing of it is public yet. What changes stands in bold.",
        "Như công chúng sẽ thấy; hiện chưa có gì được công khai. Số liệu thay đổi được in đậm.")
    static let releaseLast = Wording("In release {number}", "Trong kỳ công bố {number}")
    static let releaseNow = Wording("Public now", "Đang công khai")
    static let releaseThen = Wording("With this release", "Theo kỳ công bố này")
    static let releaseLeft = Wording(
        "Amounts that stay out of the figures", "Các khoản tiền không được tính vào số liệu")
    static let releaseLeftNone = Wording(
        "No amount stays out for want of consent.", "Không có khoản nào bị loại vì thiếu sự đồng ý.")
    static let releaseLine = Wording("Amount", "Khoản tiền")
    static let releaseWhy = Wording("Why", "Lý do")
    static let releaseChecks = Wording("Checks", "Kiểm tra")
    static let releaseSteps = Wording("What was done", "Các bước đã thực hiện")
    static let releaseStepLapsed = Wording("(counts no more)", "(không còn hiệu lực)")
    static let releaseNext = Wording("What you can do", "Việc quý vị có thể làm")
    static let releaseNothingToDo = Wording(
        "There is nothing for you to do now.", "Hiện quý vị không phải làm gì.")
    static let releaseReason = Wording("Why", "Lý do")
    static let releaseUntilLabel = Wording("Last day for objections", "Ngày cuối nhận ý kiến phản đối")
    static let releaseUntilHelp = Wording(
        "When no member has objected by the end of that day, the release is noted.",
        "Nếu đến hết ngày đó không thành viên nào phản đối, kỳ công bố được coi là đã ghi nhận.")
    static let releaseMeeting = Wording("Meeting that noted it", "Cuộc họp đã ghi nhận")
    static let releaseBehalf = Wording("On whose behalf", "Thay mặt cho")
    static let releaseEvidence = Wording("Document that shows it", "Tài liệu chứng minh")
    static let releaseGiveUp = Wording("Give up this draft", "Bỏ bản soạn này")
    static let releaseGiveUpSure = Wording(
        "Yes, give it up. Its records stay internal.", "Đồng ý bỏ. Các bản ghi vẫn là nội bộ.")

    static let actClear = Wording("Clear", "Duyệt")
    static let actReturn = Wording("Send back", "Trả lại")
    static let actCirculate = Wording("Put before the Task Force", "Trình Nhóm Đặc trách")
    static let actObject = Wording("Object", "Phản đối")
    static let actNote = Wording("Noted in session", "Đã ghi nhận tại cuộc họp")
    static let actPublish = Wording("Publish", "Công bố")

    static let stateDrafted = Wording("Being drafted", "Đang soạn")
    static let stateReturned = Wording("Sent back", "Đã trả lại")
    static let stateCleared = Wording("Cleared by a director", "Giám đốc đã duyệt")
    static let stateCirculated = Wording("Before the Task Force", "Đang trình Nhóm Đặc trách")
    static let stateObjected = Wording("A member objects", "Có thành viên phản đối")
    static let stateNoted = Wording("Noted by the Task Force", "Nhóm Đặc trách đã ghi nhận")
    static let statePublished = Wording("Published", "Đã công bố")

    static let eventDrafted = Wording("Drafted", "Soạn")
    static let eventCleared = Wording("Cleared", "Duyệt")
    static let eventReturned = Wording("Sent back", "Trả lại")
    static let eventCirculated = Wording("Put before the Task Force", "Trình Nhóm Đặc trách")
    static let eventObjected = Wording("Objection", "Phản đối")
    static let eventNoted = Wording("Noted in session", "Ghi nhận tại cuộc họp")
    static let eventPublished = Wording("Published", "Công bố")
}

/// What is wrong with what was entered, or with what would be published.
extension Wording {
    static let releaseNoTitle = Wording("Give the title in English.", "Hãy nhập tiêu đề tiếng Anh.")
    static let releaseNoTitleVietnamese = Wording("Give the title in Vietnamese.", "Hãy nhập tiêu đề tiếng Việt.")
    static let releaseNoDay = Wording(
        "Give the day of the figures, such as 2025-08-11.", "Hãy nhập ngày của số liệu, ví dụ 2025-08-11.")
    static let releaseNoFigures = Wording("Choose at least one figure.", "Hãy chọn ít nhất một số liệu.")
    static let releaseNotAllowed = Wording(
        "Your roles do not allow this.", "Vai trò của quý vị không cho phép việc này.")
    static let releaseStale = Wording(
        "What would be published has changed since you looked at it. Look at it as it is now.",
        "Nội dung sẽ công bố đã thay đổi kể từ khi quý vị xem. Hãy xem lại nội dung hiện tại.")
    static let releaseTooLate = Wording(
        "Somebody else was quicker: the release is no longer where it was. Below is how far it is now.",
        "Người khác đã thao tác trước: kỳ công bố không còn ở bước cũ. Tình trạng hiện tại được ghi bên dưới.")
    static let releaseFourEyes = Wording(
        "You drafted this yourself; another person has to look at it.",
        "Quý vị đã tự soạn nội dung này; cần một người khác xem xét.")
    static let releaseFails = Wording(
        "A check fails. Mend the draft first; the list of checks says where.",
        "Có mục kiểm tra không đạt. Hãy sửa bản soạn trước; danh sách kiểm tra cho biết chỗ cần sửa.")
    static let releaseNoReason = Wording("Say why.", "Hãy nêu lý do.")
    static let releaseNoUntil = Wording("Give a day after today.", "Hãy nhập một ngày sau hôm nay.")
    static let releaseNoMeeting = Wording(
        "Name a meeting of the Task Force that has begun.", "Hãy chọn một cuộc họp của Nhóm Đặc trách đã khai mạc.")
    static let releaseNoEvidence = Wording(
        "Name for whom you enter this, and the document that shows it.",
        "Hãy cho biết quý vị nhập thay cho ai và tài liệu chứng minh.")
    static let releaseOrder = Wording(
        "Another release comes first: publish it or give it up.",
        "Có kỳ công bố khác đứng trước: hãy công bố hoặc bỏ kỳ đó.")
    static let releaseRefused = Wording("Refused by a rule ({rule}): {reason}", "Không đạt quy tắc ({rule}): {reason}")

    static let checkPassed = Wording("Passed", "Đạt")
    static let checkWarning = Wording("Warning", "Lưu ý")
    static let checkFailed = Wording("Failed", "Không đạt")
    static let checkVersions = Wording(
        "What was chosen is still the newest", "Các bản ghi được chọn vẫn là phiên bản mới nhất")
    static let checkDefinitions = Wording(
        "Every figure is defined in public", "Mọi số liệu đều có định nghĩa công khai")
    static let checkReferences = Wording(
        "What becomes public names only what is public", "Nội dung sẽ công khai chỉ nhắc đến bản ghi công khai")
    static let checkConsent = Wording(
        "Partners agreed that their amounts are public", "Đối tác đã đồng ý công khai số tiền của mình")
    static let checkBreakdowns = Wording("Breakdowns make the total", "Các phần cộng lại bằng tổng")
    static let checkFractions = Wording("Numerators lie within denominators", "Tử số không vượt quá mẫu số")
    static let checkRemainders = Wording("No part is negative", "Không có phần nào âm")
    static let checkSums = Wording(
        "Amounts are the sums of their lines", "Số tiền bằng tổng các khoản tạo thành")
    static let checkDates = Wording("Dates stand in order", "Các mốc thời gian theo đúng thứ tự")
    static let checkRules = Wording("No other rule stands against it", "Không vi phạm quy tắc nào khác")
    static let checkClaims = Wording(
        "No public statement contradicts it", "Không mâu thuẫn với phát biểu công khai nào")

    static let foundVersion = Wording(
        "{record} has changed since it was chosen, or is public by now. Choose again.",
        "{record} đã thay đổi từ khi được chọn, hoặc đã công khai. Hãy chọn lại.")
    static let foundDefinition = Wording(
        "{figure}: its definition is not public. Leave it out, or choose the definition too.",
        "{figure}: định nghĩa chưa công khai. Hãy bỏ số liệu này hoặc chọn thêm định nghĩa.")
    static let foundReference = Wording(
        "{record} names {other}, which the public does not see. Choose that too.",
        "{record} nhắc đến {other}, vốn chưa công khai. Hãy chọn thêm bản ghi đó.")
    static let foundConsent = Wording(
        "{record} is an amount of {other}, whose consent is not recorded. Record it, write the amount as withheld, or leave it out.",
        "{record} là khoản tiền của {other}, chưa ghi nhận sự đồng ý. Hãy ghi nhận sự đồng ý, ghi là không công bố, hoặc bỏ ra."
    )
    static let foundBreakdown = Wording(
        "{figure}, by {dimension}: the parts do not make the total.",
        "{figure}, theo {dimension}: các phần cộng lại không bằng tổng.")
    static let foundFraction = Wording(
        "{figure}: the numerator is larger than the denominator.", "{figure}: tử số lớn hơn mẫu số.")
    static let foundRemainder = Wording(
        "{figure}, by {dimension}: a part is negative.", "{figure}, theo {dimension}: có phần âm.")
    static let foundSum = Wording(
        "{figure}: the amount is not the sum of its lines.", "{figure}: số tiền không bằng tổng các khoản.")
    static let foundOrder = Wording(
        "{record} is dated before {other}, which comes first.",
        "{record} có ngày trước {other}, vốn phải diễn ra trước.")
    static let foundRule = Wording("{record}: {reason}", "{record}: {reason}")
    static let foundClaim = Wording(
        "Stated on {day}: {stated}. On that day the register would say of “{figure}”: {value}.",
        "Phát biểu {day}: {stated}. Theo sổ đăng ký, “{figure}” tại ngày đó là: {value}.")
}

/// Corrections in the workspace.
extension Wording {
    static let correctionsWaiting = Wording("Corrections being drafted", "Đính chính đang soạn")
    static let correctionNew = Wording("Draft a correction", "Soạn đính chính")
    static let correctionSave = Wording("Save and look at it", "Lưu và xem thử")
    static let correctionAbout = Wording(
        "Write the right version of a record first, internally; then choose it here. Release {number} itself never changes: addresses that cite it keep their values, and lead to the correction.",
        "Trước hết hãy ghi phiên bản đúng của bản ghi ở dạng nội bộ, rồi chọn tại đây. Bản thân kỳ công bố {number} không thay đổi: các địa chỉ trích dẫn giữ nguyên giá trị và dẫn đến đính chính."
    )
    static let correctionWhyEnglish = Wording(
        "What was wrong, and why (in English)", "Sai ở đâu, vì sao (tiếng Anh)")
    static let correctionWhyVietnamese = Wording(
        "What was wrong, and why (in Vietnamese)", "Sai ở đâu, vì sao (tiếng Việt)")
    static let correctionWhyHelp = Wording(
        "The public reads this. From what to what is shown by itself.",
        "Công chúng sẽ đọc nội dung này. Giá trị cũ và mới được hiển thị tự động.")
    static let correctionNoReason = Wording(
        "Say in English what was wrong, and why.", "Hãy nêu bằng tiếng Anh sai ở đâu và vì sao.")
    static let correctionNoVietnamese = Wording(
        "Say in Vietnamese what was wrong, and why.", "Hãy nêu bằng tiếng Việt sai ở đâu và vì sao.")
    static let correctionNoRecords = Wording(
        "Choose at least one record that puts it right.", "Hãy chọn ít nhất một bản ghi để sửa sai.")
    static let correctionWaits = Wording(
        "It waits for a director who did not draft it. Nothing of it is public yet.",
        "Đính chính chờ một giám đốc không tham gia soạn. Hiện chưa có gì được công khai.")
    static let correctionPublish = Wording("Publish the correction", "Công bố đính chính")
    static let correctionGiveUp = Wording("Give it up", "Bỏ đính chính này")
    static let correctionIsPublic = Wording("It is public.", "Đính chính đã công khai.")
}
