import Foundation

/// A telephone that shows codes: Python's own library, which knows nothing of ours.
enum Telephone {
    /// What it shows that was given `secret`, so many seconds from now.
    static func code(of secret: String, after seconds: Int = 0) throws -> String {
        let program = """
            import base64, hmac, struct, sys, time
            step = int(time.time() + int(sys.argv[2])) // 30
            mac = hmac.new(base64.b32decode(sys.argv[1]), struct.pack(">Q", step), "sha1").digest()
            at = mac[19] & 15
            print("%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 1000000), end="")
            """
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", program, secret, String(seconds)]
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
