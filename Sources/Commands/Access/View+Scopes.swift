public import Register
import WorkPlan

extension View {
    /// What a role is granted for: the whole programme, or an organisation or project by its code or identity; `nil` when
    /// the role cannot have it, or nothing has that name.
    public func scope(of role: Role, named name: String) -> Grant.Scope? {
        if role.scopes == [.programme] { return name.isEmpty ? .programme : nil }
        if role.scopes.contains(.organisation) {
            let all: [Seen<Organisation>] = records()
            let found = all.first { $0.body.code == name || $0.id.text == name }
            if let found { return .organisation(found.id) }
        }
        guard role.scopes.contains(.project) else { return nil }
        return all(Project.self).first { $0.body.code == name || $0.id.text == name }.map { .project($0.id) }
    }
}
