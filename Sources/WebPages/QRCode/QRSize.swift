/// What fits a version of a QR code at error correction level M (ISO/IEC 18004, table 9).
struct QRSize: Hashable, Sendable {
    /// From 1 to 10.
    let version: Int
    /// Bytes that correct errors, for each block.
    let corrections: Int
    /// How many bytes of text each block takes, short ones first.
    let blocks: [Int]

    /// Modules along a side.
    var side: Int { 17 + 4 * version }
    /// Bytes for the text with its head, over all blocks.
    var bytes: Int { blocks.reduce(0, +) }
    /// Bits that tell how long the text is.
    var lengthBits: Int { version < 10 ? 8 : 16 }

    /// How many bytes of text there is room for, beside the head of a kind (4 bits) and a length.
    var capacity: Int { (8 * bytes - 4 - lengthBits) / 8 }

    /// Where the middles of the small squares by which a reader straightens a picture lie, along either axis.
    var alignments: [Int] {
        switch version {
        case 1: []
        case ...6: [6, side - 7]
        default: [6, side / 2, side - 7]
        }
    }

    /// The smallest size for so many bytes of text; `nil` for more than 213.
    static func holding(_ count: Int) -> QRSize? {
        all.first { count <= $0.capacity }
    }

    private static let all: [QRSize] = [
        QRSize(version: 1, corrections: 10, blocks: [16]),
        QRSize(version: 2, corrections: 16, blocks: [28]),
        QRSize(version: 3, corrections: 26, blocks: [44]),
        QRSize(version: 4, corrections: 18, blocks: [32, 32]),
        QRSize(version: 5, corrections: 24, blocks: [43, 43]),
        QRSize(version: 6, corrections: 16, blocks: [27, 27, 27, 27]),
        QRSize(version: 7, corrections: 18, blocks: [31, 31, 31, 31]),
        QRSize(version: 8, corrections: 22, blocks: [38, 38, 39, 39]),
        QRSize(version: 9, corrections: 22, blocks: [36, 36, 36, 37, 37]),
        QRSize(version: 10, corrections: 26, blocks: [43, 43, 43, 43, 44]),
    ]
}
