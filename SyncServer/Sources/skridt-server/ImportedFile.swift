import ArgumentParser
import Foundation
import SyncServer

/// A file of people.
struct ImportedFile: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The CSV file, best in UTF-8.")
    var file: String

    @Option(help: "The municipality's id, where the file is about one and does not name it.")
    var tenant: String?

    @Flag(help: "Only tell what is wrong with the file, or that nothing is.")
    var dryRun = false

    @Flag(help: "Answer in JSON.")
    var json = false

    /// The rows of the file; every fault is told with its line, those of form together with those only the
    /// server knows of.
    func rows<Row>(
        _ read: (_ text: String, _ tenant: String?) -> ImportedRows<Row>,
        trial: ([Row]) -> OrganisationCommand
    ) async throws -> [Row] {
        let list = try await list()
        let rows = read(list.text, tenant)
        let answer = try await common.perform(.organisation(trial(rows.drafts)))
        guard case .organisation(.complaints(let references)) = answer else { return [] }
        return try await Surroundings.reporting {
            try rows.whole(with: references, in: file, about: tenant)
        }
    }

    private func list() async throws -> ListFile {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            Surroundings.complain(
                "\(file): there is no such file, or it cannot be read; name a CSV file."
            )
            throw ExitCode(66)
        }
        let list = try await Surroundings.reporting { try ListFile(bytes, named: file) }
        if list.isGuessed {
            Surroundings.complain(
                "note: \(file) is not in UTF-8; its letters are taken for Windows-1252, as Excel saves them."
            )
        }
        return list
    }

    /// Says that a file could be imported.
    func reportTrial(of count: Int, oddLines: [Int] = []) throws {
        if json { return try Surroundings.printJSON(Trial(lines: count, odd: oddLines)) }
        for line in oddLines {
            print(
                "\(file): line \(line): the CPR number fails its check; look whether it is mistyped."
            )
        }
        print("\(count) line\(count == 1 ? "" : "s") can be imported; nothing was added.")
    }

    private struct Trial: Encodable {
        let lines: Int
        let odd: [Int]
    }
}
