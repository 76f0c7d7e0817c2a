import Progression
import Testing
import WebPages

@Suite struct SubmittedAnswerTests {
    private func read(_ item: Item, _ fields: [(name: String, value: String)]) -> SubmittedAnswer {
        SubmittedAnswer(SubmittedForm(fields: [("token", "x")] + fields), for: item, in: .danish)
    }

    private func read(_ item: Item, _ values: String...) -> SubmittedAnswer {
        read(item, values.map { ("answer", $0) })
    }

    @Test func `each kind of item is read from its form`() {
        #expect(read(Sample.scale, "3") == .answer(.integer(3)))
        #expect(read(Sample.choice, "friends") == .answer(.code("friends")))
        #expect(read(Sample.choices, "club", "home") == .answer(.codes(["home", "club"])))
        #expect(read(Sample.boolean, "no") == .answer(.boolean(false)))
        #expect(read(Sample.integer, " 7 ") == .answer(.integer(7)))
        #expect(read(Sample.note, "  Et job\n") == .answer(.text("Et job")))
    }

    @Test func `not answering is chosen like an answer, or by a button`() {
        #expect(read(Sample.scale, "missing:refused") == .answer(.missing(.refused)))
        #expect(read(Sample.scale, "missing:dont_know") == .answer(.missing(.dontKnow)))
        #expect(
            read(Sample.integer, [("answer", ""), ("missing", "dont_know")])
                == .answer(.missing(.dontKnow))
        )
        #expect(read(Sample.note, "missing:refused") == .answer(.text("missing:refused")))
    }

    @Test func `what cannot be an answer says why`() {
        #expect(read(Sample.scale) == .problem(.nothing))
        #expect(read(Sample.scale, "9") == .problem(.notOffered))
        #expect(read(Sample.boolean, "missing:dont_know") == .problem(.notOffered))
        #expect(read(Sample.boolean, "maybe") == .problem(.notOffered))
        #expect(read(Sample.choices) == .problem(.nothing))
        #expect(read(Sample.choices, "none", "home") == .problem(.exclusive))
        #expect(read(Sample.integer, "") == .problem(.nothing))
        #expect(read(Sample.integer, "syv") == .problem(.notANumber))
        #expect(read(Sample.integer, "8") == .problem(.outOfRange(.integers(min: 0, max: 7))))
        #expect(read(Sample.note, " ") == .problem(.nothing))
        #expect(
            read(Sample.note, String(repeating: "a", count: 401))
                == .problem(.tooLong(maxLength: 400))
        )
    }

    @Test func `every answer the page offers is one the item takes`() {
        for item in [Sample.scale, Sample.choice, Sample.choices, Sample.boolean] {
            let page = Sample.question(item)
            let values = page.split(separator: "name=\"answer\" value=\"").dropFirst()
                .map { String($0.prefix { $0 != "\"" }) }
            #expect(!values.isEmpty)
            for value in values {
                guard case .answer = read(item, value) else {
                    Issue.record("\(item.id): \(value)")
                    continue
                }
            }
        }
    }
}
