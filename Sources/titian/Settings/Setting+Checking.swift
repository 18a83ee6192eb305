import Foundation
import Mail
import Portal
import SignOn

extension Setting {
    /// Whether a text is what the setting expects; empty always is, where empty says something.
    func allows(_ text: String) -> Bool {
        guard text.utf8.count <= 4_096, !text.unicodeScalars.contains(where: { $0.value < 32 }) else { return false }
        if text.isEmpty { return fallback.isEmpty }
        switch self {
        case .data, .keys, .checkpoints, .tlsCertificate, .tlsKey, .accessLog, .fonts, .licence, .iatiCodelists,
            .iatiPublishers, .mailUser, .mailPassword, .mailAuthority, .signOnClient, .signOnSecret, .signOnName,
            .scanner:
            return true
        case .host: return !text.contains(where: { " /,".contains($0) })
        case .publicAddress: return text.hasPrefix("http") && URL(string: text)?.host()?.isEmpty == false
        case .checkpointsAt: return CheckpointSchedule(times: text) != nil
        case .hosts: return Self.list(text).allSatisfy { !$0.contains(where: { " /:".contains($0) }) }
        case .trustedProxies: return Self.list(text).allSatisfy(FrontOptions.isAddress)
        case .metrics: return Self.place(text) != nil
        case .mailServer: return MailServer.isPlace(text)
        case .signOnIssuer: return IdentityProvider.isIssuer(text)
        case .mailFrom: return MailAddress(text) != nil
        case .mailEncryption: return MailServer.Encryption(rawValue: text) != nil
        case .accessLogAddresses: return ["short", "whole"].contains(text)
        case .port, .checkpointsEvery, .connections, .patience, .pageMemory, .pastPages, .reports, .iatiMegabytes,
            .iatiRequests:
            return range.contains(Self.number(text) ?? -1)
        }
    }

    private var range: ClosedRange<Int> {
        switch self {
        case .port: 0...65_535
        case .checkpointsEvery: 1...1_440
        case .connections: 10...100_000
        case .patience: 1...3_600
        case .pageMemory: 0...65_536
        case .reports: 0...1_000
        case .iatiMegabytes: 0...10_000
        case .iatiRequests: 0...100_000
        default: 0...1_000_000
        }
    }

    /// A number in plain digits.
    static func number(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// What stands between commas.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Address and port of `127.0.0.1:9464` or `[::1]:9464`.
    static func place(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = number(String(text[text.index(after: colon)...])),
            port <= 65_535
        else { return nil }
        let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return host.isEmpty ? nil : (host, port)
    }
}
