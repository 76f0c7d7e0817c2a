import Testing

/// What an author reads about conditions, word for word.
@Suite struct ConditionsFaultTests {
    static let cases = [
        FaultCase(
            "an unknown item",
            .replace(["{question: q1,": "{question: q9,"]),
            """
            demo.yaml:35:33: error: there is no item `q9` — did you mean `q1`?
                relevant: {all: [{question: q9, operator: '>=', answer: 3}]}
                                            ^
            """
        ),
        FaultCase(
            "a later item",
            .replace(["{question: q1,": "{question: q5,"]),
            """
            demo.yaml:35:33: warning: `relevant` of `q4` looks at `q5`, which is asked later — let it look at an earlier item, or ask `q5` first
                relevant: {all: [{question: q5, operator: '>=', answer: 3}]}
                                            ^
            """
        ),
        FaultCase(
            "the item itself",
            .replace([
                "{question: q1, operator: '>=', answer: 3}":
                    "{question: q4, operator: '=', answer: true}"
            ]),
            """
            demo.yaml:35:33: error: `relevant` of `q4` looks at `q4` itself — let it look at another item
                relevant: {all: [{question: q4, operator: '=', answer: true}]}
                                            ^
            """
        ),
        FaultCase(
            "a value that cannot be",
            .replace(["answer: 3}": "answer: 6}"]),
            """
            demo.yaml:35:61: error: `q1` can never be answered with `6` — it takes a whole number from 1 to 5
                relevant: {all: [{question: q1, operator: '>=', answer: 6}]}
                                                                        ^
            """
        ),
        FaultCase(
            "a code that is not an option",
            .replace([
                "{question: q1, operator: '>=', answer: 3}":
                    "{question: q2, operator: '=', answer: many}"
            ]),
            """
            demo.yaml:35:60: error: `q2` can never be answered with `many` — it takes `none`, `some`
                relevant: {all: [{question: q2, operator: '=', answer: many}]}
                                                                       ^
            """
        ),
        FaultCase(
            "a way of not answering",
            .replace(["answer: 3}": "answer: refused}"]),
            """
            demo.yaml:35:61: error: `refused` is a way of not answering, not an answer — write `operator: answered` with `answer: false`
                relevant: {all: [{question: q1, operator: '>=', answer: refused}]}
                                                                        ^
            """
        ),
        FaultCase(
            "an operator that does not fit",
            .replace([
                "{question: q1, operator: '>=', answer: 3}":
                    "{question: q2, operator: '>', answer: none}"
            ]),
            """
            demo.yaml:35:47: error: `>` does not fit `q2`, which is a choice — use one of `=`, `!=`, `answered`
                relevant: {all: [{question: q2, operator: '>', answer: none}]}
                                                          ^
            """
        ),
        FaultCase(
            "an unknown operator",
            .replace(["operator: '>='": "operator: '=>'"]),
            """
            demo.yaml:35:47: error: `operator` cannot be `=>` — did you mean `>=`?
                relevant: {all: [{question: q1, operator: '=>', answer: 3}]}
                                                          ^
            """
        ),
        FaultCase(
            "an operator of a programming language is not taken for its opposite",
            .replace(["operator: '>='": "operator: '=='"]),
            """
            demo.yaml:35:47: error: `operator` cannot be `==` — did you mean `=`?
                relevant: {all: [{question: q1, operator: '==', answer: 3}]}
                                                          ^
            """
        ),
        FaultCase(
            "no operator",
            .replace(["operator: '>=', answer": "answer"]),
            """
            demo.yaml:35:22: error: the condition on `q1` lacks `operator` — add `operator: '='` or `operator: answered`
                relevant: {all: [{question: q1, answer: 3}]}
                                 ^
            """
        ),
        FaultCase(
            "no answer",
            .replace(["operator: '>=', answer: 3}": "operator: '>='}"]),
            """
            demo.yaml:35:22: error: the condition on `q1` lacks `answer` — add the answer to compare with: a whole number from 1 to 5
                relevant: {all: [{question: q1, operator: '>='}]}
                                 ^
            """
        ),
        FaultCase(
            "answered against a number",
            .replace(["operator: '>='": "operator: answered"]),
            """
            demo.yaml:35:65: error: `operator: answered` cannot be held against `3` — leave `answer` out, or write `answer: false` for "has no answer"
                relevant: {all: [{question: q1, operator: answered, answer: 3}]}
                                                                            ^
            """
        ),
        FaultCase(
            "all and any at once",
            .replace([
                "relevant: {all:": "relevant: {any: [{question: q1, operator: answered}], all:"
            ]),
            """
            demo.yaml:35:15: error: this condition has too much at once — write exactly one of `all: […]`, `any: […]` or `question: …`
                relevant: {any: [{question: q1, operator: answered}], all: [{question: q1, operator: '>=', answer: 3}]}
                          ^
            """
        ),
        FaultCase(
            "an operator beside all",
            .replace(["relevant: {all:": "relevant: {operator: '=', all:"]),
            """
            demo.yaml:35:16: error: `operator` stands beside `all` instead of beside a `question` — move it into the list below `all`
                relevant: {operator: '=', all: [{question: q1, operator: '>=', answer: 3}]}
                           ^
            """
        ),
        FaultCase(
            "not, which no condition has",
            .replace([
                "relevant: {all: [{question: q1, operator: '>=', answer: 3}]}":
                    "relevant: {all: [{not: {question: q1}, question: q1, operator: answered}]}"
            ]),
            """
            demo.yaml:35:23: error: `not` is not a key of a condition — turn the operators round instead: `!=` for `=`, `<` for `>=`
                relevant: {all: [{not: {question: q1}, question: q1, operator: answered}]}
                                  ^
            """
        ),
        FaultCase(
            "an operator YAML takes for a tag",
            .replace(["operator: '>='": "operator: !="]),
            """
            demo.yaml:35:47: error: YAML takes `!=` for a tag, and tags are not read — put it in quotes: '!='
                relevant: {all: [{question: q1, operator: !=, answer: 3}]}
                                                          ^
            """
        ),
        FaultCase(
            "an operator YAML takes for a block",
            .replace(["operator: '>='": "operator: >="]),
            """
            demo.yaml:35:47: error: to YAML this `>` begins a block of text — put the operator in quotes: '>='
                relevant: {all: [{question: q1, operator: >=, answer: 3}]}
                                                          ^
            """
        ),
    ]

    @Test(arguments: cases)
    func `every fault says what, where and what to do`(_ fault: FaultCase) {
        #expect(fault.rendered == fault.expected)
    }
}
