import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import QuestionnaireFormat
import SyncProtocol
import WebPages

/// What is asked of whom in a municipality.
struct InstrumentsController: Sendable {
    let store: any CentralStore
    let maker: PageMaker

    var routes: [Route] {
        [
            .page(PageAddress.instruments, for: Role.office, Self.listing) { request, _, session in
                try await page(request, session)
            },
            .form(
                PageAddress.instruments,
                for: [.administrator],
                Self.changing,
                mostBytes: 128 << 10
            ) { call in
                try await change(call)
            },
        ]
    }

    private static let listing = Route.Note(
        summary: "What is asked of whom in the own municipality."
    )
    private static let changing = Route.Note(
        summary:
            "Publishes an instrument in the own municipality, settles its terms, or retires it.",
        takes: .form([
            "token", "step", "questionnaire", "weeks", "target-group", "day", "month", "year",
            "list",
            "name",
        ])
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ outcome: InstrumentsPage.Outcome? = nil
    ) async throws -> Response {
        let tenant = try await store.requireReach(of: session).tenant
        var instruments: [InstrumentsPage.Instrument] = []
        for one in try await store.publications(of: tenant) {
            instruments.append(try await instrument(one, tenant))
        }
        let page = InstrumentsPage(
            context: maker.context(for: request, session: session, at: PageAddress.instruments),
            view: session.employee.role.officeView,
            instruments: instruments.sorted { $0.place < $1.place },
            targetGroups: try await store.targetGroups(of: tenant),
            outcome: outcome
        )
        let status: HTTPResponse.Status =
            if case .refused = outcome { .unprocessableContent } else { .ok }
        return maker.answer(page.render(), to: request, status: status)
    }

    private func instrument(
        _ one: PublicationListing,
        _ tenant: String
    ) async throws -> InstrumentsPage.Instrument {
        let file = try await store.questionnaireFile(one.sha256, for: tenant)
        let questionnaire = file.flatMap {
            QuestionnaireReader.read([UInt8]($0), path: "").questionnaire
        }
        return InstrumentsPage.Instrument(
            sha256: one.sha256,
            title: questionnaire?.title ?? LocalizedText([.danish: one.url]),
            version: one.version,
            ownWeeks: questionnaire?.schedule?.weeks,
            terms: one.terms,
            state: InstrumentsPage.State(one.state),
            isOwn: one.tenant == tenant
        )
    }

    private func change(_ call: FormCall) async throws -> Response {
        let tenant = try await store.requireReach(of: call.session).tenant
        let step = InstrumentsPage.Step(rawValue: call.form[.step] ?? "") ?? .publish
        let problem: InstrumentsPage.Problem? =
            switch step {
            case .publish: try await publish(call.form, in: tenant)
            case .settle:
                try await settle(call.form, in: tenant, maker.context(for: call.request).language)
            case .retire: try await retire(call.form, in: tenant)
            case .addGroup: try await addGroup(call.form, to: tenant)
            case .renameGroup: try await renameGroup(call.form, in: tenant)
            case .removeGroup: try await removeGroup(call.form, in: tenant)
            }
        let outcome: InstrumentsPage.Outcome =
            problem.map { .refused($0, step, typed: Self.typed(call.form, step)) } ?? .done(step)
        return try await page(call.request, call.session, outcome)
    }

    private static func typed(_ form: SubmittedForm, _ step: InstrumentsPage.Step) -> String {
        switch step {
        case .publish: form[.list] ?? ""
        case .settle, .retire: form[.questionnaire] ?? ""
        case .addGroup: form[.name] ?? ""
        case .renameGroup, .removeGroup: form[.targetGroup] ?? ""
        }
    }
}

