import ArgumentParser
import SyncServer

/// The measurements computed from the submissions.
struct MeasurementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measurements",
        abstract: "The measurements computed from what laptops have sent.",
        subcommands: [Rebuild.self]
    )

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drop all measurements and compute them anew from the submissions."
        )

        @OptionGroup var common: CommonOptions

        func run() async throws {
            _ = try await common.perform(.rebuildMeasurements)
            print("All measurements were computed anew.")
        }
    }
}
