public import Progression

/// Citizens given to another caseworker, as one act.
public struct HandOver: Hashable, Sendable, Codable {
    /// Who changes hands.
    public let citizens: [CitizenReference]
    /// The id of the caseworker who is responsible now.
    public let from: String
    /// The id of the caseworker who becomes responsible.
    public let to: String
    /// The id of who decided it; `nil` for the operator.
    public let by: String?

    /// A hand-over of given parts.
    public init(citizens: [CitizenReference], from: String, to: String, by: String?) {
        var seen: Set<CitizenReference> = []
        self.citizens = citizens.filter { seen.insert($0).inserted }
        self.from = from
        self.to = to
        self.by = by
    }

    /// Somebody who can take citizens over.
    struct Receiver {
        let id: String
        let tenant: String
    }

    /// The employee who becomes responsible, if it can be that one.
    func receiver(_ employee: Employee?) throws(ServerError) -> Receiver {
        guard let employee, employee.role == .caseworker, let tenant = employee.tenant else {
            throw .noCaseworker(to)
        }
        guard !employee.isBlocked else { throw .blockedCaseworker(to) }
        guard from != to else { throw .handOverToOneself(to) }
        return Receiver(id: employee.id, tenant: tenant)
    }

    /// Makes sure that a citizen of the receiver's municipality is still whose they were thought to be.
    func check(_ citizen: CitizenRecord?, citizen reference: String) throws(ServerError) {
        guard let citizen else { throw .noCitizen(reference) }
        guard citizen.responsible == from else { throw .handedOverMeanwhile(reference) }
    }
}
