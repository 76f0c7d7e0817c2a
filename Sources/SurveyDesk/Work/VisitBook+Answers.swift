internal import FoundationEssentials
internal import Progression
internal import WebPages

extension VisitBook {
    /// Answers the item a form was made for.
    ///
    /// That is mostly the question asked now. After the browser's back button, or from a second
    /// window, it is another: then that one is revisited, if it is relevant, and the visit goes on to
    /// what is still open.
    func answer(_ occasion: UUID, form: SubmittedForm) async throws -> AnswerOutcome {
        do {
            try await change(occasion) { try $0.take(form) }
            return .saved
        } catch let again as AskAgain {
            return .askAgain(again.interview, again.problem)
        }
    }
}

extension VisitBook {
    /// Keeps what a form says of why something finished is put right, and of who answered; nothing for
    /// any other visit.
    func explain(_ occasion: UUID, _ form: SubmittedForm) async throws {
        let (reason, informant) = (form.correctionReason, form.correctedInformant)
        if reason == nil, informant == nil { return }
        do {
            try await change(occasion) { interview in
                if let reason { interview.explain(reason) }
                if let informant { interview.correct(informant) }
            }
        } catch DeskError.noSuchVisit {}
    }
}

extension SubmittedForm {
    /// One of the reasons offered for putting something right, with what was written beside it.
    fileprivate var correctionReason: Interview.Correction.Reason? {
        CorrectionReason.offered.first { $0.rawValue == self[.reason] }
            .map { Interview.Correction.Reason(kind: $0, note: self[.note]) }
    }

    /// Who is said to have answered.
    fileprivate var correctedInformant: Informant? {
        self[.informant].flatMap(Informant.init(rawValue:))
    }
}

/// A form that leaves everything as it was, and is shown again.
private struct AskAgain: Error {
    let problem: QuestionProblem?
    let interview: Interview

    init(_ problem: QuestionProblem?, _ interview: Interview) {
        self.problem = problem
        self.interview = interview
    }
}

extension Interview {
    /// Takes what a form says.
    fileprivate mutating func take(_ form: SubmittedForm) throws {
        // A note was read, in this window or before: there is nothing to turn back to.
        if isNote(form) {
            if form[.item] == question?.item.id { try skip() }
            return
        }
        guard turn(to: form) else { throw AskAgain(.otherQuestion, self) }
        guard let item = question?.item else { throw DeskError.foreignForm }
        if form.edits { throw AskAgain(nil, self) }
        switch SubmittedAnswer(form, for: item, in: visit.language) {
        case .problem(let problem): throw AskAgain(problem, self)
        case .answer(let answer):
            do {
                try self.answer(answer, confirming: form.confirms)
            } catch {
                throw AskAgain(QuestionProblem(error), self)
            }
        }
    }

    /// Makes the item a form is for the one asked now.
    ///
    /// - Returns: false if that item is not asked in this visit, as things stand.
    mutating func turn(to form: SubmittedForm) -> Bool {
        guard let item = form[.item], let questionnaire = form[.questionnaire] else { return false }
        if let asked = question, asked.item.id == item, asked.questionnaire.id == questionnaire {
            return true
        }
        return revisit(item, of: questionnaire)
    }

    private func isNote(_ form: SubmittedForm) -> Bool {
        let session = sessions.first { $0.questionnaire.id == form[.questionnaire] }
        return form[.item].flatMap { session?.questionnaire.item($0) }?.kind == .note
    }

    /// Whether a printed form is still being keyed in, on a page of its own.
    var isAtPaper: Bool { keying.map { $0.stage != .settled } ?? false }

    /// Whether every relevant question has an answer or a reason for having none.
    var isComplete: Bool {
        sessions.allSatisfy(\.openItems.isEmpty)
    }
}
