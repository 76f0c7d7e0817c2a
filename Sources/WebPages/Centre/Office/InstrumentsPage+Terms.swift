public import Progression

extension InstrumentsPage {
    /// The terms a form on the page asks for.
    ///
    /// - Parameters:
    ///   - form: what was sent.
    ///   - language: in which months may be written.
    /// - Returns: the terms, ``InstrumentTerms/plain`` where all is empty.
    /// - Throws: ``Problem/badWeeks`` or ``Problem/badDate``.
    public static func terms(
        in form: SubmittedForm,
        language: Language
    ) throws(Problem) -> InstrumentTerms {
        let weeks = SubmittedAnswer.trimmed(form[.weeks] ?? "")
        guard weeks.isEmpty || Int(weeks).map((1...260).contains) ?? false else { throw .badWeeks }
        let group = form[.targetGroup] ?? ""
        let from: CalendarDay?
        do throws(QuestionProblem) {
            from = try WrittenDate(form, wording: .of(language)).read()
        } catch .nothing {
            from = nil
        } catch {
            throw .badDate
        }
        return InstrumentTerms(
            weeks: Int(weeks),
            targetGroup: group.isEmpty ? nil : group,
            from: from
        )
    }
}

/// The terms of an instrument, in a sentence.
struct TermsWords {
    let wording: Wording
    let context: PageContext

    func sentence(_ one: InstrumentsPage.Instrument) -> String {
        let words = wording.instruments
        let weeks = one.terms.weeks ?? one.ownWeeks
        let from = one.terms.from.map { words.begins(wording.dates.day($0)) }
        return [words.asked(weeks, one.terms.targetGroup), from].compactMap { $0 }
            .joined(separator: " ")
    }
}
