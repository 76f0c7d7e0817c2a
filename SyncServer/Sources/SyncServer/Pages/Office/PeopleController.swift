import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol
import WebPages

/// The people of a municipality, or of a team leader's units, and adding to them.
struct PeopleController: Sendable {
    let desk: AdminDesk
    let maker: PageMaker

    var routes: [Route] {
        [
            .page(PageAddress.people, for: Role.leading, Self.listing) { request, _, session in
                try await page(request, session)
            },
            .form(PageAddress.addPerson, for: [.administrator], Self.adding) { call in
                try await add(call)
            },
            .page(PageAddress.importPeople, for: [.administrator], Self.showingImport) {
                request,
                _,
                session in
                let page = ImportPage(
                    context: maker.context(for: request, session: session),
                    subject: .employees
                )
                return maker.answer(page.render(), to: request)
            },
            .form(
                PageAddress.importPeople,
                for: [.administrator],
                Self.importing,
                mostBytes: 1 << 20
            ) { call in
                try await importList(call)
            },
        ]
    }

    private static let listing = Route.Note(
        summary: "The people of the own municipality or units."
    )
    private static let adding = Route.Note(
        summary: "Adds an employee, and shows once the code by which a passphrase is chosen.",
        takes: .form(["token", "name", "employee", "role", "unit"])
    )
    private static let showingImport = Route.Note(summary: "The form for a list of people.")
    private static let importing = Route.Note(
        summary: "Tries a list of people out, or imports it, all or none.",
        takes: .form(["token", "subject", "list", "step"])
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ typed: PeoplePage.Typed = PeoplePage.Typed()
    ) async throws -> Response {
        let store = desk.store
        let reach = try await store.requireReach(of: session)
        let people = try await store.employees(in: reach)
        let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
        let page = PeoplePage(
            context: maker.context(
                for: request,
                session: session,
                at: PageAddress.people,
                resends: request.method == .post
            ),
            view: session.employee.role.officeView,
            people: people.map { $0.line(names: names, now: store.environment.now()) }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) },
            units: try await store.units(of: reach.tenant),
            typed: typed
        )
        let status: HTTPResponse.Status = typed.problem == nil ? .ok : .unprocessableContent
        return maker.answer(page.render(), to: request, status: status)
    }

    private func add(_ call: FormCall) async throws -> Response {
        let reach = try await desk.store.requireReach(of: call.session)
        var typed = PeoplePage.Typed(
            id: trimmed(call.form[.employee] ?? "").lowercased(),
            name: trimmed(call.form[.name] ?? ""),
            role: call.form[.role] ?? "",
            unit: call.form[.unit] ?? ""
        )
        typed.problem = try await problem(in: typed, of: reach.tenant)
        guard typed.problem == nil, !call.request.onlyChangesLanguage,
            let role = Role(rawValue: typed.role)
        else {
            return try await page(call.request, call.session, typed)
        }
        let new = NewEmployee(
            id: typed.id,
            name: typed.name,
            role: role,
            tenant: reach.tenant,
            unit: typed.unit.isEmpty ? nil : typed.unit,
            passphrase: nil
        )
        do {
            try await desk.store.addEmployee(new, passphrase: nil)
        } catch is ServerError {
            typed.problem = OfficeProblem(.employee, .meanwhile)
            return try await page(call.request, call.session, typed)
        }
        guard role.signsIn else { return .redirect(to: PageAddress.person(new.id), type: .normal) }
        return maker.handOut([try await desk.invite(new.id)], call, next: PageAddress.people)
    }

    private func problem(
        in typed: PeoplePage.Typed,
        of tenant: String
    ) async throws -> OfficeProblem? {
        if typed.name.isEmpty { return OfficeProblem(.name, .empty) }
        if typed.id.isEmpty { return OfficeProblem(.employee, .empty) }
        guard Identifier.isFit(typed.id) else { return OfficeProblem(.employee, .badIdentifier) }
        if try await desk.store.employee(typed.id) != nil {
            return OfficeProblem(.employee, .taken)
        }
        if typed.role.isEmpty { return OfficeProblem(.role, .empty) }
        guard Role(rawValue: typed.role)?.isMunicipal ?? false else {
            return OfficeProblem(.role, .notOffered)
        }
        let units = try await desk.store.units(of: tenant)
        let isUnit = typed.unit.isEmpty || units.contains { $0.id == typed.unit }
        return isUnit ? nil : OfficeProblem(.unit, .notOffered)
    }
}

extension PeopleController {
    private func importList(_ call: FormCall) async throws -> Response {
        do {
            return try await importAnyList(call)
        } catch let error as ServerError where error.kind == .badInput {
            // Somebody else added one of them meanwhile: the next trial tells which.
            throw PageRefusal.formExpired
        }
    }

    private func importAnyList(_ call: FormCall) async throws -> Response {
        let tenant = try await desk.store.requireReach(of: call.session).tenant
        let subject = ImportPage.Subject(rawValue: call.form[.subject] ?? "") ?? .employees
        let list = call.form[.list] ?? ""
        let goesOn =
            call.form[.step] == ImportPage.Step.goOn.rawValue
            && !call.request.onlyChangesLanguage
        switch subject {
        case .employees:
            let read = EmployeeFile.read(list, about: tenant)
            let references = try await desk.store.complaints(about: read.drafts)
            let complaints = read.complaints(with: references)
            if !complaints.isEmpty || read.rows.isEmpty || !goesOn {
                return page(call, subject, list, .trial(of: read.rows.count, complaints))
            }
            try await desk.store.addEmployees(read.rows)
            let invitations = try await desk.invite(read.rows.map(\.employee))
            return invitations.isEmpty
                ? page(call, subject, "", .done(read.rows.count))
                : maker.handOut(invitations, call, next: PageAddress.people)
        case .citizens:
            let read = CitizenFile.read(list, about: tenant)
            let references = try await desk.store.complaints(about: read.drafts)
            let complaints = read.complaints(with: references)
            if !complaints.isEmpty || read.rows.isEmpty || !goesOn {
                let odd = read.rows.oddNumbers
                return page(call, subject, list, .trial(of: read.rows.count, complaints, odd: odd))
            }
            _ = try await desk.store.addCitizens(read.rows)
            return page(call, subject, "", .done(read.rows.count))
        }
    }

    private func page(
        _ call: FormCall,
        _ subject: ImportPage.Subject,
        _ list: String,
        _ outcome: ImportPage.Outcome
    ) -> Response {
        let page = ImportPage(
            context: maker.context(
                for: call.request,
                session: call.session,
                at: PageAddress.importPeople,
                resends: !list.isEmpty
            ),
            subject: subject,
            list: list,
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            switch outcome {
            case .faulty, .empty: .unprocessableContent
            case .sound, .done: .ok
            }
        return maker.answer(page.render(), to: call.request, status: status)
    }
}

extension ImportPage.Outcome {
    /// What trying a list out comes to.
    fileprivate static func trial(
        of rows: Int,
        _ complaints: [ImportComplaint],
        odd: [Int] = []
    ) -> Self {
        if !complaints.isEmpty { return .faulty(complaints) }
        return rows == 0 ? .empty : .sound(rows, odd: odd)
    }
}
