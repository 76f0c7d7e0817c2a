import Progression
import WebPages

extension Sample {
    /// A question in three languages.
    static func worldly(_ danish: String, _ english: String, _ arabic: String) -> LocalizedText {
        LocalizedText([.danish: danish, .english: english, Self.arabic: arabic])
    }

    /// A questionnaire with every kind of item, conditions, rounds, and receipts.
    static let paper = Questionnaire(
        reference: InstrumentReference(
            url: "https://skridt.example/paper",
            version: "2.1.0",
            sha256: String(repeating: "0123abcd", count: 8)
        ),
        id: "paper",
        title: worldly("Om dig", "About you", "عنك"),
        introduction: worldly(
            "Svarene bruges til samtalen.\n\nTag dig god tid.",
            "The answers are for the talk.\n\nTake your time.",
            "الإجابات من أجل المحادثة.\n\nخذ وقتك."
        ),
        answeredBy: .citizen,
        languages: [.danish, .english, arabic],
        items: items + [decimal, reading, eleven] + children([1, 2, 3, 4]) + [postcode],
        groups: [
            Group(id: "kids", text: worldly("Dit barn", "Your child", "طفلك"), rounds: 6)
        ],
        receipts: [
            Receipt(
                id: "soon",
                when: .item("plan"),
                text: worldly("Vi ses snart.", "See you soon.", "إلى اللقاء قريبا.")
            ),
            Receipt(id: "thanks", text: worldly("Tak for nu.", "Thank you.", "شكرا.")),
        ]
    )

    private static let eleven = Item(
        id: "energy",
        text: worldly(
            "Hvor meget overskud har du i dag?",
            "How much energy do you have today?",
            "كم لديك من الطاقة اليوم؟"
        ),
        kind: .scale(
            (0...10).map { value in
                let ends = [
                    0: worldly("Intet", "None", "لا شيء"), 5: worldly("Noget", "Some", "بعض"),
                    10: worldly("Masser", "Plenty", "الكثير"),
                ]
                return ScalePoint(value: value, text: ends[value])
            }
        ),
        missing: [.dontKnow]
    )

    private static func children(_ rounds: [Int]) -> [Item] {
        rounds.flatMap { round in
            let relevant: Formula? = round == 1 ? nil : .item("more[\(round - 1)]")
            return [
                Item(
                    id: "age[\(round)]",
                    text: worldly(
                        "Hvor gammelt er barnet?",
                        "How old is the child?",
                        "كم عمر الطفل؟"
                    ),
                    kind: .integer(min: 0, max: 17),
                    relevant: relevant,
                    groups: ["kids[\(round)]"]
                ),
                Item(
                    id: "more[\(round)]",
                    text: worldly(
                        "Har du flere børn end det på ${age[\(round)]}?",
                        "Do you have more children than the one aged ${age[\(round)]}?",
                        "هل لديك المزيد من الأطفال؟"
                    ),
                    kind: .boolean,
                    relevant: relevant,
                    groups: ["kids[\(round)]"]
                ),
            ]
        }
    }
}
