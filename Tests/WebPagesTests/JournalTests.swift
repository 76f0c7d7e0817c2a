import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// The text for the journal, word for word.
@Suite struct JournalTests {
    private static func text(_ file: CitizenDossier, _ language: Language = .danish) -> String {
        JournalPage(context: Sample.context(Sample.employee, language: language), file: file).text
    }

    /// Two factors over three visits, one answered too little the last time.
    private static let course = Course(
        of: zip([31.0, 38, 59], [62.0, 70, nil]).enumerated().flatMap { place, scores in
            [(Factor.selfEfficacy, scores.0 as Double?), (.network, scores.1)].map {
                Sample.measurement($0, on: Sample.dates[place + 4], score: $1, occasion: place + 1)
            }
        }
    )

    @Test func `a course in full`() {
        #expect(
            Self.text(Sample.file(Self.course)) == """
                Måling af progression for Ane Prøvesen
                Skrevet to. 21. nov. 2024.
                Senest målt to. 14. nov. 2024.
                Skemaer, senest besvaret:
                - Tro på egne evner 1.0.0, ti. 14. maj 2024. Målt af Mette Mentorsen: på papir, svar fra \
                borger med medarbejder, læst op, med tolk, tastet ind to. 16. maj 2024.
                - Tro på egne evner 1.0.0, to. 8. aug. 2024: borgeren ville ikke svare.

                Områder, fra 0 til 100. Højere er bedre. De lægges ikke sammen.

                Tro på egne evner:
                  59,0 (4 af 5 spørgsmål besvaret), to. 14. nov. 2024.
                  Siden sidst (to. 26. sep. 2024): +21,0, sandsynligvis fremgang. Udsving på ±16,2 er \
                almindelige; ændringer over 24,8 er tydelige.
                  Siden start (to. 8. aug. 2024): +28,0, tydelig fremgang.
                  Udvikling pr. seks uger: +12,0, tydelig fremgang (3 målinger).

                Netværk:
                  70,0 (4 af 5 spørgsmål besvaret), to. 26. sep. 2024. For få svar til et tal to. 14. nov. \
                2024 (1 af 5 spørgsmål besvaret).
                  Siden sidst (to. 8. aug. 2024): +8,0, ingen sikker ændring. Udsving på ±16,2 er \
                almindelige; ændringer over 24,8 er tydelige.

                Ikke målt: selvvurderet helbred, mening og retning og sagsbehandlerens vurdering.

                Borgerens og sagsbehandlerens syn:
                De to syn kan først holdes op mod hinanden, når begge er målt.

                Værd at se på, efter faste regler:
                Ingen.

                Indsatser og hændelser siden forrige måling:
                - Mentor, siden 15. januar 2024
                - Virksomhedspraktik, 19. august – 18. oktober 2024
                - Afgang: Ordinært job, 18. november 2024
                De står her som baggrund og siger ikke, hvad der er årsag til en ændring.
                """
        )
    }

    @Test func `one measurement says nothing of change`() {
        let course = Course(of: [
            Sample.measurement(.network, on: Sample.dates[6], score: 50, occasion: 1)
        ])
        let file = Sample.file(course, theCase: Sample.eventful([]), book: AnswerBook())
        #expect(
            Self.text(file, .english) == """
                Measurement of progression for Ane Prøvesen
                Written Thu 21 Nov 2024.
                Last measured Thu 14 Nov 2024.

                Areas, from 0 to 100. Higher is better. They are not added up.

                Network:
                  50.0 (4 of 5 questions answered), Thu 14 Nov 2024.
                  Too early to say anything of change: it takes at least two measurements.

                Not measured: belief in own abilities, self-rated health, meaning and direction and the \
                caseworker's assessment.

                The citizen's view and the caseworker's:
                The two views can be held against each other when both have been measured.

                Worth a look, by fixed rules:
                Nothing.
                """
        )
    }

    @Test func `nobody measured, and a case that is closed`() {
        let file = Sample.file(Course(of: []), theCase: Sample.closedCase, book: AnswerBook())
        let text = Self.text(file)
        #expect(text.contains("Der er ingen målinger endnu.\nSagen blev lukket "))
        #expect(!text.contains("Værd at se på"))
    }

    /// Every alert there is, in both languages.
    @Test(arguments: [Language.danish, .english])
    func `what asks for a look is told by the rules; in a closed case nothing does`(
        language: Language
    ) {
        let ways: [Factor: [Double]] = [
            .selfEfficacy: [80, 40, 42], .readiness: [30, 31, 10],
            .network: [50, 50, 50, 50, 50, 50],
        ]
        let course = Course(
            of: ways.flatMap { factor, scores in
                scores.enumerated().map { place, score in
                    Sample.measurement(
                        factor,
                        on: Sample.dates[place],
                        score: score,
                        occasion: place + 1
                    )
                }
            }
        )
        let file = { (theCase: CitizenPage.Case) in
            CitizenDossier(
                of: CaseworkerCaseloadPage.CitizenRow(
                    citizen: Sample.ane,
                    course: course,
                    due: .overdue,
                    isClosed: theCase.closed != nil
                ),
                language: .danish,
                theCase: theCase
            )
        }
        let text = Self.text(file(Sample.openCase), language)
        let alerts =
            language == .danish
            ? [
                "- Tro på egne evner: de to seneste målinger ligger tydeligt lavere end den første, ti. 20. feb. 2024.",
                "- Det er over tid at måle igen.",
                "- Borgerens tro på egne evner (42) og sagsbehandlerens vurdering (10) to. 16. maj 2024 er længere fra hinanden, end måleusikkerheden kan forklare.",
                "- Netværk: set over hele forløbet er ingen af de 6 målinger sikkert anderledes end den første.",
            ]
            : [
                "- Belief in own abilities: the two latest measurements are clearly lower than the first one, Tue 20 Feb 2024.",
                "- A new measurement is overdue.",
                "- The citizen's belief in own abilities (42) and the caseworker's assessment (10) on Thu 16 May 2024 are further apart than the measurement error can explain.",
                "- Network: over the whole course none of the 6 measurements is surely unlike the first one.",
            ]
        #expect(text.contains(alerts.joined(separator: "\n")), "\(text)")
        let closed = Self.text(file(Sample.closedCase), language)
        #expect(!alerts.contains(where: closed.contains))
    }

    @Test func `a new series is said, and unknown precision judges nothing`() {
        let breaks = Self.text(Sample.file(Course(of: Sample.measurements(continuing: []))))
        #expect(breaks.contains("\n  Nyt skema fra 26. september 2024: tallene før og efter kan"))
        let unknown = Course(
            of: [40.0, 60].enumerated().map {
                Sample.measurement(
                    .network,
                    on: Sample.dates[$0],
                    score: $1,
                    occasion: $0 + 1,
                    precision: nil
                )
            }
        )
        #expect(
            Self.text(Sample.file(unknown)).contains("Siden sidst: +20,0. For tidligt at sige mere")
        )
    }
}
