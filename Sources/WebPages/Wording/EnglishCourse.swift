import Progression

extension Wording {
    static let englishFactors = Factors(
        name: { factor in
            switch factor {
            case .selfEfficacy: "Belief in own abilities"
            case .selfRatedHealth: "Self-rated health"
            case .network: "Network"
            case .meaningAndDirection: "Meaning and direction"
            case .readiness: "The caseworker's assessment"
            }
        },
        inSentence: { factor in
            switch factor {
            case .selfEfficacy: "belief in own abilities"
            case .selfRatedHealth: "self-rated health"
            case .network: "network"
            case .meaningAndDirection: "meaning and direction"
            case .readiness: "the caseworker's assessment"
            }
        },
        short: { factor in
            switch factor {
            case .selfEfficacy: "Abilities"
            case .selfRatedHealth: "Health"
            case .network: "Network"
            case .meaningAndDirection: "Meaning"
            case .readiness: "Assessment"
            }
        },
        more: { factor in
            switch factor {
            case .selfEfficacy: "more belief in own abilities"
            case .selfRatedHealth: "better health"
            case .network: "stronger network"
            case .meaningAndDirection: "more meaning and direction"
            case .readiness: "more ready"
            }
        }
    )

    static let englishVerdicts = Verdicts(
        phrase: { verdict in
            switch verdict {
            case .clearlyMore: "clear progress"
            case .probablyMore: "probably progress"
            case .noSureChange: "no sure change"
            case .probablyLess: "probably a decline"
            case .clearlyLess: "a clear decline"
            case .tooEarly: "too early to say"
            }
        },
        professional: { verdict, since in
            switch verdict {
            case .clearlyMore: "clear progress since \(since)"
            case .probablyMore: "probably progress since \(since)"
            case .noSureChange: "no sure change since \(since)"
            case .probablyLess: "probably a decline since \(since)"
            case .clearlyLess: "a clear decline since \(since)"
            case .tooEarly: "too early to say"
            }
        },
        citizen: { verdict, since in
            switch verdict {
            case .clearlyMore: "clear progress since \(since)"
            case .probablyMore: "probably progress since \(since)"
            case .noSureChange: "no certain change since \(since)"
            case .probablyLess: "probably gone down since \(since)"
            case .clearlyLess: "gone down since \(since)"
            case .tooEarly: "too early to say"
            }
        },
        figures: { "(\($0); swings of ±\($1) are common)" },
        notMeasured: "not measured yet",
        tooFew: "too early to say – it takes at least two measurements",
        unknownPrecision: "too early to say – we do not know yet how much the measurement swings"
    )

    static let englishChart = Chart(
        summary: { count, first, last in
            count == 1
                ? "1 measurement: \(last) out of 100."
                : "\(count) measurements. The first is \(first), the latest \(last) out of 100."
        },
        noScore: "too few answers",
        noScores: { count in
            count == 1
                ? "1 measurement has too few answers for a figure."
                : "\(count) measurements have too few answers for a figure."
        },
        newQuestions: "new questions",
        newSeries: { "New questions from \($0): figures before and after cannot be compared." },
        date: "Date",
        answered: { "\($0) of \($1)" },
        informant: { informant in
            switch informant {
            case .citizen: "the citizen"
            case .citizenWithRelative: "citizen with relative"
            case .citizenWithStaff: "citizen with staff"
            case .relative: "relative"
            case .staff: "staff"
            }
        },
        informantTitle: "Who answered",
        how: "Who answered, and who measured",
        tableCaption:
            "All measurements from 0 to 100. Higher is better. The small figure is how many questions were answered.",
        notMeasured: "–",
        legend:
            "Circle: the citizen's own view. Square: the caseworker's. The soft field shows how much a measurement can swing by itself: the inner part half of the time, the outer 9 times out of 10."
    )

    static let englishCourse = Course(
        title: "How it has gone",
        empty: "There are no measurements yet. After the first one you can see it here.",
        howToRead:
            "Each dot is a measurement. Higher is better. The soft field shows how much a figure can swing by itself.",
        showFigures: "Show figures",
        howComputed: "How is it worked out?",
        howComputedText: """
            The answers become a figure from 0 to 100 for each area. No figure is quite exact. \
            If nothing has changed, 8 out of 10 new measurements lie within the swing we call common. \
            Only when the change is larger than that do we call it probable. \
            The five areas are never added up.
            """,
        amongAll: {
            """
            We have also worked out how fast it goes when we look at everybody's courses up to \($0). It is a best \
            guess. With few measurements it lies close to what is common. The words at the lines rest on the \
            person's own measurements alone.
            """
        },
        slopeAmongAll: { "\($0): \($1) points in six weeks (between \($2.0) and \($2.1))." },
        receipt: { "The answers were saved \($1). Your receipt has number \($0)." }
    )
}
