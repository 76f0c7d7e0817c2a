import Progression
import Testing

@testable import QuestionnaireFormat

/// Names inside and outside repeating groups, and an item's own value.
@Suite struct FormulaRoundsTests {
    /// Children, each with toys; how many children stands outside.
    private static let names: FormulaNames = {
        var names = FormulaNames()
        names.groups = ["children": 3, "toys": 2, "frame": 1]
        let number = Item.Kind.integer(min: 0, max: 50)
        for (position, (id, repeats)) in [
            ("how_many", []), ("age", ["children"]), ("price", ["children", "toys"]),
        ].enumerated() {
            names.items[id] = NamedItem(
                id: id,
                kind: number,
                position: position,
                repeats: repeats
            )
        }
        return names
    }()

    private static func read(
        _ text: String,
        in repeats: [String] = [],
        itself: String? = nil
    ) -> (formula: Formula, said: [String]) {
        let owner = FormulaOwner(
            key: itself == nil ? "relevant" : "constraint",
            id: "owner",
            repeats: repeats,
            itself: itself.flatMap { names.items[$0] }
        )
        var checker = FormulaChecker(names: names, owner: owner)
        let checked = checker.check(FormulaParser.parse(text).syntax)
        let said = checker.faults.map { "\($0.offset + 1): \($0.what) — \($0.remedy)" }
        return (checked.formula, said)
    }

    private static func writtenOut(_ text: String, in rounds: KeyValuePairs<String, Int>) -> String
    {
        let (formula, said) = read(text, in: rounds.map(\.key))
        let numbers = Dictionary(uniqueKeysWithValues: rounds.map { ($0.key, $0.value) })
        return said.isEmpty ? names.writtenOut(formula, in: numbers).text : said.joined()
    }

    @Test func `inside its group a name means the same round`() {
        #expect(Self.writtenOut("${age} > 3", in: ["children": 2]) == "${age[2]} > 3")
        #expect(
            Self.writtenOut(
                "${price} > ${age} and ${how_many} = 1",
                in: ["children": 3, "toys": 1]
            )
                == "${price[3][1]} > ${age[3]} and ${how_many} = 1"
        )
    }

    @Test func `outside it means all rounds`() {
        #expect(
            Self.writtenOut("sum(${age}, ${how_many}) > 3", in: [:])
                == "sum(${age[1]}, ${age[2]}, ${age[3]}, ${how_many}) > 3"
        )
        #expect(
            Self.writtenOut("mean(${price}, min_answered: 2) > ${age}", in: ["children": 2])
                == "mean(${price[2][1]}, ${price[2][2]}, min_answered: 2) > ${age[2]}"
        )
        #expect(
            Self.writtenOut("count_answered(${price}) = 6", in: [:])
                == "count_answered(${price[1][1]}, ${price[1][2]}, ${price[2][1]}, ${price[2][2]}, "
                + "${price[3][1]}, ${price[3][2]}) = 6"
        )
    }

    @Test(arguments: [
        (
            "${age} > 3",
            "1: `age` has an answer in each round of `children` — ask about all of them at once, "
                + "with `count_answered`, `sum`, `mean`, `min`, `max`"
        ),
        (
            "answered(${age})",
            "10: `age` has an answer in each round of `children` — ask about all of them at once, "
                + "with `count_answered`, `sum`, `mean`, `min`, `max`"
        ),
        (
            "mean(${price}, min_answered: 7) > 3",
            "1: `min_answered: 7` is more than `mean` has values — write a number from 1 to 6"
        ),
        (
            "${frame} = 1",
            "1: `frame` is a group, which has no answer of its own — name an item in it"
        ),
    ])
    func `elsewhere it is a fault`(text: String, said: String) {
        #expect(Self.read(text).said == [said])
    }

    @Test func `a point is the item's own value, and so is its name`() {
        let own = Formula.apply(.less, [.itself, .item("how_many")])
        #expect(Self.read(". < ${how_many}", in: ["children"], itself: "age").formula == own)
        #expect(Self.read("${age} < ${how_many}", in: ["children"], itself: "age").formula == own)
    }

    @Test func `an item's own value has its limits`() {
        #expect(
            Self.read(". = 51", in: ["children"], itself: "age").said == [
                "5: `age` can never be `51` — it takes a whole number from 0 to 50"
            ]
        )
    }
}
