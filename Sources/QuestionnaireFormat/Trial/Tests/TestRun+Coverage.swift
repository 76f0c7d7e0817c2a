import Progression

extension TestRun {
    /// What the test has seen of the questionnaire when it ends.
    var seen: Set<CoveragePoint> {
        var seen: Set<CoveragePoint> = []
        for entry in session.answers { seen.formUnion(Self.points(of: entry)) }
        seen.formUnion(relevance)
        seen.formUnion(session.questionnaire.items.compactMap(constraint))
        for (rule, score) in session.scores {
            seen.insert(.score(rule.id, isComputed: score.value != nil))
        }
        if let receipt = session.receipt { seen.insert(.receipt(receipt.id)) }
        return seen
    }

    private static func points(of entry: ItemAnswer) -> [CoveragePoint] {
        let id = CoveragePoint.base(of: entry.item)
        switch entry.answer {
        case .code(let code): return [.option(item: id, code: code)]
        case .codes(let codes): return codes.map { .option(item: id, code: $0) }
        case .boolean(let truth): return [.truth(item: id, truth)]
        case .integer(let point): return [.end(item: id, point: point)]
        default: return []
        }
    }

    /// Conditions of groups, and of items in those rounds of groups that are asked: elsewhere an item
    /// says nothing about its own condition.
    private var relevance: [CoveragePoint] {
        var size: [[String]: Int] = [:]
        var asked: [[String]: Int] = [:]
        for item in session.questionnaire.items {
            size[item.groups, default: 0] += 1
            asked[item.groups, default: 0] += session.isRelevant(item.id) ? 1 : 0
        }
        let own = session.questionnaire.items.compactMap { item -> CoveragePoint? in
            let isRelevant = session.isRelevant(item.id)
            let isTelling = isRelevant || item.groups.isEmpty || asked[item.groups] ?? 0 > 0
            guard isTelling || size[item.groups] == 1 else { return nil }
            return .condition(of: CoveragePoint.base(of: item.id), isRelevant)
        }
        let groups = Set(size.keys.flatMap { $0 }.map(CoveragePoint.base))
        let open = Set(asked.filter { $0.value > 0 }.keys.flatMap { $0 }.map(CoveragePoint.base))
        return own + groups.map { .condition(of: $0, open.contains($0)) }
    }

    private func constraint(of item: Item) -> CoveragePoint? {
        guard item.constraint != nil else { return nil }
        let id = CoveragePoint.base(of: item.id)
        if confirmed.contains(item.id) { return .constraint(of: id, isKept: false) }
        if case .violated = refusals[item.id] { return .constraint(of: id, isKept: false) }
        guard let answer = session.answer(to: item.id), !answer.isMissing else { return nil }
        return .constraint(of: id, isKept: true)
    }
}
