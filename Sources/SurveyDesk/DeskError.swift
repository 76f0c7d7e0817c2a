internal import HTTPTypes
internal import ResponseStore
internal import WebPages

/// Why a request got something else than the page asked for.
///
/// The words for each stand in WebPages; none carries an answer or a name.
enum DeskError: Error, Hashable, Sendable {
    /// The desk was asked for under another name than its own: a page elsewhere is guessing.
    case strangeAddress
    /// The browser was not let in by the link.
    case notLetIn
    /// The link was used before, or never existed.
    case linkUsed
    /// The form was not made by this desk, or is no form.
    case foreignForm
    /// The form is larger than any the desk makes.
    case tooLarge
    /// The passphrase must be given first.
    case locked
    /// No such citizen in the caseload.
    case noSuchCitizen
    /// No such visit, begun or finished.
    case noSuchVisit
    /// No questionnaire in use to ask.
    case nothingToAsk
    /// The answers to be put right are not on this laptop any more, or were put right already.
    case cannotCorrect
    /// A questionnaire the visit began with is not on the laptop any more.
    case questionnaireGone

    /// What the answer's status is and what its page says.
    var explanation: (status: HTTPResponse.Status, message: MessagePage.Message) {
        switch self {
        case .strangeAddress: (.misdirectedRequest, .notThisBrowser)
        case .notLetIn, .locked: (.forbidden, .notThisBrowser)
        case .linkUsed: (.forbidden, .linkUsed)
        case .foreignForm: (.forbidden, .formExpired)
        case .tooLarge: (.contentTooLarge, .tooLarge)
        case .noSuchCitizen, .noSuchVisit, .nothingToAsk: (.notFound, .notFound)
        case .cannotCorrect: (.conflict, .cannotCorrect)
        case .questionnaireGone: (.internalServerError, .fault)
        }
    }
}
