/// What has been answered so far, and what of it counts.
///
/// The answer to an item that is not relevant is *masked*: missing for everyone else, kept here so
/// that it comes back if the item becomes relevant again, and never part of a response.
public struct AnswerSheet: Hashable, Sendable, Codable {
    private var given: [String: Answer]

    /// An empty sheet.
    public init() {
        given = [:]
    }

    /// The answer kept for `item`, masked or not.
    public subscript(kept item: String) -> Answer? {
        get { given[item] }
        set { given[item] = newValue }
    }

    /// The items of `questionnaire` that are relevant now, in document order.
    ///
    /// A condition looks only at earlier items (the reader sees to that), so that one pass in
    /// document order reaches the fixed point.
    public func relevantItems(of questionnaire: Questionnaire) -> [Item] {
        visit(questionnaire).relevant
    }

    /// The answers that count: those of relevant items, by item id.
    public func counting(in questionnaire: Questionnaire) -> [String: Answer] {
        visit(questionnaire).counting
    }

    private func visit(
        _ questionnaire: Questionnaire
    )
        -> (relevant: [Item], counting: [String: Answer])
    {
        var relevant: [Item] = []
        var counting: [String: Answer] = [:]
        for item in questionnaire.items {
            let truth = item.relevant?.truth { counting[$0] } ?? .true
            guard truth == .true else { continue }
            relevant.append(item)
            counting[item.id] = given[item.id]
        }
        return (relevant, counting)
    }
}
