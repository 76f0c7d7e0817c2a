import FoundationEssentials
import Progression
import SyncProtocol

extension Law {
    /// Law B: *No submission is stored twice, none is measured twice, and what was amended no longer counts.*
    static func doubles(in history: History) -> [String] {
        var breaches = repeated(history.centre.accepted.map(\.key.id)).map {
            "the server has \($0.uuidString.prefix(8)) twice"
        }
        breaches += repeated(history.centre.accepted.map(\.key.sha256)).map {
            "the server has the bytes \($0) twice"
        }
        breaches += repeated(history.centre.accepted.map(\.logSequence)).map {
            "the server gave the number \($0) twice"
        }
        let amended = amended(in: history)
        for (employee, caseload) in history.centre.caseloads {
            for (citizen, measured) in caseload {
                breaches += repeated(measured).map {
                    "\($0.submission.uuidString.prefix(8)) of \(citizen.rawValue) counts twice for \(employee)"
                }
                breaches += measured.filter { amended.contains($0.submission) }.map {
                    "\($0.submission.uuidString.prefix(8)) counts, although it was amended"
                }
            }
        }
        return breaches
    }

    /// What another submission, accepted and not outdated, has taken the place of.
    private static func amended(in history: History) -> Set<UUID> {
        let flags = Dictionary(
            history.centre.accepted.map { ($0.key, $0.flags) },
            uniquingKeysWith: { first, _ in first }
        )
        return Set(
            history.finished.compactMap { one in
                guard let amends = one.amends, let flags = flags[one.key] else { return nil }
                return flags.contains(.outdated) ? nil : amends.id
            }
        )
    }

    private static func repeated<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { !seen.insert($0).inserted }
    }
}
