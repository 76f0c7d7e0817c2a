internal import FoundationEssentials
internal import HTTPTypes
internal import Progression
internal import SyncProtocol
internal import WebPages

/// The laptop is in the citizen's hands: one visit, and nothing else until the passphrase is given.
struct HandOver: Hashable, Sendable {
    /// The visit.
    let occasion: UUID
    /// Whether the citizen stopped for today.
    var hasStopped = false

    /// Whether the citizen may ask for this.
    ///
    /// Everything that may be is named: a page that is added later is none of the citizen's until
    /// somebody says so here.
    func permits(_ method: HTTPRequest.Method, _ path: String) -> Bool {
        let pages = [
            PageAddress.styleSheet, PageAddress.script, PageAddress.settings, PageAddress.handBack,
            PageAddress.interview(occasion), PageAddress.welcome(occasion),
            PageAddress.review(occasion), PageAddress.stop(occasion), PageAddress.thanks(occasion),
        ]
        let forms = [
            PageAddress.settings, PageAddress.handBack, PageAddress.answer(occasion),
            PageAddress.back(occasion), PageAddress.revisit(occasion),
            PageAddress.language(occasion), PageAddress.stop(occasion),
            PageAddress.finish(occasion),
        ]
        switch method {
        case .get: return pages.contains(path)
        case .post: return forms.contains(path)
        default: return false
        }
    }
}

extension Workplace {
    /// Gives the laptop to the citizen for a visit that is not finished.
    ///
    /// - Throws: ``DeskError/noSuchVisit`` if there is none, or if it is not the citizen who answers.
    func handOver(_ occasion: UUID) async throws {
        let interview = try await interview(occasion)
        let answersHimself = interview.sessions.allSatisfy {
            $0.questionnaire.answeredBy == .citizen
        }
        guard answersHimself else { throw DeskError.noSuchVisit }
        handOver = HandOver(occasion: occasion)
    }

    /// Notes that the citizen stopped for today.
    func stopForToday() {
        handOver?.hasStopped = true
    }

    /// The mentor has the laptop again.
    ///
    /// - Returns: where to go on: the question, the course when all is answered, or the day when the
    ///   citizen stopped.
    func takeBack() async -> String {
        guard let given = handOver else { return PageAddress.home }
        handOver = nil
        if let finished = address(ofFinished: given.occasion) { return finished }
        return given.hasStopped ? PageAddress.home : PageAddress.interview(given.occasion)
    }

    /// The language of a visit, finished or not; `nil` if there is no such visit.
    func language(of occasion: UUID) async -> Language? {
        if let finished = knowledge.finished[occasion] { return finished.language }
        return try? await interview(occasion).visit.language
    }

    /// The mentor's name.
    var mentor: String { standing.record.employeeName }
}
