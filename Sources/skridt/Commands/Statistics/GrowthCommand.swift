import ArgumentParser
import Foundation

/// `skridt statistics growth`: how a group moves, and each of its members.
struct GrowthCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth",
        abstract: "Tell how a group moves over time, and each person in it.",
        discussion: """
            The table has a heading with the columns citizen, week and score, in any order, then a line for \
            each measurement. Commas, semicolons or tabs between the columns; a line without a score (empty \
            or NA) is passed over. Time is counted in units of six weeks unless told otherwise.

            Prints a linear mixed model with random intercept and slope by restricted maximum likelihood, \
            the same with a random intercept alone, and for each citizen: the slope by least squares with \
            its interval of 95 %, by Theil and Sen, and the empirical-Bayes slope: how it deviates from the \
            mean, and the total, each with its own standard error. The error of the total counts that the \
            mean is an estimate too. It describes the group; nobody's future is read from it.

            Ends with 0, with 65 when the table cannot be used, 66 when it is not there.
            """
    )

    @Argument(help: "The table; - reads standard input.")
    var table: String

    @Option(help: "How many weeks one unit of time is.")
    var unitWeeks = 6.0

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        guard unitWeeks > 0 else { throw ValidationError("A unit of time must be above 0 weeks.") }
    }

    func run() async throws {
        try await reportingFailures {
            let report = try GrowthReport(of: try NumberTable(at: table), unitWeeks: unitWeeks)
            if json {
                try Console.printJSON(report, keys: .convertToSnakeCase)
            } else {
                Console.print(report.text)
            }
        }
    }
}
