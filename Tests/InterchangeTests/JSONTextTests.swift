import Foundation
import Interchange
import Testing

@Suite struct JSONTextTests {
    private struct Sample: Encodable {
        var list: [Double]
        var nested: [[Int]]
        var text: String
        var empty: [Int] = []
        var inner = Inner()

        struct Inner: Encodable {
            var a = 1
            var b = "æøå/→ 日本"
        }
    }

    /// What Foundation writes.
    private func expected(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func written(_ sample: Sample) -> String {
        var text = JSONText()
        text.object { text in
            text.member("empty")
            text.list(sample.empty) { $0.value($1) }
            text.member("inner")
            text.object { text in
                text.member("a")
                text.value(sample.inner.a)
                text.member("b")
                text.value(sample.inner.b)
            }
            text.member("list")
            text.list(sample.list) { $0.value($1) }
            text.member("nested")
            text.list(sample.nested) { $0.list($1) { $0.value($1) } }
            text.member("text")
            text.value(sample.text)
        }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test func `the text is that of an encoder`() throws {
        let controls = String(String.UnicodeScalarView((0...127).compactMap(Unicode.Scalar.init)))
        let sample = Sample(
            list: [0, -0.0, 1, 100, 0.1, -2.5, 1 / 3, 5e-7, 1e16, 1e22, 123_456_789.5],
            nested: [[], [1], [-2, .max]],
            text: controls
        )
        #expect(written(sample) == (try expected(sample)))
    }

    @Test func `what is no number is null, and yes and no are words`() {
        var text = JSONText()
        text.list([Double.nan, .infinity]) { $0.value($1) }
        #expect(String(decoding: text.bytes, as: UTF8.self) == "[null,null]")
        text = JSONText()
        text.list([true, false]) { $0.value($1) }
        #expect(String(decoding: text.bytes, as: UTF8.self) == "[true,false]")
    }

    @Test func `plain letters stand between quotation marks`() {
        var text = JSONText(expected: 20)
        text.list(["2026-01-02", ""]) { $0.plain($1.utf8) }
        #expect(String(decoding: text.bytes, as: UTF8.self) == #"["2026-01-02",""]"#)
    }
}
