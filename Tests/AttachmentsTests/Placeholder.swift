import Attachments
import Testing

@Suite("Files")
struct EmptyFileTests {
    @Test("an empty file is none")
    func empty() { #expect(throws: FileFault.empty) { try CheckedFile([]) } }
}
