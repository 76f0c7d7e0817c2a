import FoundationEssentials
import Progression
import Testing

@testable import WebPages

/// What happened around a course, as it is numbered, drawn and told.
@Suite struct HappeningTests {
    private static let context = Sample.context(Sample.employee)

    private static func happenings(_ recorded: [RecordedEvent]) -> Happenings {
        Happenings(of: Sample.eventful(recorded), context: context)
    }

    private static let year: ClosedRange<Double> = {
        let ends = [Sample.dates[0], Sample.dates[6]].map {
            Sample.moment($0).timeIntervalSince1970
        }
        return ends[0]...ends[1]
    }()

    private static func marks(_ recorded: [RecordedEvent]) -> HappeningMarks {
        let happenings = happenings(recorded)
        return HappeningMarks(happenings, span: happenings.span(of: year, now: Sample.now))
    }

    @Test func `everything is numbered once, oldest first, a change of caseworker too`() {
        let all = Self.happenings(Sample.recorded).all
        #expect(all.map(\.number) == Array(1...9))
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.from <= $1.from })
        #expect(all.filter { if case .seen = $0.what { true } else { false } }.count == 1)
    }

    @Test func `efforts that go on at the same time never share a line`() {
        for recorded in [Sample.recorded, Sample.crowded] {
            let marks = Self.marks(recorded)
            let lanes = marks.lanes
            #expect(lanes.flatMap(\.self).count == marks.drawn.count { $0.shape == .bar })
            for lane in lanes {
                for (left, right) in zip(lane, lane.dropFirst()) {
                    #expect(marks.place(left).upperBound + 20 <= marks.place(right).lowerBound)
                }
            }
        }
        #expect(Self.marks(Sample.recorded).lanes.count == 3)
    }

    @Test func `an effort that goes on runs to the edge, one from before begins at it`() {
        let marks = Self.marks([Sample.event(1, 2, "2024-01-15")])
        let geometry = ChartGeometry(span: marks.span)
        #expect(marks.drawn.first.map(marks.place) == geometry.left...geometry.right)
    }

    @Test func `the charts reach to what happened since the last measurement, never beyond today`()
    {
        let none = Self.happenings([]).span(of: Self.year, now: Sample.now)
        #expect(none == Self.year)
        let exit = Self.happenings([Sample.event(1, 6, "2024-11-18")])
        let reached = exit.span(of: Self.year, now: Sample.now)
        #expect(reached.lowerBound == Self.year.lowerBound)
        #expect(reached.upperBound > Self.year.upperBound)
        let planned = Self.happenings([Sample.event(1, 1, "2025-03-01", "2025-06-01")])
        #expect(
            planned.span(of: Self.year, now: Sample.now).upperBound
                == Sample.now.timeIntervalSince1970
        )
    }

    @Test func `numbers above the chart never run into each other`() {
        let moved = HappeningMarks.apart([36, 36, 40, 250, 290, 291], upTo: 292)
        #expect(zip(moved, moved.dropFirst()).allSatisfy { $1 - $0 >= 14 })
        #expect(moved.last.map { $0 <= 292 } == true)
        #expect(moved.prefix(3) == [36, 50, 64])
    }

    @Test func `the table tells what went on since the visit before`() {
        let all = Self.happenings([
            Sample.event(1, 1, "2024-03-04", "2024-05-31"), Sample.event(2, 2, "2024-09-27"),
        ])
        let times = Sample.dates.map { Sample.moment($0).timeIntervalSince1970 }
        let told = times.indices.map { index in
            all.numbers(after: index == 0 ? nil : times[index - 1], upTo: times[index])
        }
        // The caseworker changed on 2 September.
        #expect(told == [[], [1], [1], [1], [], [2], [3]])
    }

    @Test(
        arguments: [
            ("2024-03-04", "2024-05-31", "4. marts – 31. maj 2024"),
            ("2023-11-01", "2024-01-31", "1. november 2023 – 31. januar 2024"),
            ("2024-03-04", "2024-03-04", "4. marts 2024"),
            ("2024-03-04", nil, "siden 4. marts 2024"),
            ("2024-12-02", nil, "fra 2. december 2024"),
        ] as [(String, String?, String)]
    )
    func `days are told as people say them`(start: String, end: String?, told: String) {
        let words = HappeningWords(wording: .danish, context: Self.context)
        #expect(words.days(of: Sample.event(1, 1, start, end)) == told)
    }

    @Test func `the list has the numbers of the charts, and says what lies outside them`() throws {
        let page = SamplePages.named("citizen-events")
        #expect(page.contains("<bdi>Virksomhedspraktik</bdi>, 4. marts – 31. maj 2024</li>"))
        #expect(page.contains("31. januar 2024 (før første måling)</li>"))
        #expect(page.contains("fra 2. december 2024 (ikke på figuren endnu)</li>"))
        #expect(page.contains("Afgang: <bdi>Ordinært job</bdi>, 18. november 2024</li>"))
        let description = "Nr. 2, 3, 4, 5, 6, 7, 8 i listen under figurerne er tegnet ind"
        #expect(page.components(separatedBy: description).count == 6)
        #expect(page.components(separatedBy: "<use href=\"#frame\"/>").count == 5)
    }

    /// What is referred to has no `svg` above it for a style sheet's selectors.
    @Test func `the style of what all charts share hangs on no svg above it`() {
        let sheet = String(decoding: StyleSheet.bytes, as: UTF8.self)
        for style in ["grid", "tick", "middle", "event", "bar", "pause", "end"] {
            #expect(!sheet.contains("svg .\(style){") && !sheet.contains("svg .\(style),"))
            #expect(sheet.contains(".\(style){") || sheet.contains(".\(style),"), "\(style)")
        }
        #expect(!sheet.contains("svg text{"))
    }

    /// The negative control is in the test.
    @Test func `what is told of efforts never says that anything followed from them`() {
        let forbidden = [
            "virkning", "virket", "effekt", "på grund af", "fordi", "skyldes", "takket være",
            "resultat", "because", "effect", "due to", "thanks to", "led to", "result",
        ]
        func faults(_ text: String) -> [String] { forbidden.filter(text.lowercased().contains) }
        #expect(faults("Fremgang på grund af praktik") == ["på grund af"])
        for words in [Wording.danish, .english] {
            let problems = EventProblemSamples.all.map {
                words.events.problem($0, words.dates.whole)
            }
            let spoken = [
                words.events.drawn(["1"]), words.events.since("x"), words.events.from("x"),
            ]
            let all = WordingTests.texts(in: words.events) + problems + spoken
            #expect(all.count > 20 && all.allSatisfy { !$0.isEmpty })
            #expect(all.flatMap(faults) == [])
        }
        for (name, page) in SamplePages.events {
            #expect(faults(page) == [], "\(name)")
        }
        #expect(SamplePages.named("citizen-events").contains(Wording.danish.events.context))
    }

    @Test func `what a form says is read, and nothing typed is lost`() {
        let sent = Sample.submitted([
            (.eventKind, "1"), (.day, "4"), (.month, "marts"), (.year, "2023"),
            (.endDay, "31.5.2023"),
        ])
        #expect(sent.problems == [])
        #expect(sent.event?.start == Sample.day("2023-03-04"))
        #expect(sent.event?.end == Sample.day("2023-05-31"))
        let wrong = SamplePages.named("events-wrong-end")
        for value in ["value=\"4\"", "value=\"marts\"", "value=\"1\" selected"] {
            #expect(wrong.contains(value), "\(value)")
        }
        #expect(wrong.contains("Den sidste dag er før den første."))
    }

    @Test(
        arguments: [
            ([], [.noKind, .noStart]),
            ([(.eventKind, "99"), (.day, "1.1.2024")], [.noKind]),
            ([(.eventKind, "1"), (.day, "31.2.2024")], [.noSuchDay(.start)]),
            ([(.eventKind, "1"), (.day, "i går")], [.notADay(.start)]),
            ([(.eventKind, "1"), (.day, "1.9.2023"), (.endDay, "1")], [.notADay(.end)]),
            (
                [(.eventKind, "6"), (.day, "1.9.2024")],
                [.fault(.exitTwice(Sample.day("2024-11-18")))]
            ),
            (
                [(.eventKind, "2"), (.day, "1.9.2024")],
                [.doubt(.sameAlready(Sample.day("2024-01-15")))]
            ),
            ([(.eventKind, "2"), (.day, "1.9.2024"), (.confirm, SubmittedAnswer.confirmed)], []),
        ] as [([(FormField, String)], [EventProblem])]
    )
    func `what is wrong with a form is told beside its field`(
        fields: [(FormField, String)],
        problems: [EventProblem]
    ) {
        #expect(Sample.submitted(fields).problems == problems)
    }
}

enum EventProblemSamples {
    private static let day = CalendarDay(year: 2026, month: 1, day: 31)

    static let all: [EventProblem] =
        [
            .noKind, .noStart, .notADay(.start), .notADay(.end), .noSuchDay(.start),
            .noSuchDay(.end), .meanwhile, .doubt(.exitBeforeMeasuring(day)),
            .doubt(.exitUnmeasured), .doubt(.sameAlready(day)),
        ]
        + [
            .endBeforeStart, .startTooEarly, .startTooLate, .endTooLate, .exitWithEnd,
            .exitTwice(day),
        ].map(EventProblem.fault)
}
