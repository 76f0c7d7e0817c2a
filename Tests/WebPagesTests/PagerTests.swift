import Progression
import Testing

@testable import WebPages

/// Long lists, a page at a time.
@Suite struct PagerTests {
    @Test(
        arguments: [
            (0, 0, 0..<0), (5, 0, 0..<5), (24, 0, 0..<24), (25, 0, 0..<24), (25, 24, 24..<25),
            (25, 30, 24..<25), (100, 7, 0..<24), (100, 50, 48..<72), (100, -3, 0..<24),
            (100, .max, 96..<100), (48, 48, 24..<48),
        ] as [(Int, Int, Range<Int>)]
    )
    func `a page holds the entry asked for, and always exists`(
        count: Int,
        from: Int,
        shown: Range<Int>
    ) {
        #expect(Pager(count: count, size: 24, from: from).shown == shown)
    }

    @Test func `links lead to the neighbours there are, and to none where all fit`() {
        func links(_ count: Int, _ from: Int) -> [String] {
            let html =
                Pager(count: count, size: 24, from: from)
                .html(on: "/visits", wording: .of(.english))?.markup ?? ""
            return html.matches(of: /href="([^"]*)"/).map { String($0.1) }
        }
        #expect(links(24, 0) == [])
        #expect(links(60, 0) == ["/visits?from=24"])
        #expect(links(60, 24) == ["/visits?from=0", "/visits?from=48"])
        #expect(links(60, 48) == ["/visits?from=24"])
    }
}
