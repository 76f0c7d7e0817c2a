import Progression

/// A day as people type it: in three fields, or all in the first one.
struct WrittenDate {
    /// Day, month and year as written; fewer where something is missing.
    private let parts: [String]
    private let wording: Wording

    /// What a form says.
    ///
    /// `31.1.2026`, `31/1-2026` and `2026-01-31` are read too, from the field of the day or from
    /// ``FormField/answer``.
    ///
    /// - Parameters:
    ///   - form: the form.
    ///   - names: of the fields of day, month and year.
    ///   - wording: whose names of months are understood.
    init(
        _ form: SubmittedForm,
        names: [FormField] = [.day, .month, .year],
        wording: Wording
    ) {
        let fields = names.map { SubmittedAnswer.trimmed(form[$0] ?? "") }
        let whole = fields[0].isEmpty ? form[.answer] ?? "" : fields[0]
        let isInOne = fields[1].isEmpty && fields[2].isEmpty
        let parts = isInOne ? Self.split(whole) : fields
        self.parts = parts.contains { !$0.isEmpty } ? parts : []
        self.wording = wording
    }

    /// The day; `nil` if what is written is none.
    var day: CalendarDay? { try? read() }

    /// The day.
    ///
    /// - Throws: ``QuestionProblem/nothing``, ``QuestionProblem/notADate`` or
    ///   ``QuestionProblem/noSuchDay``.
    func read() throws(QuestionProblem) -> CalendarDay {
        if parts.isEmpty { throw .nothing }
        guard parts.count == 3, let day = number(parts[0]), let month = month(parts[1]),
            parts[2].utf8.count == 4, let year = number(parts[2])
        else { throw .notADate }
        guard let found = CalendarDay(iso: "\(parts[2])-\(two(month))-\(two(day))"),
            found.year == year
        else { throw .noSuchDay }
        return found
    }

    private static func split(_ text: String) -> [String] {
        let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return parts.first?.count == 4 ? parts.reversed() : parts
    }

    private func number(_ text: String) -> Int? {
        guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// A month in figures, or by the first letters of its name.
    private func month(_ text: String) -> Int? {
        if let number = number(text) { return number }
        guard text.count >= 3 else { return nil }
        let months = (1...12).filter { month in
            wording.dates.month(CalendarDay(year: 2000, month: month, day: 1)).lowercased()
                .hasPrefix(text.lowercased())
        }
        return months.count == 1 ? months[0] : nil
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
