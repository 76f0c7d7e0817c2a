/// Gathers the pieces of work that arrive while a commit is under way, and does them in the next one.
///
/// A commit waits for the disk, and the disk takes many pieces as fast as one. A piece is never
/// divided, and nobody waits for company: while the disk is idle a piece goes at once. Who comes next
/// leads the next commit, so that nobody works for the others when their own answer is there.
actor GroupCommit<Piece: Sendable, Answer: Sendable> {
    /// Does some pieces in one durable transaction: an answer for each, in order.
    typealias Commit = @Sendable ([Piece]) async throws -> [Answer]

    /// What somebody who waited is told.
    private enum Turn {
        case answered(Result<Answer, any Error>)
        case lead
    }

    private struct Waiter {
        let piece: Piece
        let turn: CheckedContinuation<Turn, Never>
    }

    private let limit: Int
    private let size: @Sendable (Piece) -> Int
    private var waiting: [Waiter] = []
    private var isCommitting = false
    /// How many commits there were.
    private(set) var commits = 0

    /// Commits so much at a time, unless a single piece is larger.
    ///
    /// - Parameters:
    ///   - limit: how much at most.
    ///   - size: how much a piece is of it.
    init(limit: Int, size: @escaping @Sendable (Piece) -> Int = { _ in 1 }) {
        self.limit = limit
        self.size = size
    }

    /// Does a piece of work, together with those that wait beside it.
    ///
    /// - Parameters:
    ///   - piece: what one request brought.
    ///   - commit: how it is done; the same for all pieces.
    /// - Returns: its own answer, once all is durable.
    /// - Throws: what the commit threw; nothing was done then.
    func append(_ piece: Piece, by commit: Commit) async throws -> Answer {
        guard isCommitting else { return try await lead(piece, commit) }
        let turn = await withCheckedContinuation { turn in
            waiting.append(Waiter(piece: piece, turn: turn))
        }
        return switch turn {
        case .answered(let result): try result.get()
        case .lead: try await lead(piece, commit)
        }
    }

    /// Commits a piece and as many others as there is room for.
    private func lead(_ piece: Piece, _ commit: Commit) async throws -> Answer {
        isCommitting = true
        defer { handOver() }
        let others = others(beside: piece)
        commits += 1
        do {
            let answers = try await commit([piece] + others.map(\.piece))
            for (other, own) in zip(others, answers.dropFirst()) {
                other.turn.resume(returning: .answered(.success(own)))
            }
            return answers[0]
        } catch {
            for other in others { other.turn.resume(returning: .answered(.failure(error))) }
            throw error
        }
    }

    private func others(beside piece: Piece) -> [Waiter] {
        var room = limit - size(piece)
        let fitting = waiting.prefix { waiter in
            room -= size(waiter.piece)
            return room >= 0
        }
        waiting.removeFirst(fitting.count)
        return Array(fitting)
    }

    private func handOver() {
        guard !waiting.isEmpty else {
            isCommitting = false
            return
        }
        waiting.removeFirst().turn.resume(returning: .lead)
    }
}
