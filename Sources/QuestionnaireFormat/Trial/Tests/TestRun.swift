import Progression

/// One test being run: the questions are answered as they are asked, and what the test does not name is
/// refused.
///
/// An answer that is not taken counts as refused, so that the rest can still be looked at.
struct TestRun {
    let test: TestCase
    /// How things stand at the end.
    private(set) var session: SurveySession
    /// Why answers were not taken, by item.
    private(set) var refusals: [String: AnswerError] = [:]
    /// Items whose answers had to be confirmed.
    private(set) var confirmed: Set<String> = []
    private var asked: Set<String> = []

    /// Runs `test` to the end of the questionnaire.
    init(_ test: TestCase, of questionnaire: Questionnaire) {
        self.test = test
        session = SurveySession(of: questionnaire, on: test.today)
        // Each question is settled after two visits: one for the answer, one for the refusal.
        var visits = 4 * questionnaire.items.count + 4
        while let item = session.question, visits > 0 {
            visits -= 1
            settle(item)
        }
    }

    private mutating func settle(_ item: Item) {
        asked.insert(item.id)
        guard item.kind.isAnswered, let answer = test.answer(to: item.id), refusals[item.id] == nil
        else { return refuse() }
        do throws(AnswerError) {
            try session.answer(answer)
        } catch .unconfirmed {
            confirmed.insert(item.id)
            do throws(AnswerError) { try session.answer(answer, confirming: true) } catch {}
        } catch {
            refusals[item.id] = error
            refuse()
        }
    }

    /// Nothing can keep a question from being refused, or a note from being left.
    private mutating func refuse() {
        do throws(AnswerError) { try session.skip() } catch {}
    }

    /// Everything that did not come out as the test says.
    var failures: [Fault] {
        test.answers.compactMap(failure(of:)) + test.expectations.compactMap(failure(of:))
    }

    private func failure(of given: TestCase.Given) -> Fault? {
        let id = given.item
        if let error = refusals[id], !test.expects({ $0.error }).contains(id) {
            let why = StepVerdict(
                error,
                item: id,
                of: session,
                in: session.questionnaire.defaultLanguage
            )
            return fault(
                at: given.place,
                "the answer to `\(id)` is not taken, \(why.words)",
                "change it, or expect `error: \(id)`"
            )
        }
        if confirmed.contains(id), !test.expects({ $0.warning }).contains(id) {
            return fault(
                at: given.place,
                "the answer to `\(id)` draws a warning",
                "change it, or expect `warning: \(id)`"
            )
        }
        guard !asked.contains(id), !test.expects({ $0.irrelevant }).contains(id) else { return nil }
        return fault(
            at: given.place,
            "`\(id)` is never asked",
            "answer what makes it relevant, or expect it under `irrelevant`"
        )
    }

    private func failure(of expectation: TestCase.Expectation) -> Fault? {
        let (isSo, what) = outcome(of: expectation.what)
        return isSo
            ? nil : fault(at: expectation.place, what, "put the questionnaire or the test right")
    }

    /// Whether it is so, and what to say if it is not.
    private func outcome(of what: TestCase.What) -> (isSo: Bool, otherwise: String) {
        switch what {
        case .relevance(let id, let wanted):
            return (session.isRelevant(id) == wanted, "`\(id)` is \(wanted ? "not " : "")relevant")
        case .value(let id, let wanted):
            let value = session.value(of: id)
            return (
                wanted.matches(value), "`\(id)` is \(value.described), not \(wanted.described)"
            )
        case .score(let id, let wanted):
            let score = session.scores.first { $0.rule.id == id }?.score.value
            let value = score.map(FormulaValue.number) ?? .unknown
            return (
                wanted.matches(value),
                "score `\(id)` is \(value.described), not \(wanted.described)"
            )
        case .error(let id): return (refusals[id] != nil, "the answer to `\(id)` is taken")
        case .warning(let id):
            return (confirmed.contains(id), "the answer to `\(id)` draws no warning")
        case .receipt(let id):
            let shown = session.receipt?.id
            return (
                shown == id,
                "\(shown.map { "receipt `\($0)`" } ?? "no receipt") is shown, "
                    + (id.map { "not `\($0)`" } ?? "where none should be")
            )
        }
    }

    private func fault(at place: Place, _ what: String, _ remedy: String) -> Fault {
        Fault(place: place, what: "in `\(test.name)` \(what)", remedy: remedy)
    }
}

extension TestCase.What {
    fileprivate var error: String? { if case .error(let id) = self { id } else { nil } }
    fileprivate var warning: String? { if case .warning(let id) = self { id } else { nil } }
    fileprivate var irrelevant: String? {
        if case .relevance(let id, false) = self { id } else { nil }
    }
}
