import FoundationEssentials
import Hummingbird
import Progression
import WebPages

/// The laptops of a municipality.
struct LaptopsController: Sendable {
    let desk: AdminDesk
    let maker: PageMaker

    var routes: [Route] {
        [
            .page(PageAddress.laptops, for: Role.office, Self.listing) { request, _, session in
                try await page(request, session)
            },
            .form(PageAddress.revokeLaptop, for: [.administrator], Self.revoking) { call in
                try await revoke(call)
            },
        ]
    }

    private static let listing = Route.Note(summary: "The laptops of the own municipality.")
    private static let revoking = Route.Note(
        summary: "Revokes a laptop for good.",
        takes: .form(["token", "laptop"])
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        revoked: String? = nil
    ) async throws -> Response {
        let store = desk.store
        let reach = try await store.requireReach(of: session)
        let people = try await store.employees(in: reach)
        let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
        let laptops = try await store.devices().filter { $0.tenant == reach.tenant }
        let page = LaptopsPage(
            context: maker.context(for: request, session: session, at: PageAddress.laptops),
            view: session.employee.role.officeView,
            laptops: laptops.sorted { $0.silence < $1.silence }
                .map { $0.line(employee: names[$0.employee] ?? $0.employee) },
            revoked: revoked
        )
        return maker.answer(page.render(), to: request)
    }

    private func revoke(_ call: FormCall) async throws -> Response {
        let reach = try await desk.store.requireReach(of: call.session)
        let found = try await desk.store.devices().first {
            $0.id == call.form[.laptop] && $0.tenant == reach.tenant
        }
        guard let found else { throw PageRefusal.notFound }
        try await desk.revoke(found.id)
        return try await page(call.request, call.session, revoked: found.name)
    }
}

extension DeviceListing {
    /// For sorting: those in use first, among them the one that was silent for longest.
    fileprivate var silence: (isRevoked: Int, lastHeard: Date, String) {
        (revoked == nil ? 0 : 1, lastContact ?? enrolled, id)
    }

    fileprivate func line(employee: String) -> LaptopsPage.Laptop {
        LaptopsPage.Laptop(
            id: id,
            name: name,
            employee: employee,
            enrolled: enrolled,
            lastContact: lastContact,
            revoked: revoked
        )
    }
}
