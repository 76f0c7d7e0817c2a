import QuestionnaireFormat
import Testing

/// What an author reads about items that look at each other, word for word.
@Suite struct CirclesFaultTests {
    /// Yes-or-no items, each with a condition.
    private static func said(_ items: KeyValuePairs<String, String?>) -> [String] {
        let text = items.map { id, relevant in
            let condition = relevant.map { "    relevant: \($0)\n" } ?? ""
            return "  - id: \(id)\n    type: boolean\n    text: {da: A}\n" + condition
        }.joined()
        return said(written: text)
    }

    private static func said(written items: String) -> [String] {
        let file = FormulaCase.head + "items:\n" + items
        return QuestionnaireReader.read(Array(file.utf8), path: "demo.yaml").diagnostics
            .map { "\($0.line):\($0.column): \($0.severity.rawValue): \($0.what) — \($0.remedy)" }
    }

    @Test func `an item that looks at itself`() {
        #expect(
            Self.said(["a": nil, "b": "${a} and ${b}"]) == [
                "16:24: error: `relevant` of `b` looks at `b` itself — let it look at another item"
            ]
        )
    }

    @Test func `two items that look at each other`() {
        #expect(
            Self.said(["a": "${b}", "b": "not(${a})"]) == [
                "13:15: warning: `relevant` of `a` looks at `b`, which is asked later — "
                    + "let it look at an earlier item, or ask `b` first",
                "13:15: error: the way round is endless: `a` looks at `b`, `b` looks at `a` — "
                    + "let one of them look elsewhere",
            ]
        )
    }

    @Test func `a long way round is spelled out, and others beside it`() {
        let said = Self.said([
            "a": nil, "b": "${a} or ${d}", "c": "${b}", "d": "${a} and ${c}", "e": "${f}",
            "f": "${e} or ${d}",
        ])
        #expect(
            said.filter { $0.contains("error") } == [
                "16:23: error: the way round is endless: `b` looks at `d`, `d` looks at `c`, "
                    + "`c` looks at `b` — let one of them look elsewhere",
                "28:15: error: the way round is endless: `e` looks at `f`, `f` looks at `e` — "
                    + "let one of them look elsewhere",
            ]
        )
    }

    @Test func `a circle in the structured form`() {
        #expect(
            Self.said([
                "a": "{question: b, operator: '=', answer: true}",
                "b": "{all: [{question: a, operator: answered}]}",
            ]).last
                == "13:26: error: the way round is endless: `a` looks at `b`, `b` looks at `a` — "
                + "let one of them look elsewhere"
        )
    }

    @Test func `looking back any number of times is no circle`() {
        #expect(
            Self.said(["a": nil, "b": "${a}", "c": "${a} and ${b}", "d": "${c} or ${b}"]) == []
        )
    }

    @Test func `two calculations that look at each other`() {
        #expect(
            Self.said(
                written: """
                      - {id: a, type: calculate, calculation: "${b} + 1"}
                      - {id: b, type: calculate, calculation: "2 * ${a}"}
                      - {id: c, type: boolean, text: {da: A}, relevant: "${a} > 3"}
                    """
            ) == [
                "10:44: error: the way round is endless: `a` looks at `b`, `b` looks at `a` — "
                    + "let one of them look elsewhere"
            ]
        )
    }

    @Test func `a group that looks at what stands in it`() {
        #expect(
            Self.said(
                written: """
                      - id: g
                        type: group
                        relevant: ${a}
                        items:
                          - {id: a, type: boolean, text: {da: A}}
                    """
            ) == [
                "12:15: error: `relevant` of `g` looks at `a`, which stands in `g` itself — "
                    + "let it look at an item before `g`"
            ]
        )
    }

    @Test func `a group that looks at what stands in it by way of another item`() {
        #expect(
            Self.said(
                written: """
                      - {id: b, type: calculate, calculation: "if(${a}, 1, 2)"}
                      - id: g
                        type: group
                        relevant: ${b} > 1
                        items:
                          - {id: a, type: boolean, text: {da: A}}
                    """
            ) == [
                "10:47: warning: `calculation` of `b` looks at `a`, which is asked later — "
                    + "let it look at an earlier item, or ask `a` first",
                "10:47: error: the way round is endless: `b` looks at `a`, `a` stands in `g`, "
                    + "`g` looks at `b` — let one of them look elsewhere",
            ]
        )
    }

    @Test func `a calculation may stand after what looks at it, and its type is known`() {
        #expect(
            Self.said(
                written: """
                      - {id: a, type: boolean, text: {da: A}}
                      - {id: b, type: boolean, text: {da: A}, relevant: "${d} > 1"}
                      - {id: c, type: calculate, calculation: "if(${a}, 'one', 'two')"}
                      - {id: d, type: calculate, calculation: "if(${c} = 'one', 1, 2)"}
                      - {id: e, type: boolean, text: {da: A}, relevant: "${c} > 3"}
                    """
            ) == [
                "14:59: error: `>` compares a text with a number — write it in quotes"
            ]
        )
    }
}
