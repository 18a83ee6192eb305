import Foundation
import IATI
import Languages

/// Tells reports in the form that was asked for, each as soon as it is there where the form allows it.
struct ReportSink {
    let format: ValidateCommand.Format
    let language: Language
    private var reports: [Report] = []
    private var count = 0
    private var invalid = 0

    init(format: ValidateCommand.Format, language: Language) {
        self.format = format
        self.language = language
    }

    mutating func take(_ found: Report) {
        let report = found.told(in: language)
        switch format {
        case .text: Console.write(report.text, to: .standardOutput)
        // One object a line, so that a program can read a thousand reports one by one.
        case .json: Console.show(report.json)
        case .csv: Console.write((count == 0 ? Report.csvHeader : "") + report.csvRows, to: .standardOutput)
        case .sarif: reports.append(report)
        }
        count += 1
        invalid += report.isValid ? 0 : 1
    }

    func finish() throws {
        if format == .sarif { Console.show(Report.sarif(reports)) }
        if count > 1 { Console.remark("\(count) files checked, \(invalid) of them not valid") }
        if invalid > 0 {
            throw Failure(
                .data,
                invalid == 1 && count == 1 ? "the file is not valid" : "\(invalid) of \(count) files are not valid")
        }
    }
}
