extension Item {
    /// Checks that `answer` is of a kind this item can take; its constraint is the session's to judge.
    ///
    /// - Throws: ``AnswerError`` saying what the item takes instead.
    public func check(_ answer: Answer) throws(AnswerError) {
        if case .missing(let reason) = answer {
            guard kind.isAnswered else { throw .wrongKind(item: id) }
            guard missing.contains(reason) else { throw .notOffered(item: id) }
            return
        }
        switch (kind, answer) {
        case (.scale(let points), .integer(let value)):
            guard points.contains(where: { $0.value == value }) else { throw .notOffered(item: id) }
        case (.choice(let options), .code(let code)):
            guard options.contains(where: { $0.code == code }) else { throw .notOffered(item: id) }
        case (.choices(let options), .codes(let codes)):
            try check(codes, among: options)
        case (.boolean, .boolean):
            break
        case (.integer(let min, let max), .integer(let value)):
            guard value >= min ?? .min, value <= max ?? .max else {
                throw .outOfRange(item: id, limits: .integers(min: min, max: max))
            }
        case (.decimal(let min, let max), .decimal(let value)):
            guard value.isFinite, value >= min ?? -.infinity, value <= max ?? .infinity else {
                throw .outOfRange(item: id, limits: .decimals(min: min, max: max))
            }
        case (.date(let min, let max), .date(let day)):
            guard min.map({ day >= $0 }) ?? true, max.map({ day <= $0 }) ?? true else {
                throw .outOfRange(item: id, limits: .days(min: min, max: max))
            }
        case (.text(let maxLength, let pattern), .text(let text)):
            guard text.count <= maxLength else { throw .tooLong(item: id, maxLength: maxLength) }
            guard pattern?.matches(text) ?? true else { throw .wrongForm(item: id) }
        default:
            throw .wrongKind(item: id)
        }
    }

    /// The same answer with the codes of several options in the order of the question file.
    func inDocumentOrder(_ answer: Answer) -> Answer {
        guard case .choices(let options) = kind, case .codes(let codes) = answer else {
            return answer
        }
        return .codes(options.map(\.code).filter(codes.contains))
    }

    private func check(_ codes: [String], among options: [Option]) throws(AnswerError) {
        let known = Set(options.map(\.code))
        guard !codes.isEmpty, Set(codes).count == codes.count, known.isSuperset(of: codes) else {
            throw .notOffered(item: id)
        }
        let exclusive = Set(options.filter(\.isExclusive).map(\.code))
        guard codes.count == 1 || exclusive.isDisjoint(with: codes) else {
            throw .exclusive(item: id)
        }
    }
}

/// Why an answer, or finishing, is not possible.
///
/// Never carries the answer itself.
public enum AnswerError: Error, Hashable, Sendable {
    /// No question is being asked; the survey is at its end.
    case nothingAsked
    /// The item takes another kind of answer, or none.
    case wrongKind(item: String)
    /// The answer is not among those the item offers.
    case notOffered(item: String)
    /// An option that leaves no room for others was chosen together with others.
    case exclusive(item: String)
    /// The number or the day is outside the limits.
    case outOfRange(item: String, limits: AnswerLimits)
    /// The text is longer than `maxLength` characters.
    case tooLong(item: String, maxLength: Int)
    /// The text does not have the form asked for.
    case wrongForm(item: String)
    /// These answers violate a constraint of severity `error`.
    case violated(items: [String])
    /// These answers violate a constraint of severity `warning` and are taken once confirmed.
    case unconfirmed(items: [String])
    /// These required items have neither an answer nor a reason for its absence.
    case unanswered(items: [String])
}

/// The least and the greatest answer an item takes; `nil` means no limit.
public enum AnswerLimits: Hashable, Sendable {
    /// Of a whole number.
    case integers(min: Int?, max: Int?)
    /// Of a number with decimals.
    case decimals(min: Double?, max: Double?)
    /// Of a day.
    case days(min: CalendarDay?, max: CalendarDay?)
}
