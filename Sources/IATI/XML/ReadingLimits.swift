/// How much of a thing a file may have, so that no file takes more memory or time than is meant.
///
/// libxml2 holds limits of its own below these: 256 levels, ten million bytes in one value or tag.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes of values in one activity.
    public var fragmentBytes = 64 << 20
    /// Nodes in one activity.
    public var fragmentNodes = 8_000_000
    /// Attributes of one element.
    public var attributes = 1_000
    /// Bytes of the whole file, when there is an end to it.
    public var fileBytes: Int?

    /// The usual limits, and one on the whole file where it is given.
    public init(fileBytes: Int? = nil) { self.fileBytes = fileBytes }
}
