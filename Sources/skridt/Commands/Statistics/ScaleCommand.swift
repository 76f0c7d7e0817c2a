import ArgumentParser
import Foundation

/// `skridt statistics scale`: how a scale's items hang together, and how precisely it measures.
struct ScaleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scale",
        abstract: "Tell how reliable a scale is, from a table of answers.",
        discussion: """
            The table has a heading, then a line for each respondent: a name or number first, then one answer \
            for each item. Commas, semicolons or tabs between the columns; a missing answer is empty or NA. \
            Items that mean less of what is measured must be turned round before.

            Prints Cronbach's alpha, omega, each item's part in it, the scores from 0 to 100 of all who \
            answered at least half, and the standard error of measurement with the smallest change that is \
            beyond noise (from those who answered everything).

            Ends with 0, with 65 when the table cannot be used, 66 when it is not there.
            """
    )

    @Argument(help: "The table; - reads standard input.")
    var table: String

    @Option(help: "The lowest answer there is.")
    var lowest = 1.0

    @Option(help: "The highest answer there is.")
    var highest = 5.0

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        guard lowest < highest else {
            throw ValidationError("The lowest answer must be below the highest.")
        }
    }

    func run() async throws {
        try await reportingFailures {
            let report = try ScaleReport(
                of: try NumberTable(at: table),
                answers: lowest...highest
            )
            if json {
                try Console.printJSON(report, keys: .convertToSnakeCase)
            } else {
                Console.print(report.text)
            }
        }
    }
}
