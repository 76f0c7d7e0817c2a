import FoundationEssentials
import HTTPTypes
import Hummingbird
import Progression
import SyncProtocol
import WebPages

/// The caseworker's own assessment of an own citizen, or of one whose caseworker the reader stands in for.
struct AssessmentController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    let pages: CaseworkerController

    var routes: [Route] {
        [
            .page("/citizens/:citizen/assessment", for: [.caseworker], Self.looking) {
                request,
                context,
                session in
                let found = try await store.assessed(context, session)
                guard let sheet = sheet(found, request, session) else {
                    return none(found, request, session)
                }
                return page(sheet, request, session)
            },
            .form(
                "/citizens/:citizen/assessment",
                for: [.caseworker],
                Self.saving,
                mostBytes: Self.mostBytes
            ) { call in
                try await take(call)
            },
        ]
    }

    /// A page of long answers in words.
    private static let mostBytes = 64 << 10
    /// Longer than this no session lasts, so no form was open longer.
    private static let longest: TimeInterval = 8 * 3_600

    private static let looking = Route.Note(
        summary: "The caseworker's own assessment of an own citizen, to be filled in."
    )
    private static let saving = Route.Note(
        summary: """
            Saves the caseworker's own assessment, with a field `0:ITEM:answer` for each question, or that there \
            is none this time.
            """,
        takes: .form(["token", "submission", "questionnaire", "started", "confirm", "reason"])
    )

    /// A form about to be filled in, or just sent.
    private struct Sheet {
        let citizen: NamedCitizen
        let interview: Interview
        let visit: Date?
        /// The name of who is responsible, where that is another.
        let standsInFor: String?
    }

    /// The questions to the caseworker, as of now; `nil` if no questionnaire is in use.
    private func sheet(
        _ found: CitizenCourse,
        _ request: Request,
        _ session: PageSession,
        _ form: SubmittedForm = SubmittedForm()
    ) -> Sheet? {
        guard let questionnaire = found.assessment else { return nil }
        let now = store.environment.now()
        let language = maker.context(for: request).language
        let waiting = found.waiting(at: now).first
        let visit = Visit(
            occasion: waiting?.occasion ?? store.environment.uuid(),
            citizen: found.citizen.reference,
            informant: .staff,
            language: questionnaire.languages.contains(language)
                ? language : questionnaire.defaultLanguage,
            author: session.employee.id,
            started: Self.started(form, now)
        )
        let id = form[.submission].flatMap(UUID.init(uuidString:)) ?? store.environment.uuid()
        return Sheet(
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name),
            interview: Interview(of: [questionnaire], visit: visit, submissions: [id]),
            visit: waiting?.date,
            standsInFor: found.citizen.responsible == session.employee.id
                ? nil : found.citizen.caseworker
        )
    }

    /// When a form was opened, as far as that can be.
    private static func started(_ form: SubmittedForm, _ now: Date) -> Date {
        let given = form[.started].flatMap(Int.init).map {
            Date(timeIntervalSince1970: TimeInterval($0))
        }
        guard let given, given <= now, given >= now.addingTimeInterval(-longest) else { return now }
        return given
    }
}

extension AssessmentController {
    private func page(
        _ sheet: Sheet,
        _ request: Request,
        _ session: PageSession,
        _ sent: AssessmentPage.Sent? = nil
    ) -> Response {
        let page = AssessmentPage(
            context: maker.context(for: request, session: session),
            citizen: sheet.citizen,
            interview: sheet.interview,
            visit: sheet.visit,
            sent: sent,
            standsInFor: sheet.standsInFor
        )
        let status: HTTPResponse.Status = sent == nil ? .ok : .unprocessableContent
        return maker.answer(page.render(), to: request, status: status)
    }

    private func none(
        _ found: CitizenCourse,
        _ request: Request,
        _ session: PageSession
    ) -> Response {
        let page = NoAssessmentPage(
            context: maker.context(for: request, session: session),
            citizen: NamedCitizen(reference: found.citizen.reference, name: found.citizen.name)
        )
        return maker.answer(page.render(), to: request)
    }

    private func take(_ call: FormCall) async throws -> Response {
        let found = try await store.assessed(call.context, call.session)
        guard let sheet = sheet(found, call.request, call.session, call.form) else {
            return none(found, call.request, call.session)
        }
        if let reason = AssessmentPage.reasons.first(where: { $0.rawValue == call.form[.reason] }) {
            var interview = sheet.interview
            interview.leaveOut(all: reason)
            return try await save(interview, call, .leftOut)
        }
        let sent = SubmittedAssessment(
            call.form,
            for: sheet.interview,
            in: maker.context(for: call.request).language
        )
        let asked = sheet.interview.sessions.map(\.questionnaire.reference.sha256)
        let isOutdated = call.form.all(.questionnaire) != asked
        guard sent.problems.isEmpty, !isOutdated else {
            return page(
                sheet,
                call.request,
                call.session,
                .init(form: call.form, problems: sent.problems, isOutdated: isOutdated)
            )
        }
        return try await save(sent.interview, call, .assessed)
    }

    /// Hands the response in; then the citizen's page, with both views.
    private func save(
        _ interview: Interview,
        _ call: FormCall,
        _ note: CitizenPage.Note
    ) async throws -> Response {
        var isNew = true
        for response in try interview.finish(at: store.environment.now()) {
            let result = try await store.enter(response, by: call.session.employee)
            switch result.status {
            case .accepted: break
            case .exists: isNew = false
            default: throw PageRefusal.notFound
            }
        }
        let told = isNew ? note : .assessedBefore
        return try await pages.page(of: call.context, call.request, call.session, told)
    }
}
