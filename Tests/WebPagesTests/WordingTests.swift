import Progression
import Testing

@testable import WebPages

@Suite struct WordingTests {
    @Test(arguments: ["da", "en", "ar"])
    func `no word is empty`(language: String) {
        let wording = Wording.asked(in: Language(rawValue: language))
        #expect(wording.language.rawValue == language)
        let words = Self.texts(in: wording) + Self.spoken(wording)
        #expect(words.count > 150)
        #expect(words.filter(\.isEmpty) == [])
        #expect(words.filter { $0.contains("Optional") || $0.contains("(Function)") } == [])
    }

    @Test func `the languages do not share their sentences`() {
        let danish = Set(Self.texts(in: Wording.danish) + Self.spoken(.danish))
        let english = Set(Self.texts(in: Wording.english) + Self.spoken(.english))
        let shared = danish.intersection(english).filter { $0.contains(" ") }
        #expect(shared == [])
    }

    @Test func `a language without words of its own gets Danish`() {
        #expect(Wording.of(Language(rawValue: "so")).language == .danish)
        #expect(Wording.of(Language(rawValue: "en-GB")).language == .english)
    }

    @Test(arguments: [
        ("ar", "العربية"), ("da", "Dansk"), ("uk-UA", "Українська"), ("xx", "xx"),
    ])
    func `a language is named in its own script`(tag: String, name: String) {
        #expect(OwnName.of(Language(rawValue: tag)) == name)
    }

    /// LIX: words a sentence, and the share of words of more than six letters.
    static func lix(_ text: String) -> Double {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        let sentences = max(text.count { $0 == "." || $0 == "?" || $0 == "!" }, 1)
        let long = words.count { $0.count > 6 }
        let count = Double(words.count)
        return count / Double(sentences) + 100 * Double(long) / max(count, 1)
    }

    @Test func `LIX is counted as it should be`() {
        #expect(Self.lix("Hun kom hjem. Han var ude.") == 3)
        #expect(Self.lix("Et sagsbehandlerkontor.") == 52)
    }

    /// Running text a citizen reads; headings and labels are not running text.
    static let citizenTexts: [String] = {
        let words = Wording.danish
        return [
            words.common.deskHelp, words.question.saveNote, words.question.savedSoFar,
            words.question.pause, words.review.introduction, words.course.empty,
            words.course.howToRead, words.course.howComputedText,
            words.course.receipt("5C0A-7E11", "i dag kl. 14.05"),
            QuestionProblemSamples.all.map(words.problem).joined(separator: " "),
            words.visit.surveyLength(18), words.respondent.why, words.respondent.whoSees,
            words.respondent.freedom, words.respondent.stopText, words.respondent.thanksText,
            words.respondent.handBackText("Mona"), words.respondent.keys, words.respondent.noteKeys,
            words.settings.keysHint, words.settings.aloudHint,
            words.records.decline.text("Ane"), words.records.correction.introduction,
            words.records.practice.introduction, words.records.discard.text(.visit, 3),
        ]
    }()

    @Test(arguments: citizenTexts)
    func `what a citizen reads is easy Danish`(text: String) {
        #expect(Self.lix(text) <= 30, "\(Self.lix(text))")
    }

    @Test(arguments: MessagePage.Message.allCases)
    func `a message is easy Danish too`(message: MessagePage.Message) {
        #expect(Self.lix(Wording.danish.message(message).text) <= 30)
    }
}

enum QuestionProblemSamples {
    private static let day = CalendarDay(year: 2026, month: 1, day: 31)

    static let all: [QuestionProblem] = [
        .nothing, .notANumber, .notADecimal, .thousands, .notADate, .noSuchDay, .wrongForm,
        .outOfRange(.integers(min: 0, max: 7)), .outOfRange(.integers(min: 1, max: nil)),
        .outOfRange(.integers(min: nil, max: nil)), .outOfRange(.decimals(min: nil, max: 9.5)),
        .outOfRange(.decimals(min: nil, max: nil)), .outOfRange(.days(min: day, max: nil)),
        .outOfRange(.days(min: nil, max: day)), .outOfRange(.days(min: day, max: day)),
        .outOfRange(.days(min: nil, max: nil)), .tooLong(maxLength: 400), .exclusive, .notOffered,
        .violated, .unconfirmed, .otherQuestion,
    ]
}

extension WordingTests {
    /// All texts of a value, however deep.
    static func texts(in value: Any) -> [String] {
        if value is Language { return [] }
        return Mirror(reflecting: value).children.flatMap { child -> [String] in
            switch child.value {
            case let text as String: [text]
            case let list as [String]: list
            default: texts(in: child.value)
            }
        }
    }

