import FoundationEssentials
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Lets administrative commands reach a running server: a Unix socket in the data directory, for its
/// owner only.
///
/// SQLite wants one process per database here, so a command does not open the file beside the server;
/// it asks the server. One line of JSON in, one line of JSON out, then the connection ends.
struct AdminSocket: Service {
    let path: String
    let desk: AdminDesk

    /// Most bytes of a command: many citizens at once, or all question files.
    static let longestLine = 64 << 20

    func run() async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
        try PrivateFile.keepPrivate(path)
        try await withGracefulShutdownHandler {
            try await serve(server)
        } onGracefulShutdown: {
            server.channel.close(promise: nil)
        }
        PrivateFile.remove(path)
    }

    private func serve(
        _ server: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            try await server.executeThenClose { connections in
                for try await connection in connections {
                    // A caller who goes away must not take the others along.
                    group.addTask { try? await answer(connection) }
                }
            }
        }
    }

    private func answer(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var parts = inbound.makeAsyncIterator()
            guard let line = try await AdminLine.read(&parts) else { return }
            let command = try JSONDecoder().decode(AdminCommand.self, from: line)
            try await outbound.write(AdminLine.write(await desk.answer(command)))
            // The caller hangs up when it has the whole line; closing before that would cut a long one.
            while try await parts.next(isolation: #isolation) != nil {}
        }
    }
}

/// Asks a running server through its socket.
enum AdminClient {
    /// Sends one command and waits for the answer.
    ///
    /// - Throws: whatever the socket says; the caller turns it into a sentence.
    static func ask(_ command: AdminCommand, at path: String) async throws -> AdminAnswer? {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel
                    )
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(AdminLine.write(command))
            var parts = inbound.makeAsyncIterator()
            let line = try await AdminLine.read(&parts)
            return try line.map { try JSONDecoder().decode(AdminAnswer.self, from: $0) }
        }
    }
}

/// Messages of the admin socket: JSON that ends with a line feed (JSON itself has none).
private enum AdminLine {
    static func write(_ message: some Encodable) throws -> ByteBuffer {
        var buffer = ByteBuffer(bytes: try JSONEncoder().encode(message))
        buffer.writeInteger(UInt8(ascii: "\n"))
        return buffer
    }

    static func read(
        _ parts: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    ) async throws -> Data? {
        var bytes: [UInt8] = []
        while let part = try await parts.next(isolation: #isolation) {
            bytes.append(contentsOf: part.readableBytesView)
            if bytes.last == UInt8(ascii: "\n") { return Data(bytes.dropLast()) }
            guard bytes.count <= AdminSocket.longestLine else { return nil }
        }
        return nil
    }
}
