import ArgumentParser

/// `skridt statistics`: the statistics of the pages, for researchers and their own tables.
struct StatisticsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics",
        abstract: "Compute the statistics of progression from tables in files.",
        discussion: """
            The same functions that Skridt's own pages use, for tables of your own. Nothing is stored and \
            nothing is sent; the laptop need not be enrolled.
            """,
        subcommands: [ScaleCommand.self, GrowthCommand.self]
    )
}
