import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// The units of a municipality.
struct UnitsController: Sendable {
    let store: any CentralStore
    let maker: PageMaker

    var routes: [Route] {
        [
            .page(PageAddress.units, for: Role.office, Self.listing) { request, _, session in
                try await page(request, session)
            },
            .form(PageAddress.units, for: [.administrator], Self.changing) { call in
                try await change(call)
            },
        ]
    }

    private static let listing = Route.Note(summary: "The units of the own municipality.")
    private static let changing = Route.Note(
        summary: """
            Adds a unit, changes it, or removes it; or says whether caseworkers assess before they see a citizen's \
            new answers.
            """,
        takes: .form(["token", "unit", "name", "within", "step"])
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ outcome: UnitsPage.Outcome? = nil
    ) async throws -> Response {
        let reach = try await store.requireReach(of: session)
        let people = try await store.employees(in: reach).compactMap(\.unit)
        let page = UnitsPage(
            context: maker.context(
                for: request,
                session: session,
                at: PageAddress.units,
                resends: outcome?.keepsNewUnit ?? false
            ),
            view: session.employee.role.officeView,
            units: try await store.units(of: reach.tenant),
            people: people.reduce(into: [:]) { $0[$1, default: 0] += 1 },
            assessesFirst: try await store.isAssessmentFirst(in: reach.tenant),
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            if case .refused = outcome { .unprocessableContent } else { .ok }
        return maker.answer(page.render(), to: request, status: status)
    }

    private func change(_ call: FormCall) async throws -> Response {
        let tenant = try await store.requireReach(of: call.session).tenant
        let step = UnitsPage.Step(rawValue: call.form[.step] ?? "") ?? .add
        if step == .assessFirst || step == .showAtOnce {
            try await store.setAssessmentFirst(step == .assessFirst, tenant: tenant)
            return try await page(call.request, call.session, .done)
        }
        let unit = OrganisationUnit(
            id: trimmed(call.form[.unit] ?? "").lowercased(),
            name: trimmed(call.form[.name] ?? ""),
            within: call.form[.within].flatMap { $0.isEmpty ? nil : $0 }
        )
        let units = try await store.units(of: tenant)
        let problem: OfficeProblem?
        if let found = Self.problem(in: unit, step, among: units) {
            problem = found
        } else if call.request.onlyChangesLanguage {
            return try await page(call.request, call.session, .typed(unit))
        } else {
            problem = try await carryOut(step, unit, of: tenant)
        }
        let outcome = problem.map { UnitsPage.Outcome.refused($0, unit: unit, step) } ?? .done
        return try await page(call.request, call.session, outcome)
    }

    private static func problem(
        in unit: OrganisationUnit,
        _ step: UnitsPage.Step,
        among units: [OrganisationUnit]
    ) -> OfficeProblem? {
        if step == .remove { return nil }
        if unit.name.isEmpty { return OfficeProblem(.name, .empty) }
        if unit.id.isEmpty { return OfficeProblem(.unit, .empty) }
        guard Identifier.isFit(unit.id) else { return OfficeProblem(.unit, .badIdentifier) }
        if step == .add, units.contains(where: { $0.id == unit.id }) {
            return OfficeProblem(.unit, .taken)
        }
        if let within = unit.within, units.within(unit.id).contains(within) {
            return OfficeProblem(.within, .withinItself)
        }
        return nil
    }

    private func carryOut(
        _ step: UnitsPage.Step,
        _ unit: OrganisationUnit,
        of tenant: String
    ) async throws -> OfficeProblem? {
        do {
            switch step {
            case .add: try await store.addUnit(unit, of: tenant)
            case .amend: try await store.amendUnit(unit, of: tenant)
            case .remove: try await store.removeUnit(unit.id, of: tenant)
            case .assessFirst, .showAtOnce: break
            }
            return nil
        } catch let error as ServerError where error.kind == .badInput {
            return OfficeProblem(.unit, error == .unitInUse(unit.id) ? .inUse : .meanwhile)
        }
    }
}

extension UnitsPage.Outcome {
    /// Whether the page holds a new unit as somebody filled it in.
    fileprivate var keepsNewUnit: Bool {
        switch self {
        case .typed, .refused(_, _, .add): true
        case .refused, .done: false
        }
    }
}
