/// Bytes that tell a reader which bytes it misread: a Reed–Solomon code over the field of 256 elements
/// that QR codes use, x⁸ + x⁴ + x³ + x² + 1.
struct ReedSolomon: Hashable, Sendable {
    /// The product of all (x − 2ⁱ), highest power first and without its leading 1.
    private let generator: [UInt8]

    /// - Parameter corrections: how many bytes are added to a block; half as many errors can be mended.
    init(corrections: Int) {
        var (factors, root) = ([UInt8](repeating: 0, count: corrections), UInt8(1))
        factors[corrections - 1] = 1
        for _ in 0..<corrections {
            for place in factors.indices {
                let next = place + 1 < factors.count ? factors[place + 1] : 0
                factors[place] = Self.product(factors[place], root) ^ next
            }
            root = Self.product(root, 2)
        }
        generator = factors
    }

    /// The remainder of a block, seen as a polynomial, after division by the generator.
    func corrections(for block: [UInt8]) -> [UInt8] {
        var remainder = [UInt8](repeating: 0, count: generator.count)
        for byte in block {
            let factor = byte ^ remainder.removeFirst()
            remainder.append(0)
            for (place, term) in generator.enumerated() {
                remainder[place] ^= Self.product(term, factor)
            }
        }
        return remainder
    }

    /// The product of two elements of the field.
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7 * 0x11D)
            product ^= Int(right >> bit & 1) * Int(left)
        }
        return UInt8(product)
    }
}
