import Foundation
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

@Suite struct LastingRegisterTests {
    private let entries = (1...3).map { number in
        LastingRegister.Entry(
            decision: .erase(.citizen(CitizenReference(rawValue: "c\(number)")), tenant: "nord"),
            at: Date(timeIntervalSince1970: 1_790_000_000)
        )
    }

    @Test func `what was noted is read again, in order; none is no error`() throws {
        let world = try World()
        let register = LastingRegister(path: world.directory.register)
        #expect(try register.entries() == [])
        for entry in entries { try register.append(entry) }
        #expect(try register.entries() == entries)
        let attributes = try FileManager.default.attributesOfItem(atPath: register.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a line a crash cut short is passed over, and does not swallow the next`() throws {
        let world = try World()
        let register = LastingRegister(path: world.directory.register)
        try register.append(entries[0])
        let whole = try Data(contentsOf: URL(filePath: register.path))
        try register.append(entries[1])
        let both = try Data(contentsOf: URL(filePath: register.path))
        for length in whole.count..<both.count - 1 {
            try both.prefix(length).write(to: URL(filePath: register.path))
            #expect(try register.entries() == [entries[0]])
        }
        try register.append(entries[2])
        #expect(try register.entries() == [entries[0], entries[2]])
    }

    @Test func `a line that was whole and is no longer is told, not passed over`() throws {
        let world = try World()
        let register = LastingRegister(path: world.directory.register)
        for entry in entries { try register.append(entry) }
        var bytes = try Data(contentsOf: URL(filePath: register.path))
        bytes[0] = UInt8(ascii: "x")
        try bytes.write(to: URL(filePath: register.path))
        #expect(throws: ServerError.damaged(register.path)) { try register.entries() }
    }
}
