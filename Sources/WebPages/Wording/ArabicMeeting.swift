import Progression

/// What the sheet for a talk says in Arabic; what stands around it is the reader's and has none.
extension Wording {
    static let arabicMeeting = Meeting(
        menu: danishMeeting.menu,
        view: danishMeeting.view,
        onScreen: danishMeeting.onScreen,
        title: "من أجل حديثنا",
        made: { "أُعدت في \($0)" },
        movedTitle: "ما تقوله إجاباتك",
        clause: { arabicClause($0, isRise: $1, isSure: $2) },
        moved: { clauses, since, isRise in
            let end = since == .last ? "من المرة السابقة" : "من المرة الأولى"
            let all = ["\(clauses.first ?? "") \(end)"] + clauses.dropFirst()
            let text = all.joined(separator: "، و")
            return isRise ? "\(text)." : "هناك ما تراجع: \(text)."
        },
        rest: "ما عدا ذلك لا نرى تغيرا مؤكدا.",
        same: "لا نرى تغيرا مؤكدا منذ المرة السابقة. ومعرفة ذلك جيدة أيضا.",
        tooEarly: "من المبكر القول ما الذي تغير. في المرة القادمة نعرف أكثر.",
        unmeasured: "لم تجب عن شيء بعد. يمكننا الحديث عما تريد.",
        note: """
            الأرقام من 0 إلى 100. الأعلى أفضل. قد يتقلب الرقم قليلا من تلقاء نفسه. لكل إنسان أيام سهلة وأيام \
            صعبة. كلمة «ربما» تعني أننا لسنا متأكدين تماما.
            """,
        goalsTitle: "ما اتفقنا عليه",
        noGoals: "لم نتفق على شيء بعد. هل هناك خطوة صغيرة ترغب فيها؟",
        passed: { "كان الموعد \($0). ما المناسب الآن؟" },
        more: { "… و\($0) غيرها." },
        notesTitle: "ملاحظات",
        agreed: danishMeeting.agreed
    )

    private static func arabicClause(_ factor: Factor, isRise: Bool, isSure: Bool) -> String {
        let perhaps = isSure ? "" : "ربما "
        let more = isRise ? "أكثر" : "أقل"
        return switch factor {
        case .selfEfficacy: "\(perhaps)تثق بقدراتك \(more)"
        case .selfRatedHealth: "\(perhaps)صحتك \(isRise ? "أفضل" : "أقل جودة")"
        case .network: "\(perhaps)تعطيك شبكتك \(more)"
        case .meaningAndDirection: "\(perhaps)ترى معنى واتجاها \(more)"
        case .readiness: "\(perhaps)أنت مستعد \(more)"
        }
    }

    static let arabicFactors = Factors(
        name: arabicFactor,
        inSentence: arabicFactor,
        short: arabicFactor,
        more: { factor in
            switch factor {
            case .selfEfficacy: "ثقة أكبر بالقدرات"
            case .selfRatedHealth: "صحة أفضل"
            case .network: "شبكة أقوى"
            case .meaningAndDirection: "معنى واتجاه أوضح"
            case .readiness: "استعداد أكبر"
            }
        }
    )

    private static let arabicFactor: @Sendable (Factor) -> String = { factor in
        switch factor {
        case .selfEfficacy: "الثقة بالقدرات"
        case .selfRatedHealth: "الصحة كما تراها"
        case .network: "الشبكة الاجتماعية"
        case .meaningAndDirection: "المعنى والاتجاه"
        case .readiness: "تقييم الموظف المسؤول"
        }
    }

    static let arabicVerdicts = Verdicts(
        phrase: arabicVerdict,
        professional: { "\(arabicVerdict($0)) منذ \($1)" },
        citizen: { verdict, since in
            verdict == .tooEarly ? arabicVerdict(verdict) : "\(arabicVerdict(verdict)) منذ \(since)"
        },
        figures: { "(\($0)؛ التقلب بمقدار ±\($1) معتاد)" },
        notMeasured: "لم يُقس بعد",
        tooFew: "من المبكر الحكم، إذ يلزم قياسان على الأقل",
        unknownPrecision: "من المبكر الحكم، فلا نعرف بعد كم يتقلب القياس"
    )

    private static let arabicVerdict: @Sendable (Verdict) -> String = { verdict in
        switch verdict {
        case .clearlyMore: "تقدم واضح"
        case .probablyMore: "تقدم على الأرجح"
        case .noSureChange: "لا تغير مؤكد"
        case .probablyLess: "تراجع على الأرجح"
        case .clearlyLess: "تراجع واضح"
        case .tooEarly: "من المبكر الحكم"
        }
    }

    static let arabicChart = Chart(
        summary: { count, first, last in
            count == 1
                ? "قياس واحد: \(last) من 100."
                : "عدد القياسات \(count). الأول \(first) والأخير \(last) من 100."
        },
        noScore: "إجابات قليلة",
        noScores: { "قياسات لا تكفي إجاباتها لرقم: \($0)." },
        newQuestions: "استبيان جديد",
        newSeries: { "استبيان جديد منذ \($0): لا تقارن الأرقام قبله وبعده." },
        date: "التاريخ",
        answered: { "\($0) من \($1)" },
        informant: danishChart.informant,
        informantTitle: danishChart.informantTitle,
        how: danishChart.how,
        tableCaption: danishChart.tableCaption,
        notMeasured: "–",
        legend: danishChart.legend
    )

    static let arabicDates = Dates(
        today: "اليوم",
        yesterday: "أمس",
        daysAgo: { "قبل \($0) يوما" },
        weeksAgo: { "قبل \($0) أسابيع" },
        monthsAgo: { "قبل \($0) أشهر" },
        clock: { hour, minute in "\(hour):\(minute < 10 ? "0" : "")\(minute)" },
        day: { "\($0.day) \(arabicMonth($0)) \($0.year)" },
        whole: { "\($0.day)/\($0.month)/\($0.year)" },
        short: { "\($0.day) \(arabicMonth($0))" },
        shortMonth: { "\(arabicMonth($0)) \($0.year)" },
        month: arabicMonth,
        monthAndYear: { "\(arabicMonth($0)) \($0.year)" },
        dayAndMonth: { "\($0.day) \(arabicMonth($0))" }
    )

    private static let arabicMonth: @Sendable (CalendarDay) -> String = { day in
        let months = [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
            "أكتوبر",
            "نوفمبر", "ديسمبر",
        ]
        return months[day.month - 1]
    }

    static let arabicGoals: Goals = {
        var goals = danishGoals
        goals.due = { "حتى \($0)" }
        goals.reachedOn = { "تحققت في \($0)" }
        goals.owner = { owner in
            switch owner {
            case .citizen: "خطوتك أنت"
            case .mentor: "خطوة مرشدك"
            case .caseworker: "خطوة الموظف المسؤول عنك"
            case .other(let name): "يقوم بها: \(HTML.name(name))"
            }
        }
        return goals
    }()

    static let arabicPicture: Picture = {
        var picture = danishPicture
        picture.fromStart = { "منذ البداية: \($0) (\($1))." }
        return picture
    }()
}
