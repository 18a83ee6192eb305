import ArgumentParser
import Commands
import Foundation

/// Who writes: what commands take that append a commit.
struct AuthorOptions: ParsableArguments {
    @Option(help: "Who writes the commit (default: TITIAN_AUTHOR, else your user name).")
    var author: String?

    @Option(help: "For which organisation (default: TITIAN_ORGANISATION, else “not stated”).")
    var organisation: String?

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The author's name.
    var name: String { author ?? environment["TITIAN_AUTHOR"] ?? NSUserName() }

    /// The author's organisation.
    var affiliation: String { organisation ?? environment["TITIAN_ORGANISATION"] ?? "not stated" }

    /// Whoever runs the command.
    var keeper: Principal { .keeper(name: name, organisation: affiliation) }

    /// Whoever is named on the command line; `nil` when nobody is, so that a folder can say who.
    var named: Principal? { author == nil && organisation == nil ? nil : keeper }
}
