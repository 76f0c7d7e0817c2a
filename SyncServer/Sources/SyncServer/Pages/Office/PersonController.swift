import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol
import WebPages

/// One employee: what may be changed, and whose citizens are to change hands.
struct PersonController: Sendable {
    let desk: AdminDesk
    let maker: PageMaker

    var routes: [Route] {
        [
            .page("/person/:employee", for: Role.leading, Self.looking) {
                request,
                context,
                session in
                try await page(request, session, try await person(context, session))
            },
            .form("/person/:employee", for: [.administrator], Self.changing) { call in
                try await change(call)
            },
            act(.handOver, for: Role.handingOver, Self.handingOver) { try await handOver($0) },
            act(.standIn, for: Role.handingOver, Self.standingIn) { try await standIn($0) },
            act(.invite, Self.inviting) { call in
                try await invite(call)
            },
            act(.enrol, Self.enrolling) { try await enrol($0) },
            act(.resetCode, Self.resetting) { call in
                try await done(call, .telephoneReset, notOneself: true) { employee in
                    _ = try await desk.store.setSecondFactor(
                        nil,
                        recoveryCodes: [],
                        of: employee.id,
                        at: nil
                    )
                }
            },
            act(.block, Self.blocking) { call in
                try await done(call, .blocked, notOneself: true) {
                    try await desk.store.setBlocked(true, $0.id)
                }
            },
            act(.unblock, Self.unblocking) { call in
                try await done(call, .unblocked) {
                    try await desk.store.setBlocked(false, $0.id)
                }
            },
        ]
    }

    private func act(
        _ act: PersonAct,
        for roles: Set<Role> = [.administrator],
        _ note: Route.Note,
        answer: @escaping @Sendable (FormCall) async throws -> Response
    ) -> Route {
        .form("/person/:employee/\(act.rawValue)", for: roles, note, answer: answer)
    }

    private static let looking = Route.Note(
        summary: "One employee of the own municipality or units."
    )
    private static let changing = Route.Note(
        summary: "Another name, role or unit; signs the employee out.",
        takes: .form(["token", "name", "role", "unit"])
    )
    private static let standingIn = Route.Note(
        summary: "Says who sees the employee's citizens meanwhile; signs the employee out.",
        takes: .form(["token", "stand-in"])
    )
    private static let handingOver = Route.Note(
        summary: "Gives citizens of the employee to another caseworker.",
        takes: .form(["token", "citizen", "stand-in"])
    )
    private static let inviting = Route.Note(
        summary: "Shows once a code by which the employee chooses a passphrase.",
        takes: .form(["token"])
    )
    private static let enrolling = Route.Note(
        summary: "Shows once a code by which a laptop becomes the employee's.",
        takes: .form(["token"])
    )
    private static let resetting = Route.Note(
        summary: "Lets the employee set up another telephone.",
        takes: .form(["token"])
    )
    private static let blocking = Route.Note(
        summary: "Signs the employee out and keeps them out.",
        takes: .form(["token"])
    )
    private static let unblocking = Route.Note(
        summary: "Lets the employee sign in again.",
        takes: .form(["token"])
    )

    /// Who a request is about.
    ///
    /// - Throws: ``PageRefusal/notFound`` for a foreign employee as for an unknown one.
    private func person(_ context: ServerContext, _ session: PageSession) async throws -> Employee {
        let reach = try await desk.store.requireReach(of: session)
        let id = try context.parameters.require("employee")
        guard let employee = try await desk.store.employee(id, in: reach) else {
            throw PageRefusal.notFound
        }
        return employee
    }

    private func done(
        _ call: FormCall,
        _ outcome: PersonPage.Outcome,
        notOneself: Bool = false,
        _ work: (Employee) async throws -> Void
    ) async throws -> Response {
        let employee = try await person(call.context, call.session)
        if notOneself, employee.id == call.session.employee.id {
            let problem = OfficeProblem(.employee, .oneself)
            return try await page(call.request, call.session, employee, .refused(problem))
        }
        try await work(employee)
        return try await page(call.request, call.session, employee, outcome)
    }
}

