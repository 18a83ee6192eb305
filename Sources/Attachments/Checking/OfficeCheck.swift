import Compression

/// Documents and workbooks (ISO/IEC 29500): a ZIP file of known parts, without macros, whose parts are what they say.
enum OfficeCheck {
    /// The most that all parts together are when they are let out.
    static let most = 200 << 20

    /// How many times larger than packed a part may be, beyond its first megabyte.
    static let mostTimes = 300

    static func type(of bytes: [UInt8]) throws(FileFault) -> FileType {
        let directory = try ZipDirectory(bytes, as: .docx)
        let names = Set(directory.entries.map(\.name))
        guard let type = type(of: directory), names.contains("[Content_Types].xml") else { throw .unknownType }
        guard !names.contains(where: isActive) else { throw .active(type) }
        try checkSizes(directory.entries)
        for entry in directory.entries { try check(entry, bytes, type) }
        return type
    }

    /// Which of the two it is, by its parts' names.
    static func type(of directory: ZipDirectory) -> FileType? {
        let names = Set(directory.entries.map(\.name))
        return names.contains("word/document.xml") ? .docx : names.contains("xl/workbook.xml") ? .xlsx : nil
    }

    private static func isActive(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix("vbaproject.bin") || name.contains("/activex/") || name.hasPrefix("meta-inf/")
            || name.contains("oleobject")
            || [".exe", ".dll", ".js", ".vbs", ".class", ".html"].contains { name.hasSuffix($0) }
    }

    /// What the directory says is looked at before anything is let out.
    private static func checkSizes(_ entries: [ZipDirectory.Entry]) throws(FileFault) {
        guard entries.reduce(0, { $0 + $1.size }) <= most else { throw .bomb }
        for entry in entries where entry.size > (1 << 20) + entry.content.count * mostTimes { throw .bomb }
    }

    private static func check(_ entry: ZipDirectory.Entry, _ bytes: [UInt8], _ type: FileType) throws(FileFault) {
        let content = bytes[entry.content]
        let isTypes = entry.name == "[Content_Types].xml"
        var beginning = isTypes ? Array(content) : []
        if entry.method == 0 {
            guard content.count == entry.size, Int(Checksum.crc32(content)) == entry.checksum else {
                throw .broken(type)
            }
        } else {
            guard let made = Deflated(content, upTo: entry.size, keeping: isTypes ? 1 << 20 : 0) else { throw .bomb }
            guard made.count == entry.size, Int(made.checksum) == entry.checksum else { throw .broken(type) }
            beginning = made.beginning
        }
        // A part can be called otherwise; what it is stands here.
        if isTypes,
            beginning.holds("macroenabled", ignoringCase: true)
                || beginning.holds("vbaproject", ignoringCase: true)
        {
            throw .active(type)
        }
    }
}
