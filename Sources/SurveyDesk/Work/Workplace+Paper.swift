internal import FoundationEssentials
internal import Progression
internal import ResponseStore
internal import WebPages

extension Workplace {
    /// Begins to key in a printed form.
    ///
    /// Several forms of the same citizen may be under way side by side: each is a paper of its own.
    ///
    /// - Parameters:
    ///   - visit: what the paper says of the visit.
    ///   - day: the day on it.
    /// - Returns: what the draft goes by.
    /// - Throws: ``DeskError``, or what the store throws.
    func beginPaper(_ visit: NewVisit, answeredOn day: CalendarDay) async throws -> UUID {
        try await turnstile.pass {
            guard await self.knowledge.entry(visit.citizen) != nil else {
                throw DeskError.noSuchCitizen
            }
            let interview = try await self.new(
                visit,
                circumstances: Circumstances(mode: .paper, answeredOn: day)
            ).keyed()
            try await self.store.save(interview.draft)
            return interview.visit.occasion
        }
    }

    /// The keying in of a printed form.
    ///
    /// - Throws: ``DeskError/noSuchVisit`` if the draft is gone, or is for something else.
    func keying(
        _ occasion: UUID
    ) async throws -> (interview: Interview, stage: Interview.Keying.Stage) {
        let interview = try await interview(occasion)
        guard let stage = interview.keying?.stage else { throw DeskError.noSuchVisit }
        return (interview, stage)
    }

    /// Takes a whole form as it was keyed, if it was made for where the keying stands.
    ///
    /// A form from another window, or from before the back button, changes nothing.
    ///
    /// - Returns: what cannot be read; nothing is taken then.
    func key(_ occasion: UUID, _ form: SubmittedForm) async throws -> [String: QuestionProblem] {
        do {
            try await change(occasion) { interview in
                let stage = interview.keying?.stage
                guard let stage, form[.confirm] == stage.rawValue else { return }
                let keyed = KeyedForm(form, for: interview)
                let problems =
                    keyed.problems.isEmpty ? keyed.refused(by: interview) : keyed.problems
                guard problems.isEmpty else { throw Unreadable(problems: problems) }
                interview.key(keyed.answers)
            }
            return [:]
        } catch let unreadable as Unreadable {
            return unreadable.problems
        }
    }

    /// Goes on to a second keying, or without one.
    func keyAgain(_ occasion: UUID, _ isWanted: Bool) async throws {
        try await change(occasion) { interview in
            guard interview.keying?.stage == .offered else { return }
            interview.goOnKeying(again: isWanted)
        }
    }

    /// Settles the differences.
    ///
    /// - Returns: those that are not settled; nothing is taken then.
    func settle(_ occasion: UUID, _ form: SubmittedForm) async throws -> Set<String> {
        do {
            try await change(occasion) { interview in
                let settled = SettledForm(form, for: interview)
                guard settled.open.isEmpty else { throw Unsettled(open: settled.open) }
                interview.settle(settled.answers)
            }
            return []
        } catch let unsettled as Unsettled {
            return unsettled.open
        }
    }
}

private struct Unreadable: Error {
    let problems: [String: QuestionProblem]
}

private struct Unsettled: Error {
    let open: Set<String>
}
