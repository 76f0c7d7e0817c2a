import FoundationEssentials
import Testing

@testable import SyncProtocol

@Suite struct GzipTests {
    private func unpack(_ bytes: Data) throws(GzipError) -> Data {
        try Gzip.unpack(
            bytes,
            limit: WireLimit.unpackedBytes,
            ratio: WireLimit.unpackedRatio
        )
    }

    @Test(arguments: [1, 2, 3, 65_535, 65_536, 65_537, 1_000_000])
    func `bytes come out as they went in`(count: Int) throws {
        var generator = Sample.numbers(seed: UInt64(count))
        let bytes = Data((0..<count).map { _ in UInt8.random(in: 0..<64, using: &generator) })
        #expect(try unpack(Gzip.pack(bytes)) == bytes)
    }

    @Test func `nothing packs to something that unpacks to nothing`() throws {
        #expect(try unpack(Gzip.pack(Data())).isEmpty)
    }

    @Test func `a bomb is refused by its ratio`() throws {
        let bomb = try Gzip.pack(Data(count: 4 << 20))
        #expect(bomb.count < (4 << 20) / WireLimit.unpackedRatio)
        #expect(throws: GzipError.tooLarge) { try unpack(bomb) }
    }

    @Test func `more than the limit is refused whatever the ratio`() throws {
        let packed = try Gzip.pack(Data(count: 4 << 20))
        #expect(throws: GzipError.tooLarge) {
            try Gzip.unpack(packed, limit: (4 << 20) - 1, ratio: 100_000)
        }
        let exact = try Gzip.unpack(packed, limit: 4 << 20, ratio: 100_000)
        #expect(exact.count == 4 << 20)
    }

    @Test func `cut short at any byte it is damaged`() throws {
        let packed = try Gzip.pack(Data("Skridt, et skridt ad gangen".utf8))
        for count in 0..<packed.count {
            #expect(throws: GzipError.damaged) { try unpack(packed.prefix(count)) }
        }
    }

    @Test func `anything after the end is damage, a second member too`() throws {
        let packed = try Gzip.pack(Data("Skridt".utf8))
        #expect(throws: GzipError.damaged) { try unpack(packed + Data([0])) }
        #expect(throws: GzipError.damaged) { try unpack(packed + packed) }
    }

    @Test func `a flipped checksum is damage`() throws {
        var packed = try Gzip.pack(Data("Skridt".utf8))
        packed[packed.count - 5] ^= 1
        #expect(throws: GzipError.damaged) { try unpack(packed) }
    }

    @Test func `what is not gzip is damaged`() {
        #expect(throws: GzipError.damaged) { try unpack(Data("<!doctype html>".utf8)) }
    }
}
