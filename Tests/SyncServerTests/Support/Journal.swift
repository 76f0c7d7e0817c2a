import Logging
import Synchronization

/// What the server writes to its log, from warnings up, as an operator has it.
final class Journal: Sendable {
    private let entries = Mutex<[String]>([])

    var lines: [String] { entries.withLock { $0 } }

    func write(_ line: String) { entries.withLock { $0.append(line) } }
}

struct JournalHandler: LogHandler {
    let journal: Journal
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let said = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let values = said.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
        journal.write("\(event.level) \(event.message) \(values)")
    }
}
