public import Progression

/// What a team talks about after all have judged the vignettes: to be printed for a meeting.
public struct DiscussionSheetPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// Who looks.
    public let view: OfficeView
    /// What was judged.
    public let exercise: CalibrationExercise
    /// What all together say; `nil` until enough have finished.
    public let result: Calibration?

    /// A page of given parts.
    public init(
        context: PageContext,
        view: OfficeView,
        exercise: CalibrationExercise,
        result: Calibration?
    ) {
        self.context = context
        self.view = view
        self.exercise = exercise
        self.result = result
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.calibration
        let main: HTML = """
            \(OfficeMenu(view: view, current: .calibration, wording: wording).html)
            <h1>\(words.sheetTitle)</h1>
            <p class="lead">\(words.sheetText)</p>
            \(result.map { findings($0, wording) } ?? Notice.plain(words.sheetWaiting))
            <section>
            <h2>\(words.vignettesTitle)</h2>
            \(exercise.vignettes.map(vignette))
            </section>
            """
        return Page(context: context, wording: wording, title: words.sheetTitle, main: main)
            .render()
    }

    private func findings(_ result: Calibration, _ wording: Wording) -> HTML {
        let words = wording.calibration
        let section = CalibrationSection(result: result, wording: wording)
        let questions = words.questions.map { question -> HTML in "<li>\(question)</li>" }
        return """
            <p>\(section.agreement)</p>
            <section>
            <h2>\(words.differTitle)</h2>
            <p>\(words.differText)</p>
            \(section.table(result.mostDifferent, own: nil, in: context.language))
            </section>
            <section>
            <h2>\(words.questionsTitle)</h2>
            <ul>\(questions)</ul>
            </section>
            """
    }

    private func vignette(_ vignette: Vignette) -> HTML {
        """
        <section class="panel">
        <h3>\(vignette.title.text(in: context.language))</h3>
        <p>\(vignette.text.text(in: context.language))</p>
        </section>

        """
    }
}
