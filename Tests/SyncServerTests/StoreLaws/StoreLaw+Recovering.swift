import Foundation
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let recovering = [
        StoreLaw("a recovery key is its municipality's own, and gives way to no other unasked") {
            street,
            claims in
            let (first, second) = (RecoveryKeyPair().publicKey, RecoveryKeyPair().publicKey)
            claims.equal(try await street.store.recoveryKey(of: "nord"), nil, "before")
            try await street.store.setRecoveryKey(first, tenant: "nord", replacing: false)
            claims.equal(try await street.store.recoveryKey(of: "nord"), first, "kept")
            claims.equal(try await street.store.recoveryKey(of: "syd"), nil, "elsewhere")
            await claims.refused("a second key") {
                try await street.store.setRecoveryKey(second, tenant: "nord", replacing: false)
            }
            claims.equal(try await street.store.recoveryKey(of: "nord"), first, "still kept")
            try await street.store.setRecoveryKey(second, tenant: "nord", replacing: true)
            claims.equal(try await street.store.recoveryKey(of: "nord"), second, "replaced")
            await claims.refused("a key of nobody's") {
                try await street.store.setRecoveryKey(first, tenant: "vest", replacing: false)
            }
            await claims.refused("what is no key") {
                let bytes = Data("no key".utf8)
                try await street.store.setRecoveryKey(bytes, tenant: "syd", replacing: true)
            }
        },
        StoreLaw("a laptop is told its municipality's recovery key when it is enrolled") {
            street,
            claims in
            let key = RecoveryKeyPair().publicKey
            try await street.store.setRecoveryKey(key, tenant: "nord", replacing: false)
            for (employee, told) in [("mette", key), ("sofie", nil)] as [(String, Data?)] {
                let hash = "code-of-\(employee)"
                try await street.store.addEnrolmentCode(
                    hash: hash,
                    for: employee,
                    expires: street.clock.now.addingTimeInterval(600)
                )
                let asked = EnrolRequest(code: "", publicKey: DeviceKey().publicKey, name: "Ny")
                let record = try await street.store.enrol(codeHash: hash, asked)
                claims.equal(record?.recoveryKey, told, employee)
            }
        },
    ]
}
