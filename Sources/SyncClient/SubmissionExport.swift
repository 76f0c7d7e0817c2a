public import FoundationEssentials
public import ResponseStore
public import SyncProtocol

/// All that waits or was put aside, in one file only the server can open: for a laptop whose sync never
/// works.
public enum SubmissionExport {
    /// The file; the store stays as it is, so that making it twice, or syncing after, does no harm.
    ///
    /// - Parameters:
    ///   - store: the laptop's.
    ///   - record: what the server said at enrolment.
    ///   - now: the laptop's clock.
    /// - Returns: the bytes of the file.
    /// - Throws: ``ExportProblem`` or `StoreError`.
    public static func make(
        from store: ResponseStore,
        record: DeviceRecord,
        now: Date
    ) async throws -> Data {
        guard let key = record.importKey else { throw ExportProblem.noKey }
        let items = try await store.queued().compactMap {
            SignedEnvelope(body: $0.content.body, signature: $0.content.signature)
        }
        guard !items.isEmpty else { throw ExportProblem.nothing }
        do {
            let content = ExportContent(device: record.device, made: now, items: items)
            return try ExportFile.seal(content, to: key)
        } catch ExportFault.tooLarge {
            throw ExportProblem.tooLarge
        } catch {
            throw ExportProblem.noKey
        }
    }

    /// Notes what the server's answer to such a file says, as a sync would have.
    ///
    /// - Parameters:
    ///   - answer: the file the server wrote.
    ///   - record: what the server said at enrolment.
    ///   - store: the laptop's.
    /// - Returns: how many submissions the server has, and how many it put aside.
    /// - Throws: ``ExportProblem`` or `StoreError`.
    public static func read(
        answer: Data,
        record: DeviceRecord,
        into store: ResponseStore
    ) async throws -> (received: Int, putAside: Int) {
        guard let key = record.receiptKey,
            let answer = try? WireFormat.decode(
                ExportAnswer.self,
                from: answer,
                limit: ExportFile.longestContent
            ),
            let statement = answer.statement(by: key), statement.device == record.device
        else { throw ExportProblem.foreignAnswer }
        let sent = try await store.queued().map {
            OutboxItem(
                id: $0.id,
                sha256: ContentHash.hex(of: $0.content.body),
                body: $0.content.body,
                signature: $0.content.signature
            )
        }
        let believed = SyncAnswer.believed(statement.result, for: sent, at: statement.taken)
        try await store.record(believed.map(\.outcome))
        let received = believed.count { $0.status == .accepted || $0.status == .exists }
        return (received, believed.count { $0.status == .quarantined })
    }
}

/// Why there is no export file, or no use in its answer.
public enum ExportProblem: String, Error, Hashable, Sendable, CaseIterable {
    /// The server gave no key for it.
    case noKey
    /// Nothing waits, and nothing was put aside.
    case nothing
    /// More than one file may hold.
    case tooLarge
    /// Not the server's answer to this laptop.
    case foreignAnswer
}

extension ExportProblem {
    /// What happened, and what to do.
    public var sentence: String {
        switch self {
        case .noKey:
            "the server gave no key for export files when this laptop was enrolled; get a new code and "
                + "run `skridt enrol --again`. Nothing is lost."
        case .nothing: "nothing waits and nothing was put aside, so there is nothing to export."
        case .tooLarge:
            "more waits than one file may hold. Call your municipality's support; nothing is lost."
        case .foreignAnswer:
            "this is not the server's answer to this laptop's export file, or it was changed on the "
                + "way; nothing was noted. Ask for the file again."
        }
    }
}
