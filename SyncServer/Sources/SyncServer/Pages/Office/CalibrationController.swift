import HTTPTypes
import Hummingbird
import Progression
import WebPages

/// The vignettes all caseworkers of a municipality judge, and what comes of it.
struct CalibrationController: Sendable {
    let store: any CentralStore
    let maker: PageMaker
    let exercise: CalibrationExercise
    /// How many must have finished before anything is shown.
    let rule: GroupRule

    var routes: [Route] {
        [
            .page(PageAddress.calibration, for: [.caseworker], Self.judging) {
                request,
                _,
                session in
                try await page(request, session)
            },
            .form(PageAddress.calibration, for: [.caseworker], Self.keeping) { call in
                try await keep(call)
            },
            .page(PageAddress.discussionSheet, for: Role.seeingTeams, Self.talking) {
                request,
                _,
                session in
                try await sheet(request, session)
            },
        ]
    }

    private static let judging = Route.Note(
        summary:
            "Invented cases to be judged, and afterwards the own judgements beside the others'."
    )
    private static let keeping = Route.Note(
        summary: "Keeps judgements of invented cases.",
        takes: .form(["token", "step"])
    )
    private static let talking = Route.Note(
        summary: "What a team talks about after judging invented cases."
    )

    private func page(
        _ request: Request,
        _ session: PageSession,
        _ outcome: CalibrationPage.Outcome? = nil
    ) async throws -> Response {
        let all = try await ratings(of: session)
        let own = all[session.employee.id] ?? CalibrationRatings(ratings: [:], isFinished: false)
        let page = CalibrationPage(
            context: maker.context(for: request, session: session),
            exercise: exercise,
            own: own,
            result: own.isFinished ? result(of: all) : nil,
            outcome: outcome
        )
        let status: HTTPResponse.Status = outcome == .incomplete ? .unprocessableContent : .ok
        return maker.answer(page.render(), to: request, status: status)
    }

    private func keep(_ call: FormCall) async throws -> Response {
        let employee = call.session.employee
        let given = exercise.vignettes.compactMap { vignette -> (String, Int)? in
            let name = CalibrationPage.field(of: vignette.id)
            let value = call.form.fields.first { $0.name == name }.flatMap { Int($0.value) }
            return value.flatMap {
                CalibrationExercise.scale.contains($0) ? (vignette.id, $0) : nil
            }
        }
        let known = try await ratings(of: call.session)[employee.id]
        // Sent again from a page left open, it changes nothing and is no mistake.
        if known?.isFinished == true { return try await page(call.request, call.session) }
        let ratings = Dictionary(uniqueKeysWithValues: given)
        let judged = (known?.ratings ?? [:]).merging(ratings) { $1 }
        let isWhole = exercise.vignettes.allSatisfy { judged[$0.id] != nil }
        let wants = call.form[.step] == CalibrationPage.Step.finish.rawValue
        try await store.rate(
            CalibrationAct(
                tenant: employee.tenant ?? "",
                employee: employee.id,
                exercise: exercise.id,
                ratings: ratings,
                isFinished: wants && isWhole
            )
        )
        let outcome: CalibrationPage.Outcome = wants && !isWhole ? .incomplete : .saved
        return try await page(call.request, call.session, outcome)
    }

    private func sheet(_ request: Request, _ session: PageSession) async throws -> Response {
        let page = DiscussionSheetPage(
            context: maker.context(for: request, session: session),
            view: session.employee.role.officeView,
            exercise: exercise,
            result: result(of: try await ratings(of: session))
        )
        return maker.answer(page.render(), to: request)
    }

    private func ratings(of session: PageSession) async throws -> [String: CalibrationRatings] {
        try await store.ratings(in: exercise.id, of: session.employee.tenant ?? "")
    }

    /// In no order of persons: figures of all together only.
    private func result(of all: [String: CalibrationRatings]) -> Calibration? {
        Calibration(of: Array(all.values), in: exercise, rule: rule)
    }
}
