import Foundation
import Testing

@testable import WebPages

@Suite struct QRCodeTests {
    /// Codes as an encoder written by others draws them: every version, every mask.
    static let known: [Known] = {
        let file = Golden.folder.appending(path: "qr-codes.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").reduce(into: []) { codes, line in
            if line.contains(where: { $0 != "#" && $0 != "." }) {
                let mask = Int(line.prefix(1)) ?? -1
                codes.append(Known(text: String(line.dropFirst(2)), mask: mask))
            } else {
                codes[codes.count - 1].rows.append(String(line))
            }
        }
    }()

    struct Known: Sendable, CustomTestStringConvertible {
        let text: String
        let mask: Int
        var rows: [String] = []

        var testDescription: String { "\(rows.count) modules, mask \(mask)" }
    }

    @Test func `every version and every mask is compared`() {
        #expect(Set(Self.known.map(\.rows.count)) == Set((1...10).map { 17 + 4 * $0 }))
        #expect(Set(Self.known.map(\.mask)) == Set(0..<8))
    }

    @Test(arguments: known)
    func `a code is as another encoder draws it`(known: Known) throws {
        let code = try #require(QRCode(known.text, mask: known.mask))
        #expect(drawn(code) == known.rows)
    }

    @Test(arguments: [(14, 1), (15, 2), (180, 9), (181, 10), (213, 10)])
    func `the smallest version is taken that holds the text`(bytes: Int, version: Int) throws {
        let code = try #require(QRCode(String(repeating: "a", count: bytes)))
        #expect(code.version == version)
        #expect(code.rows.count == 17 + 4 * version)
        #expect(code.rows.allSatisfy { $0.count == code.rows.count })
    }

    @Test func `what is too long has no code`() {
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
        #expect(QRCode(String(repeating: "å", count: 107)) == nil)
        #expect(QRCode(String(repeating: "å", count: 106)) != nil)
    }

    @Test func `the mask is the one that is easiest to read`() throws {
        for text in ["Skridt", "a", String(repeating: "skridt", count: 20)] {
            let chosen = try #require(QRCode(text))
            let all = try (0..<8).map { try #require(QRCode(text, mask: $0)) }
            #expect(all[chosen.mask] == chosen)
            #expect(all.map(\.penalty).min() == chosen.penalty)
        }
    }

    /// The block of the standard's example: 01234567 in numbers at 1-M (annex I).
    @Test func `errors are corrected by the bytes of the standard's example`() {
        let block: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
            0xEC, 0x11,
        ]
        let expected: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        #expect(ReedSolomon(corrections: 10).corrections(for: block) == expected)
    }

    @Test func `in the field, every element but nought has an inverse`() {
        for left in 1...UInt8.max {
            #expect((1...UInt8.max).count { ReedSolomon.product(left, $0) == 1 } == 1)
        }
        #expect(ReedSolomon.product(0x80, 2) == 0x1D)
    }

    @Test func `what is drawn is what is dark`() throws {
        let code = try #require(QRCode("Skridt", mask: 3))
        let path = QRPicture(code: code, title: "", description: "").path
        var rows = Array(repeating: Array(repeating: false, count: 21), count: 21)
        for bar in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (x, y, length) = try (
                #require(Int(bar.1)), #require(Int(bar.2)), #require(Int(bar.3))
            )
            #expect(bar.3 == bar.4)
            for column in x..<x + length { rows[y - 4][column - 4] = true }
        }
        #expect(rows == code.rows)
    }

    @Test func `the page of a first sign-in shows the key as a picture, in letters and as a link`()
        throws
    {
        let page = SamplePages.named("code-set-up")
        let address =
            "otpauth://totp/Skridt:kim?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skridt"
        let code = try #require(QRCode(address))
        #expect(page.contains(QRPicture(code: code, title: "", description: "").path))
        #expect(page.contains("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"))
        #expect(page.contains("href=\"\(address.replacing("&", with: "&amp;"))\""))
        #expect(page.contains("role=\"img\" aria-labelledby=\"t-qr d-qr\""))
    }

    private func drawn(_ code: QRCode) -> [String] {
        code.rows.map { row in String(row.map { $0 ? "#" : "." }) }
    }
}
