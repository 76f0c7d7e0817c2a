public import FoundationEssentials
public import Progression

/// Carries out administrative commands on a data directory, whether its server runs or not.
public struct Administration: Sendable {
    private let directory: DataDirectory
    private let parser: @Sendable (Data) -> Questionnaire?
    private let environment: ServerEnvironment
    private let attempts: Int

    /// The administration of `directory`.
    ///
    /// - Parameters:
    ///   - directory: made by ``ServerSetup``.
    ///   - parser: reads a question file; `nil` if it has faults.
    ///   - environment: clock, ids, randomness.
    ///   - attempts: how often to try, a twentieth of a second apart, while another command has the
    ///     database or the server is just starting.
    public init(
        of directory: DataDirectory,
        parser: @escaping @Sendable (Data) -> Questionnaire?,
        environment: ServerEnvironment,
        attempts: Int
    ) {
        self.directory = directory
        self.parser = parser
        self.environment = environment
        self.attempts = attempts
    }

    /// Carries out one command: by itself if it gets the lock, else by asking the running server.
    ///
    /// - Throws: ``ServerError``.
    public func perform(_ command: AdminCommand) async throws -> AdminAnswer {
        let answer = try await carryOut(command)
        if case .refused(let error) = answer { throw error }
        return answer
    }

    private func carryOut(_ command: AdminCommand) async throws -> AdminAnswer {
        try directory.checkExists()
        for attempt in 1...max(attempts, 1) {
            if attempt > 1 { try await Task.sleep(for: .milliseconds(50)) }
            if let answer = try await attempted(command) { return answer }
        }
        throw ServerError.notAnswering(directory.path)
    }

    /// One attempt; `nil` if the database is taken by somebody who does not answer.
    private func attempted(_ command: AdminCommand) async throws -> AdminAnswer? {
        do {
            let opened = try OpenServer(directory, parser: parser, environment: environment)
            let hasher = PassphraseHasher(environment: environment)
            try await opened.replayRegister()
            let answer = await opened.desk(hasher).answer(command)
            try opened.store.close()
            return answer
        } catch let error as ServerError where error == .inUse(directory.path) {
            return try? await AdminClient.ask(command, at: directory.socket)
        }
    }
}
