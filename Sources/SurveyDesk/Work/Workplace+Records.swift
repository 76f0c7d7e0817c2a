internal import FoundationEssentials
internal import Progression
internal import QuestionnaireFormat
internal import ResponseStore
internal import SyncProtocol
internal import WebPages

/// The visits of a citizen with the citizen's name.
struct CitizenVisits: Hashable, Sendable {
    let citizen: NamedCitizen
    let visits: [VisitLine]
}

extension Workplace {
    /// The visits of a citizen, the latest first: those held here, and those only their measurements
    /// tell of.
    ///
    /// - Throws: ``DeskError/noSuchCitizen`` if nothing is known of the citizen.
    func visits(of citizen: CitizenReference) throws -> CitizenVisits {
        let records = knowledge.records[citizen] ?? []
        let measurements = knowledge.measurements[citizen] ?? []
        guard knowledge.entry(citizen) != nil || !records.isEmpty || !measurements.isEmpty else {
            throw DeskError.noSuchCitizen
        }
        let held = Dictionary(grouping: records, by: \.occasion).values.map(line)
        let submissions = Set(records.map(\.id))
        let elsewhere = Dictionary(
            grouping: measurements.filter { !submissions.contains($0.submission) },
            by: \.occasion
        ).values.map(elsewhere)
        let merged = Dictionary(grouping: held + elsewhere, by: \.occasion).values.compactMap {
            VisitLine(joining: $0)
        }
        return CitizenVisits(
            citizen: named(citizen),
            visits: merged.sorted {
                ($0.moment, $0.occasion) > ($1.moment, $1.occasion)
            }
        )
    }

    private func line(_ records: [VisitRecord]) -> VisitLine {
        let amended = Set(records.compactMap(\.amends?.id))
        // What was put right stands where it stood.
        let latest = records.filter { !amended.contains($0.id) }.sorted {
            place(of: $0, among: records) < place(of: $1, among: records)
        }
        return VisitLine(
            occasion: records[0].occasion,
            moment: records.map(\.measured).min() ?? records[0].measured,
            parts: latest.map { part($0, among: records) }
        )
    }

    /// A submission with those it took the place of, the first one last.
    private func history(of record: VisitRecord, among records: [VisitRecord]) -> [VisitRecord] {
        var history = [record]
        while let before = history.last?.amends?.id, history.count <= records.count,
            let found = records.first(where: { $0.id == before })
        {
            history.append(found)
        }
        return history
    }

    private func place(of record: VisitRecord, among records: [VisitRecord]) -> Int {
        let first = history(of: record, among: records).last
        return records.firstIndex { $0.id == first?.id } ?? records.count
    }

    /// One questionnaire with what was put right of it, oldest first.
    private func part(_ record: VisitRecord, among records: [VisitRecord]) -> VisitLine.Part {
        let history = history(of: record, among: records)
        return VisitLine.Part(
            title: title(of: record.instrument),
            outcome: record.declined.map { .declined($0.reason) }
                ?? .answered(record.answered.given, of: record.answered.asked),
            language: record.language,
            author: name(of: record.author),
            marks: marks(of: record),
            delivery: VisitLine.Delivery(record.state),
            corrections: history.filter { $0.amends != nil }.reversed().map(correction),
            correctable: record.isDecline || knowledge.library[record.instrument.sha256] == nil
                ? nil : record.id
        )
    }

    private func marks(of record: VisitRecord) -> VisitLine.Marks {
        let isLate = record.circumstances.answeredOn != nil
        return VisitLine.Marks(
            isPaper: record.circumstances.mode == .paper,
            noted: isLate ? record.finished : nil,
            differences: record.keying?.differences
        )
    }

    private func correction(_ record: VisitRecord) -> VisitLine.Correction {
        VisitLine.Correction(
            moment: record.finished,
            author: name(of: record.author),
            reason: record.amends?.reason,
            note: record.amends?.note
        )
    }

    /// What the server has told of a visit that is not, or no longer, here.
    private func elsewhere(_ measurements: [Measurement]) -> VisitLine {
        let parts = Dictionary(grouping: measurements, by: \.submission).values.map { own in
            VisitLine.Part(
                title: title(of: own[0].instrument),
                outcome: .elsewhere,
                delivery: .sent
            )
        }
        return VisitLine(
            occasion: measurements[0].occasion,
            moment: measurements.map(\.date).min() ?? measurements[0].date,
            parts: parts
        )
    }

    private func title(of instrument: InstrumentReference) -> LocalizedText? {
        let known = knowledge.library[instrument.sha256]
        return (known ?? knowledge.library.all.first { $0.reference.url == instrument.url })?.title
    }

    private func name(of author: String) -> String {
        author == standing.record.employee ? standing.record.employeeName : author
    }
}

extension VisitLine.Delivery {
    /// How far a submission is, as far as it matters to people.
    init(_ state: DeliveryState.Word) {
        switch state {
        case .pending: self = .waiting
        case .quarantined: self = .putAside
        case .accepted, .archived, .dropped, .erased: self = .sent
        }
    }
}

extension Workplace {
    /// Begins to put a finished questionnaire right, or goes on with it.
    ///
    /// - Returns: what the draft goes by.
    /// - Throws: ``DeskError/cannotCorrect`` if its bytes are gone, or it was put right already.
    func correct(_ submission: UUID, of citizen: CitizenReference) async throws -> UUID {
        try await turnstile.pass {
            if let begun = try await self.store.drafts().first(where: {
                $0.correction?.response == submission
            }) {
                return begun.visit.occasion
            }
            let interview = try await self.correction(submission, of: citizen)
            try await self.store.save(interview.draft)
            return interview.visit.occasion
        }
    }

    private func correction(_ id: UUID, of citizen: CitizenReference) async throws -> Interview {
        let stored = try await store.submissions(about: citizen).first { $0.id == id }
        let isAmended = knowledge.records[citizen]?.contains { $0.amends?.id == id } ?? false
        guard let stored, !isAmended,
            let envelope = try? WireFormat.decode(Envelope.self, from: stored.body),
            envelope.kind == .response,
            let questionnaire = knowledge.library[envelope.instrument.sha256]
        else { throw DeskError.cannotCorrect }
        return Interview(
            correcting: envelope.response,
            sha256: stored.sha256,
            of: questionnaire,
            as: environment.newID(),
            by: (standing.record.employee, environment.clock().wall)
        )
    }
}
