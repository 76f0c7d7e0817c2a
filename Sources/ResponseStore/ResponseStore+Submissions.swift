public import FoundationEssentials
internal import GRDB
public import Progression

extension ResponseStore {
    /// Stores the finished questionnaires of one visit, each with its place in the outbox, and forgets
    /// the visit's draft: all of it in one transaction, or nothing.
    ///
    /// - Parameters:
    ///   - submissions: the questionnaires, in the order they take in the laptop's chain.
    ///   - draft: the occasion of the draft they come from, if there is one.
    ///   - write: makes and signs the bytes of one submission at its place in the chain. It runs inside
    ///     the transaction; what it throws undoes everything and is thrown on as it is.
    /// - Returns: what was stored, in the same order.
    /// - Throws: ``StoreError``, or what `write` throws.
    public func append(
        _ submissions: [NewSubmission],
        discardingDraft draft: UUID?,
        write: @escaping @Sendable (NewSubmission, ChainLink) throws -> SignedBytes
    ) async throws -> [StoredSubmission] {
        do {
            return try await transaction { db, keys in
                var (number, chain) = try Chain.current(db, keys: keys)
                var stored: [StoredSubmission] = []
                for submission in submissions {
                    let content: SignedBytes
                    do {
                        content = try write(submission, chain.next)
                    } catch {
                        throw WriterFailure(underlying: error)
                    }
                    stored.append(try submission.insert(content, into: db, keys: keys))
                    chain.append(digest(of: content.body))
                }
                try chain.write(number: number, to: db, keys: keys)
                try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [draft])
                return stored
            }
        } catch let failure as WriterFailure {
            throw failure.underlying
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The finished questionnaires about one citizen that are still here, in the order they were
    /// finished.
    public func submissions(
        about citizen: CitizenReference
    ) async throws(StoreError) -> [StoredSubmission] {
        try await perform { db, keys in
            let lookup = keys.work.lookup(citizen.rawValue, as: .submission)
            let sql = "SELECT * FROM submission WHERE citizen = ? ORDER BY number"
            return try Row.fetchAll(db, sql: sql, arguments: [lookup])
                .map { try StoredSubmission($0, keys: keys) }
        }
    }

    /// All finished questionnaires that are still here, in the order they were finished.
    public func submissions() async throws(StoreError) -> [StoredSubmission] {
        try await perform { db, keys in
            let sql = "SELECT * FROM submission WHERE citizen IS NOT NULL ORDER BY number"
            return try Row.fetchAll(db, sql: sql).map { try StoredSubmission($0, keys: keys) }
        }
    }
}
