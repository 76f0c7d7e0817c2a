import Foundation
import ResponseStore

/// Where the program keeps things, by the XDG base directory rules.
enum Places {
    /// The store of an employee, by the name it was enrolled with; `laptop` unless one was given.
    static func store(of name: String = "laptop", _ environment: [String: String]) -> String {
        "\(storeFolder(environment))/\(name).sqlite"
    }

    /// Whose stores there are, by the names of the files; nothing else of them is looked at.
    static func storeNames(_ environment: [String: String]) -> [String] {
        let folder = storeFolder(environment)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }.sorted()
    }

    private static func storeFolder(_ environment: [String: String]) -> String {
        dataDirectory(environment) + "/skridt"
    }

    /// Where the witness of a store stands, away from the store.
    static func witnesses(_ environment: [String: String]) -> String {
        directory("XDG_STATE_HOME", environment, else: ".local/state") + "/skridt"
    }

    /// `$XDG_DATA_HOME` if it is an absolute path, else `~/.local/share`.
    static func dataDirectory(_ environment: [String: String]) -> String {
        directory("XDG_DATA_HOME", environment, else: ".local/share")
    }

    private static func directory(
        _ name: String,
        _ environment: [String: String],
        else usual: String
    ) -> String {
        if let given = environment[name], given.hasPrefix("/") { return given }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return home + "/" + usual
    }
}

extension Witness {
    /// What tells a copy of a store from the store, on this machine.
    static var laptop: Witness {
        Witness(folder: Places.witnesses(ProcessInfo.processInfo.environment), word: UUID())
    }
}
