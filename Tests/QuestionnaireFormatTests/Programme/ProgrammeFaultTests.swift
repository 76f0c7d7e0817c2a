import Foundation
import Fuzzing
import Progression
import QuestionnaireFormat
import SeededNumbers
import Testing

/// What an author reads about programmes, word for word.
@Suite struct ProgrammeFaultTests {
    @Test func `the sound file is sound`() {
        #expect(ProgrammeCase("", [:], "").rendered == "")
    }

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: ProgrammeCase) {
        #expect(fault.rendered == fault.expected)
    }

    @Test func `at least twenty kinds of faults are planted`() {
        #expect(Self.cases.count >= 20)
        #expect(Set(Self.cases.map(\.expected)).count == Self.cases.count)
    }

    @Test func `a questionnaire is told apart from a programme, both ways`() {
        let questions = Array(Sound.file.utf8)
        #expect(
            ProgrammeReader.read(questions, path: "q.yaml").diagnostics.map(\.summary) == [
                "q.yaml:1:1: error: this is a questionnaire, not a programme — check it with `skridt questionnaire check`"
            ]
        )
        let programme = Array(ProgrammeCase.sound.utf8)
        #expect(
            QuestionnaireReader.read(programme, path: "p.yaml").diagnostics.map(\.summary) == [
                "p.yaml:1:1: error: this is a programme, not a questionnaire — check it with `skridt programme check`"
            ]
        )
    }

    @Test func `a damaged file yields a programme or faults inside it`() async throws {
        let sound = try Self.shipped.map(\.bytes) + [Array(ProgrammeCase.sound.utf8)]
        let run = FuzzRun("programme-files", inputs: 200)
        await #expect(processExitsWith: .success) {
            [run = run as FuzzRun, sound = sound as [[UInt8]]] in
            run.tried { random, keep in
                let damaged = FileDamage.done(to: sound, &random)
                keep(damaged)
                let reading = ProgrammeReader.read(
                    damaged,
                    path: "p.yaml",
                    among: ProgrammeCase.surroundings
                )
                return FileVerdict.complaint(
                    about: reading.diagnostics,
                    isWhole: reading.programme != nil,
                    rendered: reading.rendered(source: damaged),
                    of: damaged
                )
            }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    @Test func `the programmes this repository ships have no fault`() throws {
        let questionnaires = try Repository.names.map(Repository.questionnaire)
        let shipped = try Self.shipped
        #expect(shipped.count == 2)
        for file in shipped {
            let reading = ProgrammeReader.read(
                file.bytes,
                path: file.name,
                among: ProgrammeReader.Surroundings(questionnaires: questionnaires)
            )
            #expect(reading.rendered(source: file.bytes) == "")
            #expect(reading.programme.map { "\($0.id).programme.yaml" } == file.name)
        }
    }

    @Test func `the example in the documentation has no fault`() throws {
        let page = try String(
            contentsOf: Repository.questionnaires.deletingLastPathComponent()
                .appending(path: "Sources/Progression/Progression.docc/ProgrammeFiles.md"),
            encoding: .utf8
        )
        let example = try #require(page.components(separatedBy: "```yaml\n").last)
        let bytes = Array((example.components(separatedBy: "```").first ?? "").utf8)
        let reading = ProgrammeReader.read(bytes, path: "first-job.programme.yaml")
        #expect(reading.rendered(source: bytes) == "")
        #expect(reading.programme?.arrows.count == 4)
    }

    @Test func `programmes are not taken for question files in their folder`() throws {
        let found = try QuestionFile.find([Repository.questionnaires.path])
        #expect(found.allSatisfy { !$0.path.contains("rogramme") })
    }

    private static var shipped: [(name: String, bytes: [UInt8])] {
        get throws {
            let folder = Repository.questionnaires.appending(path: "Programmes")
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
                ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
            }
        }
    }
}
