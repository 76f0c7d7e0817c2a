import Foundation
import Testing

@testable import SyncServer

/// A list is read whatever a spreadsheet program made of its letters.
@Suite struct ListFileTests {
    private static let text = "navn;enhed\nÅse Sørensen – ”prøve”;Ærø\n"

    @Test func `UTF-8 is read as it is`() throws {
        let list = try ListFile(Data(Self.text.utf8), named: "people.csv")
        #expect(list.text == Self.text && !list.isGuessed)
    }

    @Test func `what Excel saves unless asked for UTF-8 is read, and said to be guessed`() throws {
        let bytes = try #require(Self.text.data(using: .windowsCP1252))
        #expect(String(validating: bytes, as: UTF8.self) == nil)
        let list = try ListFile(bytes, named: "people.csv")
        #expect(list.text == Self.text && list.isGuessed)
    }

    @Test(arguments: [false, true])
    func `UTF-16 with its mark is read`(isBig: Bool) throws {
        let units = "\u{FEFF}\(Self.text)".utf16
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? pair : pair.reversed()
        }
        let list = try ListFile(Data(bytes), named: "people.txt")
        #expect(list.text == Self.text && !list.isGuessed)
    }

    @Test func `a workbook is told from a list, and what to do`() {
        let error = #expect(throws: ServerError.self) {
            try ListFile(Data("PK\u{3}\u{4}…".utf8), named: "people.xlsx")
        }
        #expect(error?.kind == .badInput)
        #expect(
            error?.message
                == "people.xlsx is a workbook of a spreadsheet program, not a list as text; nothing "
                + "was read. Open it there, save the sheet as “CSV UTF-8”, and name that file."
        )
    }

    @Test func `what is no text is refused`() {
        let error = #expect(throws: ServerError.self) {
            try ListFile(Data([0xFF, 0x00, 0x80]), named: "people.csv")
        }
        #expect(error?.message.hasPrefix("people.csv is no text; nothing was read.") == true)
    }
}
