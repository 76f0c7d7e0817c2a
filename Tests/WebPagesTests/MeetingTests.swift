import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// The sheet to look at together.
@Suite struct MeetingTests {
    /// How the scores of one factor went over three visits: SD 20 and reliability .80, so that a change
    /// beyond 24.8 is clear and one beyond 16.2 probable.
    enum Way: CaseIterable {
        case still, up, probablyUp, down, probablyDown, upFromStart, downFromStart, once

        var scores: [Double] {
            switch self {
            case .still: [50, 52, 50]
            case .up: [50, 40, 70]
            case .probablyUp: [50, 45, 65]
            case .down: [50, 60, 30]
            case .probablyDown: [50, 55, 35]
            case .upFromStart: [20, 40, 50]
            case .downFromStart: [60, 45, 33]
            case .once: [50]
            }
        }
    }

    private static let factors = Factor.allCases.filter { $0.respondent == .citizen }

    private static func course(_ ways: [Way]) -> Course {
        Course(
            of: zip(factors, ways).flatMap { factor, way in
                way.scores.enumerated().map { place, score in
                    Sample.measurement(
                        factor,
                        on: Sample.dates[place],
                        score: score,
                        occasion: place + 1
                    )
                }
            }
        )
    }

    private static func sentences(_ ways: [Way], _ wording: Wording = .danish) -> [String] {
        MeetingSentences(course: course(ways), words: wording.meeting).all
    }

    static let all: [[Way]] = Way.allCases.flatMap { a in
        Way.allCases.flatMap { b in
            Way.allCases.flatMap { c in Way.allCases.map { [a, b, c, $0] } }
        }
    }

    @Test func `three easy sentences at most, whatever has happened`() {
        let texts = Set(Self.all.map { Self.sentences($0).joined(separator: " ") })
        #expect(texts.count > 500)
        #expect(texts.allSatisfy { $0.count { ".?!".contains($0) } <= 3 })
        let hardest = texts.max { WordingTests.lix($0) < WordingTests.lix($1) } ?? ""
        #expect(WordingTests.lix(hardest) <= 30, "\(hardest)")
    }

    @Test func `every fall is told, and a rise whenever there is one`() {
        for ways in Self.all {
            let text = Self.sentences(ways).joined(separator: " ")
            let falls = ways.count { [.down, .probablyDown, .downFromStart].contains($0) }
            #expect(text.matches(of: /mindre/).count == falls, "\(ways) \(text)")
            #expect(text.contains("Noget er gået ned") == (falls > 0))
            if ways.contains(.up) { #expect(text.matches(of: /mere|bedre/).count > 0) }
        }
    }

    @Test(
        arguments: [
            (
                [.up, .still, .down, .still],
                [
                    "Du tror mere på dine evner end sidst.",
                    "Noget er gået ned: dit netværk giver dig mindre end sidst.",
                    "Ellers kan vi ikke se en sikker ændring.",
                ]
            ),
            (
                [.up, .probablyUp, .probablyUp, .up],
                [
                    "Du tror mere på dine evner end sidst, og dit helbred er nok bedre.",
                    "Dit netværk giver dig nok mere end sidst, og du ser mere mening og retning.",
                ]
            ),
            (
                [.still, .still, .still, .still],
                [
                    "Vi kan ikke se en sikker ændring siden sidst. Det er også godt at vide."
                ]
            ),
            (
                [.upFromStart, .still, .downFromStart, .once],
                [
                    "Du tror mere på dine evner end første gang.",
                    "Noget er gået ned: dit netværk giver dig mindre end første gang.",
                    "Ellers kan vi ikke se en sikker ændring.",
                ]
            ),
            (
                [.up, .down, .upFromStart, .downFromStart],
                [
                    "Du tror mere på dine evner end sidst.",
                    "Noget er gået ned: dit helbred er mindre godt end sidst.",
                    "Noget er gået ned: du ser mindre mening og retning end første gang.",
                ]
            ),
            (
                [.once, .once, .once, .once],
                [
                    "Det er for tidligt at sige, hvad der har flyttet sig. Næste gang ved vi mere."
                ]
            ),
            (
                [],
                [
                    "Du har ikke svaret på noget endnu. Vi kan tale om det, du gerne vil."
                ]
            ),
        ] as [([Way], [String])]
    )
    func `what has moved is told by the rules`(ways: [Way], told: [String]) {
        #expect(Self.sentences(ways) == told)
    }

    @Test func `the same in English`() {
        #expect(
            Self.sentences([.up, .probablyDown, .still, .still], .english) == [
                "You believe more in your own abilities than last time.",
                "Something has gone down: your health is probably less good than last time.",
                "Otherwise we see no sure change.",
            ]
        )
    }

