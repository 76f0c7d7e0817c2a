import FoundationEssentials
import Progression
import SyncProtocol

/// What SYNC/1 makes of an envelope: accepted, there already, put aside or erased; never refused for
/// good.
///
/// Pure: the store gathers the ``Facts`` and carries the ``Verdict`` out, both in one transaction.
package struct Intake: Sendable {
    /// The checks that are made; all of them outside the simulator.
    var checks = Checks.all

    /// What a store knows that bears on an envelope.
    struct Facts: Hashable, Sendable {
        /// The submission that has the envelope's id, if there is one.
        var namesake: Namesake?
        /// Whether the register of erased ones holds the envelope's id or its citizen.
        var isErased = false
        /// Whether the citizen is in the caseload of the device's employee, is a provisional one this
        /// employee brought, or is assessed on the server by whoever stands in.
        var isGranted = false
        /// Whether the citizen is known to any municipality.
        var isKnownCitizen = false
        /// Whether another submission holds the same place in the laptop's chain.
        var isPlaceTaken = false
        /// Whether the submission it amends is here, with the hash named, and not amended yet.
        var amendsLatest = true
        /// How its answers go with the question file.
        var reading = Reading.fits

        /// A submission of the same id.
        struct Namesake: Hashable, Sendable {
            let sha256: String
            let logSequence: Int
        }

        /// How answers go with their question file.
        enum Reading: Hashable, Sendable {
            case fits
            case odd
            case unknownFile
        }
    }

    /// What is to be done with an envelope.
    enum Verdict: Hashable, Sendable {
        /// Store it and measure it, marked so.
        case accept(flags: [SubmissionFlag])
        /// It is here, the same bytes, under this number.
        case exists(logSequence: Int)
        /// Keep it aside, for this reason.
        case quarantine(Problem.Code)
        /// Keep nothing of it.
        case erased
    }

    /// Checks that can be left out one by one, to show that a simulator notices.
    package struct Checks: OptionSet, Hashable, Sendable {
        package let rawValue: Int
        /// The register of erased ones is asked.
        package static let erasure = Checks(rawValue: 1 << 0)
        /// The same id with other bytes is told apart from the same bytes.
        package static let sameBytes = Checks(rawValue: 1 << 1)
        /// What a revoked device sends is put aside.
        package static let revocation = Checks(rawValue: 1 << 2)
        /// The citizen must be in the caseload.
        package static let caseload = Checks(rawValue: 1 << 3)
        package static let all: Checks = [.erasure, .sameBytes, .revocation, .caseload]

        /// Checks of given bits.
        package init(rawValue: Int) {
            self.rawValue = rawValue
        }
    }

    /// The rules when an operator has looked at the item: laptop and citizen are vouched for.
    var byWord: Intake { Intake(checks: checks.subtracting([.revocation, .caseload])) }

    /// What becomes of `item`, sent by `device`, at the time `now` by the server's clock.
    func verdict(
        on item: ReceivedItem,
        from device: EnrolledDevice,
        facts: Facts,
        now: Date
    ) -> Verdict {
        if checks.contains(.erasure), facts.isErased { return .erased }
        guard item.fault == nil, let envelope = item.envelope else {
            return .quarantine(item.fault ?? .unreadableEnvelope)
        }
        if let namesake = facts.namesake {
            let isSame = namesake.sha256 == item.sha256 || !checks.contains(.sameBytes)
            return isSame ? .exists(logSequence: namesake.logSequence) : .quarantine(.idTaken)
        }
        if device.isRevoked, checks.contains(.revocation) { return .quarantine(.deviceRevoked) }
        let isProvisional = envelope.bringsCitizen && !facts.isKnownCitizen
        guard facts.isGranted || isProvisional || !checks.contains(.caseload) else {
            return .quarantine(.notYourCitizen)
        }
        return .accept(flags: flags(of: item, envelope, facts: facts, now: now))
    }

    private func flags(
        of item: ReceivedItem,
        _ envelope: Envelope,
        facts: Facts,
        now: Date
    ) -> [SubmissionFlag] {
        let isResponse = envelope.kind == .response
        let all: [(SubmissionFlag, Bool)] = [
            (.clock, item.hasDoubtfulClock(at: now)),
            (.fork, facts.isPlaceTaken),
            (.held, isResponse && facts.reading == .unknownFile),
            (.odd, isResponse && facts.reading == .odd),
            (.kind, !envelope.isUnderstood),
            (.outdated, envelope.amends != nil && !facts.amendsLatest),
            (.provisional, envelope.provisional != nil && !facts.isGranted),
        ]
        return all.compactMap { $0.1 ? $0.0 : nil }
    }
}

extension Envelope {
    /// Whether its kind is known here, and a word on a sub-goal says what it should.
    fileprivate var isUnderstood: Bool {
        Kind.known.contains(kind) && (kind != .subgoal || subGoalEvent != nil)
    }

    /// Whether it brings a citizen of its own whose reference and name can be taken over as they are.
    fileprivate var bringsCitizen: Bool {
        let reference = citizen.rawValue.utf8
        let isPlain = reference.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
        }
        let nameBytes = provisional?.name.utf8.count ?? 0
        return isPlain && (8...64).contains(reference.count) && (1...200).contains(nameBytes)
    }
}