    /// What the sentences with something in them say, for every case there is.
    static func spoken(_ words: Wording) -> [String] {
        let verdicts = Verdict.allCases.flatMap {
            [
                words.verdicts.phrase($0), words.verdicts.professional($0, "x"),
                words.verdicts.citizen($0, "x"), words.citizen.summaryPart($0, ["x", "y", "z"]),
            ]
        }
        let factors = Factor.allCases.flatMap {
            [
                words.factors.name($0), words.factors.inSentence($0), words.factors.short($0),
                words.factors.more($0),
            ]
        }
        let messages = MessagePage.Message.allCases.map(words.message).flatMap {
            [$0.title, $0.text]
        }
        let due: [DueStatus] = [.never, .later(weeks: 1), .later(weeks: 2), .due, .overdue]
        return verdicts + factors + messages
            + Informant.allCases.flatMap { [words.visit.informant($0), words.chart.informant($0)] }
            + MissingReason.allCases.map(words.question.missing)
            + UnlockProblem.allCases.map(words.unlock.problem)
            + PassphraseProblem.allCases.map(words.keys.problem)
            + ShownStrength.allCases.map(words.keys.strength)
            + [1, 3].map(words.keys.attemptsLeft)
            + SignInProblem.allCases.map(words.signIn.problem)
            + ProviderProblem.allCases.map { words.signIn.providerProblem($0, "x") }
            + [words.signIn.byProvider("x")]
            + CodeProblem.allCases.map(words.code.problem)
            + SendingProblem.allCases.map(words.sending.problem)
            + QuestionProblemSamples.all.map(words.problem)
            + due.flatMap { [words.today.due($0, "x"), words.caseload.dueWords($0)] }
            + [0, 1, 2].flatMap { [words.sending.waiting($0), words.sending.sent($0)] }
            + Self.spokenOfRecords(words.records)
            + Circumstances.Help.allCases.map(words.respondent.helper)
            + Appearance.TextSize.allCases.map(words.settings.textSizes)
            + Appearance.Contrast.allCases.map(words.settings.contrasts)
            + Appearance.Scheme.allCases.map(words.settings.schemes)
            + [words.respondent.length(1), words.respondent.length(2)]
            + [words.respondent.handBackTitle("x"), words.respondent.takeBackTitle("x")]
            + [words.sending.putAside(1), words.sending.putAside(2), words.chart.noScores(1)]
            + spoken(words.people) + spoken(words.queue)
            + NewcomerProblem.allCases.map(words.newcomer.problem)
    }

    private static func spoken(_ words: Wording.People) -> [String] {
        CaseloadSearch.Filter.allCases.flatMap { [words.count($0, 2), words.part($0)] }
            + EmptyCaseload.allCases.map(words.empty).flatMap { [$0.title, $0.text] }
            + [words.notFound("x"), words.waiting(1), words.waiting(2)]
    }

    private static func spoken(_ words: Wording.Queue) -> [String] {
        let reasons: [AsideReason] = [
            .notYourCitizen, .deviceRevoked, .idTaken, .unreadable, .wrongSignature, .tooLarge,
            .other(code: "499.9"),
        ]
        let lines = ([nil] + SendingProblem.allCases).flatMap { problem in
            [0, 2].map { count in
                SyncLogLine(
                    first: Sample.now,
                    last: Sample.now,
                    times: count + 1,
                    sent: count,
                    putAside: count,
                    erased: count,
                    fetched: count,
                    problem: problem
                )
            }
        }
        return reasons.map(words.reason).flatMap { [$0.title, $0.text] } + lines.map(words.logged)
            + QueuePlace.allCases.map(words.place)
            + [1, 2].flatMap { [words.waiting($0), words.aside($0), words.damaged($0)] }
            + [words.waiting(0), words.oldest("x"), words.size("x"), words.lastContact("x")]
    }

    /// What a mentor reads on the page of the queue and about the caseload, in a hurry.
    static let mentorTexts: [String] = {
        let words = Wording.danish
        let reasons = ["403.2", "403.4", "409.1", "422.1", "422.2", "422.3"].map(AsideReason.init)
        return reasons.map(words.queue.reason).map { $0.title + " " + $0.text }
            + EmptyCaseload.allCases.map(words.people.empty).map { $0.title + " " + $0.text }
            + [words.queue.exportHelp, words.queue.waiting(3), words.newcomer.introduction]
    }()

    @Test(arguments: mentorTexts)
    func `what a hurried mentor reads is no harder than a newspaper`(text: String) {
        #expect(Self.lix(text) <= 40, "\(Self.lix(text))")
    }

    private static func spokenOfRecords(_ words: Wording.Records) -> [String] {
        let counts = [0, 1, 2]
        let reasons = CorrectionReason.offered.map(words.correction.reason)
        let errands: [DraftLine.Errand] = [.visit, .correction, .paper]
        return counts.map(words.visits.keyedTwice) + counts.map(words.decline.lost)
            + VisitLine.Delivery.allCases.map(words.visits.delivery)
            + reasons + DeclineReason.offered.map(words.decline.reason)
            + ReviewProblem.allCases.map(words.correction.problem)
            + PaperProblem.allCases.map(words.paper.dayProblem)
            + errands.flatMap { errand in counts.map { words.discard.text(errand, $0) } }
            + [words.decline.text("x"), words.doubts.unusual("x"), words.doubts.same("x")]
            + [words.doubts.unknown(4, 5), words.doubts.hasty(4, 5), words.visits.noted("x")]
    }
}
