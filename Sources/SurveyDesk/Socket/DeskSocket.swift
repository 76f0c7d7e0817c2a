public import FoundationEssentials
internal import Glibc
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle

/// Lets commands speak to the open desk: a Unix socket, for the same user only.
///
/// One process has the store, so a command does not open it beside the desk; it asks the desk. One line
/// in, one line out, then the connection ends.
public struct DeskSocket: Service {
    private let claim: DeskClaim
    private let answer: @Sendable (Data) async -> Data

    /// The socket of a desk.
    ///
    /// - Parameters:
    ///   - claim: the right to be the store's one desk.
    ///   - answer: answers a line; neither has a line feed in it.
    public init(_ claim: DeskClaim, answer: @escaping @Sendable (Data) async -> Data) {
        self.claim = claim
        self.answer = answer
    }

    /// Answers until the desk is closed; who waits for an answer then is hung up on.
    public func run() async throws {
        claim.removeSocket()
        let path = claim.address.unfinishedSocket
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(unixDomainSocketPath: path, childChannelInitializer: SocketLine.channel)
        // Nobody finds it before it is the owner's alone.
        chmod(path, 0o600)
        rename(path, claim.address.socket)
        await cancelWhenGracefulShutdown { try? await serve(server) }
        claim.removeSocket()
    }

    private func serve(_ server: NIOAsyncChannel<SocketLine.Channel, Never>) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await server.executeThenClose { connections in
                for try await connection in connections {
                    // A caller who goes away must not take the others along.
                    group.addTask { try? await converse(connection) }
                }
            }
        }
    }

    private func converse(_ connection: SocketLine.Channel) async throws {
        try await connection.executeThenClose { inbound, outbound in
            guard try await SocketLine.isOwnUser(connection) else { return }
            var parts = inbound.makeAsyncIterator()
            guard let line = try await SocketLine.read(&parts) else { return }
            try await outbound.write(SocketLine.buffer(await answer(line)))
            // The caller hangs up when it has the whole line; closing before that would cut a long one.
            while try await parts.next(isolation: #isolation) != nil {}
        }
    }
}
