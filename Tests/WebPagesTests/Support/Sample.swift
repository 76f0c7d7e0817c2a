import FoundationEssentials
import Progression
import WebPages

/// Invented people and figures for the tests of pages.
enum Sample {
    /// Thursday 21 November 2024, 14.05 in Denmark.
    static let now = moment("2024-11-21T13:05:00Z")

    static let ane = NamedCitizen(
        reference: CitizenReference(rawValue: "c-ane"),
        name: "Ane Prøvesen"
    )
    static let bo = NamedCitizen(
        reference: CitizenReference(rawValue: "c-bo"),
        name: "Bo Eksempel"
    )
    static let hostile = NamedCitizen(
        reference: CitizenReference(rawValue: "c/\"><script>"),
        name: "<script>alert(1)</script> & \"O'Test\""
    )

    static func moment(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? .distantPast
    }

    static func context(
        _ place: PageContext.Place = .desk,
        language: Language = .danish,
        languages: [LanguageLink] = []
    ) -> PageContext {
        PageContext(
            language: language,
            now: now,
            zone: .danish,
            place: place,
            token: "t0k3n",
            languages: languages
        )
    }

    /// The same for whoever has not been let in: without the token.
    static func atTheDoor(_ place: PageContext.Place) -> PageContext {
        PageContext(language: .danish, now: now, zone: .danish, place: place, token: "")
    }

    static let employee = PageContext.Place.signedIn(employee: "Kim Testholm")

    /// A random-looking id that is always the same.
    static func id(_ number: Int) -> UUID {
        let digits = String(number, radix: 16)
        let padded = String(repeating: "0", count: 12 - digits.count) + digits
        return UUID(uuidString: "5C0A7E11-0000-4000-8000-" + padded) ?? UUID()
    }

    static func instrument(_ factor: Factor, version: String = "1.0.0") -> InstrumentReference {
        InstrumentReference(
            url: "https://skridt.example/" + factor.rawValue,
            version: version,
            sha256: factor.rawValue + version
        )
    }

    /// One measurement; `occasion` numbers the visit.
    static func measurement(
        _ factor: Factor,
        on date: String,
        score: Double?,
        occasion: Int,
        precision: Precision? = Precision(sd: 20, reliability: 0.8),
        version: String = "1.0.0",
        continues: [Int] = []
    ) -> Measurement {
        let position = Factor.allCases.firstIndex(of: factor) ?? 0
        return Measurement(
            submission: id(occasion * 10 + position),
            occasion: id(occasion * 10 + 9),
            citizen: ane.reference,
            factor: factor,
            instrument: instrument(factor, version: version),
            informant: factor.respondent == .caseworker ? .staff : .citizenWithStaff,
            date: moment(date),
            score: ScaleScore(value: score, answered: score == nil ? 1 : 4, total: 5),
            precision: precision,
            continues: continues
        )
    }

    /// Four measurements with one version and, from September, two with the next: with a gap, and without
    /// anything to compare them by.
    static let brokenSeries = series(continuing: [])

    /// The same when the new version continues the series of others.
    static func series(continuing majors: [Int]) -> FactorSeries {
        FactorSeries(of: .network, among: measurements(continuing: majors))
    }

    static func measurements(continuing majors: [Int]) -> [Measurement] {
        let scores: [Double?] = [40, 45, nil, 50, 70, 72]
        return scores.enumerated().map { index, score in
            measurement(
                .network,
                on: dates[index < 4 ? index : index + 1],
                score: score,
                occasion: index + 1,
                version: index < 4 ? "1.0.0" : "2.0.0",
                continues: index < 4 ? [] : majors
            )
        }
    }

    static let dates = [
        "2024-02-20T09:00:00Z", "2024-04-03T09:00:00Z", "2024-05-16T09:00:00Z",
        "2024-06-27T09:00:00Z", "2024-08-08T09:00:00Z", "2024-09-26T09:00:00Z",
        "2024-11-14T09:00:00Z",
    ]

    /// A year of one citizen with progress, a gap, a refusal and a decline.
    static let course: Course = {
        let scores: [Factor: [Double?]] = [
            .selfEfficacy: [31.2, 37.5, 35, nil, 43.8, 41.2, 58.8],
            .selfRatedHealth: [50, 45, 50, 47.5, 52.5, 48.8, 51.2],
            .network: [62.5, 70, 66.2, 75, 71.2, 77.5, 56.2],
            .meaningAndDirection: [nil, nil, nil, nil, nil, nil, 40],
            .readiness: [25, 25, 31.2, 31.2, 37.5, 37.5, 31.2],
        ]
        var measurements: [Measurement] = []
        for (factor, values) in scores {
            for (index, score) in values.enumerated() {
                if factor == .meaningAndDirection, index < 5 { continue }
                measurements.append(
                    measurement(factor, on: dates[index], score: score, occasion: index + 1)
                )
            }
        }
        return Course(of: measurements)
    }()

    /// Forty visits of all five factors: 200 measurements.
    static let longCourse: Course = {
        var measurements: [Measurement] = []
        let start = moment("2020-01-06T09:00:00Z")
        for visit in 0..<40 {
            for (position, factor) in Factor.allCases.enumerated() {
                let wave = Double((visit * (7 + position * 3)) % 13) * 2.5
                let date = start.addingTimeInterval(Double(visit) * 42 * 86_400)
                measurements.append(
                    measurement(
                        factor,
                        on: date.ISO8601Format(),
                        score: (visit * 5 + position) % 17 == 3
                            ? nil : 25 + Double(visit) + wave / 2,
                        occasion: visit + 1
                    )
                )
            }
        }
        return Course(of: measurements)
    }()

    /// A hundred weekly visits.
    static let twoYearsOfWeeks = Course(
        of: (0..<100).map { week in
            measurement(
                .selfEfficacy,
                on: moment("2022-12-19T09:00:00Z").addingTimeInterval(Double(week) * 7 * 86_400)
                    .ISO8601Format(),
                score: 30 + Double(week % 9) * 5,
                occasion: week + 1
            )
        }
    )

    /// How everybody's courses move: from 45 on, 2 points in six weeks, people differing a little.
    static let population = PopulationModels(
        asOf: moment("2024-11-20T02:00:00Z"),
        models: Dictionary(
            uniqueKeysWithValues: Factor.allCases.compactMap { factor in
                (try? GrowthModel(of: everybody)).map { (factor, $0) }
            }
        )
    )

    private static let everybody = (0..<300).map { person in
        SeriesSums(
            of: (0..<5).map { time in
                let (own, noise) = (
                    Double(person % 7) - 3, Double((person * 31 + time * 17) % 11) - 5
                )
                return (
                    time: Double(time), value: 45 + 3 * own + (2 + own / 4) * Double(time) + noise
                )
            }
        )
    }
}
