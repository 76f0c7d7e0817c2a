import Foundation
import HTTPTransport
import Testing

/// A hundred sign-ins at the same moment: neither memory nor time grows with them.
@Suite(.timeLimit(.minutes(10))) struct SignInLoadTests {
    @Test func `a hundred at once take bounded memory and time, and leave the server answering`()
        async throws
    {
        try await World.with { world in
            try await world.serving { address, server in
                let authority = try world.authority
                // The measure of one: under the name of nobody it takes as long as any.
                let alone = ContinuousClock.now
                _ = try await Self.signIn(count: 1, at: address, authority)
                let one = alone.duration(to: .now)
                let before = try Self.peak(of: server)
                let began = ContinuousClock.now
                async let alive = Self.slowestAnswer(
                    of: address + "/health/live",
                    times: 20,
                    authority
                )
                let statuses = try await Self.signIn(count: 100, at: address, authority)
                let took = began.duration(to: .now)
                let grown = try Self.peak(of: server) - before
                let slowest = try await alive
                let counts = Dictionary(grouping: statuses, by: \.self).mapValues(\.count)
                print(
                    "sign-in: 100 in \(took), 1 in \(one), +\(grown) kB, \(counts), live \(slowest)"
                )
                // Refused as wrong, or told to wait: nothing else, and nobody left hanging.
                #expect(Set(statuses).isSubset(of: [403, 429]) && statuses.count == 100)
                #expect(counts[429, default: 0] > 0)
                // One derivation at a time takes 32 MiB; a hundred would take three gigabytes.
                #expect(grown < 96 << 10, "kB")
                // At most 16 wait in the queue behind the one looked at; whatever else runs here.
                #expect(took < one * 17 * 3)
                #expect(slowest < .seconds(5))
                let right = try await Self.signIn(
                    as: World.caseworker,
                    World.passphrase,
                    at: address,
                    authority
                )
                #expect(right == 303)
            }
        }
    }

    /// Signs in wrongly under so many names; gives the answers' statuses.
    private static func signIn(
        count: Int,
        at address: String,
        _ authority: Data
    ) async throws -> [Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<count {
                group.addTask {
                    try await signIn(
                        as: "nobody\(number)",
                        "ikke den rigtige",
                        at: address,
                        authority
                    )
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private static func signIn(
        as employee: String,
        _ passphrase: String,
        at address: String,
        _ authority: Data
    ) async throws -> Int {
        let browser = try CurlTransport(trust: .authority(pem: authority))
        let page = try await browser.send(HTTPRequest(.get, address + "/sign-in"))
        let text = String(decoding: page.body, as: UTF8.self)
        let token = try #require(text.firstMatch(of: /name="token" value="([^"]+)"/)).1
        let fields = ["token": String(token), "employee": employee, "passphrase": passphrase]
        let body = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        let answer = try await browser.send(
            HTTPRequest(
                .post,
                address + "/sign-in",
                headers: [
                    "Content-Type": "application/x-www-form-urlencoded", "Origin": address,
                ],
                body: Data(body.joined(separator: "&").utf8),
                limits: patience
            )
        )
        return answer.status
    }

    /// A queue of derivations built for debugging is slow; nobody may be left hanging all the same.
    private static let patience: HTTPLimits = {
        var limits = HTTPLimits()
        limits.total = .seconds(480)
        limits.stall = limits.total
        return limits
    }()

    /// The longest any of several answers takes, a tenth of a second apart.
    private static func slowestAnswer(
        of address: String,
        times: Int,
        _ authority: Data
    ) async throws -> Duration {
        let client = try CurlTransport(trust: .authority(pem: authority))
        var slowest = Duration.zero
        for _ in 0..<times {
            let began = ContinuousClock.now
            _ = try await client.send(HTTPRequest(.get, address))
            slowest = max(slowest, began.duration(to: .now))
            await pause(.milliseconds(100))
        }
        return slowest
    }

    /// The most memory a program ever had in use, in kB.
    private static func peak(of program: RunningProgram) throws -> Int {
        let status = try String(
            contentsOfFile: "/proc/\(program.identifier)/status",
            encoding: .utf8
        )
        let match = try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/))
        return try #require(Int(match.1))
    }
}
