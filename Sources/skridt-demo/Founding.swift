import Foundation
import Progression

/// Makes the server's world: municipalities, staff, citizens and question files, by its commands.
struct Founding {
    let program: ServerProgram
    let questionnaires: String

    /// What everybody in the demo signs in with.
    static let passphrase = "små skridt hver dag"
    /// The analyst of the central unit.
    static let analyst = "analytiker"

    func found(_ population: Population) async throws {
        try await program.run(["init"])
        for municipality in population.municipalities {
            try await program.run(
                ["tenant", "add", municipality.id, "--name", municipality.name])
            try await hire(municipality.mentor, as: "mentor", in: municipality)
            for caseworker in municipality.caseworkers {
                try await hire(caseworker, as: "caseworker", in: municipality)
            }
        }
        try await program.run(
            ["employee", "add", Self.analyst, "--name", "Central analytiker", "--role", "analyst"],
            input: Self.passphrase + "\n"
        )
        try await program.run(["questionnaire", "publish", questionnaires])
        try await enter(population)
    }

    private func hire(
        _ employee: Municipality.Employee,
        as role: String,
        in municipality: Municipality
    ) async throws {
        try await program.run(
            ["employee", "add", employee.id, "--tenant", municipality.id]
                + ["--name", employee.name, "--role", role],
            input: Self.passphrase + "\n"
        )
    }

    /// Enters all citizens from one file, as a municipality would.
    private func enter(_ population: Population) async throws {
        var lines = ["tenant,name,language,caseworker,mentors"]
        for municipality in population.municipalities {
            for citizen in municipality.citizens {
                lines.append(
                    [
                        municipality.id, citizen.name, citizen.language.rawValue,
                        citizen.caseworker, municipality.mentor.id,
                    ].joined(separator: ",")
                )
            }
        }
        let file = program.data.deletingLastPathComponent().appending(path: "citizens.csv")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        try await program.run(["citizen", "import", file.path])
        try FileManager.default.removeItem(at: file)
    }
}
