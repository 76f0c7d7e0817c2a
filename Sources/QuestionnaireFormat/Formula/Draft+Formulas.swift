import Progression

extension Draft {
    /// Reads a formula; `nil` if it is faulty.
    ///
    /// What it looks at is noted for ``checkCircles()``, and ``names`` must be complete.
    ///
    /// - Parameters:
    ///   - value: its text, or a condition in the structured form.
    ///   - type: what it must come to; `nil` for anything.
    ///   - owner: whom it belongs to.
    /// - Returns: the formula with the names of the file; ``FormulaNames/writtenOut(_:in:)``
    ///   makes it one of a round.
    mutating func formula(
        _ value: Value,
        as type: ValueType?,
        of owner: FormulaOwner
    ) -> Formula? {
        var formula: Formula?
        if case .object = value.content {
            formula = condition(value, of: owner)
        } else if let text = value.scalar, !value.isEmpty {
            formula = check(FormulaParser.parse(text), in: value, as: type, of: owner)?.formula
        }
        formulas[value.place] = formula.map { names.withAllRounds($0, seenFrom: owner.repeats) }
        return formula
    }

    /// Reads all calculations, each after those it looks at, so that the types are known.
    ///
    /// - Returns: the sound ones by the id of their item.
    mutating func readCalculations(
        _ calculations: [(owner: FormulaOwner, value: Value)]
    ) -> [String: Formula] {
        var parsed: [String: (owner: FormulaOwner, value: Value, parsed: ParsedFormula)] = [:]
        var ids: [String] = []
        for (owner, value) in calculations {
            guard let id = owner.id, let text = value.scalar, !value.isEmpty else { continue }
            ids.append(id)
            parsed[id] = (owner, value, FormulaParser.parse(text))
        }
        let looks = parsed.mapValues { $0.parsed.syntax.names.map(\.name) }
        var formulas: [String: Formula] = [:]
        for id in DependencyOrder(of: ids, looks: looks).order {
            guard let (owner, value, parsed) = parsed[id],
                let checked = check(parsed, in: value, as: nil, of: owner)
            else { continue }
            // What is worked out has no options of its own.
            names.items[id]?.type = checked.type == .code ? .text : checked.type
            formulas[id] = checked.formula
        }
        return formulas
    }

    /// Reads a pattern that a whole text must match; `nil` if it is faulty.
    mutating func pattern(_ value: Value) -> Pattern? {
        guard let source = value.scalar, !value.isEmpty else { return nil }
        switch PatternFault.pattern(source) {
        case .success(let pattern): return pattern
        case .failure(let fault):
            faults.error(
                at: ScalarPlaces(value, in: lines)[fault.offset],
                fault.what,
                fault.remedy
            )
            return nil
        }
    }

    private mutating func check(
        _ parsed: ParsedFormula,
        in value: Value,
        as type: ValueType?,
        of owner: FormulaOwner
    ) -> Checked? {
        let refused = parsed.syntax.names.filter {
            !note(owner, looksAt: $0.name, in: value, at: $0.offset)
        }
        var checker = FormulaChecker(names: names, owner: owner, after: faults)
        let checked = checker.check(parsed.syntax)
        if let type, parsed.isWhole { checker.need(type, checked, by: owner.key) }
        let found = (parsed.faults + checker.faults).filter { fault in
            !refused.contains { $0.offset == fault.offset }
        }
        guard !found.isEmpty || !refused.isEmpty else {
            let isKnown = parsed.syntax.names.allSatisfy { names.items[$0.name] != nil }
            return isKnown && checked.type != .unclear ? checked : nil
        }
        let places = ScalarPlaces(value, in: lines)
        for fault in found { faults.error(at: places[fault.offset], fault.what, fault.remedy) }
        return nil
    }
}
