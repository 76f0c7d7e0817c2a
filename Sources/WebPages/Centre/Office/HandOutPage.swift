public import FoundationEssentials
import Progression

/// Codes to be handed out: shown this once, and meant to be printed or copied.
public struct HandOutPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What the codes are for.
    public let purpose: Purpose
    /// The codes.
    public let codes: [Code]
    /// Until when they are good.
    public let expires: Date
    /// The page to go on to.
    public let next: String

    /// A page of given parts.
    public init(
        context: PageContext,
        purpose: Purpose,
        codes: [Code],
        expires: Date,
        next: String
    ) {
        self.context = context
        self.purpose = purpose
        self.codes = codes
        self.expires = expires
        self.next = next
    }

    /// What a code is for.
    public enum Purpose: Hashable, Sendable {
        /// Choosing a passphrase.
        case firstSignIn
        /// Enrolling a laptop.
        case laptop
    }

    /// One employee's code.
    public struct Code: Hashable, Sendable {
        /// The employee's name.
        public let name: String
        /// The user name.
        public let employee: String
        /// The code as it is typed.
        public let code: String

        /// A code of given parts.
        public init(name: String, employee: String, code: String) {
            self.name = name
            self.employee = employee
            self.code = code
        }
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.office.handOut
        let title = words.title(purpose, codes.count)
        let until = CalendarWords(wording: wording, context: context).until(expires)
        let rows = codes.map { code -> HTML in
            """
            <tr><th scope="row">\(HTML.name(code.name))</th>\
            <td data-label="\(wording.staff.id)"><code>\(code.employee)</code></td>\
            <td data-label="\(words.code)"><code>\(code.code)</code></td></tr>

            """
        }
        let main: HTML = """
            <h1>\(title)</h1>
            <p>\(words.text(purpose, codes.count))</p>
            <p class="note warn">\(words.once(codes.count, until))</p>
            \(ScrollingTable(
                styleClass: "caseload",
                label: title,
                heads: [wording.staff.name, wording.staff.id, words.code],
                rows: rows
            ).html)
            <div class="buttons"><a class="button main" href="\(next)">\(words.goOn)</a></div>
            """
        return Page(context: context, wording: wording, title: title, isWide: true, main: main)
            .render()
    }
}
