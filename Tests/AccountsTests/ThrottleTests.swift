import Foundation
import Testing

@testable import Accounts

@Suite("Guessing")
struct ThrottleTests {
    /// How long a sign-in must wait; `nil` when it was looked at.
    private func wait(
        _ accounts: TestAccounts, _ email: String, _ passphrase: String = "a wrong one", code: String = "",
        network: String
    ) throws -> Int? {
        do {
            _ = try accounts.store.signIn(
                email, Passphrase(passphrase), code: code, from: accounts.origin(network), at: accounts.now)
            return nil
        } catch AccountError.wait(let seconds) {
            return seconds
        }
    }

    @Test(
        "makes one wait longer and longer, alike with and without an account",
        arguments: ["an@example.org", "no@example.org"])
    func growing(email: String) throws {
        let accounts = try TestAccounts()
        _ = try accounts.made("an@example.org")
        var waits: [Int] = []
        for _ in 1...16 {
            if let seconds = try wait(accounts, email, network: "n") {
                waits.append(seconds)
                accounts.now += Int64(seconds)
                #expect(try wait(accounts, email, network: "n") == nil)
            }
        }
        #expect(waits.starts(with: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]))
        #expect(waits.last == 900)
    }

    @Test("does not lock the holder out, who comes from elsewhere")
    func noLockOut() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        for number in 0..<400 { _ = try wait(accounts, "an@example.org", network: "n\(number)") }
        let seconds = try wait(accounts, "an@example.org", network: "home") ?? 0
        #expect(seconds <= 10)
        accounts.now += Int64(seconds)
        #expect(try accounts.signIn(made, network: "home") != nil)
    }

    @Test("one network that tries many accounts waits, and others do not")
    func spraying() throws {
        let accounts = try TestAccounts()
        let made = try accounts.made("an@example.org")
        var refused = 0
        for number in 0..<60 where try wait(accounts, "p\(number)@example.org", network: "bad") != nil { refused += 1 }
        #expect(refused >= 25)
        #expect(try accounts.signIn(made, network: "good") != nil)
    }

    @Test("an own account does not buy guesses at others")
    func forgiveness() throws {
        let accounts = try TestAccounts()
        let own = try accounts.made("own@example.org")
        _ = try accounts.made("an@example.org")
        var guesses = 0
        for _ in 0..<40 {
            accounts.now += 30
            if try wait(accounts, "an@example.org", network: "bad") == nil { guesses += 1 }
            _ = try? accounts.signIn(own, network: "bad")
        }
        // Twenty minutes: the doubling waits let five free ones and nine later ones through.
        #expect(guesses <= 14)
    }

    @Test("attempts side by side do not slip through")
    func parallel() async throws {
        let accounts = try TestAccounts()
        _ = try accounts.made("an@example.org")
        let (store, origin, now) = (accounts.store, accounts.origin("n"), accounts.now)
        let waited = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do {
                        _ = try store.signIn("an@example.org", Passphrase("wrong"), code: "", from: origin, at: now)
                        return false
                    } catch { return true }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(waited == 35)
    }

    @Test("links that are asked for in a row wait too")
    func links() throws {
        let accounts = try TestAccounts()
        for _ in 0..<5 {
            try accounts.store.askForLink("a@example.org", from: accounts.origin(), at: accounts.now)
        }
        #expect(throws: AccountError.wait(1)) {
            try accounts.store.askForLink("a@example.org", from: accounts.origin(), at: accounts.now)
        }
    }

    @Test("takes as long without an account as with one")
    func timing() throws {
        // Enough memory that the hash is most of the time.
        let accounts = try TestAccounts(hashing: PassphraseHashing(memory: 16_384, passes: 2))
        _ = try accounts.made("an@example.org")
        func median(_ email: String) throws -> Duration {
            var times: [Duration] = []
            for number in 0..<9 {
                let start = ContinuousClock.now
                _ = try wait(accounts, email, network: "\(email)\(number)")
                times.append(ContinuousClock.now - start)
            }
            return times.sorted()[4]
        }
        let (with, without) = (try median("an@example.org"), try median("no@example.org"))
        #expect(max(with, without) < min(with, without) * 3)
    }
}
