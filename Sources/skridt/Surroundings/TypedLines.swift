import Dispatch
import Foundation

/// Lines of standard input, as they are typed; Ctrl-C ends them as the end of input does.
///
/// Nothing is read ahead: what follows a line stays for whoever reads next.
final class TypedLines {
    private let interrupt: (any DispatchSourceSignal)?
    private let wake: (read: Int32, write: Int32)
    private var isOver = false

    /// Listens for Ctrl-C as long as it lives.
    init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            (interrupt, wake) = (nil, (-1, -1))
            return
        }
        wake = (ends[0], ends[1])
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        let end = ends[1]
        source.setEventHandler { _ = write(end, "\n", 1) }
        source.resume()
        interrupt = source
    }

    deinit {
        interrupt?.cancel()
        signal(SIGINT, SIG_DFL)
    }

    /// The next line without its end; `nil` at the end of input, or after Ctrl-C.
    func next() -> String? {
        var typed: [UInt8] = []
        while !isOver, isReady() {
            var byte: UInt8 = 0
            guard read(STDIN_FILENO, &byte, 1) == 1 else { break }
            if byte == UInt8(ascii: "\n") { return String(decoding: typed, as: UTF8.self) }
            typed.append(byte)
        }
        isOver = true
        // A last line without an end counts, unless it was broken off.
        return typed.isEmpty || !isAtEnd ? nil : String(decoding: typed, as: UTF8.self)
    }

    private var isAtEnd = true

    /// Waits for standard input; false when Ctrl-C comes first.
    private func isReady() -> Bool {
        var both = [
            pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&both, nfds_t(both.count), -1) < 0 {
            guard errno == EINTR else { return true }
        }
        isAtEnd = both[0].revents == 0
        return isAtEnd
    }
}
