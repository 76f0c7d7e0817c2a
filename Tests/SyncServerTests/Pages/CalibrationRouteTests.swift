import Foundation
import HTTPTypes
import HummingbirdTesting
import Progression
import SyncProtocol
import Testing

@testable import SyncServer

/// Invented cases, judged by caseworkers and talked about by teams.
@Suite struct CalibrationRouteTests {
    let town: Town

    init() async throws {
        town = try await Town()
        try await town.addOffice()
    }

    private var vignettes: [String] { VignetteFile.shipped.vignettes.map(\.id) }

    private func submit(
        _ ratings: [String: Int],
        _ step: String,
        as employee: String
    ) async throws -> TestResponse {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: employee)
            let token = try await server.get("/account", [.cookie: cookie]).formToken
            let fields = ratings.map { ("answer-\($0.key)", "\($0.value)") }
            return try await server.submit(
                "/calibration",
                [("token", token), ("step", step)] + fields,
                cookie: cookie
            )
        }
    }

    private func page(_ uri: String, of employee: String) async throws -> String {
        try await town.world.serving { server in
            let cookie = try await server.cookie(of: employee)
            return try await server.get(uri, [.cookie: cookie]).text
        }
    }

    /// Colleagues who have finished: the first gives 1, 2, …, the next one more of each.
    private func finish(_ count: Int) async throws {
        for number in 0..<count {
            try await Town.add("rater-\(number)", .caseworker, "nord", to: town.world)
            let ratings = vignettes.enumerated().map { ($0.element, min(10, $0.offset + number)) }
            try await town.world.store.rate(
                CalibrationAct(
                    tenant: "nord",
                    employee: "rater-\(number)",
                    exercise: VignetteFile.shipped.id,
                    ratings: Dictionary(uniqueKeysWithValues: ratings),
                    isFinished: true
                )
            )
        }
    }

    @Test func `it is saved on the way, finished when whole, and then stands`() async throws {
        let first = try #require(vignettes.first)
        let saved = try await submit([first: 7], "save", as: "karen")
        #expect(saved.status == .ok && saved.text.contains("Dine svar er gemt"))
        #expect(
            saved.text.contains(
                "id=\"answer-\(first)-7\" name=\"answer-\(first)\" value=\"7\" checked"
            )
        )
        let early = try await submit([:], "finish", as: "karen")
        #expect(
            early.status == .unprocessableContent && early.text.contains("Du mangler at vurdere")
        )
        let whole = Dictionary(uniqueKeysWithValues: vignettes.map { ($0, 5) })
        let done = try await submit(whole, "finish", as: "karen")
        #expect(done.status == .ok && done.text.contains("Tak, du er færdig"))
        let again = try await submit([first: 1], "save", as: "karen")
        #expect(
            again.status == .ok
                && !again.text.contains("<form method=\"post\" action=\"/calibration\"")
        )
        let known = try await town.world.store.ratings(in: VignetteFile.shipped.id, of: "nord")
        #expect(known["karen"]?.ratings == whole)
    }

    @Test func `colleagues' judgements show once oneself and four others have finished`()
        async throws
    {
        try await finish(4)
        #expect(!(try await page("/calibration", of: "karen")).contains("I midten"))
        #expect(!(try await page("/calibration/sheet", of: "lea")).contains("I midten"))
        let whole = Dictionary(uniqueKeysWithValues: vignettes.map { ($0, 9) })
        let done = try await submit(whole, "finish", as: "karen")
        #expect(done.text.contains("I midten") && done.text.contains("<strong>9</strong>"))
        // Others who have not finished see nothing of it.
        #expect(!(try await page("/calibration", of: "kim")).contains("I midten"))
        let sheet = try await page("/calibration/sheet", of: "lea")
        #expect(sheet.contains("I midten") && !sheet.contains("Dit svar"))
        for text in [done.text, sheet] {
            #expect(!text.contains("rater-") && !text.contains("Rater-"))
        }
        // Another municipality has its own.
        #expect(!(try await page("/calibration/sheet", of: "aksel")).contains("I midten"))
    }

    @Test func `the vignettes that come with the server are whole`() {
        let exercise = VignetteFile.shipped
        #expect(exercise.vignettes.count == 6 && !exercise.id.isEmpty)
        #expect(Set(vignettes).count == 6 && vignettes.allSatisfy(Identifier.isFit))
        for vignette in exercise.vignettes {
            for text in [vignette.title, vignette.text] {
                #expect(text.texts.count == 2)
                #expect(text.texts[.danish] != text.texts[.english])
                #expect(text.texts.values.allSatisfy { !$0.isEmpty })
            }
        }
    }
}
