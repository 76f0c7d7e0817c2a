import Fuzzing
import Progression
import SeededNumbers
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        ("abc", "abc", true), ("abc", "abcd", false), ("abc", "xabc", false),
        ("^abc$", "abc", true),
        (#"a\$"#, "a$", true), (#"a\\$"#, #"a\"#, true), ("a|bc", "bc", true),
        ("(a|b)c", "bc", true),
        ("a*", "", true), ("a+", "", false), ("ab?c", "ac", true), ("a{2}", "aa", true),
        ("a{2}", "aaa", false), ("a{2,}", "aaaa", true), ("a{2,}", "a", false),
        ("a{2,3}", "aaa", true), ("a{2,3}", "aaaa", false), ("(?:ab){2}", "abab", true),
        ("(a|)b", "b", true), ("[a-c]+", "cab", true), ("[^a-c]+", "cab", false),
        ("[^a-c]+", "xyz", true), ("[-a]+", "a-a", true), ("[a-]+", "a-a", true),
        (#"[\]\\]+"#, #"]\"#, true), (#"\d{4}"#, "2026", true), (#"\d"#, "٣", false),
        (#"\D+"#, "a٣", true), (#"[\d.]+"#, "3.14", true), (#"\w+"#, "Ærlig_3", true),
        (#"\w+"#, "to ord", false), (#"\W\S\s"#, "-x ", true), (".", "\n", false),
        ("...", "æøå", true), ("[æøå]+", "åøæ", true), ("[a-å]", "ä", true),
        ("(æ|ø)*å", "æøå", true),
        (#"\w+"#, "سلام", true), ("[ا-ي]+", "سلام", true), (".{4}", "سلام", true),
        ("👩‍🎓", "👩‍🎓", true), ("å", "a\u{30A}", false), (#"\+45 ?\d{8}"#, "+45 12345678", true),
        (#"(\d{1,3}\.){3}\d{1,3}"#, "127.0.0.1", true), ("((a|b)*c|d)+", "abcdac", true),
    ])
    func `a pattern says what a whole text must look like`(
        source: String,
        text: String,
        matches: Bool
    ) throws {
        #expect(try Pattern(source).matches(text) == matches)
    }

    @Test(arguments: [
        ("", PatternError.Kind.empty, 0), ("a(b", .unclosedGroup, 1), ("ab)", .unopenedGroup, 2),
        ("a[b", .unclosedClass, 1), ("a[]", .emptyClass, 1), ("[z-a]", .impossibleRange, 1),
        (#"[a-\d]"#, .impossibleRange, 1), ("*a", .nothingToRepeat, 0),
        ("a|+", .nothingToRepeat, 2),
        ("a**", .nothingToRepeat, 2), ("a{4,2}", .impossibleRepetition, 1), ("a+?", .lazy, 2),
        ("a{2}?", .lazy, 4), ("a*+", .possessive, 2), ("a(?=b)", .lookAround, 1),
        ("(?!b)a", .lookAround, 0), ("(?<=b)a", .lookAround, 0), ("(?<name>a)", .specialGroup, 0),
        ("(?i)a", .specialGroup, 0), (#"(a)\1"#, .backReference, 3), (#"a\b"#, .anchor, 1),
        ("a^b", .anchor, 1), ("(a$)|b", .anchor, 2), (#"\q"#, .unknownEscape("q"), 0),
        (#"a\"#, .unfinishedEscape, 1), ("a{", .unescaped("{"), 1), ("a]", .unescaped("]"), 1),
        ("a{x}", .unescaped("{"), 1), ("[a&&b]", .unescaped("&"), 2), ("[[a]", .unescaped("["), 1),
        ("a{99999999999999999999}", .tooLarge, 2), ("(a{1000}){1000}", .tooLarge, 0),
        ("(((){1000}){1000}){1000}", .tooLarge, 0),
        (String(repeating: "(", count: 60), .tooDeep, 50),
        (String(repeating: "a", count: 1_001), .tooLong, 1_000),
    ])
    func `what is not read says what and where`(
        source: String,
        kind: PatternError.Kind,
        offset: Int
    ) {
        let error = #expect(throws: PatternError.self) { try Pattern(source) }
        #expect(error?.kind == kind)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        ("a+?", "has a lazy repetition", "remove the second `?`: the whole text must match anyway"),
        (#"(a)\1"#, "refers back to a group, which is not read", "write out what may stand there"),
        (#"\q"#, #"has `\q`, which means nothing here"#, #"write `q`, `\d`, `\w` or `\s`"#),
        (
            "(?=a)", "looks ahead or behind, which is not read",
            "say with two conditions what must hold: `constraint: matches(., '…') and …`"
        ),
    ])
    func `an error is a sentence and a remedy`(source: String, what: String, remedy: String) {
        let error = #expect(throws: PatternError.self) { try Pattern(source) }
        #expect(error?.what == what)
        #expect(error?.remedy == remedy)
    }

    @Test(arguments: [
        "(a+)+", "(a|a)*", "(.*)*", "(a*)*b", "(a|aa)+", "(a|ab|b)*", #"(\w|\d)+"#, #"(\s*\w*)*"#,
        "(a{1,2})*", "(a{1,900})+", "x(y(a+)+)?", "([a-m]|[k-z])*", #"(.+,?)+"#, "(a?b?)*a*(c+)+",
    ])
    func `a pattern that explodes elsewhere is known`(source: String) throws {
        #expect(try Pattern(source).explodesElsewhere)
    }

    @Test(arguments: [
        "a+", #"(\d+,)*\d+"#, "(a|b)*", "(ab?)*", "(a?)*", "(a{3})*", #"\w+( \w+)*"#, "(a{900})+",
        ".*,.*", "([a-m]|[n-z])*", #"[^@ ]+@[^@ ]+\.[a-z]{2,}"#, "(a+b+)+", "a{1,900}a{1,900}",
    ])
    func `a pattern that does not is left alone`(source: String) throws {
        #expect(try !Pattern(source).explodesElsewhere)
    }

    @Test func `a text of ten thousand characters is decided at once`() throws {
        let text = String(repeating: "a", count: 10_000) + "!"
        let clock = ContinuousClock()
        for source in ["(a+)+", "(a|a)*b", "(.*)*c", "(a|aa)+", "((a*)*)*"] {
            let pattern = try Pattern(source)
            var matches = true
            let time = clock.measure { matches = pattern.matches(text) }
            #expect(!matches && time < .seconds(1), "`\(source)` took \(time)")
        }
    }

    @Test func `patterns that are written the same are the same`() throws {
        #expect(try Pattern("a+") == Pattern("a+"))
        #expect(try Set([Pattern("a+"), Pattern("a+"), Pattern("a{1,}")]).count == 2)
    }
}

/// The matcher beside the one of the standard library.
@Suite struct PatternFuzzTests {
    @Test func `small patterns match what the standard library says they match`() async {
        let run = FuzzRun("patterns-beside-the-standard-library", inputs: 400)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { random, _ in Self.difference(&random) }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    @Test func `any scrap is read or refused`() async {
        let run = FuzzRun("scraps-of-patterns", inputs: 4_000)
        await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
            run.tried { random, _ in
                guard let pattern = try? Pattern(Self.scrap(&random)) else { return nil }
                _ = pattern.matches("ab0æ,")
                _ = pattern.explodesElsewhere
                return nil
            }
        }
        #expect(run.report.hasPrefix("tried"), "\(run.report)")
        run.tell()
    }

    /// Where a pattern and the standard library's differ about a text, if they do.
    private static func difference(_ random: inout SeededNumbers) -> String? {
        let source = pattern(depth: 3, &random)
        guard let pattern = try? Pattern(source),
            let regex = try? Regex(source).matchingSemantics(.unicodeScalar).asciiOnlyDigits()
        else { return "`\(source)` is not read" }
        for _ in 0..<8 {
            let text = text(&random)
            if pattern.matches(text) != ((try? regex.wholeMatch(in: text)) != nil) {
                return "`\(source)` on `\(text)`"
            }
        }
        return nil
    }

    private static func scrap(_ random: inout SeededNumbers) -> String {
        let signs = Array("ab(){}[]|*+?\\^$.,-:=!<0129dwsæ&".unicodeScalars)
        var scrap = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            scrap.append(signs[Int.random(in: signs.indices, using: &random)])
        }
        return String(scrap)
    }

    private static func pattern(depth: Int, _ numbers: inout SeededNumbers) -> String {
        guard depth > 0 else {
            return ["a", "b", "æ", ".", "[ab]", "[^b]", #"\d"#, #"\w"#, "[a-æ]"]
                .randomElement(using: &numbers) ?? "a"
        }
        let part = { (numbers: inout SeededNumbers) in pattern(depth: depth - 1, &numbers) }
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: return part(&numbers)
        case 1, 2: return part(&numbers) + part(&numbers)
        case 3: return "(\(part(&numbers))|\(part(&numbers)))"
        case 4:
            let sign = ["*", "+", "?"].randomElement(using: &numbers) ?? "*"
            return "(?:\(part(&numbers)))\(sign)"
        default:
            let low = Int.random(in: 0...2, using: &numbers)
            let high = max(low, 1) + Int.random(in: 0...1, using: &numbers)
            return "(\(part(&numbers))){\(low),\(high)}"
        }
    }

    private static func text(_ numbers: inout SeededNumbers) -> String {
        let letters = ["a", "b", "æ", "3", "-"]
        return (0..<Int.random(in: 0...6, using: &numbers))
            .map { _ in letters.randomElement(using: &numbers) ?? "a" }.joined()
    }
}