    private static func titles(_ page: String) -> [String] {
        page.matches(of: /<figcaption><h2>([^<]*)</).map { String($0.1) }
    }

    private static func page(_ course: Course, _ charts: [Factor] = []) -> String {
        MeetingPage(
            context: Sample.context(Sample.employee),
            file: Sample.file(course),
            charts: charts
        ).render()
    }

    @Test func `the two charts that moved most surely are shown unless others are asked for`() {
        let course = Self.course([.still, .up, .probablyDown, .still])
        #expect(Self.titles(Self.page(course)) == ["Selvvurderet helbred", "Netværk"])
        let asked = Self.page(course, [.meaningAndDirection, .selfEfficacy])
        #expect(Self.titles(asked) == ["Tro på egne evner", "Mening og retning"])
        let unmeasured = Self.page(course, [.readiness])
        #expect(Self.titles(unmeasured).count == 2, "what was not measured cannot be asked for")
        let one = Self.page(course, [.network])
        #expect(Self.titles(one) == ["Netværk"])
        #expect(one.contains("?chart=network&amp;chart=self-efficacy\""), "a second one is put in")
        #expect(asked.contains("?chart=meaning-and-direction\""), "the first is taken out")
    }

    @Test func `the sheet speaks the citizen's language, the page around it the reader's`() {
        let page = MeetingPage(
            context: Sample.context(Sample.employee),
            file: Sample.file(language: .english)
        ).render()
        #expect(page.contains("<html lang=\"da\""))
        #expect(page.contains("meeting\" lang=\"en\" dir=\"ltr\""))
        #expect(page.contains("What we have agreed") && page.contains("Arkets sprog"))
    }

    @Test func `a sheet in Arabic runs from right to left, and says that nobody has checked it`()
        throws
    {
        let page = SamplePages.named("meeting-arabic")
        let sheet = try #require(page.split(separator: "meeting\" lang=\"ar\" dir=\"rtl\"").last)
        #expect(sheet.contains("ما اتفقنا عليه") && sheet.contains("21 نوفمبر 2024"))
        #expect(!sheet.contains("siden") && !sheet.contains("Netværk"), "nothing of it is Danish")
        #expect(page.contains("Lad en tolk se arket"))
        #expect(!SamplePages.named("meeting").contains("Lad en tolk se arket"))
    }

    @Test func `agreements come first due in front, what is reached is a success`() throws {
        let page = SamplePages.named("meeting")
        let list = try #require(page.split(separator: "Det har vi aftalt").last)
        let texts = list.matches(of: /<li>.*?<bdi>([^<]*)</).map { String($0.1) }
        #expect(
            texts == [
                "Vi ringer til skolen sammen", "أتصل بأختي &lt;كل يوم&gt;",
                "Jeg går med til madklub på onsdag", "Jeg har købt et buskort",
            ]
        )
        #expect(list.contains("Dagen var fr. 1. nov. 2024. Hvad passer nu? Din mentors skridt"))
        #expect(list.contains("✓</span> <strong><bdi>Jeg har købt et buskort"))
        let count = { (name: String) in
            SamplePages.named(name).split(separator: "Det har vi aftalt").last?.matches(of: /<li>/)
                .count
        }
        #expect(count("meeting-eight") == 8)
        #expect(count("meeting-full") == 4, "long ones take more room")
        #expect(SamplePages.named("meeting-full").contains("… og 6 mere."))
    }

    @Test(arguments: [
        "meeting", "meeting-in-english", "journal", "steps", "star", "meeting-closed",
    ])
    func `no civil number is on the pages for a meeting`(name: String) {
        #expect(!SamplePages.named(name).contains("****"))
        #expect(SamplePages.named("citizen-events").contains("****"), "though it is known")
    }

    @Test(arguments: SamplePages.citizenPages.map(\.name))
    func `a page with its style sheet stays within forty kilobytes`(name: String) {
        let page = SamplePages.named(name)
        #expect(page.utf8.count + StyleSheet.bytes.count <= 40 * 1_024, "\(page.utf8.count)")
    }

    @Test(arguments: SamplePages.citizenPages.map(\.name))
    func `each page leads to the others and says which it is`(name: String) {
        let page = SamplePages.named(name)
        #expect(page.matches(of: /aria-current="page"/).count == 1)
        for view in CitizenView.allCases where view != .overview {
            #expect(page.contains("/\(view.rawValue)\""))
        }
    }

    static let texts: [String] = {
        let words = Wording.danish.meeting
        return [
            words.note, words.noGoals, words.passed("i går"), words.same, words.tooEarly,
            words.unmeasured, words.onScreen.lead,
        ]
    }()

    @Test(arguments: texts)
    func `what a citizen reads of the sheet is easy Danish`(text: String) {
        #expect(WordingTests.lix(text) <= 30, "\(WordingTests.lix(text))")
    }
}
