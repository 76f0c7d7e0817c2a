import Progression

extension Wording {
    /// The words of a visit and of a sheet for a talk in Arabic, for citizens; the pages of staff have none.
    static let arabic: Wording = {
        var words = danish
        words.language = Language(rawValue: "ar")
        words.common = Common(
            skipLink: "انتقل إلى المحتوى",
            languageSwitch: "اللغة",
            errorPrefix: "خطأ:",
            errorTitle: "انظر إلى هذا من فضلك",
            lock: "قفل",
            signOut: "تسجيل الخروج",
            helpTitle: "هل تحتاج إلى مساعدة؟",
            deskHelp: "اسأل المرشد.",
            serverHelp: "اتصل بدعم البلدية.",
            backToToday: "العودة إلى اليوم",
            goOn: "متابعة"
        )
        words.dates = arabicDates
        words.question = arabicQuestion
        words.review = Review(
            title: "راجع الإجابات",
            introduction: "ما زال بإمكانك التغيير. عند الحفظ ينتهي الاستبيان.",
            unanswered: "بلا إجابة",
            change: "تغيير",
            save: "احفظ الإجابات",
            open: "تنقص إجابة:",
            violated: "لا يمكن أن يكون صحيحا:",
            unconfirmed: "تأكد من صحة هذا:"
        )
        words.respondent = arabicRespondent
        words.settings = arabicSettings
        words.meeting = arabicMeeting
        words.factors = arabicFactors
        words.verdicts = arabicVerdicts
        words.chart = arabicChart
        words.picture = arabicPicture
        words.goals = arabicGoals
        return words
    }()

