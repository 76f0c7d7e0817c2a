import ArgumentParser
import Foundation

/// Reads a passphrase: from a file, from standard input, or by asking without echo.
enum Passphrase {
    static func read(file: String?, asking question: String = "Passphrase: ") throws -> String {
        if let file {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                Surroundings.complain("\(file) cannot be read; give a file with the passphrase.")
                throw ExitCode(66)
            }
            return firstLine(text)
        }
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        return ask(question)
    }

    private static func ask(_ question: String) -> String {
        FileHandle.standardError.write(Data(question.utf8))
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &before)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine() ?? ""
    }

    private static func firstLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
}
