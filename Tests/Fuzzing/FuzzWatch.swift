import Foundation
import Synchronization

/// Keeps in a file which input is being tried, so that it is known after a crash; ends what hangs.
final class FuzzWatch: Sendable {
    private let current: Mutex<(text: String, since: ContinuousClock.Instant)>
    private let file: FileHandle?
    private let limit: Duration

    init(over path: String, limit: Duration) {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        file = FileHandle(forWritingAtPath: path)
        current = Mutex(("", .now))
        self.limit = limit
        Thread.detachNewThread { self.watch() }
    }

    /// Notes that an input is being tried from now on.
    func begin(_ input: String) {
        current.withLock { $0 = (input, .now) }
        write("\(input) ended the process")
    }

    /// Notes what came of it all.
    func end(saying text: String) {
        write(text)
    }

    private func watch() {
        while true {
            Thread.sleep(forTimeInterval: 0.02)
            let (text, since) = current.withLock { $0 }
            guard !text.isEmpty, ContinuousClock.now - since > limit else { continue }
            write("\(text) did not come to an end within \(limit)")
            _exit(1)
        }
    }

    private func write(_ text: String) {
        try? file?.truncate(atOffset: 0)
        try? file?.write(contentsOf: Data(text.utf8))
    }
}
