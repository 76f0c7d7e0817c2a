import FoundationEssentials
import Progression
import WebPages

/// A caseworker's citizens: some of them ask for a look, most do not.
enum SampleCitizens {
    typealias Row = CaseworkerCaseloadPage.CitizenRow

    /// A course of one factor each, six weeks apart, the last on 14 November 2024.
    static func course(_ scores: [Factor: [Double?]]) -> Course {
        let last = Sample.moment(Sample.dates[6])
        return Course(
            of: scores.flatMap { factor, values in
                values.enumerated().map { index, score in
                    Sample.measurement(
                        factor,
                        on: last.addingTimeInterval(
                            -Double(values.count - 1 - index) * 42 * 86_400
                        ).ISO8601Format(),
                        score: score,
                        occasion: index + 1
                    )
                }
            }
        )
    }

    /// Down twice in a row, and long without any change elsewhere.
    static let falling = course([
        .network: [70, 68, 40, 38], .selfEfficacy: [50, 52, 49, 51],
        .selfRatedHealth: [40, 42, 41, 43, 42, 40, 41],
    ])

    /// The citizen sees it brighter than the caseworker.
    static let apart = course([.selfEfficacy: [60, 75], .readiness: [30, 25]])

    /// Six and more measurements of everything, and nothing has moved.
    static let unmoved = course(
        Dictionary(
            uniqueKeysWithValues: Factor.allCases.map { ($0, [50, 52, 48, 51, 49, 50, 52]) }
        )
    )

    static func row(
        _ number: Int,
        _ name: String,
        _ course: Course,
        _ due: DueStatus = .later(weeks: 5),
        isClosed: Bool = false
    ) -> Row {
        let digits = String(number, radix: 16)
        let padded = String(repeating: "0", count: 12 - digits.count) + digits
        let reference = "5c0a7e11-0000-4000-8000-" + padded
        return Row(
            citizen: NamedCitizen(reference: CitizenReference(rawValue: reference), name: name),
            course: course,
            due: due,
            isClosed: isClosed
        )
    }

    static let few = [
        row(1, "Ane Prøvesen", Sample.course),
        row(2, "Bo Eksempel", Sample.longCourse, .overdue),
        Row(citizen: Sample.hostile, course: Course(of: []), due: .never),
        row(4, "Cilie Nedenfor", falling),
        row(5, "Dan Forskel", apart, .due),
        row(6, "Emil Stille", unmoved),
        row(7, "أحمد تجربة", course([.network: [30]]), .later(weeks: 1)),
        row(8, "Frida Færdig", Sample.course, .overdue, isClosed: true),
    ]

    /// A hundred, all with much to say, so that no page can be longer.
    static let many = (1...100).map { number in
        row(number, "Prøvine-Eksempeline Testesen-Langenavn \(number)", eventful, .overdue)
    }

    /// Much movement in every area, and a fall that lasts.
    private static let eventful: Course = {
        let high: [Double?] = [70, 77, 84, 70, 77, 84, 70, 77, 84]
        let scores: [Double?] = high + [30, 20, 10]
        return course(Dictionary(uniqueKeysWithValues: Factor.allCases.map { ($0, scores) }))
    }()
}
