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
    /// The day of the month of the last day of an event.
    case endDay = "end-day"
    /// The month of the last day of an event.
    case endMonth = "end-month"
    /// The year of the last day of an event.
    case endYear = "end-year"
    /// The number of an `EventKind`.
    case eventKind = "event-kind"
    /// The random id of an event about to be recorded, so that a form sent twice records it once.
    case event
    /// What to do with an unusual answer: ``SubmittedAnswer/confirmed`` or ``SubmittedAnswer/edited``.
    case confirm
    /// The id of the item answered or revisited.
    case item
    /// The id of the questionnaire the item belongs to, or of one that is asked on its own.
    case questionnaire
    /// The answer hoped for, on ``GoalFormPage``; written as ``answer`` is.
    case aim
    /// What is agreed, in the citizen's own words, on ``GoalFormPage``.
    case words
    /// ``SubGoalOwnerChoice``, on ``GoalFormPage``.
    case owner
    /// Who the other is, on ``GoalFormPage``.
    case ownerName = "owner_name"
    /// Why a citizen said no, or why an answer is put right.
    case reason
    /// More of a reason in words.
    case note
    /// The id of a submission to be put right.
    case submission
    /// When a form was opened, in whole seconds since 1970.
    case started
    /// The random id of a visit about to be noted, so that a form sent twice notes it once.
    case occasion
    /// The code from a telephone, or one of the recovery codes, on ``CodePage``.
    case code
    /// The new passphrase, on ``PassphrasePage``.
    case newPassphrase = "new-passphrase"
    /// The new passphrase once more.
    case newPassphraseAgain = "new-passphrase-again"
    /// Only asks how strong the new passphrase is.
    case strengthOnly = "strength-only"
    /// What helps with the questions, a code of `Circumstances.Help`; repeated, on ``VisitStartPage``.
    case help
    /// A part of the name of whoever is looked for, on ``DeskCaseloadPage``.
    case query
    /// Who gets the laptop: `citizen`, from the button that hands it over.
    case hand
    /// The name of an employee or a unit.
    case name
    /// The code of a `Role`.
    case role
    /// The id of a unit.
    case unit
    /// The id of the unit another one is within.
    case within
    /// The user name of who stands in for an employee.
    case standIn = "stand-in"
    /// The reference of a citizen; repeated, on ``PersonPage``.
    case citizen
    /// The id of a laptop.
    case laptop
    /// Weeks between two times an instrument is asked.
    case weeks
    /// The name of a target group.
    case targetGroup = "target-group"
    /// What was pasted from a spreadsheet.
    case list
    /// ``ImportPage/Subject``: whom a list is about.
    case subject
    /// What is asked for, where a form has several buttons.
    case step
    /// The page to go back to.
    case from
    /// The code of an ``Appearance/TextSize``.
    case textSize = "text-size"
    /// The code of an ``Appearance/Contrast``.
    case contrast
    /// The code of an ``Appearance/Scheme``.
    case scheme
    /// `on` or `off`: whether keys choose and turn pages.
    case keys
    /// `on` or `off`: whether pages offer to be read aloud.
    case aloud
}

/// Whose view an interview asks for.
public enum InterviewKind: String, Hashable, Sendable, CaseIterable {
    /// The four factors the citizen answers.
    case citizen
    /// The caseworker's assessment.
    case caseworker
}
