/// The head of a series in the bytes of a ``PackedCourse``: all but its points.
struct PackedHead {
    let factor: Factor
    let precision: Precision?
    let sums: SeriesSums
    let file: UInt64
    let start: Int64
    let latest: Int64
    let isWide: Bool
    let count: Int
    /// Where the points begin.
    let place: Int

    /// The form written here; another one is read as no course, and packed anew.
    static let form: UInt8 = 1
    /// Where the first head begins.
    static let first = 2
    private static let size = 86

    /// How many series there are; `nil` if these are no bytes of a course.
    @inline(__always)
    static func seriesCount(of bytes: RawSpan) -> Int? {
        guard bytes.byteCount >= first, bytes.load(UInt8.self, at: 0) == form else { return nil }
        let count = Int(bytes.load(UInt8.self, at: 1))
        return count <= 5 ? count : nil
    }

    /// The head that begins at `start`; `nil` if there is none, or its points are cut off.
    @inline(__always)
    init?(_ bytes: RawSpan, at start: Int) {
        guard start + Self.size <= bytes.byteCount,
            let factor = Factor(packed: bytes.load(UInt8.self, at: start))
        else { return nil }
        let marks = bytes.load(UInt8.self, at: start + 1)
        self.factor = factor
        isWide = marks & 1 != 0
        count = Int(bytes.load(UInt32.self, at: start + 2))
        file = bytes.load(UInt64.self, at: start + 6)
        self.start = bytes.load(Int64.self, at: start + 14)
        latest = bytes.load(Int64.self, at: start + 22)
        precision =
            marks & 2 == 0
            ? nil
            : Precision(
                sd: bytes.number(at: start + 30),
                reliability: bytes.number(at: start + 38)
            )
        sums = SeriesSums(
            count: Double(count),
            time: bytes.number(at: start + 46),
            timeSquared: bytes.number(at: start + 54),
            value: bytes.number(at: start + 62),
            timeValue: bytes.number(at: start + 70),
            valueSquared: bytes.number(at: start + 78)
        )
        place = start + Self.size
        guard end <= bytes.byteCount else { return nil }
    }

    /// Where the series ends.
    var end: Int { place + count * (isWide ? 16 : 8) }

    /// One of the points.
    @inline(__always)
    func point(_ index: Int, in bytes: RawSpan) -> (offset: Int64, value: Double) {
        guard isWide else {
            return PackedPoints.point(bytes.load(UInt64.self, at: place + 8 * index))
        }
        let at = place + 16 * index
        return (bytes.load(Int64.self, at: at), bytes.number(at: at + 8))
    }

    /// All points.
    func points(in bytes: RawSpan) -> PackedPoints {
        let words = (0..<count * (isWide ? 2 : 1)).map { index in
            bytes.load(UInt64.self, at: place + 8 * index)
        }
        return PackedPoints(start: start, isWide: isWide, words: words)
    }
}

extension Factor {
    /// The factor of a number; see ``packed``.
    @inline(__always)
    fileprivate init?(packed: UInt8) {
        switch packed {
        case 0: self = .selfEfficacy
        case 1: self = .selfRatedHealth
        case 2: self = .network
        case 3: self = .meaningAndDirection
        case 4: self = .readiness
        default: return nil
        }
    }
}

extension RawSpan {
    /// A number written with its lowest byte first; the bytes must be there.
    @inline(__always)
    fileprivate func load<Number: FixedWidthInteger & BitwiseCopyable>(
        _: Number.Type,
        at place: Int
    ) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromByteOffset: place, as: Number.self))
    }

    @inline(__always)
    fileprivate func number(at place: Int) -> Double {
        Double(bitPattern: load(UInt64.self, at: place))
    }
}
