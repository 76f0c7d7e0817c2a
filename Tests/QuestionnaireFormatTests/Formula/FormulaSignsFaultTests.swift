import Testing

/// What an author reads about signs and words of a formula, word for word.
@Suite struct FormulaSignsFaultTests {
    static let signs = [
        FormulaCase("${walks} && ${days} = 3", "10: `&&` is not read — write `and`"),
        FormulaCase("${walks} || ${days} = 3", "10: `||` is not read — write `or`"),
        FormulaCase("${days} == 3", "9: `==` is not read — write `=`"),
        FormulaCase("${days} === 3", "9: `===` is not read — write `=`"),
        FormulaCase("${days} <> 3", "9: `<>` is not read — write `!=`"),
        FormulaCase("${days} !== 3", "9: `!==` is not read — write `!=`"),
        FormulaCase("${days} => 3", "9: `=>` is not read — write `>=`"),
        FormulaCase("${days} ≥ 3", "9: `≥` is not read — write `>=`"),
        FormulaCase("${days} % 2 = 0", "9: `%` is not read — write `mod`"),
        FormulaCase("%resource.item = 3", "1: `%resource` is not read — name an item: `${item}`"),
        FormulaCase("%context = 3", "1: `%context` is not read — name an item: `${item}`"),
        FormulaCase("${days} / 2 = 1", "9: `/` is not read — write `div`"),
        FormulaCase("!${walks}", "1: `!` is not read — write `not(…)`"),
        FormulaCase("!(${walks})", "1: `!` is not read — write `not(…)`"),
        FormulaCase("not ${walks}", "1: `not` lacks its brackets — write `not(…)`"),
        FormulaCase("{days} = 3", "1: `{days}` is not how an item is named — write `${days}`"),
        FormulaCase("$days = 3", "1: `$days` is not how an item is named — write `${days}`"),
        FormulaCase("days = 3", "1: `days` is not how an item is named — write `${days}`"),
        FormulaCase(
            "${walks} ? true : false",
            "10: `?` is not read — write `if(condition, one, other)`"
        ),
        FormulaCase("max(1; 2) = 2", "6: `;` is not read — separate arguments with `,`"),
        FormulaCase("${days} = 3;", "12: `;` is not read — separate arguments with `,`"),
        FormulaCase(
            "${word} = “abc”",
            "11: `“` is not a quotation mark here — write `'`, as in `'some'`"
        ),
        FormulaCase(
            "${days} @ 3",
            "9: `@` means nothing here — write items as `${id}`, texts in quotes, and the operators "
                + "`and`, `or`, `=`, `!=`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `div`, `mod`"
        ),
        FormulaCase(
            "${hours} = 12345678901234567",
            "12: `1234567890123456…` has too many digits — write 15 digits at most"
        ),
    ]

    static let words = [
        FormulaCase("${walks} AND ${days} = 3", "10: `AND` is not an operator — write `and`"),
        FormulaCase("${days} is 3", "9: `is` is not an operator — write `=`"),
        FormulaCase("${days} gte 3", "9: `gte` is not an operator — write `>=`"),
        FormulaCase(
            "${many} contains 'none'",
            "9: `contains` is not an operator — write `selected(${item}, 'code')`"
        ),
        FormulaCase(
            "AND(${walks}, ${days} = 3)",
            "1: `AND` is not a function — write it between two values: `… and …`"
        ),
        FormulaCase("true() and ${walks}", "1: `true()` is not a function — write `true`"),
        FormulaCase("${walks} = TRUE", "12: `TRUE` is not read — write `true`"),
        FormulaCase(
            "${days} = null",
            "11: `null` is no value: an answer that is missing has none — "
                + "write `not(answered(${item}))`"
        ),
        FormulaCase("today < ${day}", "1: `today` lacks its brackets — write `today()`"),
        FormulaCase(
            "${one} = some",
            "10: `some` means nothing here — write a text or a code in quotes: `'some'`"
        ),
        FormulaCase(
            "${walks} = yes",
            "12: `yes` means nothing here — write `true`, or a code in quotes: `'yes'`"
        ),
        FormulaCase("hors = 3", "1: `hors` means nothing here — did you mean `${hours}`?"),
    ]

