internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import SyncProtocol

/// What the list of visits says of one submission; never an answer.
struct VisitRecord: Hashable, Sendable {
    let id: UUID
    let sha256: String
    let occasion: UUID
    let instrument: InstrumentReference
    let respondent: Respondent
    let language: Language
    let author: String
    let circumstances: Circumstances
    let finished: Date
    /// The day it stands for: that of the answers.
    let measured: Date
    /// How many questions have an answer, and how many were asked.
    let answered: (given: Int, asked: Int)
    /// What it takes the place of, with who, when and why.
    let amends: Amendment?
    let keying: Keying?
    /// That the citizen said no, with the reason if there was one.
    let declined: Decline?
    let state: DeliveryState.Word

    /// Whether the citizen said no.
    var isDecline: Bool { declined != nil }

    /// What an envelope of this laptop says, `questionnaire` being the file it names.
    init(
        _ envelope: Envelope,
        of questionnaire: Questionnaire?,
        sha256: String,
        state: DeliveryState
    ) {
        let response = envelope.response
        let asked = envelope.answers.filter {
            questionnaire?.item($0.item)?.kind.isAnswered ?? true
        }
        id = envelope.id
        self.sha256 = sha256
        occasion = envelope.occasion
        instrument = envelope.instrument
        respondent = envelope.respondent
        language = envelope.language
        author = envelope.author
        circumstances = response.circumstances
        finished = response.finished
        measured = response.measured
        answered = (asked.count { !$0.answer.isMissing }, asked.count)
        amends = envelope.amends
        keying = envelope.keying
        declined = envelope.kind == .decline ? envelope.declined ?? Decline() : nil
        self.state = state.word
    }

    static func == (left: VisitRecord, right: VisitRecord) -> Bool {
        left.id == right.id && left.sha256 == right.sha256 && left.state == right.state
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}
