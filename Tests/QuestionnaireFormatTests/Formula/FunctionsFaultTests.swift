import Testing

/// What an author reads about functions in a formula, word for word.
@Suite struct FunctionsFaultTests {
    static let unknown = [
        FormulaCase(
            "selectd(${many}, 'none')",
            "1: there is no function `selectd` — did you mean `selected`?"
        ),
        FormulaCase("Sum(${days}) = 3", "1: there is no function `Sum` — did you mean `sum`?"),
        FormulaCase(
            "count-selected(${many}) > 1",
            "1: there is no function `count-selected` — write `length(${choices})`"
        ),
        FormulaCase(
            "jr:choice-name(${one}) = 'x'",
            "1: there is no function `jr:choice-name` — "
                + "show the chosen option in a text with `${item}` instead"
        ),
        FormulaCase(
            "pulldata('a', 'b') = 'x'",
            "1: there is no function `pulldata` — "
                + "put what is needed into the file: nothing is looked up elsewhere"
        ),
        FormulaCase(
            "iif(${walks}, 1, 2) = 1",
            "1: there is no function `iif` — write `if(condition, one, other)`"
        ),
        FormulaCase(
            "contains(${word}, 'x')",
            "1: there is no function `contains` — "
                + "write `selected(${choices}, 'code')` or `matches(${text}, '.*word.*')`"
        ),
    ]

    static let arguments = [
        FormulaCase(
            "if(${walks}, 1) = 1",
            "1: `if` takes three arguments, but 2 are given — write `if(condition, one, other)`"
        ),
        FormulaCase(
            "today(1) = ${day}",
            "1: `today` takes nothing in its brackets, but 1 is given — write `today()`"
        ),
        FormulaCase(
            "sum() = 1",
            "1: `sum` takes at least one argument, but none are given — write `sum(${a}, ${b})`"
        ),
        FormulaCase(
            "coalesce(${days}) = 1",
            "1: `coalesce` takes at least two arguments, but 1 is given — "
                + "write `coalesce(${item}, 0)`"
        ),
        FormulaCase(
            "if(${walks}, 1, 'a') = 1",
            "17: `if` takes values of one kind, but `1` is a number and `'a'` is a text — "
                + "let both be of the same kind"
        ),
        FormulaCase(
            "if(${days}, 1, 2) = 1",
            "4: `if` takes true or false, but `${days}` is a number — compare it: `${days} > 0`"
        ),
        FormulaCase(
            "coalesce(${one}, 'noone') = 'none'",
            "18: `one` can never be `'noone'` — it takes `none`, `some`"
        ),
        FormulaCase(
            "answered(${days} + 1)",
            "18: `answered` takes an item, but `${days} + 1` is none — write `answered(${item})`"
        ),
        FormulaCase(
            "count_answered(3) = 1",
            "16: `count_answered` takes an item, but `3` is none — "
                + "write `count_answered(${a}, ${b})`"
        ),
        FormulaCase(
            "sum(${days}, 'a') > 2",
            "14: `sum` takes numbers, but `'a'` is a text — "
                + "use a number, or an item that takes one"
        ),
        FormulaCase(
            "max(${one}, 'none') > 2",
            "5: `max` takes numbers or dates, but `${one}` is a choice — "
                + "use a number, or an item that takes one"
        ),
        FormulaCase(
            "round(${hours}, 9) = 2",
            "17: `round` takes a number of decimals from 0 to 6 — write `round(${item}, 1)`"
        ),
        FormulaCase(
            "date_diff(${days}, today()) > 2",
            "11: `date_diff` takes dates, but `${days}` is a number — "
                + "use an item of type `date`, `today()`, or `'2026-01-31'`"
        ),
        FormulaCase(
            "length(${days}) = 2",
            "8: `length` takes a text or a choice of several, but `${days}` is a number — "
                + "use an item of type `text` or `choices`"
        ),
    ]

    static let special = [
        FormulaCase(
            "selected(${days}, 'some')",
            "10: `selected` takes a choice, but `${days}` is a number — "
                + "use an item of type `choice` or `choices`, or compare with `=`"
        ),
        FormulaCase(
            "selected(${many}, 3)",
            "19: `selected` takes the code of an option, but here is `3` — "
                + "write `selected(${many}, 'none')`"
        ),
        FormulaCase(
            "selected(${many}, 'noone')",
            "19: `many` can never be `'noone'` — it takes `none`, `some`"
        ),
        FormulaCase(
            "matches(${days}, '3')",
            "9: `matches` takes a text, but `${days}` is a number — use an item of type `text`"
        ),
        FormulaCase(
            "matches(${word}, ${word})",
            "18: `matches` takes a pattern in quotes, but here is `${word}` — "
                + "write `matches(${text}, 'pattern')`"
        ),
        FormulaCase(
            "matches(${word}, 'a+?')",
            "21: the pattern has a lazy repetition — "
                + "remove the second `?`: the whole text must match anyway"
        ),
        FormulaCase(
            "matches(${word}, '(a+)+')",
            "19: the pattern repeats what is itself repeated: other programs would try endlessly "
                + "many ways to match it — let each character match in one way only: "
                + "`a+` instead of `(a+)+`"
        ),
        FormulaCase(
            "mean(${days}, ${hours}, min_answered: 3) > 2",
            "1: `min_answered: 3` is more than `mean` has values — write a number from 1 to 2"
        ),
        FormulaCase(
            "mean(${days}, min_answered: 0) > 2",
            "29: `min_answered` takes a whole number from 1 — write `mean(…, min_answered: 2)`"
        ),
        FormulaCase(
            "sum(min_answered: 1, ${days}) > 2",
            "19: `min_answered` does not stand last — move it to the end"
        ),
        FormulaCase(
            "sum(${days}, least: 1) > 2",
            "21: `sum` takes no `least:` — did you mean `min_answered:`?"
        ),
        FormulaCase(
            "max(${days}, min_answered: 1) > 2",
            "28: `max` takes no `min_answered:` — only `sum` and `mean` take `min_answered: 2`"
        ),
    ]

    @Test(arguments: unknown + arguments + special)
    func `every fault says what, where and what to do`(_ fault: FormulaCase) {
        #expect(fault.said == fault.expected)
    }
}
