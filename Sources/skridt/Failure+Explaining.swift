import ResponseStore

extension Failure {
    /// The sentence and exit code for what a library threw; `nil` for what nobody foresaw.
    init?(explaining error: any Error) {
        switch error {
        case let error as StoreError: self.init(error)
        default: return nil
        }
    }

    /// What the store's trouble means for whoever typed the command.
    init(_ error: StoreError) {
        switch error {
        case .weakPassphrase, .wrongPassphrase: self.init(.notPermitted, error.sentence)
        case .notThere(let path): self.init(.configuration, Self.notEnrolled(path))
        case .alreadyThere: self.init(.cannotCreate, error.sentence)
        case .inUse(let path): self.init(.tryLater, Self.inUse(path))
        case .notAStore, .newerSchema: self.init(.configuration, error.sentence)
        case .noPermission: self.init(.cannotCreate, error.sentence)
        default: self.init(.disk, error.sentence)
        }
    }

    /// There is no store.
    static func notEnrolled(_ path: String) -> String {
        "\(path): this laptop is not enrolled yet; run `skridt enrol` first."
    }

    /// The desk, or another command, has the store.
    static func inUse(_ path: String) -> String {
        "\(path): the desk is open and has the store; use its button to send, or close it with "
            + "Ctrl-C and run this again."
    }
}
