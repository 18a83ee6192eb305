import Ledger

/// How the pages look: ink, paper, one accent for what can be clicked and one for warnings; on paper, no navigation.
///
/// The parts stand in `Styles`, one for each concern, in the order in which they overrule each other.
enum Stylesheet {
    /// Names this very stylesheet, so that browsers may keep it for ever.
    static let version = String(Digest.of(bytes).hex.prefix(8))

    /// The stylesheet.
    static let bytes: [UInt8] = [
        PackageResources.tokens_css, PackageResources.base_css, PackageResources.frame_css,
        PackageResources.time_css, PackageResources.forms_css, PackageResources.figures_css,
        PackageResources.tables_css, PackageResources.records_css, PackageResources.claims_css,
        PackageResources.briefs_css, PackageResources.search_css, PackageResources.accounts_css,
        PackageResources.editing_css, PackageResources.way_css, PackageResources.releases_css,
        PackageResources.charts_css, PackageResources.validator_css, PackageResources.panel_css,
        PackageResources.print_css,
    ].flatMap(\.self)

    /// A footbridge.
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M2 22Q16 6 30 22" fill="none" \
        stroke="#0a4f8f" stroke-width="3"/><path d="M2 26H30M9 17V26M16 14V26M23 17V26" fill="none" stroke="#0a4f8f" \
        stroke-width="2"/></svg>

        """
}
