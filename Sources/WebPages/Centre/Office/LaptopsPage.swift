public import FoundationEssentials
import Progression

/// The laptops of a municipality: whose they are, when last heard of, which are revoked.
///
/// Where anything may be changed, each has a form that posts ``FormField/laptop`` to
/// ``PageAddress/revokeLaptop``.
public struct LaptopsPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// The laptops: those in use first, the one silent for longest on top.
    public let laptops: [Laptop]
    /// The name of the laptop that was just revoked.
    public let revoked: String?

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        laptops: [Laptop],
        revoked: String? = nil
    ) {
        self.context = context
        self.view = view
        self.laptops = laptops
        self.revoked = revoked
    }

    /// One laptop.
    public struct Laptop: Hashable, Sendable {
        /// The id.
        public let id: String
        /// What its employee calls it.
        public let name: String
        /// The name of the employee.
        public let employee: String
        /// When it was enrolled.
        public let enrolled: Date
        /// When it last began a sync, if it ever did.
        public let lastContact: Date?
        /// When it was revoked, if it was.
        public let revoked: Date?

        /// A laptop of given parts.
        public init(
            id: String,
            name: String,
            employee: String,
            enrolled: Date,
            lastContact: Date?,
            revoked: Date?
        ) {
            self.id = id
            self.name = name
            self.employee = employee
            self.enrolled = enrolled
            self.lastContact = lastContact
            self.revoked = revoked
        }

        /// Whether nothing was heard for longer than a mentor may be away without a network.
        func isSilent(at now: Date) -> Bool {
            revoked == nil && now.timeIntervalSince(lastContact ?? enrolled) > 21 * 86_400
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.laptops
        let main: HTML = """
            \(OfficeMenu(view: view, current: .laptops, wording: wording).html)
            <h1>\(words.title)</h1>
            \(revoked.map { Notice.note(words.nowRevoked($0)) })
            <p>\(words.introduction)</p>
            \(laptops.isEmpty ? "<p class=\"empty\">\(words.empty)</p>" : table(wording))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            isWide: true,
            main: main
        ).render()
    }

    private func table(_ wording: Wording) -> HTML {
        let words = wording.laptops
        let heads = [words.laptop, words.employee, words.lastContact, words.state]
        return ScrollingTable(
            styleClass: "caseload",
            label: words.title,
            heads: heads,
            rows: laptops.map { row($0, wording) }
        ).html
    }

    private func row(_ laptop: Laptop, _ wording: Wording) -> HTML {
        let words = wording.laptops
        let calendar = CalendarWords(wording: wording, context: context)
        let contact = laptop.lastContact.map(calendar.moment) ?? words.never
        return """
            <tr><th scope="row">\(HTML.name(laptop.name)) <small><code>\(String(laptop.id.prefix(8)))</code></small></th>\
            <td data-label="\(words.employee)"><span>\(HTML.name(laptop.employee))</span></td>\
            <td data-label="\(words.lastContact)"><span>\(contact)</span></td>\
            <td data-label="\(words.state)">\(state(laptop, wording, calendar))</td></tr>

            """
    }

    private func state(
        _ laptop: Laptop,
        _ wording: Wording,
        _ calendar: CalendarWords
    ) -> HTML {
        let words = wording.laptops
        if let revoked = laptop.revoked {
            return "<span>\(words.revoked(calendar.date(revoked)))</span>"
        }
        let silent: HTML =
            laptop.isSilent(at: context.now)
            ? "<span class=\"status overdue\">\(words.silent)</span>"
            : "<span>\(words.inUse)</span>"
        if !view.mayChange { return silent }
        return """
            <div>\(silent)
            <details><summary>\(words.revoke)</summary>
            <p>\(words.revokeText)</p>
            \(Form(
                context: context,
                action: PageAddress.revokeLaptop,
                hidden: [(.laptop, laptop.id)]
            ).html("<div class=\"buttons\"><button>\(words.revokeNow(laptop.name))</button></div>"))
            </details></div>
            """
    }
}
