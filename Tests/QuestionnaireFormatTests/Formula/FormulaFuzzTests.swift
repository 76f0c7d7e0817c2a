import Fuzzing
import Progression
import SeededNumbers
import Testing

@testable import QuestionnaireFormat

/// Formulas nobody would write: whatever comes, it is read or refused, with places inside the text.
@Suite struct FormulaFuzzTests {
    @Test func `a sound formula is written and read again as the same`() async {
        let run = FuzzRun("formulas-written-and-read", inputs: 500)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { random, _ in Self.roundTrip(random) }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    @Test func `scraps are read or refused`() async {
        let run = FuzzRun("scraps-of-formulas", inputs: 1_000)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { random, _ in Self.complaint(about: Self.scrap(&random)) }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    @Test func `damaged formulas are read or refused`() async {
        let run = FuzzRun("damaged-formulas", inputs: 500)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { random, _ in Self.complaint(about: Self.damaged(&random)) }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    /// What is wrong with writing and reading a formula drawn from `random`, if anything is.
    static func roundTrip(_ random: SeededNumbers) -> String? {
        var generator = FormulaGenerator(random: random)
        let formula = generator.boolean(4)
        let read = FormulaGenerator.read(formula.text)
        // Large ones may be larger than a formula may be.
        if read.faults.contains(where: { $0.what.contains("more than 500") }) { return nil }
        return read.formula == formula ? nil : "`\(formula.text)` is read as \(read)"
    }

    /// What is wrong with how `text` is read, if anything is.
    static func complaint(about text: String) -> String? {
        let read = FormulaGenerator.read(text)
        let length = text.unicodeScalars.count
        if let fault = read.faults.first(where: { $0.offset < 0 || $0.offset > length }) {
            return "`\(text)`: \(fault) is outside"
        }
        guard let formula = read.formula else {
            return read.faults.isEmpty ? "`\(text)` is neither read nor refused" : nil
        }
        let again = FormulaGenerator.read(formula.text)
        return again.formula == formula ? nil : "`\(text)` becomes `\(formula.text)`, then \(again)"
    }

    /// Words, signs and bytes in any order.
    static func scrap(_ random: inout SeededNumbers) -> String {
        let words = [
            "${hours}", "${one}", "${many}", "${walks}", "${word}", "${day}", "${note}", "${", "}",
            "(", ")", ",", "and", "or", "not(", "=", "!=", "<", ">=", "+", "-", "*", "div", "mod",
            "'none'", "'", "\"", "1", "2.5", ".", "true", "sum(", "mean(", "min_answered:", "if(",
            "selected(", "coalesce(", "today()", "&&", "!", "{one}", "$", "matches(", "'(a+)+'",
            "æ", "\u{0}", "\u{FEFF}", "👩‍🎓", " ", "\n", "\\", ";", "?", "round(", "min(", "length(",
        ]
        return (0..<Int.random(in: 0...40, using: &random)).map { _ in
            (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
        }.joined()
    }

    /// A sound formula with a few characters taken out, put in or exchanged.
    static func damaged(_ random: inout SeededNumbers) -> String {
        var generator = FormulaGenerator(random: random)
        var scalars = Array(generator.boolean(3).text.unicodeScalars)
        random = generator.random
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<max(scalars.count, 1), using: &random)
            guard index < scalars.count else { break }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.remove(at: index)
            case 1: scalars.insert(scalars[index], at: index)
            case 2: scalars.swapAt(index, Int.random(in: scalars.indices, using: &random))
            default:
                let value = UInt32.random(in: 0...0x17F, using: &random)
                scalars[index] = Unicode.Scalar(value) ?? "?"
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
