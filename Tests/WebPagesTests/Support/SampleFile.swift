import FoundationEssentials
import Progression
import WebPages

/// A citizen's file for the pages before a meeting, in the states people meet.
extension Sample {
    static let longName =
        "Ægidius Øllegaard-Brøndum Åkjær af Sønder Vestermose og Nørre Østerby Kærgård"

    static func answers(
        _ visit: Int,
        _ answers: [String: Answer],
        by author: String = "mette"
    )
        -> Response
    {
        Response(
            id: id(700 + visit),
            visit: Visit(
                occasion: id(visit * 10 + 19),
                citizen: ane.reference,
                informant: visit == 1 ? .citizen : .citizenWithStaff,
                language: .danish,
                author: author,
                started: moment(dates[visit]),
                circumstances: visit == 2
                    ? Circumstances(
                        mode: .paper,
                        help: [.readAloud, .interpreter],
                        answeredOn: day("2024-05-14")
                    ) : .usual
            ),
            instrument: stepFile.reference,
            respondent: .citizen,
            answers: answers.map { ItemAnswer(item: $0.key, answer: $0.value) },
            finished: moment(dates[visit])
        )
    }

    static let threeVisits = [
        answers(
            0,
            [
                scale.id: .integer(0), boolean.id: .missing(.notAsked), alone.id: .integer(2),
            ]
        ),
        answers(
            1,
            [
                scale.id: .integer(1), boolean.id: .boolean(true), integer.id: .integer(5),
                alone.id: .missing(.refused),
            ]
        ),
        answers(
            2,
            [
                scale.id: .integer(3), boolean.id: .boolean(true), integer.id: .integer(3),
                alone.id: .integer(1),
            ]
        ),
    ]

    /// A word on a sub-goal, said so many days before ``now``.
    private static func said(_ number: Int, _ change: SubGoalEvent.Change) -> SubGoalEvent {
        SubGoalEvent(
            citizen: ane.reference,
            submission: id(800 + number),
            date: moment(dates[number % dates.count]),
            instrument: stepFile.reference,
            change: change
        )
    }

    private static func agreed(
        _ number: Int,
        _ text: String,
        due: String,
        owner: SubGoal.Owner
    ) -> SubGoalEvent {
        said(
            0,
            .agreed(
                SubGoal(
                    id: id(900 + number),
                    factor: .selfEfficacy,
                    text: text,
                    item: scale.id,
                    from: .integer(1),
                    to: .integer(3),
                    due: day(due),
                    owner: owner
                )
            )
        )
    }

    static let fewGoals = [
        agreed(0, "Jeg går med til madklub på onsdag", due: "2025-01-02", owner: .citizen),
        agreed(1, "Vi ringer til skolen sammen", due: "2024-11-01", owner: .mentor),
        agreed(2, "أتصل بأختي <كل يوم>", due: "2024-12-24", owner: .other("min søster")),
        agreed(3, "Jeg har købt et buskort", due: "2024-10-01", owner: .caseworker),
        said(6, .reached(id(903))),
    ]

    /// As long as a goal may be, and more of them than there is room for.
    static let manyGoals =
        (0..<10).map { number in
            agreed(
                10 + number,
                String(
                    ("Jeg øver mig i at spørge om hjælp, når det bliver svært, og skriver bagefter "
                        + "ned, hvordan det gik, så vi kan se på det sammen næste gang og finde "
                        + "det næste lille skridt på vejen mod noget andet.").prefix(200)
                ),
                due: "2025-01-\(10 + number)",
                owner: .other(
                    String("min storesøster og hendes kæreste ovre på Ærø og omegn".prefix(60))
                )
            )
        } + [said(5, .reached(id(918))), said(6, .reached(id(919)))]

    /// As many goals as there is room for, of two lines each.
    static let eightGoals =
        (0..<7).map { number in
            agreed(
                30 + number,
                "Jeg spørger min nabo, om vi kan følges ad til træning den første mandag (\(number))",
                due: "2025-02-0\(number + 1)",
                owner: number == 0 ? .citizen : .other("min søster")
            )
        } + [
            agreed(37, "Jeg har købt et buskort", due: "2024-10-01", owner: .citizen),
            said(6, .reached(id(937))),
        ]

    static func file(
        _ course: Course = wholeCourse,
        citizen: NamedCitizen = ane,
        language: Language = .danish,
        due: DueStatus = .later(weeks: 5),
        theCase: CitizenPage.Case = eventful(recorded),
        book: AnswerBook = AnswerBook(
            responses: threeVisits,
            declined: [
                AnswerBook.Declined(
                    id: id(760),
                    instrument: stepFile.reference,
                    date: moment(dates[4])
                )
            ],
            goals: fewGoals,
            questionnaires: [stepFile.reference.sha256: stepFile]
        )
    ) -> CitizenDossier {
        CitizenDossier(
            of: CaseworkerCaseloadPage.CitizenRow(
                citizen: citizen,
                course: course,
                due: due,
                isClosed: theCase.closed != nil
            ),
            language: language,
            theCase: theCase,
            book: book,
            people: ["mette": "Mette Mentorsen"]
        )
    }

    /// Everything there can be too much of.
    static func fullFile(_ goals: [SubGoalEvent]) -> CitizenDossier {
        file(
            longCourse,
            citizen: NamedCitizen(reference: ane.reference, name: longName),
            book: AnswerBook(goals: goals, questionnaires: [stepFile.reference.sha256: stepFile])
        )
    }

    static let emptyFile = file(
        Course(of: []),
        citizen: hostile,
        theCase: openCase,
        book: AnswerBook()
    )

    /// Forty visits of twenty questions.
    static let longBook: AnswerBook = {
        let items = (0..<20).map { number in
            Item(
                id: "item-\(number)",
                text: text(
                    "Hvor tit lykkes det dig at komme i gang med noget, du har udsat? (\(number))",
                    "How often do you manage to begin what you have put off? (\(number))"
                ),
                kind: .scale(
                    (0...4).map { value in
                        ScalePoint(value: value, text: text("\(value) ud af 4", "\(value) of 4"))
                    }
                )
            )
        }
        let file = Questionnaire(
            reference: stepFile.reference,
            id: "long",
            title: stepFile.title,
            answeredBy: .citizen,
            languages: [.danish, .english],
            items: items,
            scores: [
                ScoringRule(id: "s", factor: .selfEfficacy, items: items.map { .init($0.id) })
            ]
        )
        let start = moment("2020-01-06T09:00:00Z")
        let responses = (0..<40).map { visit in
            Response(
                id: id(4_000 + visit),
                visit: Sample.visit,
                instrument: file.reference,
                respondent: .citizen,
                answers: items.enumerated().map { place, item in
                    ItemAnswer(item: item.id, answer: .integer((visit + place) % 5))
                },
                finished: start.addingTimeInterval(Double(visit) * 42 * 86_400)
            )
        }
        return AnswerBook(responses: responses, questionnaires: [file.reference.sha256: file])
    }()
}
