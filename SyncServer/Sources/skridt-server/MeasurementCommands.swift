import ArgumentParser
import SyncServer

/// The measurements computed from the submissions.
struct MeasurementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measurements",
        abstract: "The measurements computed from what laptops have sent.",
        subcommands: [Check.self, Rebuild.self]
    )

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drop all measurements and packed courses and compute them anew.",
            discussion: "From the submissions, which are kept as they came. Nothing else changes."
        )

        @OptionGroup var common: CommonOptions

        func run() async throws {
            _ = try await common.perform(.rebuildMeasurements)
            print("All measurements were computed anew, and all courses packed.")
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold every packed course against what the measurements give.",
            discussion: """
                Exits with 65 where one differs; `measurements rebuild` puts that right. Please report it, \
                for it should not happen.
                """
        )

        @OptionGroup var common: CommonOptions

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let answer = try await common.perform(.checkMeasurements)
            guard case .checked(let check) = answer else { return }
            if json { try Surroundings.printJSON(check) } else { show(check) }
            guard check.differing.isEmpty else { throw ExitCode(65) }
        }

        private func show(_ check: CourseCheck) {
            for one in check.differing {
                print("\(one.tenant)  \(one.citizen)  is not what the measurements give")
            }
            let count = check.differing.count
            print(
                count == 0
                    ? "All \(check.courses) packed courses are what the measurements give."
                    : "\(count) of \(check.courses) packed courses differ; run `measurements rebuild`."
            )
        }
    }
}
