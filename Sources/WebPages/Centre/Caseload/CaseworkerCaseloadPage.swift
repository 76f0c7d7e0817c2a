public import FoundationEssentials
public import Progression

/// The caseworker's citizens, whoever needs a look first: why, how each area has moved, when next.
public struct CaseworkerCaseloadPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// All of the caseworker's citizens, in any order.
    public let citizens: [CitizenRow]
    /// Which of them are shown.
    public let part: CaseloadPart
    /// The first one shown of these, counted from 0.
    public let from: Int
    /// Who was just handed over, and to whom: names.
    public let handedOver: (citizen: String, to: String)?

    /// How many a page shows: so many that it stays below 40 KB.
    public static let size = 20

    /// A page of given parts.
    public init(
        context: PageContext,
        citizens: [CitizenRow],
        part: CaseloadPart = .everybody,
        from: Int = 0,
        handedOver: (citizen: String, to: String)? = nil
    ) {
        self.context = context
        self.citizens = citizens
        self.part = part
        self.from = from
        self.handedOver = handedOver
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.caseload
        let main: HTML = """
            <h1>\(words.title)</h1>
            \(handedOver.map { Notice.note(wording.caseWords.handedOver($0.citizen, $0.to)) })
            \(citizens.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : content(wording))
            <p><a href="\(PageAddress.calibration)">\(wording.calibration.link)</a></p>
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        ).render()
    }

    /// The ways to parts of the list, then the part asked for.
    private func content(_ wording: Wording) -> HTML {
        let shown = citizens.filter(part.holds).sorted { $0.haste < $1.haste }
        let parts = CaseloadParts(page: self, wording: wording)
        let skip: HTML? =
            shown.isEmpty
            ? nil : "<a class=\"skip\" href=\"#list\">\(wording.caseload.toList)</a>\n"
        return """
            \(skip)\(parts.links)
            \(parts.search)
            \(shown.isEmpty ? parts.nobody : table(of: shown, wording))
            """
    }

    private func table(of shown: [CitizenRow], _ wording: Wording) -> HTML {
        let words = wording.caseload
        let pager = Pager(count: shown.count, size: Self.size, from: from)
        let table = ScrollingTable(
            styleClass: "caseload mine",
            label: words.title,
            identifier: "list",
            heads: [words.name] + Factor.allCases.map(wording.factors.short)
                + [words.lastMeasured, words.due],
            rows: shown[pager.shown].map {
                CaseloadLine(row: $0, context: context, wording: wording).html
            }
        )
        return """
            <p class="quiet">\(words.howToRead)</p>
            \(table.html)
            \(pager.html(on: part.address, wording: wording))
            <details><summary>\(words.orderTitle)</summary><p>\(words.order)</p></details>
            """
    }
}

extension CaseworkerCaseloadPage {
    /// One citizen of the list.
    public struct CitizenRow: Hashable, Sendable {
        /// Who it is.
        public let citizen: NamedCitizen
        /// All measurements.
        public let course: Course
        /// Whether it is time to measure again.
        public let due: DueStatus
        /// Whether the case is closed, so that nothing asks for a look.
        public let isClosed: Bool
        /// When the citizen answered at a visit that waits for the caseworker's own assessment, and is not
        /// part of the course before; `nil` if none does.
        public let awaited: Date?
        /// What asks for a look.
        let alerts: [CourseAlert]
        /// Whom to look at first.
        let urgency: CaseloadUrgency

        /// A row of given parts.
        public init(
            citizen: NamedCitizen,
            course: Course,
            due: DueStatus,
            isClosed: Bool = false,
            awaited: Date? = nil
        ) {
            self.citizen = citizen
            self.course = course
            self.due = due
            self.isClosed = isClosed
            self.awaited = awaited
            alerts = isClosed ? [] : course.alerts(due: due)
            urgency =
                isClosed
                ? .closed
                : CaseloadUrgency(alerts: alerts, due: due, awaitsAssessment: awaited != nil)
        }

        /// When anything was last measured, shown or not.
        var lastMeasured: Date? { [awaited, course.lastMeasured].compactMap(\.self).max() }

        /// Whether it is one of the kind.
        func isOf(_ kind: CaseloadPart.Kind) -> Bool {
            switch kind {
            case .look: !alerts.isEmpty
            case .assessment: !isClosed && awaited != nil
            case .due: !isClosed && !due.isLater
            case .progress:
                !isClosed
                    && course.series.contains {
                        $0.verdict == .clearlyMore || $0.verdict == .probablyMore
                    }
            case .closed: isClosed
            }
        }

        /// Smaller comes first: the more urgent, then whoever was measured longest ago, then by name.
        var haste: Haste {
            Haste(
                urgency: urgency,
                since: lastMeasured?.timeIntervalSince1970 ?? 0,
                name: citizen.name,
                reference: citizen.reference.rawValue
            )
        }

        /// What a list is ordered by.
        struct Haste: Comparable {
            let urgency: CaseloadUrgency
            let since: Double
            let name: String
            let reference: String

            static func < (one: Haste, other: Haste) -> Bool {
                (one.urgency, one.since, one.name, one.reference)
                    < (other.urgency, other.since, other.name, other.reference)
            }
        }
    }
}
