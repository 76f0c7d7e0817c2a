import Crypto
import FoundationEssentials

/// What an employee's telephone shows a code from, every half minute another: a time-based one-time
/// password by RFC 6238, with HMAC-SHA-1, six digits and 30 seconds, as every authenticator app has it.
struct SecondFactor: Hashable, Sendable {
    /// The secret shared with the telephone, 20 bytes.
    let secret: Data
    /// The last half minute whose code was used; no code counts twice.
    var lastStep = 0

    /// Seconds a code is shown for.
    static let period: TimeInterval = 30
    static let secretBytes = 20
    /// How many half minutes a telephone's clock may be off.
    static let drift = 1

    /// The half minute a moment belongs to, counted from 1970.
    static func step(at moment: Date) -> Int {
        Int((moment.timeIntervalSince1970 / period).rounded(.down))
    }

    /// The code of a half minute: six digits (RFC 4226, 5.3).
    func code(of step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Data($0) }
        let key = SymmetricKey(data: secret)
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key)
        )
        let offset = Int(mac[mac.count - 1] & 0xF)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The half minute whose code was typed; `nil` if it is none of about now, or was used before.
    func step(of typed: String, at moment: Date) -> Int? {
        let digits = typed.filter { !$0.isWhitespace }
        let now = Self.step(at: moment)
        let steps = (now - Self.drift)...(now + Self.drift)
        // All are compared: the time taken tells nothing.
        let fitting = steps.filter { isEqualInConstantTime(code(of: $0), digits) }
        return fitting.first { $0 > lastStep }
    }

    /// The secret as it is typed into an app: 32 letters and figures (RFC 4648, base 32).
    var written: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bits, count, text) = (0, 0, "")
        for byte in secret {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 5 {
                count -= 5
                text.append(alphabet[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        return text
    }
}
