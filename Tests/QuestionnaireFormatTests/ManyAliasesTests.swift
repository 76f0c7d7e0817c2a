import Testing

@testable import QuestionnaireFormat

/// Files whose aliases stand for more than anybody could read through.
@Suite(.timeLimit(.minutes(1))) struct ManyAliasesTests {
    /// Each level stands for ten of the one before; the last one is a key, which is looked at whole.
    private static func bomb(levels: Int, lineEnd: String = "\n") -> String {
        let names = (0..<levels).map { "n\($0)" }
        let first = "- &\(names[0]) [x,x,x,x,x,x,x,x,x,x]"
        let rest = zip(names, names.dropFirst()).map { before, name in
            "- &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ",") + "]"
        }
        return ([first] + rest + ["- ? *\(names[levels - 1])", "  : 1"])
            .joined(separator: lineEnd)
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func `a file of aliases of aliases is refused at once`(lineEnd: String) {
        let text = Self.bomb(levels: 13, lineEnd: lineEnd)
        let reading = QuestionnaireReader.read(Array(text.utf8), path: "bomb.yaml")
        #expect(reading.questionnaire == nil)
        #expect(!reading.diagnostics.isEmpty)
    }

    @Test func `few aliases are left to the reader, who tells each place`() {
        #expect(ManyAliases.first(in: Self.bomb(levels: 2)) == nil)
        #expect(ManyAliases.first(in: Self.bomb(levels: 3)) != nil)
    }

    @Test func `stars and ampersands in texts are none`() {
        let text = String(repeating: "text: \"* one, 2 * 3 & more, a*b &\"\n", count: 40)
        #expect(ManyAliases.first(in: text) == nil)
        let emphasis = String(repeating: "text: Hvor *ofte* er du ude?\n", count: 40)
        #expect(ManyAliases.first(in: emphasis) == nil)
    }
}
