import ArgumentParser

/// `skridt`: the laptop's program.
///
/// Exit codes are those of `sysexits.h`; ``ExitStatus`` lists them.
@main
struct Skridt: AsyncParsableCommand {
    /// The program's version, as servers are told it.
    static let version = "0.4.0"

    static let configuration = CommandConfiguration(
        commandName: "skridt",
        abstract: "Ask, keep and send surveys of a citizen's small steps; works without a network.",
        discussion: """
            A laptop is made known once with `skridt enrol`. After that `skridt open` shows the day's \
            citizens in a browser, and `skridt sync` sends what has been answered.

            \(ExitStatus.table)
            """,
        version: version,
        subcommands: [
            Enrol.self, Open.self, Ask.self, Sync.self, Status.self, ReceiptCommand.self,
            Export.self, PassphraseCommand.self, RecoverCommand.self, QuestionnaireCommand.self,
            ProgrammeCommand.self, StatisticsCommand.self,
        ]
    )
}
