/// What an employee does.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Visits citizens with a laptop.
    case mentor
    /// Is responsible for citizens, and follows their course.
    case caseworker
    /// Leads a unit: hands its citizens over, and sees to it that somebody stands in.
    case teamLeader = "team-leader"
    /// Looks after data protection: sees who may do what, and changes nothing.
    case dataProtectionOfficer = "data-protection-officer"
    /// Looks after the municipality's people, units, laptops and instruments; no page of theirs shows answers.
    case administrator
    /// Belongs to the central unit, to no municipality; sees released figures only.
    case analyst

    /// Whether the role signs in on the server's pages.
    public var signsIn: Bool { self != .mentor }

    /// Whether citizens can be in the caseload.
    public var hasCaseload: Bool { self == .mentor || self == .caseworker }

    /// Whether the role belongs to a municipality.
    public var isMunicipal: Bool { self != .analyst }

    /// The role in English words.
    public var words: String {
        String(rawValue.map { $0 == "-" ? " " : $0 })
    }
}
