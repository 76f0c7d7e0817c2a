import FoundationEssentials
import Progression
import SyncProtocol

extension Law {
    /// Law D: *What was erased is nowhere after healing, neither at the server nor on a laptop in use, whichever
    /// backup either was restored from.*
    static func remains(in history: History) -> [String] {
        guard !history.erasures.isEmpty else { return [] }
        let erased = Dictionary(
            history.finished.filter(history.isErased).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let ids = Set(erased.keys.map(\.id))
        var breaches: [String] = []
        for one in history.centre.accepted where erased[one.key] != nil {
            breaches.append("the server has \(one.key.text), which was erased")
        }
        let aside = history.centre.quarantined
        for key in erased.keys where aside.contains(key.sha256) && isReadable(erased[key]) {
            breaches.append("the server keeps \(key.text) aside, which was erased")
        }
        for (employee, caseload) in history.centre.caseloads {
            breaches += caseload.flatMap { remains(of: $0.key, $0.value, ids, in: history) }
                .map { "at the server, for \(employee): \($0)" }
        }
        for laptop in history.laptops where !laptop.isRevoked {
            breaches += remains(on: laptop, erased: erased, in: history)
                .map { "on laptop \(laptop.number): \($0)" }
        }
        return breaches
    }

    /// Nobody knows whom unreadable bytes are about.
    private static func isReadable(_ one: History.Finished?) -> Bool {
        one?.flaw != .unreadable && one?.flaw != .tooLarge
    }

    private static func remains(
        of citizen: CitizenReference,
        _ measured: [History.Measured],
        _ ids: Set<UUID>,
        in history: History
    ) -> [String] {
        if history.erasures.contains(.citizen(citizen)) {
            return ["\(citizen.rawValue) is in the caseload, who was erased"]
        }
        return measured.filter { ids.contains($0.submission) }.map {
            "\($0.submission.uuidString.prefix(8)) is measured, which was erased"
        }
    }

    private static func remains(
        on laptop: History.Laptop,
        erased: [SubmissionKey: History.Finished],
        in history: History
    ) -> [String] {
        let ids = Set(erased.keys.map(\.id))
        let cached = laptop.caseload.flatMap { remains(of: $0.key, $0.value, ids, in: history) }
        let held = laptop.held.filter { $0.hasPayload && erased[$0.key] != nil }.map {
            "the bytes of \($0.key.text), which was erased"
        }
        let drafts = laptop.drafts.filter { history.erasures.contains(.citizen($0)) }.map {
            "a draft about \($0.rawValue), who was erased"
        }
        return cached + held + drafts
    }
}
