/// What a chart can be downloaded as.
enum ChartFormat: String, CaseIterable, Sendable {
    case svg, png

    /// What the file of a chart is called in its address.
    func file(_ name: ChartName) -> String { "\(name.text).\(rawValue)" }
}

extension ChartName {
    /// Takes the file of an address apart; `nil` when there is no such chart or no such format.
    static func reading(file: String) -> (name: ChartName, format: ChartFormat)? {
        guard file.utf8.count <= 200, let dot = file.lastIndex(of: "."),
            let format = ChartFormat(rawValue: String(file[dot...].dropFirst())),
            let name = ChartName(text: String(file[..<dot]))
        else { return nil }
        return (name, format)
    }
}
