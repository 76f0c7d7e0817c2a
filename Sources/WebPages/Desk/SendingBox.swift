import Progression

/// What is saved, what waits, and the button that sends.
struct SendingBox {
    let context: PageContext
    let wording: Wording
    let status: SendingStatus
    /// Whether it leads on to the page that tells more.
    var leadsOn = false
    /// Where the button posts to.
    var action = PageAddress.sync

    var html: HTML {
        let calendar = CalendarWords(wording: wording, context: context)
        let words = wording.sending
        let last = status.lastSent.map { words.lastSent(calendar.moment($0)) } ?? words.neverSent
        let aside: HTML? = status.putAside > 0 ? "<p>\(words.putAside(status.putAside))</p>" : nil
        return """
            <section class="sending" aria-label="\(words.label)">
            \(outcome)
            <p class="saved">\(words.saved) \(words.waiting(status.waiting))</p>
            \(aside)
            <p class="quiet">\(last)</p>
            \(form)
            \(leadsOn ? more : nil)
            </section>
            """
    }

    private var more: HTML {
        "<p><a href=\"\(PageAddress.sending)\">\(wording.queue.more)</a></p>"
    }

    /// What came of the attempt just asked for, else what keeps the desk from sending.
    var outcome: HTML? {
        switch status.outcome {
        case nil: status.trouble.map(trouble)
        case .sent(let count):
            "<p class=\"note\" role=\"status\">\(wording.sending.sent(count))</p>"
        case .failed(let problem):
            "<p class=\"note warn\" role=\"status\">\(wording.sending.problem(problem))</p>"
        }
    }

    /// What the desk's own attempts came to; nobody asked for them, so no net is no news.
    private func trouble(_ problem: SendingProblem) -> HTML {
        problem.passes
            ? "<p class=\"quiet\">\(wording.sending.later)</p>"
            : "<p class=\"note warn\">\(wording.sending.problem(problem))</p>"
    }

    /// The button that sends and fetches.
    var form: HTML {
        let button: HTML = "<button class=\"second\">\(wording.sending.button)</button>"
        return Form(context: context, action: action).html(button)
    }
}
