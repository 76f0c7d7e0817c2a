internal import FoundationEssentials
internal import Glibc
internal import NIOCore

/// The messages of the desk's socket: whatever they are, each ends with a line feed.
enum SocketLine {
    typealias Channel = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Most bytes of a line: a list of every submission of many years.
    private static let longest = 64 << 20

    /// A connection to be read and written part by part.
    @Sendable
    static func channel(_ channel: any NIOCore.Channel) -> EventLoopFuture<Channel> {
        channel.eventLoop.makeCompletedFuture {
            try Channel(wrappingChannelSynchronously: channel)
        }
    }

    /// Whether the one at the other end is the same user; the kernel says so, not they.
    static func isOwnUser(_ channel: Channel) async throws -> Bool {
        guard let options = channel.channel as? any SocketOptionProvider else { return false }
        let peer: Peer = try await options.unsafeGetSocketOption(
            level: .socket,
            name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
        ).get()
        return peer.user == geteuid()
    }

    /// What the kernel says of the other end: `struct ucred`, which Glibc's module leaves out.
    private struct Peer: Sendable {
        let process: pid_t
        let user: uid_t
        let group: gid_t
    }

    static func buffer(_ line: Data) -> ByteBuffer {
        var buffer = ByteBuffer(bytes: line)
        buffer.writeInteger(UInt8(ascii: "\n"))
        return buffer
    }

    /// The line; `nil` if the other end hung up before its end, or it does not end.
    static func read(
        _ parts: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    ) async throws -> Data? {
        var bytes: [UInt8] = []
        while let part = try await parts.next(isolation: #isolation) {
            bytes.append(contentsOf: part.readableBytesView)
            if bytes.last == UInt8(ascii: "\n") { return Data(bytes.dropLast()) }
            guard bytes.count <= longest else { return nil }
        }
        return nil
    }
}
