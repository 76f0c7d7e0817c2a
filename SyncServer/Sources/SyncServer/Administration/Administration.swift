public import FoundationEssentials
public import Progression

/// Carries out administrative commands on a data directory, whether its server runs or not.
public struct Administration: Sendable {
    private let directory: DataDirectory
    private let parser: @Sendable (Data) -> Questionnaire?
    private let environment: ServerEnvironment

    /// The administration of `directory`.
    public init(
        of directory: DataDirectory,
        parser: @escaping @Sendable (Data) -> Questionnaire?,
        environment: ServerEnvironment
    ) {
        self.directory = directory
        self.parser = parser
        self.environment = environment
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
        do {
            let opened = try OpenServer(directory, parser: parser, environment: environment)
            let hasher = PassphraseHasher(environment: environment)
            let answer = await AdminDesk(store: opened.store, hasher: hasher).answer(command)
            try opened.store.close()
            return answer
        } catch let error as ServerError where error == .inUse(directory.path) {
            return try await askRunningServer(command)
        }
    }

    private func askRunningServer(_ command: AdminCommand) async throws -> AdminAnswer {
        let answer = try? await AdminClient.ask(command, at: directory.socket)
        guard let answer else { throw ServerError.notAnswering(directory.path) }
        return answer
    }
}
