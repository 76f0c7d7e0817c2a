internal import FoundationEssentials
internal import Synchronization

/// What libcurl's callbacks collect while one request runs.
///
/// Touched only by the thread that runs the request.
final class Transfer {
    private(set) var headers = HTTPHeaders()
    private(set) var body = Data()
    private(set) var isTooLarge = false
    private let limit: Int
    private let cancellation: Cancellation

    init(limit: Int, cancellation: Cancellation) {
        self.limit = limit
        self.cancellation = cancellation
    }

    var isCancelled: Bool { cancellation.isRequested }

    /// Takes a piece of the body; false when it is more than allowed.
    func take(body piece: UnsafeRawBufferPointer) -> Bool {
        guard piece.count <= limit - body.count else {
            isTooLarge = true
            return false
        }
        body.append(contentsOf: piece)
        return true
    }

    /// Takes a header line; a status line begins anew, as after `100 Continue`.
    func take(headerLine bytes: UnsafeRawBufferPointer) {
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            headers = HTTPHeaders()
        } else if let field = Self.field(in: line) {
            headers.add(name: field.name, value: field.value)
        }
    }

    static func field(in line: String) -> HTTPHeaders.Field? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = trimmed(line[..<colon])
        guard !name.isEmpty else { return nil }
        return HTTPHeaders.Field(name: name, value: trimmed(line[line.index(after: colon)...]))
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}

/// The wish to give a request up, expressed on any thread.
final class Cancellation: Sendable {
    private let requested = Atomic(false)

    var isRequested: Bool { requested.load(ordering: .relaxed) }

    func request() {
        requested.store(true, ordering: .relaxed)
    }
}
