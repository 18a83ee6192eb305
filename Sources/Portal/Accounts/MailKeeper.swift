import Accounts
import Foundation
import Logging
import Mail
import ServiceLifecycle

/// Hands letters to the site's mail server.
struct SMTPPostman: Postman {
    let sender: MailSender
    /// The address under which others reach the server, for the links in letters.
    let base: String

    func send(_ letter: Letter) async throws(UndeliveredLetter) {
        guard let message = AccountMail.message(letter, from: sender.from, base: base) else {
            throw UndeliveredLetter(isFinal: true, words: "mail cannot reach this address")
        }
        let outcome = await withCheckedContinuation { answer in
            DispatchQueue.global().async { [sender] in
                answer.resume(returning: Result { () throws(MailFailure) in try sender.send(message) })
            }
        }
        if case .failure(let failure) = outcome {
            throw UndeliveredLetter(isFinal: failure.isFinal, words: failure.description)
        }
    }
}

/// Sends mail that waits, soon after the commit that it tells of.
struct MailKeeper: Service {
    let site: Site
    let sender: MailSender

    /// How often the outbox is looked at.
    private static let interval = Duration.seconds(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: Self.interval) } catch { return }
                await deliver()
            }
        }
    }

    private func deliver() async {
        guard site.accounts.isConfigured, !site.base.isEmpty else { return }
        do {
            let store = try await Blocking.run { try site.accounts.store() }
            let postman = SMTPPostman(sender: sender, base: site.base)
            let outcome = try await store.deliver(by: postman) { site.seconds }
            // Neither the address nor the letter: what a log holds, others read.
            if let failure = outcome.failure { site.logger.warning("mail could not be sent yet: \(failure.words)") }
        } catch {
            site.logger.error("the outbox cannot be read: \(error)")
        }
    }
}
