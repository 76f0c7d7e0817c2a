import Foundation
import SyntheticForms

/// Our side of `compare-peers` and of `compare-statistics`.
///
/// `AgainstPeers write FOLDER` writes the forms, as question files and as XForms. `AgainstPeers run FILE COUNT
/// SECONDS` reads and answers one of them again and again; `AgainstPeers change` makes the same change in
/// forms of three lengths. `AgainstPeers population FOLDER CITIZENS SEED` writes the answers of so many citizens, and
/// `AgainstPeers statistics FOLDER TURNS` computes from them. All print one "name value" a line, times in
/// milliseconds unless the name says otherwise.
@main
enum AgainstPeers {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, Array(arguments.dropFirst())) {
        case ("write", let rest) where rest.count == 1: try write(to: URL(filePath: rest[0]))
        case ("run", let rest) where rest.count == 3:
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: rest[0])))
            var run = FormRun(form: SyntheticForm(count: Int(rest[1]) ?? 0), bytes: bytes)
            show(run.measure(for: .seconds(Double(rest[2]) ?? 1)))
        case ("change", []): show(SameChange.measure())
        case ("population", let rest) where rest.count == 3: try populate(rest)
        case ("statistics", let rest) where rest.count == 2:
            let run = try StatisticsRun(in: URL(filePath: rest[0]))
            show(try await run.measure(turns: Int(rest[1]) ?? 1))
        default: fatalError("say write, run, change, population or statistics, and what they take")
        }
    }

    private static func write(to folder: URL) throws {
        for count in [25, 60, 2_000] {
            let form = SyntheticForm(count: count)
            let place = folder.appending(path: "\(count)")
            try Data(form.yaml.utf8).write(to: place.appendingPathExtension("yaml"))
            try Data(form.xform.utf8).write(to: place.appendingPathExtension("xml"))
        }
    }

    private static func populate(_ rest: [String]) throws {
        let population = SyntheticPopulation(
            citizens: Int(rest[1]) ?? 0,
            seed: UInt64(rest[2]) ?? 0
        )
        try PopulationFiles(folder: URL(filePath: rest[0])).write(population)
    }

    private static func show(_ figures: [(name: String, value: Double)]) {
        for figure in figures { print(figure.name, figure.value) }
    }
}
