import Testing

/// The landing page of the documentation knows everything there is.
@Suite struct CatalogueTests {
    private static let folder = "Sources/Progression/Progression.docc"

    private func landingPage() throws -> String {
        try #require(SourceTree.text(at: "\(Self.folder)/Progression.md"))
    }

    @Test func `every public type of the domain has its place`() throws {
        let page = try landingPage()
        let lines = SourceTree.swiftFiles
            .filter { $0.target == "Progression" }
            .flatMap { $0.code.split(separator: "\n") }
        let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol"]
        let types = lines.compactMap { line -> Substring? in
            let words = line.split { !$0.isLetter }
            guard line.hasPrefix("public "), let kind = words.firstIndex(where: kinds.contains)
            else { return nil }
            return words.dropFirst(kind + 1).first
        }
        #expect(types.count > 30)
        let missing = types.filter { !page.contains("- ``\($0)``\n") }
        #expect(missing.isEmpty)
    }

    @Test func `every page of the catalogue is linked to`() throws {
        let page = try landingPage()
        let names = SourceTree.paths(in: [Self.folder]).filter { $0.hasSuffix(".md") }.compactMap {
            $0.split(separator: "/").last?.dropLast(3)
        }
        #expect(names.count > 5)
        #expect(names.filter { $0 != "Progression" && !page.contains("<doc:\($0)>") }.isEmpty)
    }
}
