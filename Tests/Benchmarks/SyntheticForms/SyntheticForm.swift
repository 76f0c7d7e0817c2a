public import Progression

/// A form of any length, the same one as a question file and as an XForm.
///
/// Ten kinds of item take turns: numbers, scales and choices, four of them relevant only if an earlier
/// one of the ten says so, and a total that is calculated. Every item depends on its own ten alone, so
/// that a form ten times as long has ten times as much of the same.
public struct SyntheticForm: Sendable {
    /// How many items it has, the calculated ones among them.
    public let count: Int

    /// A form of `count` items.
    public init(count: Int) {
        self.count = count
    }

    enum Kind {
        case integer
        case scale
        case choice
        case total
    }

    static let codes = ["yes", "no", "maybe"]
    static let points = [
        ("Meget svært", "Very hard"), ("Lidt svært", "A bit hard"), ("Både og", "Half and half"),
        ("Ret nemt", "Fairly easy"), ("Meget nemt", "Very easy"),
    ]

    func kind(_ item: Int) -> Kind {
        switch item % 10 {
        case 0, 5, 8: .integer
        case 1, 2, 4, 6: .scale
        case 3, 7: .choice
        default: .total
        }
    }

    func name(_ item: Int) -> String {
        kind(item) == .total ? "t\(item)" : "q\(item)"
    }

    /// When an item is relevant, the items it looks at written by `name`.
    func relevance(_ item: Int, answered: (String) -> String, name: (Int) -> String) -> String? {
        switch item % 10 {
        case 2: "\(name(item - 1)) >= 2"
        case 4: "\(name(item - 1)) = 'yes' or \(name(item - 3)) > 3"
        case 7: "\(name(item - 2)) >= 2 and not(\(name(item - 4)) = 'no')"
        case 8: "\(answered(name(item - 1))) and \(name(item - 1)) != 'maybe'"
        default: nil
        }
    }

    /// What a total adds up; what is not relevant counts nothing.
    func calculation(_ item: Int, name: (Int) -> String) -> String? {
        guard kind(item) == .total else { return nil }
        return [9, 8, 7, 1].map { "coalesce(\(name(item - $0)), 0)" }.joined(separator: " + ")
    }

    /// The answer in a run: it follows from the item's number and the run's.
    ///
    /// `JavaRosaRun.java` gives the same ones.
    public func answer(to id: String, run: Int) -> Answer {
        let item = Int(id.dropFirst()) ?? 0
        return switch kind(item) {
        case .integer: .integer((item * 5 + run) % 8)
        case .scale: .integer(1 + (item * 7 + run * 3) % Self.points.count)
        case .choice: .code(Self.codes[(item * 7 + run * 3) % Self.codes.count])
        case .total: .missing(.notAsked)
        }
    }

    static func danish(_ item: Int) -> String {
        "Hvor nemt var det for dig at komme ud ad døren på dag nummer \(item) i den sidste uge?"
    }

    static func english(_ item: Int) -> String {
        "How easy was it for you to get out of the door on day number \(item) of the past week?"
    }
}
