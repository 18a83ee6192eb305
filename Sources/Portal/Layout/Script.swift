import Languages
import Ledger

/// The one script of the pages, written by hand; they are complete without it.
enum Script {
    /// Names this very script, so that browsers may keep it for ever.
    static let version = String(Digest.of(bytes).hex.prefix(8))

    /// The script.
    static let bytes = PackageResources.titian_js

    /// The element that loads it, with the words that it shows.
    static func element(_ speaker: Speaker) -> HTML { speaker.language == .english ? english : vietnamese }

    private static let english = element(in: .english)
    private static let vietnamese = element(in: .vietnamese)

    private static func element(in language: Language) -> HTML {
        let speaker = Speaker(language)
        return """
            <script src="\(Route.script.path)" defer data-loading="\(speaker(.scriptLoading))" \
            data-close="\(speaker(.scriptClose))" data-page="\(speaker(.scriptPage))" \
            data-filter="\(speaker(.scriptFilter))" data-count="\(speaker(.scriptCount))" \
            data-copy="\(speaker(.scriptCopy))" data-copied="\(speaker(.scriptCopied))"></script>
            """
    }
}
