import FoundationEssentials
import Progression

/// "Afsendelse": what waits, since when, what was put aside and why, and what to do.
///
/// Posts ``FormField/token`` to ``PageAddress/sendNow`` and ``PageAddress/export``.
public struct QueuePage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What it tells.
    public let queue: QueueView

    /// A page of given parts.
    public init(context: PageContext, queue: QueueView) {
        self.context = context
        self.queue = queue
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let main: HTML = """
            <p class="back"><a href="\(PageAddress.home)">\(wording.common.backToToday)</a></p>
            <h1>\(wording.queue.title)</h1>
            \(summary(wording))
            \(aside(wording))
            \(places(wording))
            \(log(wording))
            \(export(wording))
            """
        return Page(context: context, wording: wording, title: wording.queue.title, main: main)
            .render()
    }

    private func summary(_ wording: Wording) -> HTML {
        let words = wording.queue
        let calendar = CalendarWords(wording: wording, context: context)
        let box = SendingBox(
            context: context,
            wording: wording,
            status: queue.status,
            action: PageAddress.sendNow
        )
        let contact = queue.status.lastSent.map { words.lastContact(calendar.moment($0)) }
        var facts: [String] = []
        if queue.status.waiting > 0 {
            if let oldest = queue.oldest { facts.append(words.oldest(calendar.moment(oldest))) }
            facts.append(words.size(size(queue.bytes, wording)))
        }
        return """
            <section class="sending" aria-label="\(wording.sending.label)">
            \(queue.isUnderWay ? Notice.note(words.underWay) : box.outcome)
            <p class="saved">\(words.waiting(queue.status.waiting))</p>
            \(facts.isEmpty ? nil : "<p>\(facts.joined(separator: " "))</p>" as HTML)
            \(queue.damaged > 0 ? warning(words.damaged(queue.damaged)) : nil)
            <p class="quiet">\(contact ?? words.neverMet)</p>
            \(box.form)
            </section>
            """
    }

    private func warning(_ text: String) -> HTML { "<p class=\"note warn\">\(text)</p>" }

    /// "812 byte", "3 kB", "1,2 MB".
    private func size(_ bytes: Int, _ wording: Wording) -> String {
        if bytes < 1_000 { return "\(bytes) byte" }
        if bytes < 1_000_000 { return wording.number(Double(bytes) / 1_000, decimals: 0) + " kB" }
        return wording.number(Double(bytes) / 1_000_000, decimals: 1) + " MB"
    }

    private func aside(_ wording: Wording) -> HTML? {
        if queue.aside.isEmpty { return nil }
        var reasons: [AsideReason] = []
        for line in queue.aside where !reasons.contains(line.reason) { reasons.append(line.reason) }
        return """
            <section class="panel"><h2>\(wording.queue.asideTitle)</h2>
            <p>\(wording.queue.aside(queue.aside.count))</p>
            \(reasons.map { reason(of: $0, wording) })</section>
            """
    }

    private func reason(of reason: AsideReason, _ wording: Wording) -> HTML {
        let words = wording.queue.reason(reason)
        let calendar = CalendarWords(wording: wording, context: context)
        let lines = queue.aside.filter { $0.reason == reason }.map { line -> HTML in
            let finished = line.finished.map { wording.queue.finished(calendar.moment($0)) }
            return "<li>\(HTML.name(line.citizen.name)) \(finished ?? "")</li>\n"
        }
        return "<h3>\(words.title)</h3>\n<p>\(words.text)</p>\n<ul>\n\(lines)</ul>\n"
    }

    private func places(_ wording: Wording) -> HTML? {
        let rows = QueuePlace.allCases.compactMap { place -> HTML? in
            guard let count = queue.places[place], count > 0 else { return nil }
            return
                "<tr><th scope=\"row\">\(wording.queue.place(place))</th><td>\(count)</td></tr>\n"
        }
        if rows.isEmpty { return nil }
        return """
            <h2>\(wording.queue.placesTitle)</h2>
            <div class="scroll"><table>
            <tbody>
            \(rows)</tbody>
            </table></div>
            """
    }

    private func log(_ wording: Wording) -> HTML {
        let words = wording.queue
        if queue.log.isEmpty { return "<h2>\(words.logTitle)</h2>\n<p>\(words.logEmpty)</p>" }
        let calendar = CalendarWords(wording: wording, context: context)
        let rows = queue.log.map { line -> HTML in
            let (first, last) = (calendar.moment(line.first), calendar.moment(line.last))
            let time = first == last ? last : words.logSpan(first, last)
            return "<tr><th scope=\"row\">\(time)</th><td>\(words.logged(line))</td></tr>\n"
        }
        return """
            <h2>\(words.logTitle)</h2>
            <div class="scroll"><table>
            <thead><tr><th scope="col">\(words.logTime)</th>\
            <th scope="col">\(words.logResult)</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table></div>
            """
    }

    private func export(_ wording: Wording) -> HTML {
        let words = wording.queue
        let isAnything = queue.status.waiting + queue.status.putAside > 0
        let button: HTML = "<button class=\"second\">\(words.exportButton)</button>"
        let form = Form(context: context, action: PageAddress.export).html(button)
        let content: HTML =
            if !queue.canExport {
                "<p>\(words.exportImpossible)</p>"
            } else {
                isAnything
                    ? "<p>\(words.exportHelp)</p>\n\(form)" : "<p>\(words.exportNothing)</p>"
            }
        return "<h2>\(words.exportTitle)</h2>\n\(content)"
    }
}
