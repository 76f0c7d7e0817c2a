import ArgumentParser
import Foundation
import SyncServer

/// A laptop's export file, taken in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in the encrypted export file of a laptop whose sync never works.",
        discussion: """
            `skridt export`, or the button on the laptop's page "Afsendelse", makes the file; only this \
            server can open it. Each submission goes through the same checks as in a sync: importing a \
            file twice, or after a sync, changes nothing. The laptop keeps what it has until it syncs, \
            or until it reads the file of --answer with `skridt export --read-answer`.

            Ends with 65 when the file is damaged, cut short, or meant for another server; then nothing \
            is taken in.
            """
    )

    @OptionGroup var common: CommonOptions

    @Option(
        help: ArgumentHelp("Where to write the signed answer for the laptop.", valueName: "file")
    )
    var answer: String?

    @Flag(
        help: "Answer in JSON: id, sha256, status, log_seq, reason, title and flags of each."
    )
    var json = false

    @Argument(help: "The export file.")
    var file: String

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            Surroundings.complain("\(file): there is no such file, or it cannot be read.")
            throw ExitCode(66)
        }
        let said = try await common.perform(.importSubmissions(file: bytes))
        guard case .imported(let report) = said else { return }
        if let answer { try write(report.answer, to: answer) }
        if json { return try Surroundings.printJSON(Printed(report)) }
        for item in report.items { print(Self.row(item)) }
        print(Self.summary(of: report))
    }

    private func write(_ answer: Data, to path: String) throws {
        do {
            try answer.write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch {
            Surroundings.complain(
                "\(path): the answer cannot be written; is there a file already? The submissions are "
                    + "taken in. Run this again with another name."
            )
            throw ExitCode(73)
        }
    }

    private static func row(_ item: ImportReport.Item) -> String {
        let id = item.id?.uuidString ?? "unreadable"
        let number = item.logSequence.map { "  number \($0)" } ?? ""
        let reason = item.reason.map { "  \($0) \(item.title ?? "")" } ?? ""
        let flags = item.flags.isEmpty ? "" : "  (\(item.flags.joined(separator: " ")))"
        return "\(id)  \(item.status)\(number)\(reason)\(flags)"
    }

    private static func summary(of report: ImportReport) -> String {
        let counts = ["accepted", "exists", "quarantined", "erased"].map { status in
            (status, report.items.count { $0.status == status })
        }
        let words = ["exists": "there already", "quarantined": "put aside"]
        return counts.map { "\($0.1) \(words[$0.0] ?? $0.0)" }.joined(separator: ", ") + "."
    }

    /// What `--json` prints.
    private struct Printed: Encodable {
        let device: String
        let made: Date
        let items: [ImportReport.Item]

        init(_ report: ImportReport) {
            device = report.device
            made = report.made
            items = report.items
        }
    }
}
