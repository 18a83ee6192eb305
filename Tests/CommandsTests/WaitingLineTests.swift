import Testing

@testable import Commands

@Suite("The line of those who wait to be written")
struct WaitingLineTests {
    private let line = WaitingLine<Int>()

    private func serve() -> (group: [Int], othersWait: Bool) {
        var group: [Int] = []
        let othersWait = line.serve({ $0 }, answer: { element, _ in group.append(element) })
        return (group, othersWait)
    }

    @Test("the first to join calls a turn, which serves all who join until it begins")
    func oneTurn() {
        #expect(line.join(1))
        #expect(!line.join(2))
        #expect(!line.join(3))
        let turn = serve()
        #expect(turn.group == [1, 2, 3])
        #expect(!turn.othersWait)
        #expect(line.join(4))
    }

    @Test("whoever joins while a group is served calls the next turn")
    func joinsMeanwhile() {
        _ = line.join(1)
        var calls: [Bool] = []
        _ = line.serve(
            { group in
                calls = [line.join(2), line.join(3)]
                return group
            }, answer: { _, _ in })
        #expect(calls == [true, false])
        #expect(serve().group == [2, 3])
    }

    @Test("a group has a limit, and says that others wait for another turn")
    func limit() {
        for element in 0..<300 { _ = line.join(element) }
        let first = serve()
        #expect(first.group == Array(0..<256))
        #expect(first.othersWait)
        let second = serve()
        #expect(second.group == Array(256..<300))
        #expect(!second.othersWait)
    }

    @Test("a turn that comes too late finds nobody, and answers nobody")
    func empty() {
        _ = line.join(1)
        _ = serve()
        #expect(serve().group.isEmpty)
        #expect(line.join(2))
    }
}
