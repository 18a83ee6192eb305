/// Signing in, setting up, and one's own account.
extension Wording {
    static let accountProblems = Wording("Please correct the following:", "Vui lòng sửa những điểm sau:")
    static let accountEmail = Wording("E-mail address", "Địa chỉ thư điện tử")
    static let accountPassphrase = Wording("Passphrase", "Cụm mật khẩu")
    static let accountCode = Wording("Code", "Mã xác thực")
    static let accountCodeHelp = Wording(
        "Six digits from your authenticator app, or one of your recovery codes. Leave it empty if you set up no app.",
        "Sáu chữ số trong ứng dụng xác thực, hoặc một mã khôi phục. Để trống nếu bạn không dùng ứng dụng.")
    static let signIn = Wording("Sign in", "Đăng nhập")
    static let signOut = Wording("Sign out", "Đăng xuất")
    static let signInWrong = Wording(
        "That is not right. Check the address, the passphrase and the code; each code works once.",
        "Thông tin chưa đúng. Hãy kiểm tra địa chỉ, cụm mật khẩu và mã; mỗi mã chỉ dùng được một lần.")
    static let signInWait = Wording(
        "There were several attempts. Please wait {seconds} seconds and try again.",
        "Đã có nhiều lần thử. Vui lòng đợi {seconds} giây rồi thử lại.")
    static let mailTitle = Wording("Sign in by mail", "Đăng nhập qua thư điện tử")
    static let mailIntro = Wording(
        "If you report a few times a year, a link by mail is enough. Officers and directors sign in above.",
        "Nếu bạn chỉ báo cáo vài lần mỗi năm, đăng nhập bằng đường dẫn gửi qua thư là đủ. Cán bộ và lãnh đạo đăng nhập ở phần trên."
    )
    static let mailSend = Wording("Send me a link", "Gửi đường dẫn cho tôi")
    static let mailSent = Wording(
        "If links are enough for the account of that address, one is on its way. It works once, for 15 minutes.",
        "Nếu tài khoản của địa chỉ này được đăng nhập bằng đường dẫn, thư sẽ được gửi đến. Đường dẫn dùng được một lần, trong 15 phút."
    )
    static let linkIntro = Wording(
        "Your link has brought you here. One step is left.", "Đường dẫn đã đưa bạn đến đây. Chỉ còn một bước.")
    static let linkDeadTitle = Wording("This link opens nothing", "Đường dẫn không còn hiệu lực")
    static let linkDead = Wording(
        "It was used already, or its time is over. Ask for another, or ask whoever invited you.",
        "Đường dẫn đã được dùng hoặc đã hết hạn. Hãy yêu cầu đường dẫn khác, hoặc liên hệ người đã mời bạn.")
    static let setUpTitle = Wording("Set up your account", "Thiết lập tài khoản")
    static let setUpIntro = Wording(
        "Welcome, {name}. You will sign in as {email}.", "Chào {name}. Bạn sẽ đăng nhập bằng {email}.")
    static let setUpNeeded = Wording(
        "Your role signs in with a passphrase and a code. Both are set up here.",
        "Vai trò của bạn đăng nhập bằng cụm mật khẩu và mã xác thực. Cả hai được thiết lập tại đây.")
    static let setUpOptional = Wording(
        "You may leave everything empty: then you sign in by a link that is mailed to you each time.",
        "Bạn có thể để trống tất cả: khi đó mỗi lần đăng nhập bạn sẽ nhận một đường dẫn qua thư.")
    static let setUpApp = Wording("Authenticator app", "Ứng dụng xác thực")
    static let setUpScan = Wording(
        "Scan this square with an authenticator app on your phone.",
        "Quét ô vuông này bằng ứng dụng xác thực trên điện thoại.")
    static let setUpType = Wording("Or type this key into the app:", "Hoặc nhập khóa này vào ứng dụng:")
    static let setUpOpen = Wording("Or open it in an app on this device", "Hoặc mở bằng ứng dụng trên thiết bị này")
    static let setUpCode = Wording("Code that the app shows now", "Mã mà ứng dụng đang hiển thị")
    static let setUpCodeHelp = Wording(
        "Six digits. They show that the app works.", "Sáu chữ số, để xác nhận ứng dụng hoạt động.")
    static let setUpDone = Wording("Finish", "Hoàn tất")
    static let codeWrong = Wording(
        "The code does not fit. Enter the one that the app shows now; check the clock of the phone.",
        "Mã chưa đúng. Hãy nhập mã ứng dụng đang hiển thị và kiểm tra đồng hồ của điện thoại.")
    static let passphraseNew = Wording("New passphrase", "Cụm mật khẩu mới")
    static let passphraseHelp = Wording(
        "At least 12 characters. Several words that do not belong together are best.",
        "Ít nhất 12 ký tự. Tốt nhất là vài từ không liên quan đến nhau.")
    static let passphraseAgain = Wording("The same again", "Nhập lại")
    static let passphrasePresent = Wording("Your present passphrase", "Cụm mật khẩu hiện tại")
    static let passphraseTitle = Wording("Change the passphrase", "Đổi cụm mật khẩu")
    static let passphraseChange = Wording("Change it", "Đổi")
    static let passphraseChanged = Wording(
        "The passphrase is changed. All other sessions have ended.",
        "Đã đổi cụm mật khẩu. Mọi phiên khác đã kết thúc.")
    static let passphraseWrong = Wording("That is not your present passphrase.", "Cụm mật khẩu hiện tại chưa đúng.")
    static let passphraseTooShort = Wording(
        "Use at least 12 characters.", "Hãy dùng ít nhất 12 ký tự.")
    static let passphraseTooLong = Wording("Use fewer characters.", "Hãy dùng ít ký tự hơn.")
    static let passphraseGuessable = Wording(
        "Others would guess it: use words that are not your name, your address or a common password.",
        "Cụm này dễ đoán: hãy dùng từ không phải tên, địa chỉ của bạn hay mật khẩu phổ biến.")
    static let passphraseDifferent = Wording(
        "The two passphrases differ.", "Hai lần nhập không giống nhau.")
    static let recoveryTitle = Wording("Recovery codes", "Mã khôi phục")
    static let recoveryIntro = Wording(
        "Print these, or write them down, and keep them away from your phone. Each signs you in once in the place of a code. They are not shown again.",
        "Hãy in hoặc chép lại và cất xa điện thoại. Mỗi mã thay cho mã xác thực một lần. Các mã này không hiển thị lại."
    )
    static let recoveryNext = Wording("I have kept them: go on", "Tôi đã cất giữ: tiếp tục")
    static let recoveryLeft = Wording("Codes that are left: {count}.", "Số mã còn lại: {count}.")
    static let recoveryRenew = Wording("Make new codes", "Tạo mã mới")
    static let accountTitle = Wording("My account", "Tài khoản của tôi")
    static let accountIs = Wording(
        "{name}, {organisation}. Commits carry this name and organisation, and nothing else of the account.",
        "{name}, {organisation}. Các lần ghi chỉ mang tên và tổ chức này, không mang thông tin nào khác của tài khoản."
    )
    static let sessionsTitle = Wording("Where you are signed in", "Nơi bạn đang đăng nhập")
    static let sessionsIntro = Wording(
        "A session ends after two hours without use, and after twelve hours in any case.",
        "Phiên kết thúc sau hai giờ không dùng, và sau mười hai giờ trong mọi trường hợp.")
    static let sessionLine = Wording(
        "Since {began}, last used {seen}, from {network}", "Từ {began}, dùng lần cuối {seen}, mạng {network}")
    static let sessionHere = Wording("This session", "Phiên này")
    static let sessionEnd = Wording("End this session", "Kết thúc phiên này")
    static let sessionEnded = Wording("The session has ended.", "Phiên đã kết thúc.")
    static let tokensTitle = Wording("Tokens for programs", "Mã truy cập cho chương trình")
    static let tokensIntro = Wording(
        "A program that works for you signs in with a token. It can do no more than you.",
        "Chương trình làm việc thay bạn đăng nhập bằng mã truy cập, và không thể làm nhiều hơn bạn.")
    static let tokenMade = Wording(
        "Copy the token now; it is not shown again:", "Hãy chép mã truy cập ngay; mã không hiển thị lại:")
    static let tokenName = Wording("For which program?", "Cho chương trình nào?")
    static let tokenNameHelp = Wording("From 1 to 60 characters.", "Từ 1 đến 60 ký tự.")
    static let tokenScope = Wording("What may it do?", "Được phép làm gì?")
    static let tokenRead = Wording("read", "đọc")
    static let tokenWrite = Wording("read and write", "đọc và ghi")
    static let tokenDays = Wording("For how many days?", "Trong bao nhiêu ngày?")
    static let tokenMake = Wording("Make a token", "Tạo mã truy cập")
    static let tokenLine = Wording("{name}: {scope}, until {ends}; {use}", "{name}: {scope}, đến {ends}; {use}")
    static let tokenUsed = Wording("last used {time}", "dùng lần cuối {time}")
    static let tokenUnused = Wording("not used yet", "chưa dùng")
    static let tokenRevoke = Wording("Revoke this token", "Thu hồi mã này")
    static let tokenRevoked = Wording("The token is revoked.", "Đã thu hồi mã truy cập.")
    static let eventsTitle = Wording("What was done with this account", "Những việc đã diễn ra với tài khoản")
    static let eventBy = Wording("(by {name})", "(bởi {name})")
    static let fieldWrong = Wording("This cannot be taken; see the help.", "Nội dung không hợp lệ; hãy xem hướng dẫn.")
}
