import Foundation
import HTTPTransport
import ResponseStore
import SurveyDesk
import SyncClient
import WebPages

extension DeskEnvironment {
    /// This machine's clocks and dice, and the store at `path` with its way to the server.
    static func laptop(store path: String) -> DeskEnvironment {
        DeskEnvironment(
            clock: { Clocks.read() },
            newID: { UUID() },
            random: Clocks.random,
            pause: { try await Task.sleep(for: $0) },
            laptop: Laptop(
                open: { try await ResponseStore.open(at: path, passphrase: $0, witness: .laptop) },
                standing: { try await Standing(of: $0) },
                sync: { await SendingStatus.Outcome(syncing: $0) }
            )
        )
    }
}

extension DeskEnvironment.Standing {
    /// What the store says of the laptop.
    ///
    /// - Throws: ``Failure`` if it is not enrolled.
    init(of store: ResponseStore) async throws {
        guard let identity = try await LaptopIdentity.load(from: store) else {
            throw Failure(.configuration, Failure.notEnrolled(store.path))
        }
        self.init(
            record: identity.record,
            key: try identity.deviceKey(),
            lastContact: try await ServerContact.last(in: store),
            serverOffset: try await ServerContact.offset(in: store)
        )
    }
}

extension SendingStatus.Outcome {
    /// What a sync of the desk's comes to.
    init(syncing store: ResponseStore) async {
        do {
            let report = try await LaptopLink(enrolled: store).sync()
            if let problem = report.problem {
                self = .failed(SendingProblem(problem.kind))
            } else {
                self = .sent(report.accepted + report.alreadyThere)
            }
        } catch is Failure {
            self = .failed(.notEnrolled)
        } catch {
            self = .failed(.other)
        }
    }
}

extension SendingProblem {
    /// What of a problem matters to the person at the laptop.
    init(_ kind: SyncProblem.Kind) {
        switch kind {
        case .transport(.timedOut), .transport(.interrupted): self = .timedOut
        case .transport(.untrustedCertificate): self = .notTrusted
        case .transport(.unreachable), .transport(.noSecureConnection): self = .unreachable
        case .notOurServer, .doubtfulAnswer: self = .notOurServer
        case .deviceUnknown, .deviceRevoked, .forked, .sessionRefused: self = .deviceUnknown
        case .programTooOld: self = .programTooOld
        case .busy, .serverFault, .serverFull: self = .busy
        case .transport, .codeWrong, .badReceipt, .instrument, .store, .refused: self = .other
        }
    }
}
