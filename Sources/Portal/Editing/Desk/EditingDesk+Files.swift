import Attachments
import Foundation
import HTTPTypes
import Hummingbird
import Languages
import Ledger
import Register
import WorkPlan

extension EditingDesk {
    /// The form on which a file is handed in, for a new document or for one that is there.
    func attachForm(_ call: WorkspaceCall) async throws -> Response {
        guard call.mayAdd(.document) else { throw PageProblem.notFound }
        return try await making {
            let record = call.request.parameter(.record)
            let name = try record.map { text in
                let names = RecordNames(call)
                return names.name(try Subject(text, nil, names).record)
            }
            return answer(AttachPage(call: call, record: record, name: name), call)
        }
    }

    /// Takes a file, and leads to the form of its document.
    func attach(_ call: WorkspaceCall) async throws -> Response {
        guard call.mayAdd(.document) else { throw PageProblem.notFound }
        let box = site.attachments
        let sent = try await HandedIn(call.request) { try call.visitor.check($0, call.request, site) }
        return try await box.budget.run { _ in
            let names = RecordNames(call)
            let record = sent.fields["record"]?.first.flatMap { $0.isEmpty ? nil : $0 }
            do {
                let file = try CheckedFile(sent.bytes ?? [])
                let subject = try record.map { try Subject($0, nil, names) } ?? newDocument(call, names)
                guard subject.kind == .document else { throw PageProblem.notFound }
                let digest = try box.keep(file)
                try drafts.keep(entry(subject, digest, sent.name), call)
                return workspace.redirect(call, to: .editing(.edit(subject.record.text, subject.new)))
            } catch let fault as FileFault {
                return refused(fault.words(call.speaker), record, call)
            } catch let refusal as AttachmentBox.Refusal {
                return refused(call.speaker(refusal == .infected ? .fileInfected : .fileUnscanned), record, call)
            }
        }
    }

    private func refused(_ words: String, _ record: String?, _ call: WorkspaceCall) -> Response {
        answer(AttachPage(call: call, record: record, name: nil, problem: words), call, status: .unprocessableContent)
    }

    private func newDocument(_ call: WorkspaceCall, _ names: RecordNames) throws -> Subject {
        let id = RecordID.random()
        let record = Identifier<AnyRecord>(high: id.high, low: id.low)
        return try Subject(record.text, Subject.newRecord(record, .document, call), names)
    }

    /// The form of the document, with the file in it and its name as the title that is left to be put right.
    private func entry(_ subject: Subject, _ digest: Digest, _ name: String) -> Entry {
        var values = subject.present
        values["sha256"] = digest.hex
        if subject.version == 0 {
            let title = name.split(separator: ".").dropLast().joined(separator: ".")
            values["title.\(subject.call.speaker.language.tag)"] = title.isEmpty ? name : title
        }
        return Entry(
            record: subject.record.text, kind: Kind.document.rawValue, version: subject.version, values: values)
    }

    /// The file of a document that the visitor may read.
    func file(_ call: WorkspaceCall) async throws -> Response {
        guard case .editing(.file(let text)) = call.place else { throw PageProblem.notFound }
        return try await making {
            let names = RecordNames(call)
            let (record, _) = try self.record(text, names)
            guard let document = names.body(record) as? Document else { throw PageProblem.notFound }
            return try FileAnswer.response(document, site, cache: "no-store")
        }
    }
}

extension Site {
    /// Whether the file of a document is held here.
    func holdsFile(_ record: Identifier<AnyRecord>, _ view: View) -> Bool {
        let document: Document? = view.body(record.cast())
        return document?.sha256.flatMap { Digest(hex: $0) }.map(attachments.store.holds) ?? false
    }
}

/// The file of a document as an answer that no browser runs or shows in place.
enum FileAnswer {
    static func response(_ document: Document, _ site: Site, cache: String) throws -> Response {
        guard let digest = document.sha256.flatMap({ Digest(hex: $0) }),
            let bytes = site.attachments.store.bytes(of: digest), let type = CheckedFile.type(ofKept: bytes)
        else { throw PageProblem.notFound }
        let name = plainName(document) + type.ending
        return Response(
            status: .ok,
            headers: [
                .contentType: type.mediaType, .cacheControl: cache,
                .contentDisposition: "attachment; filename=\"\(name)\"",
                .contentSecurityPolicy: "default-src 'none'; sandbox; frame-ancestors 'none'",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A name of letters and digits that every system takes, from the title.
    private static func plainName(_ document: Document) -> String {
        let title = document.title.best(for: .english)?.words ?? ""
        let folded = RecordNames.folded(title).utf8.map { byte -> UInt8 in
            (97...122).contains(byte) || (48...57).contains(byte) ? byte : UInt8(ascii: "-")
        }
        let words = String(decoding: folded, as: UTF8.self).split(separator: "-").joined(separator: "-").prefix(80)
        return words.isEmpty ? "document" : String(words)
    }
}

extension FileFault {
    func words(_ speaker: Speaker) -> String {
        switch self {
        case .empty: speaker(.fileEmpty)
        case .tooLarge: speaker(.fileTooLarge, ["megabytes": speaker.number(CheckedFile.largest >> 20)])
        case .unknownType: speaker(.fileUnknown)
        case .broken: speaker(.fileBroken)
        case .mixed: speaker(.fileMixed)
        case .bomb: speaker(.fileBomb)
        case .active: speaker(.fileActive)
        }
    }
}
