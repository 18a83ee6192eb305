import Accounts

/// Signing in: with passphrase and code, or by asking for a link.
struct SignInPage: Page {
    let speaker: Speaker
    let form: AccountForm
    let mail: AccountForm
    /// Another way to sign in.
    var provider: (name: String, address: Address)?
    var email = ""
    /// What came of the last attempt.
    var notice: String?

    var title: LocalText { LocalText(words: speaker(.signIn), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.signIn))</h1>
        \(notice.map { "<p class=\"notice\" role=\"alert\">\($0)</p>" as HTML })
        \(form(
            [
                form.field("email", .accountEmail, type: "email", value: email, complete: "username"),
                form.field("passphrase", .accountPassphrase, type: "password", complete: "current-password"),
                form.field(
                    "code", .accountCode, help: .accountCodeHelp, complete: "one-time-code", isRequired: false),
            ].joined, button: .signIn))
        \(provider.map { provider in
            """
            <h2>\(speaker(.signOnTitle, ["provider": provider.name]))</h2>
            <p>\(speaker(.signOnIntro))</p>
            <p><a href="\(provider.address.text)">\(speaker(.signOnTitle, ["provider": provider.name]))</a></p>
            """ as HTML
        })
        <h2>\(speaker(.mailTitle))</h2>
        <p>\(speaker(.mailIntro))</p>
        \(mail(mail.field("mail-email", .accountEmail, type: "email", complete: "email"), button: .mailSend))
        """
    }
}

/// One sentence, and perhaps one thing to do.
struct AccountNotice: Page {
    let speaker: Speaker
    let heading: Wording
    let words: String
    var form: HTML?

    var title: LocalText { LocalText(words: speaker(heading), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(heading))</h1>
        <p>\(words)</p>
        \(form)
        """
    }
}

/// The first steps of somebody invited: a passphrase, and an app for codes.
struct SetUpPage: Page {
    let speaker: Speaker
    let form: AccountForm
    let person: Person
    let timeCode: TimeCode

    var title: LocalText { LocalText(words: speaker(.setUpTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.setUpTitle))</h1>
        <p>\(speaker(.setUpIntro, ["name": person.publicName, "email": person.email]))</p>
        <p>\(speaker(person.needsSecondFactor ? .setUpNeeded : .setUpOptional))</p>
        \(form.summary)
        \(form(
            [
                "<h2>\(speaker(.accountPassphrase))</h2>",
                "<input type=\"hidden\" name=\"username\" autocomplete=\"username\" value=\"\(person.email)\">",
                form.field(
                    "passphrase", .passphraseNew, help: .passphraseHelp, type: "password", complete: "new-password",
                    isRequired: person.needsSecondFactor),
                form.field(
                    "again", .passphraseAgain, type: "password", complete: "new-password",
                    isRequired: person.needsSecondFactor),
                "<h2>\(speaker(.setUpApp))</h2>",
                AppKey(speaker: speaker, timeCode: timeCode, email: person.email).content,
                form.field(
                    "code", .setUpCode, help: .setUpCodeHelp, complete: "one-time-code",
                    isRequired: person.needsSecondFactor, more: " inputmode=\"numeric\""),
            ].joined, button: .setUpDone))
        """
    }
}

/// Codes for paper, shown once.
struct RecoveryPage: Page {
    let speaker: Speaker
    let codes: [String]
    let next: Address

    var title: LocalText { LocalText(words: speaker(.recoveryTitle), language: nil) }

    var content: HTML {
        """
        <h1>\(speaker(.recoveryTitle))</h1>
        <p>\(speaker(.recoveryIntro))</p>
        <ol class="codes">\(codes, each: { "<li><code>\($0)</code></li>" })</ol>
        <p><a href="\(next.text)">\(speaker(.recoveryNext))</a></p>
        """
    }
}

extension [HTML] {
    /// One after another.
    var joined: HTML { HTML(self) }
}
