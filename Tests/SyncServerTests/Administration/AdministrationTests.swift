import Foundation
import Logging
import Progression
import ServiceLifecycle
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct AdministrationTests {
    @Test func `commands work beside a running server, through its socket`() async throws {
        let world = try World()
        let desk = try world.desk()
        let group = ServiceGroup(
            services: [AdminSocket(path: world.directory.socket, desk: desk)],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await self.socket(of: world)
            let administration = self.administration(of: world)
            #expect(
                try await administration.perform(
                    .addTenant(id: "nord", name: "Nordby", isTest: false)
                ) == .done
            )
            let again = await #expect(throws: ServerError.self) {
                try await administration.perform(
                    .addTenant(id: "nord", name: "Nordby", isTest: false)
                )
            }
            #expect(again == .tenantTaken("nord"))
            try await self.askAtLength(administration)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(!FileManager.default.fileExists(atPath: world.directory.socket))
    }

    /// A command and an answer of two megabytes each: far more than goes into a socket at once.
    private func askAtLength(_ administration: Administration) async throws {
        let name = String(repeating: "lang", count: 500_000)
        let error = await #expect(throws: ServerError.self) {
            try await administration.perform(.enrolmentCode(employee: name))
        }
        #expect(error == .noEmployee(name))
    }

    private func socket(of world: World) async throws {
        let path = world.directory.socket
        for _ in 0..<500 where !FileManager.default.fileExists(atPath: path) {
            try await Task.sleep(for: .milliseconds(10))
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        _ = try #require(attributes[.posixPermissions])
    }

    private func administration(of world: World) -> Administration {
        Administration(
            of: world.directory,
            parser: TestForm.read,
            environment: world.environment,
            attempts: 2
        )
    }

    @Test func `a server that holds the lock but does not answer is named`() async throws {
        let world = try World()
        let error = await #expect(throws: ServerError.self) {
            try await administration(of: world).perform(.listSubmissions)
        }
        #expect(error == .notAnswering(world.directory.path))
        #expect(
            error?.message
                == "The server running on \(world.directory.path) does not answer at its "
                + "admin.sock; wait until it has started, or restart it."
        )
    }

    @Test func `a directory without a server says how to make one`() async throws {
        let world = try World()
        let empty = DataDirectory(world.directory.path + "/empty")
        let error = await #expect(throws: ServerError.self) {
            try await Administration(
                of: empty,
                parser: TestForm.read,
                environment: world.environment,
                attempts: 1
            )
            .perform(.listSubmissions)
        }
        #expect(
            error?.message
                == "There is no server data in \(empty.path); make it with "
                + "`skridt-server init --data \(empty.path)`."
        )
        #expect(error?.kind == .configuration)
    }

    @Test(arguments: [
        (
            NewEmployee(id: "A b", name: "x", role: .mentor, tenant: "nord", passphrase: nil),
            "`A b` cannot be an id; use 1 to 64 small letters, digits, dots and hyphens."
        ),
        (
            NewEmployee(id: "a", name: "", role: .mentor, tenant: "nord", passphrase: nil),
            "The name is empty; give one with --name."
        ),
        (
            NewEmployee(id: "a", name: "x", role: .mentor, tenant: nil, passphrase: nil),
            "A mentor belongs to a municipality; name it with --tenant."
        ),
        (
            NewEmployee(id: "a", name: "x", role: .analyst, tenant: "nord", passphrase: "x"),
            "An analyst belongs to no municipality; leave --tenant out."
        ),
        (
            NewEmployee(id: "a", name: "x", role: .analyst, tenant: nil, passphrase: "short"),
            "A passphrase has at least 12 characters; give a longer one with --passphrase-file or on "
                + "standard input, or invite the employee to choose one."
        ),
        (
            NewEmployee(id: "a", name: "x", role: .mentor, tenant: "vest", passphrase: nil),
            "There is no municipality with the id `vest`; add it with `skridt-server tenant add`."
        ),
        (
            NewEmployee(id: "mette", name: "x", role: .mentor, tenant: "nord", passphrase: nil),
            "There is already an employee with the id `mette`; choose another id."
        ),
    ])
    func `an employee who cannot be added is refused in a sentence`(
        employee: NewEmployee,
        message: String
    ) async throws {
        let town = try await Town()
        let error = await #expect(throws: ServerError.self) {
            try await town.world.store.addEmployee(employee, passphrase: nil)
        }
        #expect(error?.message == message)
        #expect(error?.kind == .badInput)
    }

    @Test func `an analyst gets no laptop, and nobody unknown does`() async throws {
        let town = try await Town()
        let desk = try town.world.desk()
        #expect(
            await desk.answer(.enrolmentCode(employee: "anna"))
                == .refused(.noLaptop(for: .analyst))
        )
        #expect(
            await desk.answer(.enrolmentCode(employee: "nils")) == .refused(.noEmployee("nils"))
        )
        guard
            case .enrolmentCode(let code, let expires) =
                await desk.answer(.enrolmentCode(employee: "ole"))
        else { throw ServerError.storeBroke }
        #expect(EnrolmentCode(typed: code) != nil)
        #expect(expires == town.world.clock.now.addingTimeInterval(600))
    }
}
