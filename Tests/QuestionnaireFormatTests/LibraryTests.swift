import Progression
import QuestionnaireFormat
import Testing

@Suite struct LibraryTests {
    private func shipped() throws -> [Questionnaire] {
        try Repository.names.reversed().map { try Repository.questionnaire($0) }
    }

    private func version(_ version: String, _ status: String = "active") throws -> Questionnaire {
        let text = Sound.file
            .replacing("version: 1.0.0", with: "version: \(version)")
            .replacing("status: active", with: "status: \(status)")
        let reading = QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml")
        return try #require(reading.questionnaire)
    }

    @Test func `what is asked comes in the order of the factors`() throws {
        let library = QuestionnaireLibrary(try shipped())
        #expect(
            library.active(answeredBy: .citizen).map(\.id) == [
                "self-efficacy", "self-rated-health", "network", "meaning-and-direction",
            ]
        )
        #expect(library.active(answeredBy: .caseworker).map(\.id) == ["readiness"])
        #expect(library.active(answeredBy: .mentor).isEmpty)
    }

    @Test func `any version is found by its hash, but only the highest active one is asked`() throws
    {
        let versions = try [
            version("1.9.0"), version("1.10.0"), version("2.0.0", "draft"),
            version("0.9.0", "retired"),
        ]
        let library = QuestionnaireLibrary(versions)
        for version in versions { #expect(library[version.reference.sha256] == version) }
        #expect(library["0"] == nil)
        #expect(library.active(answeredBy: .citizen).map(\.reference.version) == ["1.10.0"])
        #expect(
            library.all.map(\.reference.version) == ["0.9.0", "1.9.0", "1.10.0", "2.0.0"]
        )
    }
}
