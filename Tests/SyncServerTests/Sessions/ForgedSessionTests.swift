import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Cookies and tokens that are forged, stolen from another purpose, or over: none lets anybody in.
@Suite struct ForgedSessionTests {
    /// Every forged cookie, by what it is.
    private func cookies(
        _ town: Town,
        _ server: Caller
    ) async throws -> [(what: String, cookie: String)] {
        let right = try await server.cookie(of: "karen")
        let value = String(right.drop { $0 != "=" }.dropFirst())
        let name = String(right.prefix { $0 != "=" })
        let form = try await server.get("/account", [.cookie: right]).formToken
        let over = try await server.cookie(of: "kim")
        _ = try await server.submit(
            "/sign-out",
            ["token": try await server.get("/account", [.cookie: over]).formToken],
            cookie: over
        )
        let known = try await server.signIn("karen", Town.passphrase).cookies
        let others = known.filter { !$0.hasPrefix(name + "=") }.map { cookie in
            "\(name)=\(cookie.drop { $0 != "=" }.dropFirst())"
        }
        #expect(!others.isEmpty)
        let laptop = try await server.token(of: town.mette)
        let forged: [(String, String)] = [
            ("nothing", "\(name)="), ("one sign", "\(name)=a"),
            ("noughts", "\(name)=\(String(repeating: "0", count: 64))"),
            ("the first sign changed", "\(name)=\(changed(value, at: 0))"),
            ("the last sign changed", "\(name)=\(changed(value, at: value.count - 1))"),
            ("cut short", "\(name)=\(value.dropLast())"), ("with more", "\(name)=\(value)0"),
            ("capitals", "\(name)=\(value.uppercased())"),
            ("twice in one", "\(name)=\(value)\(value)"),
            ("its hash", "\(name)=\(ContentHash.hex(of: Data(value.utf8)))"),
            ("the form's token", "\(name)=\(form)"), ("one signed out", over),
            ("a laptop's token", "\(name)=\(laptop)"), ("a name", "\(name)=karen"),
            ("another name", "skridt-session=\(value)"),
            ("a name in capitals", "\(name.uppercased())=\(value)"),
            ("a star", "\(name)=*"), ("a percent sign", "\(name)=%00"),
            ("SQL", "\(name)=' OR 1=1 --"), ("null", "\(name)=null"),
        ]
        return forged + others.map { ("of another purpose", $0) }
    }

    /// Every forged token of a laptop, by what it is.
    private func tokens(
        _ town: Town,
        _ server: Caller
    ) async throws -> [(what: String, header: String)] {
        let token = try await server.token(of: town.mette)
        let cookie = try await server.cookie(of: "karen").drop { $0 != "=" }.dropFirst()
        let none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZXR0ZSJ9."
        return [
            ("nothing", "Bearer "), ("no scheme", token), ("another scheme", "Basic \(token)"),
            ("changed", "Bearer \(changed(token, at: 0))"),
            ("its end changed", "Bearer \(changed(token, at: token.count - 1))"),
            ("cut short", "Bearer \(token.dropLast())"), ("with more", "Bearer \(token)A"),
            ("a cookie", "Bearer \(cookie)"),
            ("a JSON web token without a signature", "Bearer \(none)"),
            ("the laptop's id", "Bearer \(town.mette.key.device)"),
            ("its public key", "Bearer \(town.mette.key.publicKey.base64EncodedString())"),
            ("two", "Bearer \(token), Bearer \(token)x"),
        ]
    }

    private func changed(_ text: String, at place: Int) -> String {
        var signs = Array(text)
        signs[place] = signs[place] == "a" ? "b" : "a"
        return String(signs)
    }

    @Test func `no forged cookie or token is taken, and the right ones are`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let cookies = try await cookies(town, server)
            let tokens = try await tokens(town, server)
            #expect(cookies.count + tokens.count >= 30)
            for (what, cookie) in cookies {
                let answer = try await server.get("/citizens", [.cookie: cookie])
                #expect(answer.status == .seeOther, "\(what)")
            }
            for (what, header) in tokens {
                let answer = try await server.get("/v1/feed", [.authorization: header])
                #expect(answer.status == .unauthorized, "\(what)")
            }
            // The negative control.
            let right = try await server.cookie(of: "karen")
            #expect(try await server.get("/citizens", [.cookie: right]).status == .ok)
            let token = "Bearer \(try await server.token(of: town.mette))"
            #expect(try await server.get("/v1/feed", [.authorization: token]).status == .ok)
        }
    }

    @Test func `what another process of the server gave is worth nothing`() async throws {
        let town = try await Town()
        let (cookie, token) = try await town.world.serving { server in
            (try await server.cookie(of: "karen"), try await server.token(of: town.mette))
        }
        try await town.world.serving { server in
            #expect(try await server.get("/citizens", [.cookie: cookie]).status == .seeOther)
            let answer = try await server.get("/v1/feed", [.authorization: "Bearer \(token)"])
            #expect(answer.status == .unauthorized)
        }
    }

    @Test(arguments: [
        (PageSessions.idle - 1, true), (PageSessions.idle, false),
    ])
    func `a session left alone ends`(after: TimeInterval, isIn: Bool) async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "karen")
            town.world.clock.advance(by: after)
            let answer = try await server.get("/citizens", [.cookie: cookie])
            #expect(answer.status == (isIn ? .ok : .seeOther))
        }
    }

    @Test func `a session ends after eight hours, however busy`() async throws {
        let town = try await Town()
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: "karen")
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<18 {
                statuses.append(try await server.get("/citizens", [.cookie: cookie]).status)
                town.world.clock.advance(by: 1_795)
            }
            #expect(statuses.dropLast().allSatisfy { $0 == .ok })
            #expect(statuses.last == .seeOther)
        }
    }
}
