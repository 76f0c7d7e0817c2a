import Foundation

/// Which of several employees' stores is meant, on a laptop they share.
struct StoreChoice {
    /// The names of the files.
    let names: [String]

    /// The name of the one there is, or of the one the person chooses by number or name.
    ///
    /// - Parameter ask: shows a text and gives what was typed; `nil` if nobody can be asked.
    /// - Returns: a name; `laptop` where there is no store.
    /// - Throws: ``Failure`` without a choice.
    func chosen(_ ask: (String) -> String?) throws -> String {
        guard names.count > 1 else { return names.first ?? "laptop" }
        let list = names.enumerated().map { "  \($0.offset + 1)  \($0.element)\n" }.joined()
        let question = "Several employees share this laptop.\n\(list)Whose store? Number or name:"
        guard let typed = ask(question)?.trimmingCharacters(in: .whitespaces) else {
            let all = names.joined(separator: ", ")
            throw Failure(
                .configuration,
                "several employees share this laptop (\(all)); say whose store with --as."
            )
        }
        if names.contains(typed) { return typed }
        guard let number = Int(typed), names.indices.contains(number - 1) else {
            throw Failure(.noInput, "there is no such store here; choose a number of the list.")
        }
        return names[number - 1]
    }
}
