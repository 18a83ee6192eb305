import Foundation

/// How the front is set up.
public struct FrontOptions: Sendable {
    /// How many pages of the past (with K or D in their address) a client may have made in a minute; 0 sets no limit.
    public var pastPagesPerMinute = 600

    /// The most memory that pages may take which are kept; 0 keeps none.
    public var keptMegabytes = 64

    /// The names under which the server may be asked; empty allows all.
    public var hosts: [String] = []

    /// The addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: [String] = []

    /// Where the access log goes; `nil` writes none.
    public var accessLog: AccessLog.Place?

    /// Whether the log may hold whole addresses.
    public var logsWholeAddresses = false

    /// Whether browsers are told to come by TLS alone from now on.
    public var isSecure = false

    /// How many reports of errors one client may send in an hour.
    public var reportsPerHour = 5

    /// How large the IATI files of one request may be together, in megabytes; 0 takes none.
    public var iatiMegabytes = 200

    /// How many requests to check IATI files one client may send in a minute; 0 sets no limit.
    public var iatiRequestsPerMinute = 30

    /// What IATI files are compared with.
    public var iatiLists = ValidationLists()

    /// Seconds that the first bytes of an upload may take; ten times as long may the whole.
    public var patience = 30

    /// The usual set-up.
    public init() {}

    /// Whether a text is an address of the internet.
    public static func isAddress(_ text: String) -> Bool { Client(text) != nil }
}

/// What the front remembers while the server runs.
struct FrontDesk: Sendable {
    let stamps: PageStamps
    let kept: KeptPages
    let past: RateLimit
    let hosts: Hosts
    let proxies: TrustedProxies
    let traffic = Traffic()
    let log: AccessLog?

    let isSecure: Bool

    private let drawer: Drawer

    private let site: Site

    init(site: Site, options: FrontOptions) {
        self.site = site
        isSecure = options.isSecure
        drawer = Drawer(site: site, isSecure: options.isSecure)
        stamps = PageStamps(site: site)
        kept = KeptPages(megabytes: options.keptMegabytes)
        // A fifth of a minute's worth at once, or thirty for a reader who follows links; never more than the minute's.
        past = RateLimit(
            perMinute: Double(options.pastPagesPerMinute),
            burst: min(options.pastPagesPerMinute, max(30, options.pastPagesPerMinute / 5)))
        site.reports.allow(perHour: options.reportsPerHour)
        site.validation.allow(
            ValidationDesk.Limits(
                megabytes: options.iatiMegabytes, perMinute: options.iatiRequestsPerMinute,
                patience: .seconds(options.patience)))
        site.validation.use(options.iatiLists)
        hosts = Hosts(allowed: Set(options.hosts.map { $0.lowercased() }))
        proxies = TrustedProxies(proxies: Set(options.trustedProxies.compactMap { Client($0) }))
        log = options.accessLog.map { AccessLog($0, keepsWholeAddresses: options.logsWholeAddresses) }
    }

    /// The page that lies ready, or needs only to be drawn.
    func page(_ key: KeptPages.Key) -> KeptPages.Page? {
        guard let stamp = stamps.stamp(ofPath: key.target) else { return nil }
        if let page = kept.page(key, stamp) { return page }
        guard let page = drawer.page(key, stamp, build: build) else { return nil }
        kept.keep(page, key)
        return page
    }

    /// Names this program and how it is set up, as far as pages show it.
    var build: String { EntityTag.build + site.base }
}
