import Portal

/// Everything that can be set: the one table from which the file's keys, the environment's names, the flags, the help
/// and the documentation come.
enum Setting: String, CaseIterable, Sendable {
    case data
    case keys
    case host
    case port
    case publicAddress = "public-address"
    case checkpoints
    case checkpointsAt = "checkpoints-at"
    case checkpointsEvery = "checkpoints-every"
    case tlsCertificate = "tls-certificate"
    case tlsKey = "tls-key"
    case fonts
    case licence
    case hosts
    case trustedProxies = "trusted-proxies"
    case metrics
    case accessLog = "access-log"
    case accessLogAddresses = "access-log-addresses"
    case connections
    case patience
    case pageMemory = "page-memory"
    case pastPages = "past-pages"
    case reports
    case iatiMegabytes = "iati-megabytes"
    case iatiRequests = "iati-requests"
    case iatiCodelists = "iati-codelists"
    case iatiPublishers = "iati-publishers"
    case mailServer = "mail-server"
    case mailFrom = "mail-from"
    case mailUser = "mail-user"
    case mailPassword = "mail-password"
    case mailEncryption = "mail-encryption"
    case mailAuthority = "mail-authority"
    case signOnIssuer = "sign-on-issuer"
    case signOnClient = "sign-on-client"
    case signOnSecret = "sign-on-secret"
    case signOnName = "sign-on-name"
    case scanner

    /// The key in a configuration file.
    var key: String { rawValue }

    /// The name in the environment.
    var environment: String { "TITIAN_" + rawValue.uppercased().replacing("-", with: "_") }

    /// The flag.
    var flag: String { "--" + rawValue }

    /// What is set when nothing else is; empty is nothing.
    var fallback: String {
        switch self {
        case .host: "127.0.0.1"
        case .port: "8080"
        case .accessLogAddresses: "short"
        case .checkpointsEvery: "60"
        case .connections: "1000"
        case .patience: "30"
        case .pageMemory: "64"
        case .pastPages: "600"
        case .reports: "5"
        case .iatiMegabytes: "200"
        case .iatiRequests: "30"
        case .mailEncryption: "auto"
        default: ""
        }
    }

    /// What it is, in a sentence for whoever runs a server.
    var explanation: String {
        switch self {
        case .data: "The folder of ledgers, attachments and snapshots; empty: titian in the platform's data folder."
        case .keys:
            "The folder of the signing keys, never inside data; empty: titian/keys in the configuration folder."
        case .host: "The address to listen at; only this machine reaches the default."
        case .port: "The port; 0 takes one that is free."
        case .publicAddress: "The address under which others reach the server, for citations and feeds."
        case .checkpoints: "The folder that gets the newest signed checkpoint of each programme; empty: none."
        case .checkpointsAt: "At these times of the day, in UTC; goes before checkpoints-every."
        case .checkpointsEvery: "Every so many minutes."
        case .tlsCertificate: "The certificate chain, a PEM file; empty: no TLS. SIGHUP reads it again."
        case .tlsKey: "The certificate's key, a PEM file."
        case .fonts: "The folder into which Scripts/fonts put the pages' fonts; empty: the reader's own fonts."
        case .licence: "The licence of the registers' data, which charts name; empty: none stated."
        case .hosts: "The names under which the server answers; empty: all."
        case .trustedProxies: "The addresses of proxies whose X-Forwarded-For is believed."
        case .metrics: "Where metrics are told to Prometheus, such as 127.0.0.1:9464; empty: nowhere."
        case .accessLog: "A file of one JSON line a request; - is standard error; empty: none. SIGHUP opens it anew."
        case .accessLogAddresses: "How much of a client's address the access log keeps: short (a /24 or /48) or whole."
        case .connections: "How many connections are open at once; others wait."
        case .patience: "Seconds that a connection may be idle and that the head of a request may take."
        case .pageMemory: "Megabytes for pages that are kept while nothing changes; 0: none."
        case .pastPages: "Pages of another day or commit that one network may have made in a minute; 0: no limit."
        case .reports: "Reports of errors that one network may send in an hour; 0: no reports are taken."
        case .iatiMegabytes: "Megabytes of IATI files that are checked in one request; 0: no files are checked."
        case .iatiRequests: "Requests to check IATI files that one network may send in a minute; 0: no limit."
        case .iatiCodelists: "Codelists that IATI files are checked against; empty: those that titian brings."
        case .iatiPublishers: "More identifiers of known publishers for checking IATI files; empty: none."
        case .mailServer:
            "The server that sends mail; empty: letters wait until the command account mail hands them over."
        case .mailFrom: "By whom mail is sent."
        case .mailUser: "The user's name at the mail server; empty: none is asked for."
        case .mailPassword: "The file of the password at the mail server; it is read anew for each letter."
        case .mailEncryption: "auto: TLS but with this very machine; required: TLS; none: mail goes in the open."
        case .signOnIssuer: "The OpenID Connect provider by which people may sign in; empty: none."
        case .signOnClient: "The name under which the provider knows this server."
        case .signOnSecret: "The file of the secret that the provider gave this server; empty: none."
        case .signOnName: "What the provider is called on the page of signing in; empty: its host."
        case .mailAuthority: "Who signed the mail server's certificate, a PEM file; empty: whom this machine trusts."
        case .scanner:
            "A command that looks at each file handed in, given as its last word: 0 keeps it, else it is refused; empty: none."
        }
    }

    /// What would be right, in the words of a message.
    var expected: String {
        switch self {
        case .data, .keys, .checkpoints, .fonts: "a folder"
        case .licence: "the name of a licence, such as CC-BY-4.0"
        case .tlsCertificate, .tlsKey: "a PEM file"
        case .accessLog: "a file, or -"
        case .host: "an address or a name of this machine"
        case .port: "a number from 0 to 65535"
        case .publicAddress: "an address such as https://figures.example.org"
        case .checkpointsAt: "one or more times of the day, such as 06:00,18:00"
        case .checkpointsEvery: "a number of minutes from 1 to 1440"
        case .hosts: "names with commas between, such as figures.example.org,localhost"
        case .trustedProxies: "addresses with commas between, such as 127.0.0.1,10.0.0.7"
        case .metrics: "an address and a port, such as 127.0.0.1:9464"
        case .accessLogAddresses: "short or whole"
        case .connections: "a number from 10 to 100000"
        case .patience: "a number of seconds from 1 to 3600"
        case .pageMemory: "a number of megabytes from 0 to 65536"
        case .pastPages: "a number from 0 to 1000000"
        case .reports: "a number from 0 to 1000"
        case .iatiMegabytes: "a number of megabytes from 0 to 10000"
        case .iatiRequests: "a number from 0 to 100000"
        case .iatiCodelists: "a file that titian iati codelists update wrote"
        case .iatiPublishers: "a file with one identifier a line"
        case .mailServer: "an address such as smtp://mail.example.org:587 or smtps://mail.example.org"
        case .mailFrom: "an address such as Register <register@example.org>"
        case .mailUser: "a name"
        case .mailPassword: "a file"
        case .mailEncryption: "auto, required or none"
        case .mailAuthority: "a PEM file"
        case .signOnIssuer: "an address such as https://id.example.org, as it stands in its tokens"
        case .signOnClient, .signOnName: "a name"
        case .signOnSecret: "a file"
        case .scanner: "a command, such as clamdscan --fdpass --no-summary"
        }
    }
}
