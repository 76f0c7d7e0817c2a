import Foundation
import Testing

@testable import SyncServer

@Suite struct SecondFactorTests {
    private static let factor = SecondFactor(secret: Data("12345678901234567890".utf8))

    /// The last six digits of RFC 6238, appendix B, SHA-1.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of the standard`(seconds: Int, code: String) {
        let moment = Date(timeIntervalSince1970: TimeInterval(seconds))
        #expect(Self.factor.code(of: SecondFactor.step(at: moment)) == code)
        #expect(Self.factor.step(of: code, at: moment) == seconds / 30)
        #expect(Self.factor.step(of: " \(code.prefix(3)) \(code.suffix(3)) ", at: moment) != nil)
    }

    @Test func `a code is good half a minute before and after, and never twice`() {
        let moment = Date(timeIntervalSince1970: 59)
        let taken = [-60.0, -30, 0, 30, 60].map {
            Self.factor.step(of: "287082", at: moment.addingTimeInterval($0)) != nil
        }
        #expect(taken == [false, true, true, true, false])
        let used = SecondFactor(secret: Self.factor.secret, lastStep: 1)
        #expect(used.step(of: "287082", at: moment) == nil)
        for typed in ["", "28708", "2870822", "287083", "abcdef", "٢٨٧٠٨٢"] {
            #expect(Self.factor.step(of: typed, at: moment) == nil)
        }
    }

    /// RFC 4648, 10: "foobar" and what apps expect of 20 bytes.
    @Test func `the secret is written in base 32`() {
        #expect(SecondFactor(secret: Data("fooba".utf8)).written == "MZXW6YTB")
        #expect(Self.factor.written == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    }
}
