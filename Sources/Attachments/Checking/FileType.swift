/// The types of files that are taken, by what they are and not by what they are called.
public enum FileType: String, Sendable, Hashable, CaseIterable {
    case pdf, docx, xlsx, png, jpeg, webp

    /// The media type.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        }
    }

    /// How the name of such a file ends, with the dot.
    public var ending: String { "." + (self == .jpeg ? "jpg" : rawValue) }

    /// Whether it is a picture, which may have a caption and a credit.
    public var isPicture: Bool {
        switch self {
        case .png, .jpeg, .webp: true
        case .pdf, .docx, .xlsx: false
        }
    }
}

/// Why a file is not taken.
public enum FileFault: Error, Sendable, Hashable {
    /// Nothing is in it.
    case empty
    /// It is larger than files may be.
    case tooLarge
    /// It is of none of the types: an SVG, a program, text.
    case unknownType
    /// It is damaged, or cut off.
    case broken(FileType)
    /// It is two files in one: something stands before, between or after what belongs to it.
    case mixed(FileType)
    /// What is packed in it is larger than it says, or far larger than any document.
    case bomb
    /// It holds what runs by itself: macros, scripts, programs.
    case active(FileType)
}
