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
            library.regular(answeredBy: .citizen).map(\.id) == [
                "self-efficacy", "self-rated-health", "network", "meaning-and-direction",
            ]
        )
        #expect(library.regular(answeredBy: .caseworker).map(\.id) == ["readiness"])
        #expect(library.regular(answeredBy: .mentor).map(\.id) == ["mentor-week"])
    }

    @Test(arguments: [(["interval"], true), (["factor"], true), (["interval", "factor"], false)])
    func `what has neither an interval nor a factor is asked on its own`(
        _ without: [String],
        isRegular: Bool
    ) throws {
        let lines = Sound.file.split(separator: "\n").filter { line in
            !(without + (without.contains("interval") ? ["grace"] : [])).contains { key in
                line.drop { $0 == " " }.hasPrefix(key + ":")
            }
        }
        let text = lines.joined(separator: "\n")
        let reading = QuestionnaireReader.read(Array(text.utf8), path: "demo.yaml")
        let library = QuestionnaireLibrary([try #require(reading.questionnaire)])
        #expect(library.regular(answeredBy: .citizen).isEmpty == !isRegular)
        #expect(library.occasional(answeredBy: .citizen).isEmpty == isRegular)
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
        #expect(library.regular(answeredBy: .citizen).map(\.reference.version) == ["1.10.0"])
        #expect(
            library.all.map(\.reference.version) == ["0.9.0", "1.9.0", "1.10.0", "2.0.0"]
        )
    }
}
