import Testing

/// What an author reads about names and types in a formula, word for word.
@Suite struct FormulaTypesFaultTests {
    static let names = [
        FormulaCase("${dais} = 3", "1: there is no item `dais` — did you mean `days`?"),
        FormulaCase(
            "${} = 3",
            "1: `${}` names no item — write the id of an item between the brackets"
        ),
        FormulaCase(
            "${intro} = 3",
            "1: `intro` is a note and has no answer — name an item that has one"
        ),
        FormulaCase(
            ". > 3",
            "1: `.` stands for an item's own answer, which only its `constraint` can look at — "
                + "name the item: `${item}`"
        ),
    ]

    static let comparisons = [
        FormulaCase(
            "${days} = 8",
            "11: `days` can never be `8` — it takes a whole number from 0 to 7"
        ),
        FormulaCase(
            "2.5 = ${days}",
            "1: `days` can never be `2.5` — it takes a whole number from 0 to 7"
        ),
        FormulaCase(
            "${days} > 7.5",
            "11: `days` can never be `7.5` — it takes a whole number from 0 to 7"
        ),
        FormulaCase(
            "${day} > '2019-12-31'",
            "10: `day` can never be `'2019-12-31'` — it takes a date from 2020-01-01"
        ),
        FormulaCase(
            "${day} > '31-01-2026'",
            "10: `'31-01-2026'` is not a date — write year, month and day: `'2026-01-31'`"
        ),
        FormulaCase(
            "${day} > '2026-02-30'",
            "10: `'2026-02-30'` is not a date — write year, month and day: `'2026-01-31'`"
        ),
        FormulaCase("${one} = 'som'", "10: `one` can never be `'som'` — it takes `none`, `some`"),
        FormulaCase(
            "${one} = 'refused'",
            "10: `'refused'` is a way of not answering, not an answer — "
                + "write `not(answered(${one}))`"
        ),
        FormulaCase(
            "${one} = 1",
            "8: `=` compares a choice with a number — "
                + "compare it with one of its codes: `none`, `some`"
        ),
        FormulaCase(
            "${many} = 'none'",
            "9: `=` compares one value, but `${many}` is several options — "
                + "write `selected(${many}, 'none')`"
        ),
        FormulaCase(
            "${days} = '3'",
            "9: `=` compares a number with a text — write it without quotes"
        ),
        FormulaCase("${word} = 3", "9: `=` compares a text with a number — write it in quotes"),
        FormulaCase(
            "${walks} = 'true'",
            "10: `=` compares true or false with a text — compare it with `true` or `false`"
        ),
        FormulaCase(
            "${day} = 2026",
            "8: `=` compares a date with a number — write a date as `'2026-01-31'`"
        ),
        FormulaCase(
            "${days} = ${word}",
            "9: `=` compares a number with a text — compare values of the same kind"
        ),
        FormulaCase(
            "${walks} > true",
            "10: `>` compares numbers or dates, but `${walks}` is true or false — use `=` or `!=`"
        ),
        FormulaCase(
            "${one} < 'some'",
            "8: `<` compares numbers or dates, but `${one}` is a choice — use `=` or `!=`"
        ),
    ]

    static let types = [
        FormulaCase(
            "${days}",
            "1: `relevant` takes true or false, but `${days}` is a number — compare it: `${days} > 0`"
        ),
        FormulaCase(
            "${walks} and ${one}",
            "14: `and` takes true or false, but `${one}` is a choice — compare it: `${one} = 'none'`"
        ),
        FormulaCase(
            "${many} or ${walks}",
            "1: `or` takes true or false, but `${many}` is a choice of several — "
                + "ask for one option: `selected(${many}, 'none')`"
        ),
        FormulaCase(
            "not(${day})",
            "5: `not` takes true or false, but `${day}` is a date — compare it: `${day} < today()`"
        ),
        FormulaCase(
            "'some' or ${walks}",
            "1: `or` takes true or false, but `'some'` is a text — "
                + "compare an item with it: `${item} = 'some'`"
        ),
        FormulaCase(
            "${walks} + 1 > 1",
            "1: `+` takes numbers, but `${walks}` is true or false — write `if(${walks}, 1, 0)`"
        ),
        FormulaCase(
            "${day} + 7 > 1",
            "1: `+` takes numbers, but `${day}` is a date — count days: `date_diff(from, to)`"
        ),
        FormulaCase(
            "2 * '3' > 1",
            "5: `*` takes numbers, but `'3'` is a text — write it without quotes"
        ),
        FormulaCase(
            "-${many} > 1",
            "2: `-` takes numbers, but `${many}` is a choice of several — "
                + "count the options: `length(${many})`"
        ),
        FormulaCase(
            "${one} mod 2 = 1",
            "1: `mod` takes numbers, but `${one}` is a choice — "
                + "use a number, or an item that takes one"
        ),
    ]

    @Test(arguments: names + comparisons + types)
    func `every fault says what, where and what to do`(_ fault: FormulaCase) {
        #expect(fault.said == fault.expected)
    }
}
