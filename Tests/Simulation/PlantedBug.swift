import SyncClient
import SyncServer

/// A mistake somebody could make, made on purpose: the simulator must find each of them.
public enum PlantedBug: String, Hashable, Sendable, CaseIterable {
    // The laptop's logic.
    case believesAnyNonce
    case believesAnyHash
    case neverRewinds
    case keepsCursorAcrossEpochs
    case sessionRefusalIsFinal
    case neverHalves
    case holdsUpTheQueue
    case ignoresErasure
    case ignoresWipe
    case ignoresRetention
    case keepsIncarnation
    case believesOldSession
    case believesOldGreeting
    case forgetsToAskAgain
    case safeBeforeBackup
    case ignoresWithdrawal
    case stopsAtFirstPage
    case believesPortal
    case waitsWithoutEnd
    // The laptop's disk.
    case forgetsOnAcknowledgement
    case dropsByItsOwnClock
    case appliesAnyPage
    case pageAndCursorApart
    case forgetsQuarantined
    case idsFromACounter
    case writesBytesAnew
    // The server.
    case acknowledgesBeforeCommit
    case noNewEpoch
    case registerNotReplayed
    case erasureNotAsked
    case otherBytesExist
    case placeTakenExists
    case grantWithoutHistory
    case revocationNotDelivered
    case amendedCountsOn
    case visitorsErased
    case feedOvertakesCommits

    /// What goes wrong, in one sentence.
    public var sentence: String {
        switch self {
        case .believesAnyNonce: "The laptop believes an answer to another request."
        case .believesAnyHash:
            "The laptop takes results in order, whatever id and bytes they name."
        case .neverRewinds: "The laptop does not offer again what another life of the server had."
        case .keepsCursorAcrossEpochs: "The laptop keeps its cursor in another life of the server."
        case .sessionRefusalIsFinal: "The laptop takes 401 for the last word on what it sent."
        case .neverHalves:
            "The laptop sends the same large batch again when it does not get through."
        case .holdsUpTheQueue: "A submission the server breaks at holds up all behind it."
        case .ignoresErasure: "The laptop keeps what the feed says is erased."
        case .ignoresWipe: "A revoked laptop keeps its caseload."
        case .ignoresRetention: "The laptop drops what is in a backup at once."
        case .keepsIncarnation: "A laptop restored from a copy goes on in its old incarnation."
        case .believesOldSession: "The laptop takes an old answer for what the server has of it."
        case .believesOldGreeting: "The laptop takes an old greeting, and its session, for new."
        case .forgetsToAskAgain: "The laptop never asks what became of what was put aside."
        case .safeBeforeBackup: "The laptop takes for safe what no backup holds."
        case .ignoresWithdrawal: "The laptop goes on showing what was amended."
        case .stopsAtFirstPage: "The laptop takes the first page of the feed for the whole."
        case .believesPortal: "The laptop takes a log-in page for the server's word."
        case .waitsWithoutEnd: "The laptop takes the seconds of Retry-After for days."
        case .forgetsOnAcknowledgement: "The laptop forgets a submission as soon as it is accepted."
        case .dropsByItsOwnClock: "The laptop counts the thirty days by its own clock."
        case .appliesAnyPage: "The laptop applies a page that does not join on to what it knows."
        case .pageAndCursorApart: "The laptop writes a page and its cursor in two transactions."
        case .forgetsQuarantined: "The laptop forgets what the server has put aside."
        case .idsFromACounter: "The laptop numbers its submissions instead of drawing ids."
        case .writesBytesAnew: "The laptop writes the envelope anew each time it sends it."
        case .acknowledgesBeforeCommit: "The server says accepted before its disk has it."
        case .noNewEpoch: "The server begins no new life when it is restored."
        case .registerNotReplayed:
            "The server forgets erasures and revocations when it is restored."
        case .erasureNotAsked: "The server takes in what it has erased when it comes again."
        case .otherBytesExist: "The server says of other bytes under a known id that it has them."
        case .placeTakenExists: "The server takes a clone's submission for the one at its place."
        case .grantWithoutHistory: "A grant comes without the measurements so far."
        case .revocationNotDelivered: "The feed leaves revocations out."
        case .amendedCountsOn: "What was amended is measured beside what amends it."
        case .visitorsErased: "The server says of somebody on no caseload that they were erased."
        case .feedOvertakesCommits: "The feed passes over a number that is not committed yet."
        }
    }
}

extension PlantedBug {
    /// The safeguards of the laptop's logic that are left.
    var clientChecks: Checks {
        switch self {
        case .believesAnyNonce: .all.subtracting(.nonceEchoed)
        case .believesAnyHash: .all.subtracting([.hashesMatch, .idsMatch, .nonceEchoed])
        case .neverRewinds: .all.subtracting(.epochRewinds)
        case .sessionRefusalIsFinal: .all.subtracting(.sessionRenewed)
        case .neverHalves: .all.subtracting(.batchesHalve)
        case .holdsUpTheQueue: .all.subtracting(.poisonSetAside)
        case .ignoresErasure: .all.subtracting(.erasureObeyed)
        case .ignoresWipe: .all.subtracting(.wipeObeyed)
        case .ignoresRetention: .all.subtracting(.retention)
        case .keepsIncarnation: .all.subtracting(.incarnationBegun)
        case .believesOldSession: .all.subtracting(.challengeEchoed)
        case .believesOldGreeting: .all.subtracting(.greetingEchoed)
        case .forgetsToAskAgain: .all.subtracting(.statusAsked)
        case .appliesAnyPage: .all.subtracting(.cursorJoins)
        case .safeBeforeBackup: .all.subtracting(.safeSequence)
        case .ignoresWithdrawal: .all.subtracting(.withdrawalObeyed)
        case .stopsAtFirstPage: .all.subtracting(.feedToTheEnd)
        default: .all
        }
    }

    /// The checks of the server's judgement that are left.
    var intakeChecks: Intake.Checks {
        switch self {
        case .erasureNotAsked: .all.subtracting(.erasure)
        case .otherBytesExist: .all.subtracting(.sameBytes)
        default: .all
        }
    }
}
