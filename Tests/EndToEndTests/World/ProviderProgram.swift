import Foundation

/// A real OpenID Connect provider on this machine: PyPI's `oidc-provider-mock`, fetched by `.ci/prepare test`.
struct ProviderProgram: Sendable {
    /// Its address, as it names itself.
    let issuer: String

    /// Starts a provider that knows some people, lends it to `body`, and ends it.
    static func with(
        _ people: [JSON],
        in folder: URL,
        _ body: (ProviderProgram) async throws -> Void
    ) async throws {
        let claims = try people.flatMap { person in
            ["--user-claims", String(decoding: try JSONEncoder().encode(person), as: UTF8.self)]
        }
        let packages = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: ".build/oidc").path
        let process = try RunningProgram(
            at: "/usr/bin/python3",
            arguments: ["-m", "oidc_provider_mock", "--port", "0", "--require-nonce", "true"]
                + claims,
            log: folder.appending(path: "provider.log"),
            environment: ["PYTHONPATH": packages, "NO_COLOR": "1"]
        )
        try await process.endingWhenDone {
            let issuer = try await process.firstMatch(
                of: #/running on (http:\/\/127\.0\.0\.1:\d+)/#
            )
            try await body(ProviderProgram(issuer: issuer))
        }
    }

    /// A mapping file for a server at `address`.
    func mapping(for address: String, in folder: URL) throws -> URL {
        let file = folder.appending(path: "openid.json")
        let text = """
            {
              "issuer": "\(issuer)",
              "client": {"id": "skridt", "secret_file": "openid-secret"},
              "redirect": "\(address)/sign-in/openid/answer",
              "label": {"da": "\(World.municipality)", "en": "the municipality"},
              "claims": {
                "employee": "preferred_username",
                "name": "name",
                "tenant": {"always": "\(World.tenant)"},
                "role": {"claim": "groups", "values": [["skridt-sagsbehandler", "caseworker"]]}
              }
            }
            """
        try Data(text.utf8).write(to: file)
        try Data("hemmelig\n".utf8).write(to: folder.appending(path: "openid-secret"))
        return file
    }
}
