import FoundationEssentials
import Hummingbird
import Progression
import WebPages

extension Role {
    /// Who looks after a municipality's affairs.
    static let office: Set<Role> = [.administrator, .dataProtectionOfficer]
    /// Who looks after people: those, and team leaders for their units.
    static let leading: Set<Role> = office.union([.teamLeader])
    /// Who sees the figures of teams.
    static let seeingTeams: Set<Role> = [.administrator, .teamLeader]
    /// Who may give anybody's citizens to somebody else.
    static let handingOver: Set<Role> = [.administrator, .teamLeader]

    /// How the office's pages look to the role.
    var officeView: OfficeView {
        switch self {
        case .administrator: .administrator
        case .dataProtectionOfficer: .dataProtectionOfficer
        case .teamLeader, .mentor, .caseworker, .analyst: .teamLeader
        }
    }
}

extension CentralStore {
    /// The municipality's units, and whose affairs somebody signed in may look after.
    ///
    /// - Throws: ``PageRefusal/notAllowed`` for who looks after nobody's.
    func requireReach(of session: PageSession) async throws -> Reach {
        guard let reach = try await reach(of: session.employee) else {
            throw PageRefusal.notAllowed
        }
        return reach
    }
}

extension EmployeeListing {
    /// The employee for a page; `names` are those of possible stand-ins by id.
    func line(names: [String: String], now: Date) -> PersonLine {
        PersonLine(
            id: id,
            name: name,
            role: role,
            unit: unit,
            standIn: standIn.map { PersonPage.Colleague(id: $0, name: names[$0] ?? $0) },
            access: access(now: now),
            citizens: citizens
        )
    }

    private func access(now: Date) -> PersonLine.Access {
        if isBlocked { return .blocked }
        if !role.signsIn { return .laptopOnly }
        if signIn.usesProvider { return .byProvider }
        if let invited = signIn.invitedUntil {
            return invited > now ? .invited(until: invited) : .invitationEnded
        }
        return signIn.hasPassphrase
            ? .ready(hasTelephone: signIn.hasSecondFactor) : .notInvited
    }
}

extension PageMaker {
    /// The codes by which employees choose their passphrases, shown this once.
    func handOut(_ invitations: [Invitation], _ call: FormCall, next: String) -> Response {
        let page = HandOutPage(
            context: context(for: call.request, session: call.session),
            purpose: .firstSignIn,
            codes: invitations.map {
                HandOutPage.Code(name: $0.name, employee: $0.employee, code: $0.code)
            },
            expires: invitations.first?.expires ?? environment.now(),
            next: next
        )
        return answer(page.render(), to: call.request)
    }
}
