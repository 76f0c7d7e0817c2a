import Foundation
import ResponseStore
import ServiceLifecycle
import SyncClient
import Testing

@testable import SurveyDesk
@testable import skridt

/// Commands that speak to the open desk.
@Suite(.timeLimit(.minutes(1))) struct SocketTests {
    @Test func `what is said is answered, long or short, and by many at once`() async throws {
        try await withSocket { line in
            Data(line.reversed())
        } body: { address in
            let long = Data(repeating: UInt8(ascii: "x"), count: 300_000)
            #expect(try await address.ask(Data("skridt".utf8)) == Data("tdirks".utf8))
            #expect(try await address.ask(long + Data("y".utf8)) == Data("y".utf8) + long)
            try await withThrowingTaskGroup(of: Data?.self) { group in
                for number in 10..<30 {
                    group.addTask { try await address.ask(Data("\(number)".utf8)) }
                }
                let answers = try await group.reduce(into: Set<Data?>()) { $0.insert($1) }
                #expect(answers.count == 20)
            }
        }
    }

    @Test func `only the user may reach it, and nothing is left when the desk is closed`()
        async throws
    {
        try await TestLaptop.with { laptop in
            let address = DeskAddress(store: laptop.path)
            try await serve(address) {
                $0
            } body: {
                let modes = try [address.socket, address.folder].map(mode)
                #expect(modes == [0o600, 0o700])
            }
            #expect(!address.exists)
            #expect(try await address.ask(Data("x".utf8)) == nil)
        }
    }

    @Test func `the socket of a killed desk is in nobody's way`() async throws {
        try await TestLaptop.with { laptop in
            let address = DeskAddress(store: laptop.path)
            try FileManager.default.createDirectory(
                atPath: address.folder,
                withIntermediateDirectories: true
            )
            try Data().write(to: URL(filePath: address.socket))
            #expect(try await address.ask(Data("x".utf8)) == nil)
            try await serve(address) {
                $0
            } body: {
                let answer = try await address.ask(Data("x".utf8))
                #expect(answer == Data("x".utf8))
            }
        }
    }

    @Test func `a store has one desk`() async throws {
        try await TestLaptop.with { laptop in
            let address = DeskAddress(store: laptop.path)
            do {
                let first = try DeskClaim(address)
                #expect(throws: DeskSocketError.openAlready(address)) { try DeskClaim(address) }
                #expect(first.address == address)
            }
            #expect(throws: Never.self) { try DeskClaim(address) }
        }
    }

    @Test func `a path that is too long is told with its length`() async throws {
        let address = DeskAddress(store: "/" + String(repeating: "a", count: 95))
        let error = DeskSocketError.tooLong(address)
        #expect(throws: error) { try DeskClaim(address) }
        #expect(
            error.sentence
                == "\(address.socket): the path has 108 bytes and a socket's may have 107, so `skridt "
                + "sync` and `skridt status` cannot speak to this desk; name a shorter path with "
                + "--store."
        )
        #expect(!error.keepsDeskFromOpening)
        #expect(try await address.ask(Data("x".utf8)) == nil)
    }

    @Test func `a desk closed before it has answered hangs up`() async throws {
        try await TestLaptop.with { laptop in
            let address = DeskAddress(store: laptop.path)
            let (asked, signal) = AsyncStream<Void>.makeStream()
            async let answered = Result { () async throws(DeskSocketError) in
                try await patiently(address)
            }
            try await serve(address) { line in
                signal.finish()
                try? await Task.sleep(for: .seconds(60))
                return line
            } body: {
                for await _ in asked {}
            }
            guard case .failure(let error) = await answered else {
                Issue.record("somebody answered")
                return
            }
            #expect(error == .hungUp(address))
            #expect(Failure(error).status == .tryLater)
        }
    }

    /// Asks as soon as there is somebody to ask.
    private func patiently(_ address: DeskAddress) async throws(DeskSocketError) -> Data? {
        while true {
            if let answer = try await address.ask(Data("x".utf8)) { return answer }
            await Task.yield()
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func withSocket(
        _ answer: @escaping @Sendable (Data) async -> Data,
        body: @Sendable (DeskAddress) async throws -> Void
    ) async throws {
        try await TestLaptop.with { laptop in
            let address = DeskAddress(store: laptop.path)
            try await serve(address, answer) { try await body(address) }
        }
    }

    private func serve(
        _ address: DeskAddress,
        _ answer: @escaping @Sendable (Data) async -> Data,
        body: @Sendable () async throws -> Void
    ) async throws {
        try await DeskSocket(try DeskClaim(address), answer: answer).serving(address, body)
    }
}

extension DeskAddress {
    /// Whether there is a socket, and not only something in its place.
    fileprivate var isThere: Bool {
        let found = try? FileManager.default.attributesOfItem(atPath: socket)
        return found?[.type] as? FileAttributeType == .typeSocket
    }
}

extension DeskSocket {
    /// Runs the socket while `body` does, then closes it as Ctrl-C would.
    func serving(_ address: DeskAddress, _ body: @Sendable () async throws -> Void) async throws {
        let group = ServiceGroup(services: [self], logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            while !address.isThere { try await Task.sleep(for: .milliseconds(1)) }
            do {
                try await body()
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}

extension Result where Failure == DeskSocketError, Success: Sendable {
    /// What `work` returns or throws.
    init(_ work: () async throws(DeskSocketError) -> Success) async {
        do {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}