    static let shape = [
        FormulaCase("(${days} = 3", "1: the bracket here is never closed — add `)`"),
        FormulaCase("${days} = 3)", "12: this `)` closes nothing — remove it"),
        FormulaCase("sum(${days}, 3", "4: the bracket here is never closed — add `)`"),
        FormulaCase(
            "${word} = 'abc",
            "11: the text that begins here is never closed — add `'` at its end"
        ),
        FormulaCase(
            "${days = 3",
            "1: the `${` here is never closed — add `}` after the item's id"
        ),
        FormulaCase(
            "1 < ${days} < 5",
            "13: two comparisons hang together here — "
                + "write them one by one: `1 < ${a} and ${a} < 5`"
        ),
        FormulaCase(
            "${days}.length() > 3",
            "8: a point stands behind a value — "
                + "write functions before what they work on: `length(${a})`"
        ),
        FormulaCase(
            "${days} ${hours}",
            "9: `${hours}` follows a value without an operator — "
                + "put an operator such as `and` or `=` before it"
        ),
        FormulaCase(
            "sum(${days} 3) = 4",
            "13: `3` follows a value without an operator — "
                + "put `,` or an operator such as `and` before it"
        ),
        FormulaCase(
            "${hours} = 3,5",
            "13: this comma separates nothing — write decimals with a point: `3.5`"
        ),
        FormulaCase(
            "${walks} and",
            "13: the formula breaks off here — "
                + "add what is meant: an item such as `${q1}`, a number, or a text in quotes"
        ),
        FormulaCase(
            "${days} = * 3",
            "11: a value is missing before `*` — "
                + "add what is meant: an item such as `${q1}`, a number, or a text in quotes"
        ),
        FormulaCase(
            String(repeating: "(", count: 65) + "1",
            "65: the formula has more than 64 brackets inside each other — "
                + "let items of `type: calculate` work out parts of it"
        ),
        FormulaCase(
            String(repeating: "not(", count: 64) + "(true)",
            "257: the formula has more than 64 brackets inside each other — "
                + "let items of `type: calculate` work out parts of it"
        ),
        FormulaCase(
            Array(repeating: "1", count: 251).joined(separator: "+") + " > 0",
            "500: the formula has more than 500 parts — "
                + "let items of `type: calculate` work out parts of it"
        ),
        FormulaCase(
            "true" + String(repeating: " ", count: 10_000),
            "1: the formula has more than 10,000 characters — "
                + "let items of `type: calculate` work out parts of it"
        ),
    ]

    @Test(arguments: signs + words + shape)
    func `every fault says what, where and what to do`(_ fault: FormulaCase) {
        #expect(fault.said == fault.expected)
    }

    @Test func `all faults of a formula come at once`() {
        let fault = FormulaCase(
            "${nun} == 3 && selected(${many}, 'noone') || foo(${hours}) > 'a' and (${hors} = 3",
            "1: there is no item `nun` — name the id of an item",
            "8: `==` is not read — write `=`",
            "13: `&&` is not read — write `and`",
            "34: `many` can never be `'noone'` — it takes `none`, `some`",
            "43: `||` is not read — write `or`",
            "46: there is no function `foo` — the functions are `answered`, `coalesce`, `if`, "
                + "`selected`, `count_answered`, `sum`, `mean`, `min`, `max`, `round`, `today`, "
                + "`date_diff`, `length`, `matches`, `not`",
            "70: the bracket here is never closed — add `)`",
            "71: there is no item `hors` — did you mean `hours`?"
        )
        #expect(fault.said == fault.expected)
    }

    @Test func `what is no formula at all is not taken apart to its end`() {
        let prose = FormulaCase(String(repeating: "${days} && ", count: 900))
        #expect(prose.said.count == 40)
    }
}
