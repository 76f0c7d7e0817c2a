import FoundationEssentials
import Progression
import WebPages

extension SamplePages {
    /// What is asked of whom, for those who decide it.
    static let instruments: [(name: String, html: String)] = [
        ("instruments", page(Sample.context(Sample.employee))),
        (
            "instruments-english",
            page(Sample.context(Sample.employee, language: .english), outcome: .done(.settle))
        ),
        (
            "instruments-officer",
            page(Sample.context(Sample.employee), view: .dataProtectionOfficer)
        ),
        ("instruments-none", page(Sample.context(Sample.employee), [], groups: [])),
        (
            "instruments-faulty",
            page(
                Sample.context(Sample.employee),
                outcome: .refused(
                    .faultyFile(["3: `label` is no word of the format. Write `text`."]),
                    .publish,
                    typed: "questionnaire:\n  id: prøve"
                )
            )
        ),
        (
            "instruments-group-in-use",
            page(
                Sample.context(Sample.employee),
                outcome: .refused(.groupInUse, .removeGroup, typed: "Unge under 30")
            )
        ),
        (
            "instruments-group-removed-english",
            page(
                Sample.context(Sample.employee, language: .english),
                outcome: .done(.removeGroup)
            )
        ),
        (
            "instruments-bad-weeks",
            page(
                Sample.context(Sample.employee),
                outcome: .refused(.badWeeks, .settle, typed: list[1].sha256)
            )
        ),
    ]

    private static let list = [
        instrument("a1b2c3d4e5", "Netværk", weeks: 6, .plain, .inUse, isOwn: false),
        instrument(
            "b1b2c3d4e5",
            "Mening og retning",
            weeks: 6,
            InstrumentTerms(
                weeks: 4,
                targetGroup: "Unge under 30",
                from: CalendarDay(year: 2025, month: 1, day: 6)
            ),
            .waiting,
            isOwn: true
        ),
        instrument("c1b2c3d4e5", "Forberedelse", weeks: nil, .plain, .retired, isOwn: true),
    ]

    private static func instrument(
        _ sha256: String,
        _ title: String,
        weeks: Int?,
        _ terms: InstrumentTerms,
        _ state: InstrumentsPage.State,
        isOwn: Bool
    ) -> InstrumentsPage.Instrument {
        InstrumentsPage.Instrument(
            sha256: sha256,
            title: LocalizedText([.danish: title]),
            version: "1.0.0",
            ownWeeks: weeks,
            terms: terms,
            state: state,
            isOwn: isOwn
        )
    }

    private static func page(
        _ context: PageContext,
        _ list: [InstrumentsPage.Instrument] = list,
        view: OfficeView = .administrator,
        groups: [String] = ["Unge under 30", "Åben & <målgruppe>"],
        outcome: InstrumentsPage.Outcome? = nil
    ) -> String {
        InstrumentsPage(
            context: context,
            view: view,
            instruments: list,
            targetGroups: groups,
            outcome: outcome
        ).render()
    }
}
