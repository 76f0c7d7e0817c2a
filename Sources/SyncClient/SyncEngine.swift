public import FoundationEssentials
public import HTTPTransport
public import ResponseStore
public import SyncProtocol

/// What a sync takes from the outside.
public struct SyncEnvironment: Sendable {
    let now: @Sendable () -> Date
    let nonce: @Sendable () -> String
    let newID: @Sendable () -> UUID
    let program: String
    let canRead: @Sendable (_ questionFile: Data) -> Bool

    /// An environment of given parts.
    ///
    /// - Parameters:
    ///   - now: the laptop's clock.
    ///   - nonce: a fresh random text each time.
    ///   - newID: a fresh random id each time.
    ///   - program: which program asks, as `skridt/1.2.3`.
    ///   - canRead: whether this program can read a question file.
    public init(
        now: @escaping @Sendable () -> Date,
        nonce: @escaping @Sendable () -> String,
        newID: @escaping @Sendable () -> UUID,
        program: String,
        canRead: @escaping @Sendable (_ questionFile: Data) -> Bool
    ) {
        self.now = now
        self.nonce = nonce
        self.newID = newID
        self.program = program
        self.canRead = canRead
    }
}

/// Carries the outbox to the server and the feed back.
///
/// One sync at a time for a store. Nothing leaves the queue before the server has said, for that
/// very submission, that it has it.
public struct SyncEngine: Sendable {
    let store: ResponseStore
    let transport: any HTTPExchange
    let server: ServerAddress
    let key: DeviceKey
    let environment: SyncEnvironment

    /// An engine between `store` and `server`.
    public init(
        store: ResponseStore,
        transport: any HTTPExchange,
        server: ServerAddress,
        key: DeviceKey,
        environment: SyncEnvironment
    ) {
        self.store = store
        self.transport = transport
        self.server = server
        self.key = key
        self.environment = environment
    }

    /// Makes the laptop known to the server and keeps its identity in the store.
    ///
    /// - Parameters:
    ///   - code: the one-time code as typed.
    ///   - deviceName: what the employee calls the laptop.
    ///   - authority: the server's own authority as PEM, to be kept; `nil` for the machine's.
    /// - Returns: what the server knows the laptop by.
    /// - Throws: ``SyncProblem``.
    public func enrol(
        code: String,
        deviceName: String,
        authority: Data?
    ) async throws(SyncProblem) -> DeviceRecord {
        let client = WireClient(self)
        guard let code = EnrolmentCode(typed: code) else { throw client.problem(.codeWrong) }
        let request = EnrolRequest(code: code.text, publicKey: key.publicKey, name: deviceName)
        let record = try await client.post(request, to: "/v1/devices", as: DeviceRecord.self)
        guard record.device == key.device else { throw client.problem(.doubtfulAnswer) }
        let identity = LaptopIdentity(
            record: record,
            server: server,
            authority: authority,
            key: key
        )
        do throws(StoreError) {
            if let recovery = record.recoveryKey {
                try await store.keepRecoveryKey(recovery, device: record.device, replacing: true)
            }
            try await identity.save(in: store)
        } catch {
            throw client.problem(.store(error))
        }
        return record
    }

    /// Sends what waits and fetches what is new.
    ///
    /// - Parameter progress: told after each batch and each page.
    /// - Returns: what was done, and the problem that kept it from being complete, if there was one.
    public func sync(
        progress: @escaping @Sendable (SyncProgress) -> Void
    ) async -> SyncReport {
        var core = SyncCore(server: server.host)
        var run = SyncRun(engine: self)
        var effect = core.handle(.begun)
        while true {
            if case .finish = effect { break }
            effect = core.handle(await run.event(of: effect))
            let report = core.report
            progress(SyncProgress(sent: report.answered, received: report.received))
        }
        return await completed(core.report)
    }

    /// The report with what the outbox looks like now; that the server was met is remembered.
    private func completed(_ report: SyncReport) async -> SyncReport {
        var report = report
        do throws(StoreError) {
            let queue = try await store.queue()
            report.waiting = queue.pending
            if report.metServer {
                try await ServerContact.remember(environment.now(), in: store)
            }
            if queue.damaged > 0 { throw .damagedRecord(.submission) }
            if report.problem == nil { report.problem = try await unreadInstrument() }
        } catch {
            report.problem = report.problem ?? SyncProblem(.store(error), server: server.host)
        }
        // A full disk must not make a failure of a sync that has done its work.
        try? await SyncLog.note(report, at: environment.now(), in: store)
        return report
    }

    /// The problem of a question file in use that this program cannot read.
    ///
    /// It is kept, and told at every sync, but it does not stop the feed: the grants and revocations
    /// behind it must arrive, and a newer program finds it where it is.
    private func unreadInstrument() async throws(StoreError) -> SyncProblem? {
        let unread = try await store.instruments().first {
            !$0.isRetired && !environment.canRead($0.content)
        }
        return unread.map { SyncProblem(.instrument(sha256: $0.sha256), server: server.host) }
    }
}

/// A receipt whose signature is the server's.
public struct VerifiedReceipt: Hashable, Sendable {
    /// What the server says.
    public let statement: Receipt.Statement
    /// Its very words with the signature, to be kept.
    public let receipt: Receipt
}

extension SyncEngine {
    /// Fetches the server's receipt for a submission, and checks it.
    ///
    /// - Parameters:
    ///   - id: the submission.
    ///   - key: the server's key for receipts, as given at enrolment.
    /// - Returns: a receipt signed by that key, for that submission and the bytes this laptop has or
    ///   had.
    /// - Throws: ``SyncProblem``.
    public func receipt(
        for id: UUID,
        signedBy key: Data
    ) async throws(SyncProblem) -> VerifiedReceipt {
        var run = SyncRun(engine: self)
        let receipt = try await run.receipt(for: id)
        let client = WireClient(self)
        guard let statement = try? receipt.statement(by: key) else {
            throw client.problem(.badReceipt)
        }
        let known: String?
        do throws(StoreError) {
            known = try await store.items().first { $0.id == id }?.sha256
        } catch {
            throw client.problem(.store(error))
        }
        guard statement.key.id == id, known == nil || statement.key.sha256 == known else {
            throw client.problem(.doubtfulAnswer)
        }
        return VerifiedReceipt(statement: statement, receipt: receipt)
    }
}
