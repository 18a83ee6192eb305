import Commands
import Foundation
import Ledger
import Register

/// The counts in Prometheus' text form (version 0.0.4).
struct Metrics: Sendable {
    let site: Site
    let desk: FrontDesk

    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    var text: String {
        let counts = desk.traffic.counts
        var page = MetricsText()
        page.add(
            "titian_requests_total", .counter, "Requests answered, by pattern of address and status.",
            counts.requests.map { ([("route", $0.key.route), ("status", "\($0.key.status)")], Double($0.value)) })
        page.add(
            "titian_answers_total", .counter, "Answers, by where they came from: made, kept, or unchanged.",
            Visit.Source.allCases.map { ([("source", $0.rawValue)], Double(counts.sources[$0] ?? 0)) })
        page.add(histogram: "titian_request_seconds", "From a request's head to its answer's.", counts)
        page.add("titian_response_bytes_total", .counter, "Bytes of bodies of known size.", Double(counts.bytes))
        page.add("titian_requests_in_progress", .gauge, "Requests being answered.", Double(desk.traffic.inProgress))
        page.add("titian_kept_page_bytes", .gauge, "Memory of pages that are kept.", Double(desk.kept.bytes))
        addLedgers(to: &page)
        addProcess(to: &page)
        return page.text
    }

    private func addLedgers(to page: inout MetricsText) {
        let desks = site.desks
        page.add("titian_ready", .gauge, "Whether every register has been read.", site.progress.isEmpty ? 1 : 0)
        page.add(
            "titian_ledger_head", .gauge, "The newest commit.",
            desks.map { ([("programme", $0.code)], Double($0.desk.register.head)) })
        page.add(
            "titian_ledger_damaged", .gauge, "Whether a ledger is damaged.",
            desks.map { ([("programme", $0.code)], $0.desk.ledger.damage == nil ? 0 : 1) })
    }

    private func addProcess(to page: inout MetricsText) {
        let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        if let files { page.add("process_open_fds", .gauge, "Open files.", Double(files)) }
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
            Double($0)
        }
        if let kilobytes {
            page.add("process_resident_memory_bytes", .gauge, "Memory that is in RAM.", kilobytes * 1_024)
        }
    }
}

/// Writes metrics.
struct MetricsText {
    enum Kind: String { case counter, gauge, histogram }

    typealias Sample = (labels: [(String, String)], value: Double)

    private(set) var text = ""

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        add(name, kind, help, [([], value)])
    }

    mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        head(name, kind, help)
        for line in samples.map({ Self.line(name, $0.labels, $0.value) }).sorted() { text += line }
    }

    mutating func add(histogram name: String, _ help: String, _ counts: Traffic.Counts) {
        head(name, .histogram, help)
        var sum = 0
        for (index, count) in counts.durations.enumerated() {
            sum += count
            let bound = index < Traffic.bounds.count ? "\(Traffic.bounds[index])" : "+Inf"
            text += Self.line("\(name)_bucket", [("le", bound)], Double(sum))
        }
        text += Self.line("\(name)_sum", [], counts.seconds) + Self.line("\(name)_count", [], Double(sum))
    }

    private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    private static func line(_ name: String, _ labels: [(String, String)], _ value: Double) -> String {
        let pairs = labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
        let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
        return "\(name)\(labels.isEmpty ? "" : "{\(pairs)}") \(number)\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
