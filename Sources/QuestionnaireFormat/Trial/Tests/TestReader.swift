import Progression

/// Reads `NAME.tests.yaml` against the questionnaire it belongs to.
struct TestReader {
    let questionnaire: Questionnaire
    private(set) var faults = FaultList()

    /// The tests in `document`; what cannot be meant goes to ``faults``.
    mutating func tests(in document: Value) -> [TestCase] {
        (document["tests"]?.entries ?? []).map { test in
            TestCase(
                name: test["name"]?.scalar ?? "",
                place: test.place,
                today: test["today"].flatMap { $0.day(reportingTo: &faults) } ?? TestCase.usualDay,
                answers: (test["answers"]?.members ?? []).compactMap { given($0) },
                expectations: expectations(in: test["expect"])
            )
        }
    }

    private mutating func given(_ member: Value.Member) -> TestCase.Given? {
        guard let item = item(member.key, at: member.place) else { return nil }
        let value = member.value
        guard let answer = meant(value, to: item) ?? item.answer(from: value.tree) else {
            faults.error(
                at: value.place,
                "`\(item.id)` takes \(item.takes), but this is \(value.described)",
                item.kind.isAnswered ? "write an answer it can take" : "remove it"
            )
            return nil
        }
        do throws(AnswerError) {
            try item.check(answer)
        } catch .notOffered {
            reportNotOffered(value, by: item)
            return nil
        } catch .wrongKind {
            faults.error(at: value.place, "`\(item.id)` takes \(item.takes)", "remove it")
            return nil
        } catch {
            // Limits, patterns and constraints are what tests expect errors of.
        }
        return TestCase.Given(item: item.id, answer: answer, place: member.place)
    }

    /// Of a list of codes, those that are not offered, each at its place.
    private mutating func reportNotOffered(_ value: Value, by item: Item) {
        guard case .choices(let options) = item.kind, !value.entries.isEmpty else {
            faults.error(
                at: value.place,
                "`\(item.id)` does not offer \(value.described)",
                "it offers \(item.offers)"
            )
            return
        }
        let codes = options.map(\.code)
        var seen: Set<String> = []
        for entry in value.entries {
            guard let code = entry.scalar else { continue }
            if !codes.contains(code) {
                let meant = Suggestion.nearest(to: code, among: codes)
                faults.error(
                    at: entry.place,
                    "`\(item.id)` does not offer \(entry.described)",
                    meant.map { "did you mean `\($0)`?" } ?? "it offers \(item.offers)"
                )
            } else if !seen.insert(code).inserted {
                faults.error(at: entry.place, "`\(code)` is chosen twice", "keep it once")
            }
        }
    }

    /// A way of not answering; in quotes, or where an option has such a code, the word is an answer.
    private func meant(_ value: Value, to item: Item) -> Answer? {
        guard case .scalar(let scalar) = value.content, !scalar.isQuoted,
            let reason = MissingReason(rawValue: scalar.text), item.kind.isAnswered
        else { return nil }
        if case .choice(let options) = item.kind,
            options.contains(where: { $0.code == scalar.text })
        {
            return nil
        }
        return .missing(reason)
    }

    private mutating func expectations(in value: Value?) -> [TestCase.Expectation] {
        guard let value else { return [] }
        if value.members.isEmpty, !value.isFaulty {
            faults.error(at: value.place, "`expect` is empty", "say what must come of the answers")
        }
        return value.members.flatMap { member -> [TestCase.Expectation] in
            switch member.key {
            case "relevant": named(member.value) { .relevance(of: $0, true) }
            case "irrelevant": named(member.value) { .relevance(of: $0, false) }
            case "error": named(member.value) { .error($0) }
            case "warning": named(member.value) { .warning($0) }
            case "values": member.value.members.compactMap { expectedValue($0) }
            case "scores": member.value.members.compactMap { score($0) }
            case "receipt": receipt(member.value)
            default: []
            }
        }
    }

    private mutating func named(
        _ value: Value,
        _ what: (String) -> TestCase.What
    ) -> [TestCase.Expectation] {
        let entries = value.scalar == nil ? value.entries : [value]
        return entries.compactMap { entry in
            item(entry.scalar ?? "", at: entry.place).map {
                TestCase.Expectation(place: entry.place, what: what($0.id))
            }
        }
    }

    private mutating func expectedValue(_ member: Value.Member) -> TestCase.Expectation? {
        item(member.key, at: member.place).map {
            TestCase.Expectation(
                place: member.place,
                what: .value(of: $0.id, ExpectedValue(member.value))
            )
        }
    }

    private mutating func score(_ member: Value.Member) -> TestCase.Expectation? {
        let known = questionnaire.scores.map(\.id)
        guard isKnown(member.key, among: known, noun: "score", at: member.place) else { return nil }
        let expected = ExpectedValue(member.value)
        if member.value.number == nil, !expected.isMissing {
            faults.error(
                at: member.value.place,
                "a score cannot be \(member.value.described)",
                "write a number such as 75, or `missing`"
            )
        }
        return TestCase.Expectation(place: member.place, what: .score(member.key, expected))
    }

    private mutating func receipt(_ value: Value) -> [TestCase.Expectation] {
        let id = value.scalar ?? ""
        let known = questionnaire.receipts.map(\.id)
        if id != "missing" || known.contains(id) {
            guard isKnown(id, among: known, noun: "receipt", at: value.place) else { return [] }
            return [TestCase.Expectation(place: value.place, what: .receipt(id))]
        }
        return [TestCase.Expectation(place: value.place, what: .receipt(nil))]
    }

    private mutating func item(_ id: String, at place: Place) -> Item? {
        guard !id.isEmpty else { return nil }
        if let item = questionnaire.item(id) { return item }
        if let fault = questionnaire.faultOfPart(id) {
            faults.error(at: place, fault.what, fault.remedy)
        } else {
            _ = isKnown(id, among: questionnaire.items.map(\.id), noun: "item", at: place)
        }
        return nil
    }

    private mutating func isKnown(
        _ name: String,
        among known: [String],
        noun: String,
        at place: Place
    ) -> Bool {
        if known.contains(name) { return true }
        let few = known.prefix(20)
        let all =
            known.isEmpty
            ? "the questionnaire has no \(noun)s"
            : "the \(noun)s are \(Suggestion.list(Array(few)))"
                + (few.count < known.count ? " …" : "")
        let meant = Suggestion.nearest(to: name, among: known, after: faults.faults.count)
        faults.error(
            at: place,
            "there is no \(noun) `\(name)`",
            meant.map { "did you mean `\($0)`?" } ?? all
        )
        return false
    }
}

extension Questionnaire {
    /// What is wrong with `id` if it names a group, or an item without its round; else `nil`.
    fileprivate func faultOfPart(_ id: String) -> (what: String, remedy: String)? {
        guard item(id) == nil else { return nil }
        if let first = items.first(where: { CoveragePoint.base(of: $0.id) == id }) {
            return ("`\(id)` is asked in rounds", "name one of them, such as `\(first.id)`")
        }
        let inner = items.first { item in
            item.groups.contains { $0 == id || CoveragePoint.base(of: $0) == id }
        }
        return inner.map {
            ("`\(id)` is a group, not an item", "name an item in it, such as `\($0.id)`")
        }
    }
}
