/// The names of the fields in the pages' forms.
///
/// Every form posts `application/x-www-form-urlencoded` and carries ``token``.
public enum FormField: String, Sendable, CaseIterable {
    /// The secret of the session, on every form.
    case token
    /// The passphrase, on ``UnlockPage`` and ``SignInPage``.
    case passphrase
    /// The employee's user name, on ``SignInPage``.
    case employee
    /// ``InterviewKind``: `citizen` or `caseworker`, on ``VisitStartPage``.
    case kind
    /// The language of the interview as a BCP 47 tag.
    case language
    /// The code of an `Informant`.
    case informant
    /// The answer; repeated for a choice of several. Read it with ``SubmittedAnswer``.
    case answer
    /// Why there is no answer, from the buttons below a field or a list of boxes.
    case missing
    /// The day of the month of a date.
    case day
    /// The month of a date.
    case month
    /// The year of a date.
    case year
    /// What to do with an unusual answer: ``SubmittedAnswer/confirmed`` or ``SubmittedAnswer/edited``.
    case confirm
    /// The id of the item answered or revisited.
    case item
    /// The id of the questionnaire the item belongs to, or of one that is asked on its own.
    case questionnaire
}

/// Whose view an interview asks for.
public enum InterviewKind: String, Hashable, Sendable, CaseIterable {
    /// The four factors the citizen answers.
    case citizen
    /// The caseworker's assessment.
    case caseworker
}
