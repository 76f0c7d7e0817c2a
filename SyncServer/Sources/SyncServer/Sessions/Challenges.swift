import Crypto
import FoundationEssentials
import Synchronization

/// Short-lived marks the server recognises as its own, each good for one use.
///
/// A mark is `nonce.expiry.mac`; nothing is kept of those handed out, only of those used.
final class Challenges: Sendable {
    private let key: SymmetricKey
    private let purpose: String
    private let lifetime: TimeInterval
    private let environment: ServerEnvironment
    private let used = Mutex(Used())

    private struct Used {
        var marks: [String: Date] = [:]
        var tidied = Date.distantPast
    }

    /// More are not remembered: then none is taken until old ones have ended.
    static let most = 100_000

    /// Marks for one purpose, good for `lifetime` seconds.
    init(for purpose: String, lifetime: TimeInterval, environment: ServerEnvironment) {
        self.purpose = purpose
        self.lifetime = lifetime
        self.environment = environment
        key = SymmetricKey(data: environment.randomBytes(32))
    }

    /// A fresh mark.
    func mint() -> String {
        let expiry = environment.now().addingTimeInterval(lifetime).timeIntervalSince1970
        let content = "\(hexadecimal(environment.randomBytes(16))).\(Int(expiry.rounded(.up)))"
        return "\(content).\(hexadecimal(Data(mac(of: content))))"
    }

    /// Uses a mark up; false if it is not ours, too old, or used already.
    func use(_ mark: String) -> Bool {
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
        let now = environment.now()
        guard parts.count == 3, let expiry = TimeInterval(String(parts[1])),
            isOurs(mark), expiry > now.timeIntervalSince1970
        else { return false }
        return used.withLock { used in
            // Not at every use: whoever uses up many must not make each of them slow.
            if abs(now.timeIntervalSince(used.tidied)) > 60 {
                used.marks = used.marks.filter { $0.value > now }
                used.tidied = now
            }
            guard used.marks.count < Self.most else { return false }
            let end = Date(timeIntervalSince1970: expiry)
            return used.marks.updateValue(end, forKey: mark) == nil
        }
    }

    private func isOurs(_ mark: String) -> Bool {
        guard let dot = mark.lastIndex(of: ".") else { return false }
        let expected = hexadecimal(Data(mac(of: String(mark[..<dot]))))
        return isEqualInConstantTime(expected, String(mark[mark.index(after: dot)...]))
    }

    private func mac(of content: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\n\(content)".utf8), using: key)
    }
}

/// Compares two texts in a time that does not depend on where they differ.
func isEqualInConstantTime(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
