import ArgumentParser

/// The server's program: this command only lists the others.
@main
struct Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skridt-server",
        abstract: "The central server of Skridt: takes finished surveys in, shows their trends.",
        discussion: """
            A first run: init with --municipality and --administrator, questionnaire publish, serve. \
            init prints a code; with it the administrator chooses a passphrase at /welcome and does the \
            rest on the pages: units, people, citizens, codes for laptops. The same can be done here: \
            unit add, employee import, citizen import, enrolment-code. All commands but serve and restore \
            also work while the server runs.

            Exit codes: 0 done, 64 wrong usage, 65 wrong input, 66 not there, 69 port not to be \
            had, 70 a fault of ours, 73 not to be made, 74 disk, 75 try again later, 77 not \
            permitted, 78 data directory not as it should be.
            """,
        subcommands: [
            InitCommand.self, ServeCommand.self, TenantCommand.self, UnitCommand.self,
            EmployeeCommand.self,
            CitizenCommand.self, CaseloadCommand.self, QuestionnaireCommand.self,
            EnrolmentCodeCommand.self, LaptopCommand.self, SubmissionsCommand.self,
            QuarantineCommand.self, ErasureCommand.self, MeasurementsCommand.self,
            BackupCommand.self, VerifyCommand.self, RestoreCommand.self,
            RecoveryKeyCommand.self, RecoveryCommand.self, TargetGroupCommand.self,
            EventKindCommand.self, StatisticsCommand.self, ProgrammeCommand.self,
        ]
    )
}
