import ArgumentParser

/// The flags of a server's settings; what is not given comes from the environment, the file, or what is usual.
struct ServingOptions: ParsableArguments {
    @Option(help: Setting.host.help) var host: String?
    @Option(help: Setting.port.help) var port: String?
    @Option(help: Setting.publicAddress.help) var publicAddress: String?
    @Option(help: Setting.checkpoints.help) var checkpoints: String?
    @Option(help: Setting.checkpointsAt.help) var checkpointsAt: String?
    @Option(help: Setting.checkpointsEvery.help) var checkpointsEvery: String?
    @Option(help: Setting.tlsCertificate.help) var tlsCertificate: String?
    @Option(help: Setting.tlsKey.help) var tlsKey: String?
    @Option(help: Setting.fonts.help) var fonts: String?
    @Option(help: Setting.licence.help) var licence: String?
    @Option(help: Setting.hosts.help) var hosts: String?
    @Option(help: Setting.trustedProxies.help) var trustedProxies: String?
    @Option(help: Setting.metrics.help) var metrics: String?
    @Option(help: Setting.accessLog.help) var accessLog: String?
    @Option(help: Setting.accessLogAddresses.help) var accessLogAddresses: String?
    @Option(help: Setting.connections.help) var connections: String?
    @Option(help: Setting.patience.help) var patience: String?
    @Option(help: Setting.pageMemory.help) var pageMemory: String?
    @Option(help: Setting.pastPages.help) var pastPages: String?
    @Option(help: Setting.reports.help) var reports: String?
    @Option(help: Setting.iatiMegabytes.help) var iatiMegabytes: String?
    @Option(help: Setting.iatiRequests.help) var iatiRequests: String?
    @Option(help: Setting.iatiCodelists.help) var iatiCodelists: String?
    @Option(help: Setting.iatiPublishers.help) var iatiPublishers: String?

    @Option(help: Setting.mailServer.help) var mailServer: String?
    @Option(help: Setting.mailFrom.help) var mailFrom: String?
    @Option(help: Setting.mailUser.help) var mailUser: String?
    @Option(help: Setting.mailPassword.help) var mailPassword: String?
    @Option(help: Setting.mailEncryption.help) var mailEncryption: String?
    @Option(help: Setting.mailAuthority.help) var mailAuthority: String?
    @Option(help: Setting.signOnIssuer.help) var signOnIssuer: String?
    @Option(help: Setting.signOnClient.help) var signOnClient: String?
    @Option(help: Setting.signOnSecret.help) var signOnSecret: String?
    @Option(help: Setting.signOnName.help) var signOnName: String?
    @Option(help: Setting.scanner.help) var scanner: String?

    /// What was given.
    var flags: [Setting: String] {
        let given: [(Setting, String?)] = [
            (.host, host), (.port, port), (.publicAddress, publicAddress), (.checkpoints, checkpoints),
            (.checkpointsAt, checkpointsAt), (.checkpointsEvery, checkpointsEvery), (.tlsCertificate, tlsCertificate),
            (.tlsKey, tlsKey), (.fonts, fonts), (.licence, licence), (.hosts, hosts), (.trustedProxies, trustedProxies),
            (.metrics, metrics),
            (.accessLog, accessLog), (.accessLogAddresses, accessLogAddresses), (.connections, connections),
            (.patience, patience), (.pageMemory, pageMemory), (.pastPages, pastPages), (.reports, reports),
            (.iatiMegabytes, iatiMegabytes), (.iatiRequests, iatiRequests),
            (.iatiCodelists, iatiCodelists), (.iatiPublishers, iatiPublishers),
            (.mailServer, mailServer), (.mailFrom, mailFrom), (.mailUser, mailUser), (.mailPassword, mailPassword),
            (.mailEncryption, mailEncryption), (.mailAuthority, mailAuthority),
            (.signOnIssuer, signOnIssuer), (.signOnClient, signOnClient), (.signOnSecret, signOnSecret),
            (.signOnName, signOnName),
            (.iatiMegabytes, iatiMegabytes), (.iatiRequests, iatiRequests), (.scanner, scanner),
        ]
        return given.reduce(into: [:]) { flags, pair in flags[pair.0] = pair.1 }
    }
}

extension Setting {
    /// The help of its flag.
    var help: ArgumentHelp {
        let usual = fallback.isEmpty ? "" : " (default: \(fallback))"
        return ArgumentHelp("\(explanation)\(usual)", valueName: valueName)
    }

    private var valueName: String {
        switch self {
        case .data, .keys, .checkpoints, .fonts: "dir"
        case .tlsCertificate, .tlsKey, .accessLog, .iatiCodelists, .iatiPublishers, .mailPassword, .mailAuthority,
            .signOnSecret:
            "file"
        case .publicAddress, .mailServer, .signOnIssuer: "url"
        case .checkpointsAt: "times"
        case .checkpointsEvery: "minutes"
        case .hosts, .trustedProxies: "list"
        case .metrics, .mailFrom: "address"
        default: key
        }
    }
}
