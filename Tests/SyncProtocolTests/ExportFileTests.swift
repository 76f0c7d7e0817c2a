import FoundationEssentials
import Testing

@testable import SyncProtocol

/// The file a laptop hands over when sync never works.
@Suite struct ExportFileTests {
    let key: ImportKey
    let content: ExportContent
    let file: Data

    init() throws {
        key = try ImportKey(rawRepresentation: Data(repeating: 9, count: 32))
        let (body, signature) = try Sample.envelope().signed(by: Sample.key())
        let envelope = try Sample.required(SignedEnvelope(body: body, signature: signature))
        content = ExportContent(
            device: try Sample.key().device,
            made: Date(timeIntervalSince1970: 1_760_000_000),
            items: [envelope, envelope]
        )
        file = try ExportFile.seal(content, to: key.publicKey)
    }

    @Test func `what goes in comes out, byte for byte`() throws {
        #expect(try ExportFile.open(file, by: key) == content)
        // A slice that does not begin at 0 is read the same.
        let slice = (Data([1, 2, 3]) + file).dropFirst(3)
        #expect(try ExportFile.open(slice, by: key) == content)
    }

    @Test func `nothing of it can be read in the file, and no two files are alike`() throws {
        for text in ["c-1", "aaby", "Blåbærgrød", "network"] {
            #expect(file.firstRange(of: Data(text.utf8)) == nil)
        }
        #expect(try ExportFile.seal(content, to: key.publicKey) != file)
    }

    @Test func `a file cut off anywhere is refused, and said to be`() {
        for length in 0..<file.count {
            let fault: ExportFault = length < 14 ? .foreign : .cutShort
            #expect(throws: fault, "\(length)") {
                try ExportFile.open(file.prefix(length), by: key)
            }
        }
    }

    @Test func `a file with any bit changed is refused`() {
        for index in 0..<file.count {
            for bit in [0, 7] {
                var changed = file
                changed[index] ^= 1 << bit
                #expect(throws: ExportFault.self) { try ExportFile.open(changed, by: key) }
            }
        }
        #expect(throws: ExportFault.damaged) { try ExportFile.open(file + Data([0]), by: key) }
    }

    @Test func `another server's file, a later one and no export at all are told apart`() throws {
        let other = try ImportKey(rawRepresentation: Data(repeating: 8, count: 32))
        #expect(throws: ExportFault.otherServer) { try ExportFile.open(file, by: other) }
        var later = file
        later[14] = UInt8(ascii: "2")
        #expect(throws: ExportFault.laterVersion) { try ExportFile.open(later, by: key) }
        for text in ["", "PK\u{3}\u{4}", "a letter about something else, and a long one at that"] {
            #expect(throws: ExportFault.foreign) {
                try ExportFile.open(Data(text.utf8), by: key)
            }
        }
        let large = Data(count: ExportFile.longest + 1)
        #expect(throws: ExportFault.tooLarge) { try ExportFile.open(large, by: key) }
    }

    @Test func `what is not a key seals nothing`() {
        #expect(throws: (any Error).self) { try ExportFile.seal(content, to: Data([1, 2, 3])) }
    }

    @Test func `an answer is believed from the server alone`() throws {
        let server = try Sample.key(3)
        let statement = ExportAnswer.Statement(
            device: content.device,
            taken: Date(timeIntervalSince1970: 1_760_000_100),
            result: BatchResult(nonce: "export", epoch: try Sample.uuid(1), results: [])
        )
        let answer = try ExportAnswer(statement, signedBy: server)
        #expect(answer.statement(by: server.publicKey) == statement)
        #expect(answer.statement(by: try Sample.key(4).publicKey) == nil)
        let bytes = try WireFormat.encode(answer)
        let text = String(decoding: bytes, as: UTF8.self)
        let forged = text.replacing(content.device.prefix(4), with: "0000")
        let read = try WireFormat.decode(ExportAnswer.self, from: Data(forged.utf8))
        #expect(forged != text && read.statement(by: server.publicKey) == nil)
    }
}
