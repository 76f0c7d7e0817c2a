import HTTPTransport
import QuestionnaireFormat
import ResponseStore
import SurveyDesk
import SyncClient

extension Failure {
    /// The sentence and exit code for what a library threw; `nil` for what nobody foresaw.
    init?(explaining error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(error)
        case let error as QuestionFileError: self.init(error)
        case let error as LockedOut: self.init(.notPermitted, error.sentence)
        case let problem as SyncProblem: self.init(problem)
        case let error as DeskSocketError: self.init(error)
        case let problem as ExportProblem: self.init(problem)
        case let problem as AskProblem: self.init(.noInput, problem.sentence)
        case let error as TransportError: self.init(.configuration, error.description)
        default: return nil
        }
    }

    /// What the store's trouble means for whoever typed the command.
    init(_ error: StoreError) {
        switch error {
        case .weakPassphrase, .wrongPassphrase: self.init(.notPermitted, error.sentence)
        case .notThere(let path): self.init(.noInput, Self.notEnrolled(path))
        case .alreadyThere: self.init(.cannotCreate, error.sentence)
        case .inUse(let path): self.init(.tryLater, Self.inUse(path))
        case .tooSoon: self.init(.tryLater, error.sentence)
        case .recovery: self.init(.notPermitted, error.sentence)
        case .closed: self.init(.tryLater, error.sentence)
        case .notAStore, .newerSchema: self.init(.configuration, error.sentence)
        case .noPermission: self.init(.cannotCreate, error.sentence)
        default: self.init(.disk, error.sentence)
        }
    }

    /// Why there is no export file, or no use in its answer.
    init(_ problem: ExportProblem) {
        let status: ExitStatus =
            switch problem {
            case .noKey: .configuration
            case .nothing: .noInput
            case .tooLarge: .cannotCreate
            case .foreignAnswer: .foreignAnswer
            }
        self.init(status, problem.sentence)
    }

    /// What keeps a command and the desk from speaking to each other.
    init(_ error: DeskSocketError) {
        switch error {
        case .hungUp, .openAlready: self.init(.tryLater, error.sentence)
        case .tooLong: self.init(.configuration, error.sentence)
        case .noFolder: self.init(.cannotCreate, error.sentence)
        case .notOurs: self.init(.notPermitted, error.sentence)
        }
    }

    /// What keeps question files from being found.
    init(_ error: QuestionFileError) {
        switch error {
        case .notThere(let path): self.init(.noInput, "\(path): there is no such file or folder.")
        case .unreadable(let path): self.init(.noInput, "\(path): the file cannot be read.")
        case .none(let paths):
            let places = paths.joined(separator: ", ")
            self.init(.noInput, "\(places): no question file (.yaml) in there.")
        }
    }

    /// What the server's, or the network's, trouble means.
    init(_ problem: SyncProblem) {
        switch problem.kind {
        case .store(let error): self.init(error)
        default: self.init(Self.status(of: problem.kind), problem.sentence)
        }
    }

    private static func status(of kind: SyncProblem.Kind) -> ExitStatus {
        switch kind {
        case .transport(.badAddress), .transport(.badAuthority), .transport(.noLibrary):
            .configuration
        case .transport(.untrustedCertificate): .foreignAnswer
        case .transport, .busy, .serverFault, .serverFull, .store: .tryLater
        case .notOurServer, .doubtfulAnswer, .instrument, .programTooOld, .badReceipt:
            .foreignAnswer
        case .sessionRefused, .deviceUnknown, .deviceRevoked, .forked, .codeWrong, .refused:
            .notPermitted
        }
    }

    /// There is no store.
    static func notEnrolled(_ path: String) -> String {
        "\(path): this laptop is not enrolled yet; run `skridt enrol` first."
    }

    /// Another command has the store, or a desk that cannot be spoken to.
    static func inUse(_ path: String) -> String {
        "\(path): another `skridt` is at work with the store; run this again when it is done."
    }
}
