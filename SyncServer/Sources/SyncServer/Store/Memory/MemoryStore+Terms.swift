import FoundationEssentials
package import Progression
import SyncProtocol

extension MemoryStore {
    func questionnaireFile(_ sha256: String, for tenant: String) -> Data? {
        read { state in
            state.publications.isKnown(sha256, in: tenant) ? state.files[sha256] : nil
        }
    }

    /// Publishes question files for every municipality, to be asked as they say.
    @discardableResult
    package func publish(_ files: [PublishedFile]) throws -> [Publication] {
        try publish(files, under: .plain, in: nil)
    }

    package func publish(
        _ files: [PublishedFile],
        under terms: InstrumentTerms,
        in tenant: String?
    ) throws -> [Publication] {
        try terms.check(in: tenant)
        let read = try files.map { file in
            guard let questionnaire = parser(file.content) else {
                throw ServerError.badQuestionFile(file.path)
            }
            return (questionnaire, file.content)
        }
        let day = today
        return try change { state throws(ServerError) in
            try state.checkTenant(tenant)
            if let group = terms.targetGroup, let tenant {
                try state.checkTargetGroup(group, of: tenant)
            }
            return read.map { questionnaire, content in
                let one = PublishedInstrument(questionnaire, under: terms, in: tenant)
                return state.publish(one, questionnaire, content: content, on: day)
            }
        }
    }

    package func retire(
        _ instrument: String,
        in tenant: String?
    ) throws -> [PublicationListing] {
        try change { state throws(ServerError) in
            try state.checkTenant(tenant)
            let before = state.publications
            let retired = state.publications.retire(instrument, in: tenant)
            guard !retired.isEmpty else { throw .noPublication(instrument, in: tenant) }
            state.noteNews(since: before, in: tenant)
            return retired.map { PublicationListing($0, .retired) }
        }
    }

    func publications(of tenant: String?) throws -> [PublicationListing] {
        let day = today
        return try read { state throws(ServerError) in
            try state.checkTenant(tenant)
            return state.publications.listings(of: tenant, on: day)
        }
    }
}

extension MemoryStore {
    package func addTargetGroup(_ name: String, in tenant: String) throws {
        try TargetGroupName.check(name)
        try change { state throws(ServerError) in
            try state.checkTenant(tenant)
            guard state.tenants[tenant]?.targetGroups.insert(name).inserted == true else {
                throw .targetGroupTaken(name, in: tenant)
            }
        }
    }

    func renameTargetGroup(_ name: String, to other: String, in tenant: String) throws {
        try TargetGroupName.check(other)
        try change { state throws(ServerError) in
            try state.checkTenant(tenant)
            try state.checkTargetGroup(name, of: tenant)
            guard state.tenants[tenant]?.targetGroups.insert(other).inserted == true else {
                throw .targetGroupTaken(other, in: tenant)
            }
            _ = state.move(name, to: other, in: tenant)
        }
    }

    func removeTargetGroup(_ name: String, in tenant: String) throws -> Int {
        try change { state throws(ServerError) in
            try state.checkTenant(tenant)
            try state.checkTargetGroup(name, of: tenant)
            guard !state.publications.isInUse(name, in: tenant) else {
                throw .targetGroupInUse(name, in: tenant)
            }
            return state.move(name, to: nil, in: tenant)
        }
    }

    func targetGroups(of tenant: String) throws -> [String] {
        try read { state throws(ServerError) in
            try state.checkTenant(tenant)
            return (state.tenants[tenant]?.targetGroups ?? []).sorted()
        }
    }

    package func setTargetGroup(
        _ name: String?,
        of citizen: CitizenReference,
        in tenant: String?
    ) throws {
        try change { state throws(ServerError) in
            guard let known = state.citizens[citizen], !known.isErased, known.matched == nil,
                tenant == nil || tenant == known.tenant
            else { throw .noCitizen(citizen.rawValue) }
            if let name { try state.checkTargetGroup(name, of: known.tenant) }
            guard known.targetGroup != name else { return }
            state.citizens[citizen]?.targetGroup = name
            state.grantAnew(citizen, tenant: known.tenant)
        }
    }
}

extension MemoryState {
    fileprivate mutating func publish(
        _ one: PublishedInstrument,
        _ questionnaire: Questionnaire,
        content: Data,
        on day: CalendarDay
    ) -> Publication {
        let sha256 = one.reference.sha256
        let isFresh = files[sha256] == nil
        if isFresh {
            files[sha256] = content
            questionnaires[sha256] = questionnaire
        }
        let before = publications
        let outcome = publications.publish(one, on: day)
        noteNews(since: before, in: one.tenant)
        let held =
            isFresh
            ? order.filter {
                submissions[$0].map { $0.instrument == sha256 && $0.countsAsMeasured } ?? false
            } : []
        for name in held { measureHeld(name) }
        return Publication(one.reference, outcome, measured: held.count)
    }

    fileprivate mutating func noteNews(since before: Publications, in tenant: String?) {
        for news in publications.news(since: before, in: tenant) {
            _ = note(.instrument(news), tenant)
        }
    }

    /// Moves everything of a target group to another, or to none, and removes it.
    fileprivate mutating func move(_ name: String, to other: String?, in tenant: String) -> Int {
        let before = publications
        publications.rename(name, to: other, in: tenant)
        noteNews(since: before, in: tenant)
        let members = citizens.filter {
            $0.value.tenant == tenant && $0.value.targetGroup == name && !$0.value.isErased
                && $0.value.matched == nil
        }
        for citizen in members.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            citizens[citizen]?.targetGroup = other
            grantAnew(citizen, tenant: tenant)
        }
        tenants[tenant]?.targetGroups.remove(name)
        return members.count
    }

    fileprivate func checkTenant(_ tenant: String?) throws(ServerError) {
        if let tenant, tenants[tenant] == nil { throw .noTenant(tenant) }
    }

    fileprivate func checkTargetGroup(
        _ name: String,
        of tenant: String
    ) throws(ServerError) {
        guard tenants[tenant]?.targetGroups.contains(name) == true else {
            throw .noTargetGroup(name, in: tenant)
        }
    }
}