extension InstrumentsController {
    private func publish(
        _ form: SubmittedForm,
        in tenant: String
    ) async throws -> InstrumentsPage.Problem? {
        // Browsers send every new line as two signs.
        let text = (form[.list] ?? "").replacing("\r\n", with: "\n")
        if trimmed(text).isEmpty { return .empty }
        let bytes = Data(text.utf8)
        let file = PublishedFile(path: "page", content: bytes)
        do {
            _ = try await store.publish([file], under: .plain, in: tenant)
            return nil
        } catch let error as ServerError where error == .badQuestionFile("page") {
            let reading = QuestionnaireReader.read([UInt8](bytes), path: "")
            return .faultyFile(reading.diagnostics.map { "\($0.line): \($0.what). \($0.remedy)" })
        } catch let error as ServerError where error.kind == .badInput {
            return .meanwhile
        }
    }

    private func settle(
        _ form: SubmittedForm,
        in tenant: String,
        _ language: Language
    ) async throws -> InstrumentsPage.Problem? {
        let terms: InstrumentTerms
        do throws(InstrumentsPage.Problem) {
            terms = try InstrumentsPage.terms(in: form, language: language)
        } catch {
            return error
        }
        let sha256 = form[.questionnaire] ?? ""
        guard let content = try await store.questionnaireFile(sha256, for: tenant) else {
            return .meanwhile
        }
        return try await attempt {
            _ = try await store.publish(
                [PublishedFile(path: "page", content: content)],
                under: terms,
                in: tenant
            )
        }
    }

    private func retire(
        _ form: SubmittedForm,
        in tenant: String
    ) async throws -> InstrumentsPage.Problem? {
        try await attempt { _ = try await store.retire(form[.questionnaire] ?? "", in: tenant) }
    }

    private func renameGroup(
        _ form: SubmittedForm,
        in tenant: String
    ) async throws -> InstrumentsPage.Problem? {
        let (old, new) = (form[.targetGroup] ?? "", trimmed(form[.name] ?? ""))
        let known = try await store.targetGroups(of: tenant)
        guard known.contains(old) else { return .meanwhile }
        if new.isEmpty { return .empty }
        if new == old { return nil }
        if known.contains(new) { return .groupTaken }
        do {
            try await store.renameTargetGroup(old, to: new, in: tenant)
            return nil
        } catch let error as ServerError where error.kind == .badInput {
            return .badGroup
        }
    }

    private func removeGroup(
        _ form: SubmittedForm,
        in tenant: String
    ) async throws -> InstrumentsPage.Problem? {
        let name = form[.targetGroup] ?? ""
        guard try await store.targetGroups(of: tenant).contains(name) else { return .meanwhile }
        do {
            _ = try await store.removeTargetGroup(name, in: tenant)
            return nil
        } catch let error as ServerError where error.kind == .badInput {
            return .groupInUse
        }
    }

    private func addGroup(
        _ form: SubmittedForm,
        to tenant: String
    ) async throws -> InstrumentsPage.Problem? {
        let name = trimmed(form[.name] ?? "")
        if name.isEmpty { return .empty }
        if try await store.targetGroups(of: tenant).contains(name) { return .groupTaken }
        do {
            try await store.addTargetGroup(name, in: tenant)
            return nil
        } catch let error as ServerError where error.kind == .badInput {
            return .badGroup
        }
    }

    private func attempt(
        _ work: () async throws -> Void
    ) async throws -> InstrumentsPage.Problem? {
        do {
            try await work()
            return nil
        } catch let error as ServerError where error.kind == .badInput {
            return .meanwhile
        }
    }
}

extension InstrumentsPage.State {
    fileprivate init(_ state: PublicationListing.State) {
        self =
            switch state {
            case .inUse: .inUse
            case .waiting: .waiting
            case .replaced: .replaced
            case .retired: .retired
            }
    }
}

extension InstrumentsPage.Instrument {
    /// For sorting: what is asked first, then what waits.
    fileprivate var place: (Int, String, String) {
        let order = InstrumentsPage.State.allCases.firstIndex(of: state) ?? 0
        return (order, title.text(in: .danish), sha256)
    }
}
