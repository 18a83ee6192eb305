import ArgumentParser

/// Which figure of which programme: what `trace` and `receipt` take.
struct FigureOptions: ParsableArguments {
    @Argument(help: "The figure: its name for the newest version, or name@version.")
    var figure: String

    @Option(help: "The programme (default: the only one).")
    var programme: String?
}