    private static let arabicQuestion = Question(
        step: { "السؤال \($0) من \($1)" },
        before: { "قبل السؤال \($0) من \($1)" },
        after: { $0 == 0 ? "اقرأ هذا" : "بعد السؤال \($0) من \($0)" },
        several: "يمكنك اختيار أكثر من إجابة.",
        yes: "نعم",
        no: "لا",
        or: "أو",
        missing: { reason in
            switch reason {
            case .refused: "لا أريد الإجابة"
            case .dontKnow: "لا أعرف"
            case .notAsked: "لم يُسأل"
            }
        },
        day: "اليوم",
        month: "الشهر",
        year: "السنة",
        yourAnswer: "إجابتك",
        confirmTitle: "هل هذا صحيح؟",
        edit: "غيّر الإجابة",
        confirm: "نعم، هذا صحيح",
        back: "رجوع",
        goOn: "متابعة",
        saveNote: "تُحفظ إجابتك عندما تتابع.",
        savedSoFar: "إجاباتك حتى الآن محفوظة.",
        pause: "توقف اليوم",
        numberLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "اكتب رقما من \(min) إلى \(max)."
            case (let min?, nil): "اكتب رقما لا يقل عن \(min)."
            default: "اكتب رقما لا يزيد على \(max ?? "")."
            }
        },
        dayLimits: { min, max in
            switch (min, max) {
            case (let min?, let max?): "اكتب يوما من \(min) إلى \(max)."
            case (let min?, nil): "اكتب يوما ليس قبل \(min)."
            default: "اكتب يوما ليس بعد \(max ?? "")."
            }
        },
        problem: arabicProblem
    )

    private static let arabicProblem: @Sendable (QuestionProblem) -> String = { problem in
        switch problem {
        case .nothing: "أجب عن السؤال، أو تخطه."
        case .notANumber: "اكتب رقما صحيحا، مثلا 4."
        case .notADecimal: "اكتب رقما، مثلا 4 أو 1,5."
        case .thousands: "اكتب الرقم بلا نقطة بين الآلاف، مثلا 1500."
        case .notADate: "اكتب اليوم والشهر والسنة بالأرقام، مثلا 31 1 1984."
        case .noSuchDay: "هذا اليوم غير موجود في التقويم. انظر إلى اليوم والشهر مرة أخرى."
        case .wrongForm: "يجب كتابة الإجابة بطريقة أخرى. انظر إليها مرة أخرى."
        case .violated, .outOfRange: "لا يمكن أن تكون الإجابة صحيحة. انظر إليها مرة أخرى."
        case .unconfirmed: "هذه إجابة غير معتادة."
        case .tooLong(let maxLength): "النص طويل جدا. يوجد مكان لـ \(maxLength) حرفا."
        case .exclusive: "أحد اختياراتك لا يجتمع مع غيره. احذفه أو احذف الباقي."
        case .notOffered: "اختر إحدى الإجابات في الصفحة."
        case .otherQuestion: "كانت الإجابة لسؤال آخر. هذا هو السؤال الذي وصلت إليه."
        }
    }

    private static let arabicRespondent = Respondent(
        helpTitle: "هل يساعد أحد؟ يمكن ترك هذا فارغا.",
        helper: { help in
            switch help {
            case .readAloud: "تُقرأ الأسئلة بصوت عال"
            case .interpreter: "يوجد مترجم"
            }
        },
        handOver: "أعط الحاسوب للمواطن",
        handOverHint: "عندها يعرض الحاسوب الأسئلة فقط. عبارة المرور تفتح الباقي من جديد.",
        help: "اسأل من أعطاك الحاسوب.",
        welcome: "مرحبا",
        why: """
            ستأتي بعض الأسئلة عنك وعن حياتك اليومية. إجاباتك تبين ما الذي يسير جيدا، وما الذي تريد \
            المساعدة فيه. لا توجد إجابات خاطئة.
            """,
        whoSees: """
            يمكن لمرشدك وللموظف المسؤول عنك رؤية إجاباتك. تُحفظ الإجابات لدى البلدية. وهي مقفلة على \
            هذا الحاسوب.
            """,
        freedom: "يمكنك تخطي ما لا تريد الإجابة عنه. يمكنك التوقف متى شئت. لا بأس بذلك أبدا.",
        length: { "عدد الأسئلة: \($0)" },
        begin: "ابدأ",
        goOn: "متابعة",
        skip: "تخطَّ السؤال",
        skipped: "تم تخطيه",
        aloud: "اقرأ لي",
        aloudStop: "أوقف القراءة",
        keys: "المفاتيح: الرقم يختار إجابة، Enter للمتابعة، Backspace للرجوع.",
        noteKeys: "المفاتيح: Enter للمتابعة، Backspace للرجوع.",
        stopTitle: "لا بأس بالتوقف هنا",
        stopText: "كل إجاباتك محفوظة. يمكنكم المتابعة في يوم آخر. لن تبدأ من جديد.",
        goOnAfterAll: "تابع الأسئلة",
        thanksTitle: "شكرا على إجاباتك",
        thanksText: "لقد انتهيت. إجاباتك محفوظة، ولن تظهر على الشاشة بعد الآن.",
        handBack: "أعد الحاسوب",
        handBackTitle: { "أعد الحاسوب إلى \($0)" },
        handBackText: { "باقي الحاسوب خاص بـ \($0) فقط." },
        backToQuestions: "العودة إلى الأسئلة",
        takeBackTitle: { "إلى \($0)" },
        takeBackHint: "العبارة التي تفتح بها Skridt.",
        takeBack: "استعد الحاسوب"
    )

    private static let arabicSettings = Settings(
        link: "الخط والألوان",
        title: "الخط والألوان والمفاتيح",
        textSize: "الخط",
        textSizes: { size in
            switch size {
            case .normal: "عادي"
            case .large: "كبير"
            case .largest: "كبير جدا"
            }
        },
        contrast: "التباين",
        contrasts: { $0 == .normal ? "ألوان هادئة" : "أبيض وأسود" },
        scheme: "فاتح أو داكن",
        schemes: { scheme in
            switch scheme {
            case .system: "مثل باقي الحاسوب"
            case .light: "خلفية فاتحة"
            case .dark: "خلفية داكنة"
            }
        },
        keys: "المفاتيح",
        keysHint: "الرقم يختار إجابة، Enter للمتابعة، Backspace للرجوع.",
        aloud: "القراءة بصوت عال",
        aloudHint: "يظهر زر للقراءة إذا كان في الحاسوب صوت لهذه اللغة.",
        on: "تشغيل",
        off: "إيقاف",
        save: "استخدم هذا",
        back: "رجوع بلا تغيير"
    )
}
