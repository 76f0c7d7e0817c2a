internal import CZlib
public import FoundationEssentials

/// Gzip, with limits when unpacking.
public enum Gzip {
    /// `bytes`, packed.
    public static func pack(_ bytes: Data) throws(GzipError) -> Data {
        var stream = z_stream()
        let opened = deflateInit2_(
            &stream,
            Z_DEFAULT_COMPRESSION,
            Z_DEFLATED,
            gzipWindow,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard opened == Z_OK else { throw .failed }
        defer { deflateEnd(&stream) }
        return try run(&stream, over: bytes, limit: .max) { deflate(&$0, Z_FINISH) }
    }

    /// What `bytes` unpack to.
    ///
    /// - Parameters:
    ///   - bytes: one gzip member.
    ///   - limit: most bytes that may come out.
    ///   - ratio: most times larger it may become.
    /// - Returns: the bytes unpacked.
    /// - Throws: ``GzipError``.
    public static func unpack(_ bytes: Data, limit: Int, ratio: Int) throws(GzipError) -> Data {
        var stream = z_stream()
        let opened = inflateInit2_(
            &stream,
            gzipWindow,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard opened == Z_OK else { throw .failed }
        defer { inflateEnd(&stream) }
        let most = min(limit, bytes.count.multipliedReportingOverflow(by: ratio).partialValue)
        return try run(&stream, over: bytes, limit: most) { inflate(&$0, Z_NO_FLUSH) }
    }

    private static let gzipWindow: Int32 = 15 + 16

    private static func run(
        _ stream: inout z_stream,
        over bytes: Data,
        limit: Int,
        step: (inout z_stream) -> Int32
    ) throws(GzipError) -> Data {
        var input = [UInt8](bytes)
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        var output = Data()
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while status == Z_OK, output.count <= limit {
                chunk.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    status = step(&stream)
                    output.append(contentsOf: room.dropLast(Int(stream.avail_out)))
                }
            }
        }
        guard output.count <= limit else { throw .tooLarge }
        guard status == Z_STREAM_END, stream.avail_in == 0 else { throw .damaged }
        return output
    }
}

/// Why bytes could not be packed or unpacked.
public enum GzipError: Error, Hashable, Sendable {
    /// zlib would not start.
    case failed
    /// Not gzip, cut short, or followed by something else.
    case damaged
    /// More would come out than is allowed.
    case tooLarge
}
