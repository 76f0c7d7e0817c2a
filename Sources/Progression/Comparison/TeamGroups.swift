/// The courses of a team, by unit and by effort.
///
/// Units make up the whole: a citizen belongs to the unit of whoever is responsible, or to none. Efforts overlap: a citizen who has
/// had two is in both.
struct TeamGroups: Sendable {
    let courses: [TeamCourse]
    /// Of each unit in the order shown, and at the end of no unit.
    let units: [[TeamCourse]]
    let efforts: [(with: [TeamCourse], without: [TeamCourse])]
    let rule: GroupRule

    init(_ courses: [TeamCourse], units: [String?], efforts: [Int], rule: GroupRule) {
        self.courses = courses
        self.rule = rule
        self.units = units.map { unit in courses.filter { $0.unit == unit } }
        self.efforts = efforts.map { effort in
            (
                courses.filter { $0.efforts.contains(effort) },
                courses.filter { !$0.efforts.contains(effort) }
            )
        }
    }

    /// Counts of each category.
    ///
    /// - Parameters:
    ///   - categories: how many there are.
    ///   - category: which one a course is in, from 0; `nil` for a course that is not counted.
    /// - Returns: a figure for each category and then of all, for each unit, for each effort, and for all.
    func counts(of categories: Int, by category: (TeamCourse) -> Int?) -> Parts<[Figure<Int>]> {
        func row(_ courses: [TeamCourse]) -> [Int] {
            courses.compactMap(category).reduce(into: Array(repeating: 0, count: categories)) {
                $0[$1] += 1
            }
        }
        let rows = units.isEmpty ? [row([])] : units.map(row)
        let table = GuardedTable(of: rows, rule: rule)
        return Parts(
            units: table.groups,
            efforts: efforts.map { table.part(row($0.with), rule: rule) },
            all: table.all
        )
    }

    /// Means over all values.
    ///
    /// - Parameter values: those of a course; none for a course that is not counted.
    /// - Returns: a mean for each unit, for each effort, and for all.
    func means(of values: (TeamCourse) -> [Double]) -> Parts<Figure<Double>> {
        let means = GuardedMeans(of: units.map { $0.map(values) }, rule: rule)
        return Parts(
            units: means.groups,
            efforts: efforts.map {
                GuardedMeans.part($0.with.map(values), rest: $0.without.map(values), rule: rule)
            },
            all: means.all
        )
    }

    /// Something of each unit, each effort, and all.
    struct Parts<Value: Sendable>: Sendable {
        let units: [Value]
        let efforts: [Value]
        let all: Value
    }
}

/// The units and the kinds of effort that figures are told of, by name: never by size.
public struct TeamDivision: Hashable, Sendable {
    /// The units with the names of those they are within; at the end `nil` for who belongs to none, where that can be.
    public let units: [Line]
    /// The kinds of effort.
    public let efforts: [Line]

    /// A unit or a kind of effort.
    public struct Line: Hashable, Sendable {
        /// Its id; `nil` for no unit.
        public let id: String?
        /// What it is called; empty for no unit.
        public let name: String
    }

    /// The division of what somebody may see.
    ///
    /// - Parameters:
    ///   - units: all of the municipality.
    ///   - shown: the ids of those that may be seen; `nil` for all, and for who belongs to none.
    ///   - kinds: the kinds of events of the municipality; only efforts count.
    public init(units: [OrganisationUnit], shown: Set<String>?, kinds: [EventKind]) {
        let lines = units.filter { shown?.contains($0.id) ?? true }.map { unit in
            Line(
                id: unit.id,
                name: units.path(to: unit.id).map(\.name).joined(separator: " › ")
            )
        }
        let none = shown == nil ? [Line(id: nil, name: "")] : []
        self.units = lines.sorted { DanishOrder($0.name) < DanishOrder($1.name) } + none
        efforts = kinds.filter { $0.category == .effort }
            .map { Line(id: String($0.id), name: $0.name) }
            .sorted { DanishOrder($0.name) < DanishOrder($1.name) }
    }
}

/// The order of a Danish list: æ, ø and å come last, and large letters are as small ones.
struct DanishOrder: Comparable {
    private let places: [UInt32]

    init(_ text: String) {
        let last: [Unicode.Scalar: UInt32] = ["æ": 1, "ä": 1, "ø": 2, "ö": 2, "å": 3]
        places = text.lowercased().unicodeScalars.map { scalar in
            last[scalar].map { 0x20_0000 + $0 } ?? scalar.value
        }
    }

    static func < (first: DanishOrder, second: DanishOrder) -> Bool {
        first.places.lexicographicallyPrecedes(second.places)
    }
}
