import Foundation

/// A line typed at the terminal without being shown.
///
/// Signals are read as plain characters meanwhile, so that Ctrl-C cannot leave a terminal behind that
/// shows nothing.
enum HiddenLine {
    /// Asks for a line.
    ///
    /// - Throws: ``Failure`` when the person gives up with Ctrl-C or Ctrl-D.
    static func ask(_ prompt: String) throws -> String {
        FileHandle.standardError.write(Data(prompt.utf8))
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var hidden = before
        hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Console.say("")
        }
        return try line(from: nextByte)
    }

    /// Collects a line from single bytes; backspace takes back a whole character.
    static func line(from next: () -> UInt8?) throws -> String {
        var typed: [UInt8] = []
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                return String(decoding: typed, as: UTF8.self)
            case 3, 4: throw Failure(.notPermitted, "given up; nothing was changed.")
            case 8, 127:
                while let last = typed.popLast(), last & 0xC0 == 0x80 {}
            default: typed.append(byte)
            }
        }
        throw Failure(.noInput, "the input ended before the line did; nothing was changed.")
    }

    private static func nextByte() -> UInt8? {
        var byte: UInt8 = 0
        return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }
}
