import Crypto
import Foundation
import HummingbirdTesting
import Testing

@testable import SyncServer

/// Forged and confused tokens, each by the whole way a browser goes: none is accepted.
@Suite struct ForgedTokenTests {
    @Test(arguments: Forgery.all)
    func `a forged token lets nobody in, and the same one unforged does`(
        _ forgery: Forgery
    ) async throws {
        let town = try await ProviderTown()
        try await town.serving { server in
            town.provider.change { $0.forging = forgery.make }
            let answer = try await town.walk(server)
            #expect(ProviderTown.isOut(answer))
            #expect(town.lastLine.contains("token: \(forgery.fault.rawValue)"), "\(town.lastLine)")
            #expect(try await town.town.world.store.employee("ida.lund") == nil)
            // The negative control.
            town.provider.change { $0.forging = { try $0.signed() } }
            #expect(ProviderTown.isIn(try await town.walk(server)))
        }
    }

    @Test func `there are many of them, and every fault is among them`() {
        #expect(Forgery.all.count >= 60)
        #expect(Set(Forgery.all.map(\.name)).count == Forgery.all.count)
        #expect(Set(Forgery.all.map(\.fault)) == Set(TokenFault.allCases))
    }

    @Test func `a key set's other keys sign nothing`() async throws {
        let (first, forger) = (try SigningKey.first.get(), try SigningKey.forger.get())
        let short = try SigningKey.short.get()
        let secret: JSONValue = ["kty": "oct", "k": "c2VjcmV0", "kid": "one", "alg": "HS256"]
        let sets: [(name: String, key: SigningKey, keys: [JSONValue])] = [
            ("a shared secret", first, [secret]),
            ("for encryption", first, [try first.published(as: "one", ["use": "enc"])]),
            ("for signing only", first, [try first.published(as: "one", ["key_ops": ["sign"]])]),
            ("for another algorithm", first, [try first.published(as: "one", ["alg": "PS256"])]),
            ("too short", short, [try short.published(as: "one")]),
            ("none", first, []),
            ("damaged", first, [try first.published(as: "one", ["n": "!!"])]),
        ]
        for (name, key, keys) in sets {
            let town = try await ProviderTown()
            town.provider.change { ($0.key, $0.keys) = (key, keys) }
            try await town.serving { server in
                #expect(ProviderTown.isOut(try await town.walk(server)), "\(name)")
                try town.provider.change { $0.keys = [try key.published(as: "one"), secret] }
                town.town.world.clock.advance(by: 901)
                let isIn = ProviderTown.isIn(try await town.walk(server))
                #expect(isIn == (name != "too short"), "\(name), the control")
            }
        }
        let town = try await ProviderTown()
        try town.provider.change {
            $0.keyName = nil
            $0.keys = [try first.published(as: "one"), try forger.published(as: "two")]
        }
        try await town.serving { server in
            let answer = try await town.walk(server)
            #expect(ProviderTown.isOut(answer), "which of the two?")
        }
    }

    @Test(arguments: ["PS256", "ES256"])
    func `a token signed in another way that is allowed lets in`(_ algorithm: String) async throws {
        let town = try await ProviderTown()
        let key =
            algorithm == "ES256" ? SigningKey.elliptic(.init()) : try SigningKey.first.get()
        try town.provider.change {
            ($0.key, $0.keys) = (key, [try key.published(as: "one", ["alg": .text(algorithm)])])
            $0.forging = { draft in
                var draft = draft
                draft.head["alg"] = .text(algorithm)
                return try draft.signed()
            }
        }
        try await town.serving { server in
            let answer = try await town.walk(server)
            #expect(ProviderTown.isIn(answer))
            // An elliptic signature of noughts, which once passed elsewhere.
            town.provider.change {
                $0.forging = { draft in
                    var draft = draft
                    draft.head["alg"] = .text(algorithm)
                    return "\(try draft.content).\(base64URL(Data(count: 64)))"
                }
            }
            let forged = try await town.walk(server)
            #expect(ProviderTown.isOut(forged))
        }
    }
}
