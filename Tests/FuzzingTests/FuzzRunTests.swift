import Fuzzing
import SeededNumbers
import Testing

/// The harness notices what it is there for.
@Suite struct FuzzRunTests {
    @Test func `a run without findings says how much it has tried`() async {
        let run = FuzzRun("nothing", inputs: 40)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { _, _ in nil }
        }
        #expect(run.report.hasPrefix("tried "))
        #expect(run.report.contains(" inputs of nothing from seed "))
    }

    @Test func `a crash is noticed, with the input that did it`() async {
        let run = FuzzRun("crash", inputs: 40)
        await #expect(processExitsWith: .failure) { [run = run as FuzzRun] in
            run.tried { random, _ in
                if Self.isUnlucky(&random) { fatalError("planted") }
                return nil
            }
        }
        #expect(run.report.hasPrefix("input "))
        #expect(run.report.hasSuffix(" of crash ended the process"))
    }

    @Test func `a hang is noticed, with the input that did it`() async {
        let run = FuzzRun("hang", inputs: 40, limit: 0.3)
        await #expect(processExitsWith: .exitCode(1)) { [run = run as FuzzRun] in
            run.tried { random, _ in
                while Self.isUnlucky(&random) { random = SeededNumbers(seed: 6) }
                return nil
            }
        }
        #expect(run.report.hasSuffix(" of hang did not come to an end within 0.3 seconds"))
    }

    @Test func `a complaint ends the run with the input's number`() async {
        let run = FuzzRun("complaint", inputs: 40)
        await #expect(processExitsWith: .exitCode(1)) { [run = run as FuzzRun] in
            run.tried { random, _ in Self.isUnlucky(&random) ? "out of the file" : nil }
        }
        #expect(run.report.hasSuffix(" of complaint: out of the file"))
    }

    /// One input in eight.
    private static func isUnlucky(_ random: inout SeededNumbers) -> Bool {
        random.next() % 8 == 0
    }
}
