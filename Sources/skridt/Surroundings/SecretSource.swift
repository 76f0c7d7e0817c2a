import Foundation

/// Where a passphrase or a code comes from: a file, else the terminal, else standard input.
///
/// Never an argument or the environment, which others on the machine can read.
struct SecretSource {
    /// What it is called in messages, e.g.
    ///
    /// "passphrase".
    let name: String
    /// The option that names a file, e.g.
    ///
    /// `--passphrase-file`.
    let option: String
    /// The file given, if any; `-` is standard input.
    let file: String?
    /// Whether nobody may be asked.
    let isUnattended: Bool

    /// The secret, without the line's end.
    ///
    /// - Parameter prompt: what the terminal shows.
    /// - Returns: a text that is not empty.
    /// - Throws: ``Failure`` when there is none to be had.
    func read(prompt: String) throws -> String {
        let secret = try file.map(read(file:)) ?? ask(prompt: prompt)
        guard !secret.isEmpty else {
            throw Failure(.noInput, "the \(name) is empty; nothing was changed.")
        }
        return secret
    }

    private func ask(prompt: String) throws -> String {
        guard !isUnattended else {
            throw Failure(
                .noInput,
                "no \(name) was given and --no-input forbids asking; use \(option) FILE."
            )
        }
        if Console.isInteractive { return try HiddenLine.ask(prompt) }
        return try firstLine()
    }

    private func read(file: String) throws -> String {
        if file == "-" { return try firstLine() }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure(.noInput, "\(file): cannot be read; \(option) needs a readable file.")
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return String(decoding: line, as: UTF8.self)
    }

    private func firstLine() throws -> String {
        guard let line = Console.nextLine() else {
            throw Failure(
                .noInput,
                "no \(name) came on standard input; use \(option) FILE or a terminal."
            )
        }
        return line
    }
}
