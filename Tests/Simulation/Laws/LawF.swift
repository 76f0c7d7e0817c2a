import FoundationEssentials
import Progression
import ResponseStore
import SyncProtocol

extension Law {
    /// Law F, of what laptops know.
    ///
    /// *After healing a laptop knows what the server has for its employee: the caseload, every
    /// measurement that counts, the instruments in use, the policy – and nothing besides. A revoked laptop
    /// knows nobody.*
    static func differences(in history: History) -> [String] {
        history.laptops.flatMap { laptop in
            differences(of: laptop, from: history.centre).map { "laptop \(laptop.number) \($0)" }
        }
    }

    private static func differences(
        of laptop: History.Laptop,
        from centre: History.Centre
    ) -> [String] {
        let accepted = Set(centre.accepted.map(\.key))
        guard !laptop.isRevoked else {
            return laptop.caseload.keys.map { "still knows \($0.rawValue), although it is revoked" }
        }
        let theirs = centre.caseloads[laptop.employee] ?? [:]
        var breaches = theirs.keys.filter { laptop.caseload[$0] == nil }.map {
            "does not know \($0.rawValue)"
        }
        for (citizen, measured) in laptop.caseload {
            guard let wanted = theirs[citizen] else {
                breaches.append("knows \(citizen.rawValue), who is not in the caseload")
                continue
            }
            let (own, all) = (Set(measured), Set(wanted))
            breaches += all.subtracting(own).map {
                "lacks the measurement of \($0.submission.uuidString.prefix(8))"
            }
            breaches += own.subtracting(all).map {
                "has a measurement of \($0.submission.uuidString.prefix(8)) that does not count"
            }
        }
        if laptop.instruments.filter({ !$0.value }) != centre.instruments.filter({ !$0.value }) {
            breaches.append("has other instruments in use than the server")
        }
        breaches += laptop.held.filter { $0.state.isAside && accepted.contains($0.key) }.map {
            "shows \($0.key.text) as put aside, which the server has accepted"
        }
        if laptop.policy != centre.policy { breaches.append("keeps another policy") }
        return breaches
    }
}

extension DeliveryState {
    fileprivate var isAside: Bool {
        if case .quarantined = self { true } else { false }
    }
}