extension PersonController {
    private func page(
        _ request: Request,
        _ session: PageSession,
        _ employee: Employee,
        _ outcome: PersonPage.Outcome? = nil
    ) async throws -> Response {
        let store = desk.store
        let reach = Reach(tenant: employee.tenant ?? "", units: nil)
        let all = try await store.employees(in: reach)
        let names = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.name) })
        guard let listing = all.first(where: { $0.id == employee.id }) else {
            throw PageRefusal.notFound
        }
        let page = PersonPage(
            context: maker.context(
                for: request,
                session: session,
                at: PageAddress.person(employee.id)
            ),
            view: session.employee.role.officeView,
            person: listing.line(names: names, now: store.environment.now()),
            units: try await store.units(of: reach.tenant),
            citizens: try await citizens(of: employee, for: session),
            colleagues: all.colleagues(of: listing),
            receivers: all.colleagues(of: listing, as: .caseworker),
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            if case .refused = outcome { .unprocessableContent } else { .ok }
        return maker.answer(page.render(), to: request, status: status)
    }

    /// The citizens somebody is responsible for, for who may hand them over.
    private func citizens(
        of employee: Employee,
        for session: PageSession
    ) async throws -> [NamedCitizen] {
        guard Role.handingOver.contains(session.employee.role) else { return [] }
        return try await desk.store.caseload(of: employee)
            .filter { $0.responsible == employee.id }
            .map { NamedCitizen(reference: $0.reference, name: $0.name) }
            .sorted { ($0.name, $0.reference.rawValue) < ($1.name, $1.reference.rawValue) }
    }

    private func change(_ call: FormCall) async throws -> Response {
        let employee = try await person(call.context, call.session)
        let change = EmployeeChange(
            name: trimmed(call.form[.name] ?? ""),
            role: Role(rawValue: call.form[.role] ?? "") ?? employee.role,
            unit: call.form[.unit].flatMap { $0.isEmpty ? nil : $0 },
            standIn: employee.standIn
        )
        let outcome: PersonPage.Outcome
        do {
            try await check(change, of: employee, by: call.session.employee)
            try await desk.store.amend(employee.id, change)
            outcome = .changed
        } catch let refusal as Refusal {
            outcome = .refused(refusal.problem)
        } catch is ServerError {
            outcome = .refused(OfficeProblem(.name, .meanwhile))
        }
        return try await page(call.request, call.session, employee, outcome)
    }

    private struct Refusal: Error {
        let problem: OfficeProblem

        init(_ field: FormField, _ kind: OfficeProblem.Kind) {
            problem = OfficeProblem(field, kind)
        }
    }

    private func check(
        _ change: EmployeeChange,
        of employee: Employee,
        by administrator: Employee
    ) async throws {
        if change.name.isEmpty { throw Refusal(.name, .empty) }
        guard change.role.isMunicipal else { throw Refusal(.role, .notOffered) }
        if change.role != employee.role {
            if employee.id == administrator.id { throw Refusal(.role, .oneself) }
            let hasCitizens = try await !desk.store.caseload(of: employee).isEmpty
            if hasCitizens { throw Refusal(.role, .hasCitizens) }
        }
        let units = try await desk.store.units(of: employee.tenant ?? "")
        if let unit = change.unit, !units.contains(where: { $0.id == unit }) {
            throw Refusal(.unit, .notOffered)
        }
    }

    private func standIn(_ call: FormCall) async throws -> Response {
        let employee = try await person(call.context, call.session)
        let change = EmployeeChange(
            name: employee.name,
            role: employee.role,
            unit: employee.unit,
            standIn: call.form[.standIn].flatMap { $0.isEmpty ? nil : $0 }
        )
        let outcome: PersonPage.Outcome
        do {
            try await desk.store.amend(employee.id, change)
            outcome = .changed
        } catch let error as ServerError where error.kind == .badInput {
            outcome = .refused(OfficeProblem(.standIn, .notOffered))
        }
        return try await page(call.request, call.session, employee, outcome)
    }

    private func handOver(_ call: FormCall) async throws -> Response {
        let employee = try await person(call.context, call.session)
        let chosen = call.form.all(.citizen)
        let citizens =
            chosen.contains(PersonPage.allCitizens)
            ? try await self.citizens(of: employee, for: call.session).map(\.reference)
            : chosen.map(CitizenReference.init(rawValue:))
        let receiver = call.form[.standIn] ?? ""
        let outcome: PersonPage.Outcome
        if citizens.isEmpty {
            outcome = .refused(OfficeProblem(.citizen, .empty))
        } else if receiver.isEmpty {
            outcome = .refused(OfficeProblem(.standIn, .empty))
        } else {
            let handOver = HandOver(
                citizens: citizens,
                from: employee.id,
                to: receiver,
                by: call.session.employee.id
            )
            outcome =
                try await desk.store.outcome(of: handOver, within: employee.tenant)
                ? .handedOver(
                    handOver.citizens.count,
                    to: try await desk.store.employee(receiver)?.name ?? receiver
                )
                : .refused(OfficeProblem(.standIn, .meanwhile))
        }
        return try await page(call.request, call.session, employee, outcome)
    }

    private func invite(_ call: FormCall) async throws -> Response {
        let employee = try await person(call.context, call.session)
        // Who is signed in changes the own passphrase by the one in force.
        if employee.id == call.session.employee.id {
            let problem = OfficeProblem(.employee, .oneself)
            return try await page(call.request, call.session, employee, .refused(problem))
        }
        do {
            return maker.handOut(
                [try await desk.invite(employee.id)],
                call,
                next: PageAddress.person(employee.id)
            )
        } catch let error as ServerError where error.kind == .badInput {
            throw PageRefusal.notFound
        }
    }

    private func enrol(_ call: FormCall) async throws -> Response {
        let employee = try await person(call.context, call.session)
        guard employee.role.hasCaseload else { throw PageRefusal.notFound }
        let (code, expires) = try await desk.mintEnrolmentCode(for: employee.id)
        let page = HandOutPage(
            context: maker.context(for: call.request, session: call.session),
            purpose: .laptop,
            codes: [HandOutPage.Code(name: employee.name, employee: employee.id, code: code)],
            expires: expires,
            next: PageAddress.person(employee.id)
        )
        return maker.answer(page.render(), to: call.request)
    }
}

extension CentralStore {
    /// Hands citizens over to a caseworker of the same municipality.
    ///
    /// - Returns: false if something was changed meanwhile, so that it could not be done.
    func outcome(of handOver: HandOver, within tenant: String?) async throws -> Bool {
        guard try await employee(handOver.to)?.tenant == tenant else { return false }
        do {
            try await self.handOver(handOver)
            return true
        } catch let error as ServerError where error.kind == .badInput {
            return false
        }
    }
}

extension [EmployeeListing] {
    /// The others with somebody's role, or with another, who are not blocked; by name.
    func colleagues(
        of employee: EmployeeListing,
        as role: Role? = nil
    ) -> [PersonPage.Colleague] {
        let role = role ?? employee.role
        return filter { $0.id != employee.id && $0.role == role && !$0.isBlocked }
            .map { PersonPage.Colleague(id: $0.id, name: $0.name) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
