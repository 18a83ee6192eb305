import ArgumentParser

/// `titian iati`
struct IATICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "iati",
        abstract: "Check files of the International Aid Transparency Initiative.",
        discussion: """
            These commands need no programme and no ledger.

            EXAMPLES:
              titian iati validate activities.xml
            """,
        subcommands: [ValidateCommand.self, CodelistsCommand.self])
}

/// `titian iati codelists`
struct CodelistsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codelists",
        abstract: "The lists of codes that files are checked against.",
        discussion: """
            EXAMPLES:
              titian iati codelists update codelists --output codelists.txt
            """,
        subcommands: [UpdateCodelistsCommand.self])
}
