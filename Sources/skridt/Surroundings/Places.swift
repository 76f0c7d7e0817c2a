import Foundation

/// Where the program keeps things, by the XDG base directory rules.
enum Places {
    /// The laptop's store unless another is named.
    static func defaultStore(_ environment: [String: String]) -> String {
        dataDirectory(environment) + "/skridt/laptop.sqlite"
    }

    /// `$XDG_DATA_HOME` if it is an absolute path, else `~/.local/share`.
    static func dataDirectory(_ environment: [String: String]) -> String {
        if let given = environment["XDG_DATA_HOME"], given.hasPrefix("/") { return given }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return home + "/.local/share"
    }
}
