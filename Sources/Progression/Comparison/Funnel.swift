/// Units of different size beside each other, each held against what chance alone would give.
///
/// Never a ranking: units stand in the order given, and most differences between small units are none.
public struct Funnel: Hashable, Sendable {
    /// The share of all units together, from 0 to 1: what is expected of each.
    public let expected: Double
    /// The units in the order given.
    public let units: [Unit]

    /// What is counted in one unit.
    public struct Observed: Hashable, Sendable {
        /// What the unit is called.
        public let name: String
        /// How many people it has.
        public let people: Int
        /// Of how many of them it is true.
        public let count: Int

        /// A unit of given counts.
        public init(name: String, people: Int, count: Int) {
            self.name = name
            self.people = people
            self.count = count
        }
    }

    /// One unit with its place.
    public struct Unit: Hashable, Sendable {
        /// What was counted.
        public let observed: Observed
        /// Between which shares chance alone puts it.
        public let limits: FunnelLimits

        /// The unit's share, from 0 to 1.
        public var share: Double { Double(observed.count) / Double(observed.people) }
        /// Where the unit lies.
        public var place: FunnelPlace { limits.place(of: observed.count) }
    }

    /// The funnel of some units; the share expected is that of all of them together.
    ///
    /// - Returns: `nil` with fewer than two units, for one has nothing to be held against, and where any has nobody.
    public init?(of observed: [Observed]) {
        let people = observed.reduce(0) { $0 + $1.people }
        guard observed.count >= 2, people > 0 else { return nil }
        let expected = Double(observed.reduce(0) { $0 + $1.count }) / Double(people)
        var units: [Unit] = []
        for one in observed {
            guard let limits = FunnelLimits(expected: expected, people: one.people) else {
                return nil
            }
            units.append(Unit(observed: one, limits: limits))
        }
        self.expected = expected
        self.units = units
    }

    /// How much more the units differ than chance alone would make them: about 1 if by no more.
    ///
    /// φ = Σz²/I over I units with z = (share − p)/√(p(1−p)/n) (Spiegelhalter 2005, section 3.4). Without any other
    /// difference its mean is about 1 and its variance about 2/I.
    ///
    /// Worked example: 50 of 100 and 70 of 100, so p = .6: z = ∓2.0412, φ = 4.1667.
    public var dispersion: Double {
        let spread = expected * (1 - expected)
        guard spread > 0 else { return 1 }
        let squares = units.reduce(0) { sum, unit in
            let distance = unit.share - expected
            return sum + distance * distance * Double(unit.observed.people) / spread
        }
        return squares / Double(units.count)
    }

    /// Whether the units differ by more than chance and their size can explain, so that the limits are too narrow to
    /// say anything of a single unit: ``dispersion`` above 1 + 2√(2/I); of fewer than five units nothing is said.
    public var isOverdispersed: Bool {
        let count = Double(units.count)
        return units.count >= 5 && dispersion > 1 + 2 * (2 / count).squareRoot()
    }
}
