/// A place in a file: line and column, both from 1, the column in Unicode scalars.
struct Place: Hashable, Comparable {
    let line: Int
    let column: Int

    static let start = Place(line: 1, column: 1)

    static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A fault before it knows the file's name.
struct Fault: Hashable {
    let place: Place
    var severity = Diagnostic.Severity.error
    let what: String
    let remedy: String
}

/// The faults found so far in one file.
///
/// Every step of the reader adds to it and goes on, so that an author sees all of them at once.
struct FaultList {
    private(set) var faults: [Fault] = []

    /// Notes an error.
    mutating func error(at place: Place, _ what: String, _ remedy: String) {
        faults.append(Fault(place: place, what: what, remedy: remedy))
    }

    /// Notes something that is hardly meant so.
    mutating func warning(at place: Place, _ what: String, _ remedy: String) {
        faults.append(Fault(place: place, severity: .warning, what: what, remedy: remedy))
    }

    /// Adds what another step has found.
    mutating func add(_ more: [Fault]) {
        faults += more
    }

    /// Adds one fault.
    mutating func add(_ fault: Fault) {
        faults.append(fault)
    }

    /// Whether anything keeps the file from being used.
    var hasErrors: Bool { faults.contains { $0.severity == .error } }

    /// All faults in the order of the file, each once.
    func diagnostics(path: String) -> [Diagnostic] {
        var seen: Set<Fault> = []
        return
            faults
            .filter { seen.insert($0).inserted }
            .enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map { Diagnostic($0.element, path: path) }
    }
}
