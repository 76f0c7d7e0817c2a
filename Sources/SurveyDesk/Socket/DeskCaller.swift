public import FoundationEssentials
internal import NIOCore
internal import NIOPosix

extension DeskAddress {
    /// Says a line to the desk.
    ///
    /// - Parameter line: without a line feed.
    /// - Returns: its answer; `nil` if no desk is open there.
    /// - Throws: ``DeskSocketError/hungUp(_:)`` or ``DeskSocketError/notOurs(_:)``.
    public func ask(_ line: Data) async throws(DeskSocketError) -> Data? {
        guard isShortEnough, exists, let channel = await connect() else { return nil }
        let answer: Result<Data, DeskSocketError>? = try? await channel.executeThenClose {
            inbound,
            outbound in
            guard try await SocketLine.isOwnUser(channel) else { return .failure(.notOurs(self)) }
            try await outbound.write(SocketLine.buffer(line))
            var parts = inbound.makeAsyncIterator()
            return try await SocketLine.read(&parts).map { .success($0) }
        }
        guard let answer else { throw .hungUp(self) }
        return try answer.get()
    }

    /// `nil` if nobody listens: there is no desk, or it was killed.
    private func connect() async -> SocketLine.Channel? {
        try? await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(unixDomainSocketPath: socket, channelInitializer: SocketLine.channel)
    }
}
