import Progression

extension Draft {
    /// Reads what is shown when everything is answered.
    mutating func readReceipts() -> [Receipt] {
        var ids: [String: Place] = [:]
        return (document["receipts"]?.entries ?? []).map { entry in
            reportRepetition(entry["id"], among: &ids) {
                ("the id `\($0)` is used twice, first on line \($1)", "give each receipt its own")
            }
            let id = entry["id"]?.scalar ?? ""
            let owner = FormulaOwner(key: "when", id: nil)
            let when = entry["when"].flatMap { formula($0, as: .boolean, of: owner) }
            let text = text(entry["text"], "text", shownTo: TextOwner(receipt: id))
            return Receipt(
                id: id,
                when: when.map { names.writtenOut($0, in: [:]) },
                text: text ?? LocalizedText([:])
            )
        }
    }
}
