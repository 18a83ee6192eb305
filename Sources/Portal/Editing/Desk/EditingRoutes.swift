import Hummingbird

/// Which address of records is answered by what.
extension EditingDesk {
    func add(to router: Router<BasicRequestContext>) {
        let (kind, record) = (Route.parameter("kind"), Route.parameter("record"))
        get(.kinds, router) { _, _ in
            .kinds
        } answer: {
            try await kinds($0)
        }
        get(.list(kind, EditingQuery()), router) { context, request in
            .list(try context.kind(), EditingQuery.reading(request.uri.query))
        } answer: {
            try await list($0)
        }
        get(.new(kind), router) { context, _ in
            .new(try context.kind())
        } answer: {
            try await new($0)
        }
        get(.record(record, saved: nil), router) { context, request in
            .record(try context.recordText(), saved: request.parameter(.saved).flatMap { Int($0) })
        } answer: {
            try await show($0)
        }
        get(.edit(record, nil), router) { context, request in
            .edit(try context.recordText(), request.newRecord)
        } answer: {
            try await form($0)
        }
        post(.edit(record, nil), router) { context, request in
            .edit(try context.recordText(), request.newRecord)
        } answer: {
            try await take($0)
        }
        post(.bulk(kind), router) { context, _ in
            .bulk(try context.kind())
        } answer: {
            try await bulk($0)
        }
        get(.paste(kind), router) { context, _ in
            .paste(try context.kind())
        } answer: {
            try await pasteForm($0)
        }
        post(.paste(kind), router) { context, _ in
            .paste(try context.kind())
        } answer: {
            try await paste($0)
        }
        get(.attach(nil), router) { _, request in
            .attach(request.parameter(.record))
        } answer: {
            try await attachForm($0)
        }
        post(.attach(nil), router) { _, _ in
            .attach(nil)
        } answer: {
            try await attach($0)
        }
        get(.file(record), router) { context, _ in
            .file(try context.recordText())
        } answer: {
            try await file($0)
        }
        get(.drafts, router) { _, _ in
            .drafts
        } answer: {
            try await draftList($0)
        }
        post(.drafts, router) { _, _ in
            .drafts
        } answer: {
            try await draft($0)
        }
        post(.undo(record), router) { context, _ in
            .undo(try context.recordText())
        } answer: {
            try await undo($0)
        }
    }

    /// Answers reading places of a pattern.
    func get(
        _ pattern: EditingPlace, _ router: Router<BasicRequestContext>,
        place: @escaping @Sendable (BasicRequestContext, Request) throws -> EditingPlace,
        answer: @escaping @Sendable (WorkspaceCall) async throws -> Response
    ) {
        router.get(workspace.path(.editing(pattern))) { request, context in
            try await workspace.answering {
                try await answer(
                    workspace.call(request, try context.code(), .editing(try place(context, request))))
            }
        }
    }

    /// Answers forms that are sent to places of a pattern.
    func post(
        _ pattern: EditingPlace, _ router: Router<BasicRequestContext>,
        place: @escaping @Sendable (BasicRequestContext, Request) throws -> EditingPlace,
        answer: @escaping @Sendable (WorkspaceCall) async throws -> Response
    ) {
        router.post(workspace.path(.editing(pattern))) { request, context in
            try await workspace.answering {
                try await answer(
                    workspace.call(request, try context.code(), .editing(try place(context, request))))
            }
        }
    }
}

extension BasicRequestContext {
    fileprivate func kind() throws -> String { try text("kind") }

    fileprivate func recordText() throws -> String { try text("record") }

    private func text(_ name: String) throws -> String {
        guard let value = parameters.get(name), value.utf8.count <= 64 else { throw PageProblem.notFound }
        return value
    }
}

extension Request {
    /// The first value of a parameter in the address.
    func parameter(_ name: Parameter) -> String? {
        Choice.pairs(of: uri.query).first { $0.parameter == name }?.value
    }

    /// The record that is to be new, as the address says.
    fileprivate var newRecord: EditingPlace.NewRecord? {
        guard let kind = parameter(.kind), let seal = parameter(.key) else { return nil }
        return EditingPlace.NewRecord(kind: kind, seal: seal)
    }
}
