extension Item {
    /// Checks that `answer` is one this item can take.
    ///
    /// - Throws: ``AnswerError`` saying what the item takes instead.
    public func check(_ answer: Answer) throws(AnswerError) {
        if case .missing(let reason) = answer {
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
                throw .outOfRange(item: id, min: min, max: max)
            }
        case (.text(let maxLength), .text(let text)):
            guard text.count <= maxLength else { throw .tooLong(item: id, maxLength: maxLength) }
        default:
            throw .wrongKind(item: id)
        }
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
    /// The item takes another kind of answer.
    case wrongKind(item: String)
    /// The answer is not among those the item offers.
    case notOffered(item: String)
    /// An option that leaves no room for others was chosen together with others.
    case exclusive(item: String)
    /// The number is outside the limits.
    case outOfRange(item: String, min: Int?, max: Int?)
    /// The text is longer than `maxLength` characters.
    case tooLong(item: String, maxLength: Int)
    /// These relevant items have neither an answer nor a reason for its absence.
    case unanswered(items: [String])
}
