import Foundation
import SyncProtocol
import Testing

@testable import SyncServer

/// What every store does, whatever it is made of: a sentence, and a check that tells what broke it.
struct StoreLaw: Sendable, CustomTestStringConvertible {
    let sentence: String
    let check: @Sendable (Street, inout Claims) async throws -> Void
    var testDescription: String { sentence }

    init(
        _ sentence: String,
        _ check: @escaping @Sendable (Street, inout Claims) async throws -> Void
    ) {
        self.sentence = sentence
        self.check = check
    }

    static let all =
        sending + people + protecting + living + goals + recovering + signingIn + terms
        + organising + identifying + provider + events + courses + teams + programmes + calibration
        + answers
        + assessing

    /// What is broken of the law on a street; nothing, if it holds.
    func violations(on street: Street) async -> [String] {
        var claims = Claims()
        do {
            try await check(street, &claims)
        } catch {
            claims.broken.append("stopped by \(error)")
        }
        return claims.broken
    }
}

/// What a law claims, and which of it was not so.
struct Claims: Sendable {
    var broken: [String] = []

    mutating func hold(_ isSo: Bool, _ what: String) {
        if !isSo { broken.append(what) }
    }

    mutating func equal<Value: Equatable>(_ found: Value, _ wanted: Value, _ what: String) {
        if found != wanted { broken.append("\(what): \(found) instead of \(wanted)") }
    }

    /// That `work` is refused, and says so.
    mutating func refused(
        _ what: String,
        _ work: () async throws -> Void
    ) async {
        do {
            try await work()
            broken.append("\(what) was not refused")
        } catch {
        }
    }
}

/// Something the law goes on from is not there.
struct NotThere: Error {}

extension Array {
    /// An element there should be: a store that broke a law may not have given it.
    func at(_ index: Int) throws -> Element {
        guard indices.contains(index) else { throw NotThere() }
        return self[index]
    }
}
