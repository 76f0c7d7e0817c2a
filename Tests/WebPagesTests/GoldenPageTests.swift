import Testing

@Suite struct GoldenPageTests {
    @Test(arguments: SamplePages.all.map(\.name))
    func `a page is as it was when somebody last looked at it`(name: String) throws {
        try Golden.check(SamplePages.named(name), named: name)
    }

    @Test func `a changed page is noticed, with the line`() {
        #expect(
            Golden.firstDifference("a\nb\nc", "a\nx\nc") == "line 2: b instead of x"
        )
        #expect(Golden.firstDifference("a", "a") == nil)
        #expect(Golden.firstDifference("a\nb", "a") == "2 lines instead of 1")
    }
}
