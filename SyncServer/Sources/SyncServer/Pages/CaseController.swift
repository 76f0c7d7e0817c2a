import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// What a caseworker does with an own case: hand it over, close it, open it again.
struct CaseController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    let pages: CaseworkerController

    var routes: [Route] {
        [
            .page("/citizens/:citizen/case", for: [.caseworker], Self.looking) {
                request,
                context,
                session in
                try await page(
                    request,
                    session,
                    try await store.own(context, session, what: "case")
                )
            },
            .form("/citizens/:citizen/hand-over", for: [.caseworker], Self.handingOver) { call in
                try await handOver(call)
            },
            .form("/citizens/:citizen/close", for: [.caseworker], Self.closing) { call in
                try await close(call)
            },
        ]
    }

    private static let looking = Route.Note(
        summary: "An own case, to be handed over or closed."
    )
    private static let handingOver = Route.Note(
        summary: "Gives an own citizen to another caseworker.",
        takes: .form(["token", "stand-in"])
    )
    private static let closing = Route.Note(
        summary: "Closes an own case, or opens it again.",
        takes: .form(["token", "step"])
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ found: CitizenCourse,
        _ problem: OfficeProblem? = nil,
        isReopened: Bool = false
    ) async throws -> Response {
        let reach = Reach(tenant: session.employee.tenant ?? "", units: nil)
        let all = try await store.employees(in: reach)
        let page = CasePage(
            context: maker.context(
                for: request,
                session: session,
                at: PageAddress.caseOf(found.citizen.reference.rawValue)
            ),
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name),
            theCase: CitizenPage.Case(found, readBy: session.employee),
            colleagues: all.first { $0.id == session.employee.id }.map { all.colleagues(of: $0) }
                ?? [],
            problem: problem,
            isReopened: isReopened
        )
        let status: HTTPResponse.Status = problem == nil ? .ok : .unprocessableContent
        return maker.answer(page.render(), to: request, status: status)
    }

    private func handOver(_ call: FormCall) async throws -> Response {
        let found = try await store.own(call.context, call.session, what: "case")
        let employee = call.session.employee
        let receiver = call.form[.standIn] ?? ""
        let handOver = HandOver(
            citizens: [found.citizen.reference],
            from: employee.id,
            to: receiver,
            by: employee.id
        )
        if receiver.isEmpty {
            return try await page(call.request, call.session, found, .init(.standIn, .empty))
        }
        guard try await store.outcome(of: handOver, within: employee.tenant) else {
            return try await page(call.request, call.session, found, .init(.standIn, .meanwhile))
        }
        let name = try await store.employee(receiver)?.name ?? receiver
        return try await pages.list(
            call.request,
            call.session,
            handedOver: (found.citizen.name, name)
        )
    }

    private func close(_ call: FormCall) async throws -> Response {
        let found = try await store.own(call.context, call.session, what: "case")
        let isReopened = call.form[.step] == CasePage.Step.reopen.rawValue
        try await store.setClosed(
            !isReopened,
            found.citizen.reference,
            of: call.session.employee.tenant ?? "",
            by: call.session.employee.id
        )
        let now = try await store.own(call.context, call.session, what: "case")
        return try await page(call.request, call.session, now, isReopened: isReopened)
    }
}

extension CitizenPage.Case {
    /// The case of a citizen as a caseworker sees it.
    init(_ found: CitizenCourse, readBy reader: Employee) {
        let last = found.lastMeasured
        self.init(
            number: found.citizen.number?.masked,
            caseworker: found.citizen.caseworker,
            isOwn: found.citizen.responsible == reader.id,
            closed: found.citizen.ending.map { ending in
                Closed(
                    at: ending.closed,
                    erased: ending.erased,
                    hasLastMeasurement: ending.isMeasured(by: last)
                )
            },
            events: found.events.map(CitizenPage.Event.init),
            recorded: found.recorded
        )
        awaited = found.awaited
        isStandIn = found.citizen.standIn == reader.id
    }
}

extension CitizenPage.Event {
    fileprivate init(_ event: CourseEvent) {
        let kind: Kind =
            switch event.kind {
            case .handedOver(let from, let to): .handedOver(from: from, to: to)
            case .closed: .closed
            case .reopened: .reopened
            }
        self.init(kind: kind, at: event.at)
    }
}
