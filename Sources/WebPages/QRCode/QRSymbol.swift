/// A text as the bytes of a QR code: in blocks, each with bytes that correct errors, and interleaved so
/// that a stain hits all blocks a little.
struct QRSymbol: Hashable, Sendable {
    let size: QRSize
    /// The bytes in the order they are drawn.
    let codewords: [UInt8]

    /// - Parameter text: at most 213 bytes of UTF-8; for a longer one there is no symbol.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let size = QRSize.holding(bytes.count) else { return nil }
        self.size = size
        var rest = Self.padded(bytes, size)[...]
        let blocks = size.blocks.map { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        let code = ReedSolomon(corrections: size.corrections)
        codewords =
            Self.interleaved(blocks) + Self.interleaved(blocks.map(code.corrections(for:)))
    }

    /// Head, length, text and an end, filled up with two bytes that take turns (7.4.10).
    private static func padded(_ text: [UInt8], _ size: QRSize) -> [UInt8] {
        let isLong = size.lengthBits == 16
        let length =
            isLong ? [UInt8(text.count >> 8), UInt8(text.count & 255)] : [UInt8(text.count)]
        // Everything after the kind, 0100 for bytes, lies half a byte later; the end is 0000.
        var (carried, bytes) = (UInt8(0b0100), [UInt8]())
        for byte in length + text {
            bytes.append(carried << 4 | byte >> 4)
            carried = byte & 15
        }
        bytes.append(carried << 4)
        let filling = (0..<size.bytes - bytes.count).map {
            $0.isMultiple(of: 2) ? 0xEC : 0x11 as UInt8
        }
        return bytes + filling
    }

    private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { place in
            blocks.compactMap { $0.indices.contains(place) ? $0[place] : nil }
        }
    }
}
