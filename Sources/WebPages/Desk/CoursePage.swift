public import FoundationEssentials
public import Progression

/// The citizen's own course: five small charts with a sentence each, and the same figures as a table.
///
/// Shown right after a visit, with a receipt, and at any time.
public struct CoursePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// All measurements known on the laptop.
    public let course: Course
    /// What was just saved, right after a visit.
    public let receipt: Receipt?
    /// What its questionnaires say to whoever answered them.
    public let messages: [FinishedReceipt]
    /// Small steps, sub-goals and the choice of visits.
    public let picture: CoursePicture
    /// The visits shown begin with this one, 0 being the latest; 16 are shown.
    public let from: Int

    /// A page of given parts.
    ///
    /// - Parameters:
    ///   - context: language, place and token.
    ///   - citizen: whom it is about.
    ///   - course: all measurements known on the laptop.
    ///   - receipt: what was just saved, right after a visit.
    ///   - messages: what its questionnaires say.
    ///   - picture: small steps, sub-goals and the choice of visits.
    ///   - from: the first visit shown, 0 being the latest.
    public init(
        context: PageContext,
        citizen: NamedCitizen,
        course: Course,
        receipt: Receipt? = nil,
        messages: [FinishedReceipt] = [],
        picture: CoursePicture = CoursePicture(),
        from: Int = 0
    ) {
        self.context = context
        self.citizen = citizen
        self.course = course
        self.receipt = receipt
        self.messages = messages
        self.picture = picture
        self.from = from
    }

    /// What the citizen may keep of a visit just saved.
    public struct Receipt: Hashable, Sendable {
        /// The visit; the first eight digits of its id are the receipt's number.
        public let occasion: UUID
        /// When it was saved.
        public let saved: Date

        /// A receipt of given parts.
        public init(occasion: UUID, saved: Date) {
            self.occasion = occasion
            self.saved = saved
        }

        /// What people can read aloud.
        public var number: String {
            let digits = occasion.uuidString.prefix(8)
            return "\(digits.prefix(4))-\(digits.suffix(4))"
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let visits = course.visits
        let pager = Pager(count: visits.count, size: 15, from: from)
        let view = CourseView(
            course: course,
            context: context,
            wording: wording,
            audience: .citizen,
            part: visits.count > pager.size ? course.only(visits[pager.shown]) : nil,
            isLongAgo: !pager.isFirst,
            population: picture.population
        )
        let main: HTML = """
            \(receiptLine(wording))
            \(ReceiptBox(receipts: messages, context: context, wording: wording).html)
            <h1>\(wording.course.title)</h1>
            <p>\(HTML.name(citizen.name))</p>
            \(view.isEmpty ? "<p>\(wording.course.empty)</p>" : content(view, pager, wording))
            \(goals(wording))
            \(receipt == nil ? wayHome(wording) : nil)
            """
        return Page(
            context: context,
            wording: wording,
            title: wording.course.title,
            isWide: true,
            main: main
        ).render()
    }

    private func wayHome(_ wording: Wording) -> HTML {
        """
        <p class="back"><a class="button" href="\(PageAddress.home)">\
        \(wording.common.backToToday)</a></p>
        """
    }

    /// The lines first, then single answers, then the star with its table; the sheet for home last.
    private func content(_ view: CourseView, _ pager: Pager, _ wording: Wording) -> HTML {
        let sheet = PageAddress.sheet(citizen.reference, language: wording.language)
        return """
            <p>\(wording.course.howToRead)</p>
            <div class="charts">
            \(Factor.allCases.map { view.figure($0) })</div>
            \(pager.html(on: PageAddress.course(citizen.reference), wording: wording))\
            \(pager.isFirst ? steps(wording) : nil)\(star(wording))\(view.details)
            <p class="back"><a class="button" href="\(sheet)">\(wording.picture.sheet.link)</a></p>
            """
    }

    private func steps(_ wording: Wording) -> HTML {
        SmallStepsBox(
            steps: picture.steps,
            hasEarlier: picture.hasEarlierAnswers,
            context: context,
            wording: wording
        ).html
    }

    private func star(_ wording: Wording) -> HTML {
        let (citizen, occasion, language) = (citizen.reference, receipt?.occasion, context.language)
        return StarSection(
            course: course,
            asked: picture.star,
            address: { star in
                PageAddress.course(citizen, receipt: occasion, language: language, star: star)
            },
            context: context,
            wording: wording
        ).html
    }

    private func goals(_ wording: Wording) -> HTML {
        GoalsBox(lines: picture.goals, citizen: citizen, context: context, wording: wording).html
    }

    private func receiptLine(_ wording: Wording) -> HTML? {
        guard let receipt else { return nil }
        let calendar = CalendarWords(wording: wording, context: context)
        let line = wording.course.receipt(receipt.number, calendar.moment(receipt.saved))
        return "\(Notice.note(line))\n\(wayHome(wording))"
    }
}
