import ArgumentParser
import Commands
import Ledger

/// `titian open`
struct OpenCommand: AsyncParsableCommand {
    /// What of a commit can be opened.
    enum Part: String, ExpressibleByArgument, CaseIterable { case author, organisation, reason }

    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a commit's author, organisation or reason to the public.",
        discussion: """
            They are internal until a later commit opens them, one by one; what is open stays open.

            EXAMPLES:
              titian open sample 2 reason --reason "Asked for at the consultation."
            """)

    @Argument(help: "The programme.")
    var programme: String

    @Argument(help: "The commit's number.")
    var commit: Int

    @Argument(help: "author, organisation or reason.")
    var part: Part

    @Option(help: "Why it is opened.")
    var reason = "Opened to the public."

    @OptionGroup var author: AuthorOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let (desk, opened) = try place.openForWriting(programme)
        let contents = try opened.ledger.commit(commit).contents()
        guard let index = contents.first(where: { Self.part(of: $0.content) == part })?.index else {
            throw Failure(.noInput, "the \(part.rawValue) of commit \(commit) is erased: there is nothing to open")
        }
        let act = Act.opening(LeafReference(commit: commit, index: index))
        let done = try await desk.submit(Command(principal: author.keeper, reason: reason, acts: [act]))
        if place.json {
            Console.show([
                "format": "titian-open/1", "programme": .string(opened.code), "opened": .integer(commit),
                "part": .string(part.rawValue), "commit": .integer(done.appended.number),
            ])
        } else {
            Console.show(
                "\(opened.code): commit \(done.appended.number) opens the \(part.rawValue) of commit \(commit)")
        }
    }

    private static func part(of content: LeafContent) -> Part? {
        switch content {
        case .author: .author
        case .organisation: .organisation
        case .reason: .reason
        default: nil
        }
    }
}
