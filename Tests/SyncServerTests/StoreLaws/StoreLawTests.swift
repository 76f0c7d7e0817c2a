import Foundation
import SyncProtocol
import Testing

@testable import SyncServer

/// One suite for every store: what one does, all do.
@Suite struct StoreLawTests {
    @Test(arguments: StoreLaw.all, StoreKind.allCases)
    func `the store keeps the law`(law: StoreLaw, kind: StoreKind) async throws {
        let violations = await law.violations(on: try await Street(kind))
        #expect(violations == [])
    }

    /// The negative control: a store with any one of these faults breaks a law.
    @Test(arguments: BrokenStore.Fault.allCases)
    func `a broken store is found out`(fault: BrokenStore.Fault) async throws {
        var broken: [String] = []
        for law in StoreLaw.all {
            let street = try await Street(.memory) { BrokenStore($0, fault) }
            if await !law.violations(on: street).isEmpty { broken.append(law.sentence) }
        }
        #expect(!broken.isEmpty, "nobody noticed")
    }

    @Test func `a store behind a wrapper without a fault keeps all laws`() async throws {
        for law in StoreLaw.all {
            let street = try await Street(.memory) { BrokenStore($0, nil) }
            #expect(await law.violations(on: street) == [])
        }
    }
}
