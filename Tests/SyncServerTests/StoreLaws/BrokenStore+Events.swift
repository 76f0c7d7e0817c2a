import Foundation
import Progression

@testable import SyncServer

extension BrokenStore {
    func eventKinds(of tenant: String) async throws -> [EventKind] {
        let kinds = try await sound.eventKinds(
            of: fault == .tellsForeignEventKinds ? "nord" : tenant
        )
        return kinds.filter { fault != .hidesRetiredEventKinds || !$0.isRetired }
    }

    func addEventKind(
        _ name: String,
        _ category: EventKind.Category,
        in tenant: String
    ) async throws {
        do {
            try await sound.addEventKind(name, category, in: tenant)
        } catch  where fault == .takesAnyEventKind {
            return
        }
    }

    func amendEventKind(_ kind: EventKind, in tenant: String) async throws {
        if fault != .amendsNoEventKind { try await sound.amendEventKind(kind, in: tenant) }
    }

    func note(_ note: EventNote, of citizen: CitizenReference, in tenant: String) async throws {
        switch (fault, note.change) {
        case (.recordsNothing, .keep), (.takesNothingBack, .takeBack): return
        case (.recordsForAnybody, _):
            let anybody = EventNote(change: note.change, by: nil, isConfirmed: note.isConfirmed)
            try await sound.note(anybody, of: citizen, in: tenant)
        case (.asksNothing, _):
            let sure = EventNote(change: note.change, by: note.by, isConfirmed: true)
            try await sound.note(sure, of: citizen, in: tenant)
        default: try await sound.note(note, of: citizen, in: tenant)
        }
    }
}
