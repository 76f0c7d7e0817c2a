public import Progression

/// The vignettes a caseworker judges, and afterwards the own judgements beside the colleagues'.
///
/// Posts ``FormField/step`` and a judgement for each vignette, by ``field(of:)``, to ``PageAddress/calibration``. Nobody is
/// named, and nobody is put in order.
public struct CalibrationPage: Sendable {
    /// Language, place and token.
    public let context: PageContext
    /// What is judged.
    public let exercise: CalibrationExercise
    /// What the reader has judged so far.
    public let own: CalibrationRatings
    /// What all together say; `nil` until enough have finished.
    public let result: Calibration?
    /// What came of the form, if one was sent.
    public let outcome: Outcome?

    /// A page of given parts.
    public init(
        context: PageContext,
        exercise: CalibrationExercise,
        own: CalibrationRatings,
        result: Calibration?,
        outcome: Outcome? = nil
    ) {
        self.context = context
        self.exercise = exercise
        self.own = own
        self.result = result
        self.outcome = outcome
    }

    /// What is to become of the judgements.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// Kept, to go on another day.
        case save
        /// Kept for good.
        case finish
    }

    /// What came of the form.
    public enum Outcome: Hashable, Sendable {
        /// It is kept.
        case saved
        /// Kept, but not finished: some vignettes are not judged.
        case incomplete
    }

    /// The name of the field with the judgement of a vignette.
    public static func field(of vignette: String) -> String {
        "\(FormField.answer.rawValue)-\(vignette)"
    }

    /// The whole document.
    public func render() -> String {
        let wording = Wording.of(context.language)
        let words = wording.calibration
        let errors = missing.map { vignette in
            (
                text: HTML(text: words.missing(vignette.title.text(in: context.language))),
                target: identifier(vignette, CalibrationExercise.scale.lowerBound)
            )
        }
        let main: HTML = """
            \(Notice.errors(errors, wording: wording))\
            <p class="back"><a href="\(PageAddress.citizens)">\(wording.citizen.back)</a></p>
            <h1>\(words.title)</h1>
            \(outcome == .saved && !own.isFinished ? Notice.note(words.saved) : nil)
            \(own.isFinished ? finished(wording) : form(words))
            """
        return Page(
            context: context,
            wording: wording,
            title: words.title,
            hasError: !errors.isEmpty,
            main: main
        ).render()
    }

    private var missing: [Vignette] {
        outcome == .incomplete ? exercise.vignettes.filter { own.ratings[$0.id] == nil } : []
    }

    private func identifier(_ vignette: Vignette, _ value: Int) -> String {
        "\(Self.field(of: vignette.id))-\(value)"
    }

    private func form(_ words: Wording.Calibration) -> HTML {
        let questions = exercise.vignettes.map { question($0, words) }
        let form = Form(context: context, action: PageAddress.calibration)
        return """
            <p class="lead">\(words.whatItIs)</p>
            <p>\(words.whoSees)</p>
            \(form.html(
                """
                \(questions)<p>\(words.finishText)</p>
                <div class="buttons">\
                \(StepButton.html(Step.finish, words.finish, " class=\"main\""))\
                \(StepButton.html(Step.save, words.save))</div>
                """
            ))
            """
    }

    private func question(_ vignette: Vignette, _ words: Wording.Calibration) -> HTML {
        let name = Self.field(of: vignette.id)
        let isMissing = missing.contains(vignette)
        let title = vignette.title.text(in: context.language)
        let radios = CalibrationExercise.scale.map { value -> HTML in
            let id = identifier(vignette, value)
            let checked: HTML = own.ratings[vignette.id] == value ? " checked" : ""
            return """
                <label class="option" for="\(id)"><input type="radio" id="\(id)" name="\(name)" \
                value="\(value)"\(checked)> <span>\(value)</span></label>

                """
        }
        let error: HTML? = isMissing ? "<p class=\"error\">\(words.missing(title))</p>\n" : nil
        return """
            <section class="panel\(isMissing ? " wrong" : "" as HTML)">
            <h2>\(title)</h2>
            <p>\(vignette.text.text(in: context.language))</p>
            \(error)<fieldset><legend><span class="hidden">\(title):</span> \(words.question)</legend>
            <p class="anchors"><span>\(words.least)</span> <span>\(words.most)</span></p>
            <div class="numbers">
            \(radios)</div></fieldset>
            </section>

            """
    }

    private func finished(_ wording: Wording) -> HTML {
        let words = wording.calibration
        guard let result else { return Notice.plain(words.waiting) }
        let section = CalibrationSection(result: result, wording: wording)
        return """
            <p>\(section.agreement)</p>
            \(section.table(result.spreads, own: own, in: context.language))
            <p>\(words.ownResult)</p>
            """
    }
}
