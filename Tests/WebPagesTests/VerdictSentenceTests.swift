import Progression
import Testing

@testable import WebPages

/// From two scores to the sentence under a chart: SD 20 and reliability .80, so that the standard
/// error of a difference is 12.6 and the common swing ±16.
@Suite struct VerdictSentenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let change: Double
        let danish: String
        let citizen: String
        let english: String
        var testDescription: String { "\(change)" }
    }

    static let cases = [
        Case(
            change: 30,
            danish: "tydelig fremgang siden august (+30; udsving på ±16 er almindelige).",
            citizen: "tydelig fremgang siden august (+30; udsving på ±16 er almindelige).",
            english: "clear progress since August (+30; swings of ±16 are common)."
        ),
        Case(
            change: 18,
            danish: "sandsynligvis fremgang siden august (+18; udsving på ±16 er almindelige).",
            citizen: "sandsynligvis fremgang siden august (+18; udsving på ±16 er almindelige).",
            english: "probably progress since August (+18; swings of ±16 are common)."
        ),
        Case(
            change: 0.2,
            danish: "ingen sikker ændring siden august (0; udsving på ±16 er almindelige).",
            citizen: "ingen sikker ændring siden august (0; udsving på ±16 er almindelige).",
            english: "no sure change since August (0; swings of ±16 are common)."
        ),
        Case(
            change: -18,
            danish: "sandsynligvis tilbagegang siden august (−18; udsving på ±16 er almindelige).",
            citizen: "sandsynligvis gået ned siden august (−18; udsving på ±16 er almindelige).",
            english: "probably a decline since August (−18; swings of ±16 are common)."
        ),
        Case(
            change: -30,
            danish: "tydelig tilbagegang siden august (−30; udsving på ±16 er almindelige).",
            citizen: "gået ned siden august (−30; udsving på ±16 er almindelige).",
            english: "a clear decline since August (−30; swings of ±16 are common)."
        ),
    ]

    private func view(_ language: Language, _ audience: CourseView.Audience) -> CourseView {
        CourseView(
            course: Course(of: []),
            context: Sample.context(language: language),
            wording: .of(language),
            audience: audience
        )
    }

    private func sentence(_ measurements: [Measurement], _ view: CourseView) -> String {
        FactorSentence(series: FactorSeries(of: .selfEfficacy, among: measurements), view: view)
            .withName
    }

    private func pair(
        _ change: Double,
        precision: Precision? = Precision(sd: 20, reliability: 0.8)
    )
        -> [Measurement]
    {
        [
            Sample.measurement(.selfEfficacy, on: "2024-08-08T09:00:00Z", score: 50, occasion: 1),
            Sample.measurement(
                .selfEfficacy,
                on: "2024-11-14T09:00:00Z",
                score: 50 + change,
                occasion: 2,
                precision: precision
            ),
        ]
    }

    @Test(arguments: cases)
    func `a change is told in words, with its figures`(row: Case) {
        let measurements = pair(row.change)
        #expect(
            sentence(measurements, view(.danish, .professional))
                == "Tro på egne evner: " + row.danish
        )
        #expect(
            sentence(measurements, view(.danish, .citizen)) == "Tro på egne evner: " + row.citizen
        )
        #expect(
            sentence(measurements, view(.english, .professional))
                == "Belief in own abilities: " + row.english
        )
    }

    @Test func `too little to say anything is said as it is`() {
        let view = view(.danish, .professional)
        #expect(sentence([], view) == "Tro på egne evner: ikke målt endnu.")
        #expect(
            sentence(Array(pair(18).prefix(1)), view)
                == "Tro på egne evner: for tidligt at sige – der skal mindst to målinger til."
        )
        #expect(
            sentence(pair(18, precision: nil), view)
                == "Tro på egne evner: for tidligt at sige – vi ved ikke endnu, hvor meget målingen svinger."
        )
    }

    @Test func `a summary names every factor once and adds nothing up`() {
        let view = CourseView(
            course: Sample.course,
            context: Sample.context(),
            wording: .danish,
            audience: .professional
        )
        #expect(
            view.summary == """
                Siden september: sandsynligvis fremgang i tro på egne evner; ingen sikker ændring i \
                selvvurderet helbred og sagsbehandlerens vurdering; sandsynligvis tilbagegang i \
                netværk; for tidligt at sige i mening og retning.
                """
        )
        #expect(view.comparison.contains("er 59, sagsbehandlerens vurdering 31. Forskellen på 28"))
        #expect(view.comparison.contains("større end måleusikkerheden"))
    }

    @Test(
        arguments: [
            (Precision(sd: 20, reliability: 0.8), "er 59 (to. 14. nov. 2024), sagsbehandlerens"),
            (nil, "Vi ved ikke endnu, hvor meget målingerne svinger."),
        ] as [(Precision?, String)]
    )
    func `views of different days carry their dates, and unknown errors judge nothing`(
        precision: Precision?,
        words: String
    ) {
        let course = Course(of: [
            Sample.measurement(.selfEfficacy, on: Sample.dates[6], score: 59, occasion: 1),
            Sample.measurement(
                .readiness,
                on: Sample.dates[5],
                score: 50,
                occasion: 2,
                precision: precision
            ),
        ])
        let view = CourseView(
            course: course,
            context: Sample.context(),
            wording: .danish,
            audience: .professional
        )
        #expect(view.comparison.contains(words))
    }

    @Test(arguments: [(20.0, "inden for"), (25.0, "større end")])
    func `two views are apart only beyond their errors`(difference: Double, words: String) {
        let course = Course(of: [
            Sample.measurement(
                .selfEfficacy,
                on: Sample.dates[6],
                score: 40 + difference,
                occasion: 1
            ),
            Sample.measurement(.readiness, on: Sample.dates[6], score: 40, occasion: 1),
        ])
        let view = CourseView(
            course: course,
            context: Sample.context(),
            wording: .danish,
            audience: .professional
        )
        #expect(view.comparison.contains(words))
    }

    @Test
    func
        `a slope among all courses is told where the own measurements make a line, with its range`()
    {
        let lines = [
            SampleCitizens.course([.network: [30, 38, 46, 54]]),
            SampleCitizens.course([.network: [30, 90]]), Course(of: []),
        ].map { course in
            LinesAmongAll(
                view: CourseView(
                    course: course,
                    context: Sample.context(),
                    wording: .danish,
                    audience: .professional,
                    population: Sample.population
                )
            ).html?.markup
        }
        #expect(lines[0]?.contains("frem til on. 20. nov. 2024") == true)
        #expect(
            lines[0]?.contains(/<li>Netværk: \+[0-9],[0-9] point på seks uger \(mellem .* og \+/)
                == true
        )
        #expect(lines[1] == nil && lines[2] == nil)
        #expect(LinesAmongAll(view: view(.danish, .professional)).html == nil)
    }
}
