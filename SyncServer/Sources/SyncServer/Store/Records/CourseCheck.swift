import Progression

/// Whether the packed courses are what the measurements give.
public struct CourseCheck: Hashable, Sendable, Codable {
    /// How many courses there are, or should be.
    public private(set) var courses = 0
    /// Those that are missing, out of date, damaged, or of somebody who has no measurements.
    public private(set) var differing: [Course] = []

    /// Whose course it is.
    public struct Course: Hashable, Sendable, Codable {
        /// The municipality's id.
        public let tenant: String
        /// The citizen's random reference.
        public let citizen: String
    }

    mutating func note(_ one: TenantCitizen, isRight: Bool) {
        courses += 1
        guard !isRight else { return }
        differing.append(Course(tenant: one.tenant, citizen: one.citizen.rawValue))
    }
}
