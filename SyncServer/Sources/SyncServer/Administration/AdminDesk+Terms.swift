import Progression

extension AdminDesk {
    /// Carries out a command on what is asked of whom.
    func settle(_ command: AdminTerms) async throws -> AdminAnswer {
        switch command {
        case .publish(let files, let terms, let tenant):
            return .published(try await store.publish(files, under: terms, in: tenant))
        case .retire(let instrument, let tenant):
            return .publications(try await store.retire(instrument, in: tenant))
        case .list(let tenant):
            return .publications(try await store.publications(of: tenant))
        case .addTargetGroup(let name, let tenant):
            try await store.addTargetGroup(name, in: tenant)
        case .renameTargetGroup(let name, let other, let tenant):
            try await store.renameTargetGroup(name, to: other, in: tenant)
        case .removeTargetGroup(let name, let tenant):
            let citizens = try await store.removeTargetGroup(name, in: tenant)
            return .targetGroupRemoved(citizens: citizens)
        case .listTargetGroups(let tenant):
            return .targetGroups(try await store.targetGroups(of: tenant))
        case .setTargetGroup(let name, let citizen, let tenant):
            try await store.setTargetGroup(name, of: citizen, in: tenant)
        }
        return .done
    }
}
