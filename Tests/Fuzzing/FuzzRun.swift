import Foundation
public import SeededNumbers

/// Inputs drawn by numbered seeds, tried in a process that may die of them.
///
/// A test makes one, lets ``tried(by:)`` loose in an exit test, and looks at the ``report``:
///
/// ```swift
/// let run = FuzzRun("scraps", inputs: 500)
/// await #expect(processExitsWith: .success) { [run = run as FuzzRun] in
///     run.tried { random, _ in isSound(scrap(&random)) ? nil : "what is wrong" }
/// }
/// run.tell()
/// ```
///
/// `make fuzz` sets `SKRIDT_FUZZ_SECONDS`, and then a run goes on for so long instead of for so many inputs;
/// and `SKRIDT_FUZZ_SEED`, so that not the same inputs are tried each time.
public struct FuzzRun: Codable, Sendable {
    /// What is tried.
    public let name: String
    private let inputs: Int
    private let limit: Double
    private let first: UInt64
    private let seconds: Double?
    private let path: String

    /// A run that tries `inputs` inputs and gives each of them `limit` seconds.
    public init(_ name: String, inputs: Int, limit: Double = 10) {
        let environment = ProcessInfo.processInfo.environment
        self.name = name
        self.inputs = inputs
        self.limit = limit
        first = environment["SKRIDT_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        seconds = environment["SKRIDT_FUZZ_SECONDS"].flatMap(Double.init)
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "skridt-fuzz-\(name)-\(UUID().uuidString)").path
    }

    /// Tries input after input and ends the process: with success if there was nothing to say of any.
    ///
    /// `trial` tries one input, drawn from the numbers it is given, and says what is wrong, if anything is.
    /// The function it gets keeps an input in a file, for whoever wants to see what did it.
    public func tried(
        by trial: (_ random: inout SeededNumbers, _ keep: ([UInt8]) -> Void) -> String?
    ) -> Never {
        let clock = ContinuousClock()
        let watch = FuzzWatch(over: path, limit: .seconds(limit))
        let began = clock.now
        var seed = first
        while goesOn(after: Int(seed - first), since: clock.now - began) {
            watch.begin("input \(seed) of \(name)")
            var random = SeededNumbers(seed: seed)
            if let complaint = trial(&random, keep) {
                watch.end(saying: "input \(seed) of \(name): \(complaint)")
                exit(1)
            }
            seed += 1
        }
        let spent = Int((clock.now - began) / .seconds(1))
        watch.end(
            saying: "tried \(seed - first) inputs of \(name) from seed \(first) in \(spent) s"
        )
        exit(0)
    }

    private func goesOn(after tried: Int, since began: Duration) -> Bool {
        guard let seconds else { return tried < inputs }
        return began < .seconds(seconds)
    }

    private var inputPath: String { path + ".input" }

    private func keep(_ input: [UInt8]) {
        try? Data(input).write(to: URL(filePath: inputPath))
    }

    /// What came of it: how much was tried, or which input went wrong and how.
    public var report: String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? "\(name) did not begin"
    }

    /// Prints the report and forgets it; the input stays if something is wrong with it.
    public func tell() {
        let isFine = report.hasPrefix("tried")
        print("fuzz:", report + (isFine ? "" : "; see \(inputPath)"))
        try? FileManager.default.removeItem(atPath: path)
        if isFine { try? FileManager.default.removeItem(atPath: inputPath) }
    }
}
