import Foundation
import Progression
import SyncProtocol

@testable import SyncServer

extension StoreLaw {
    static let terms = scopes + days + groups

    private static let scopes = [
        StoreLaw("a municipality's own takes the place of everybody's there, and nowhere else") {
            street,
            claims in
            let before = try await street.followed(street.mette)
            let other = try await street.followed(street.sofie)
            let own = TestForm(factor: .network, version: "1.5.0", weeks: 4)
            try await street.publish(own, in: "nord")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.instruments[own.sha256], true, "the own one comes")
            claims.equal(after.instruments[TestForm.network.sha256], false, "the other goes")
            let foreign = try await street.followed(street.sofie, from: other)
            claims.equal(foreign.items, other.items, "nobody else hears of it")
            claims.equal(try await street.weeks(), 4, "karen's citizens")
            claims.equal(try await street.weeks("sara"), nil, "sara's citizens")
            claims.equal(
                try await street.states("nord"),
                ["network 1.0.0 -: replaced", "network 1.5.0 nord: in-use"],
                "listed in nord"
            )
            claims.equal(
                try await street.states("syd"),
                ["network 1.0.0 -: in-use"],
                "listed in syd"
            )
            let anew = try await street.followed(street.mette)
            claims.equal(anew.shown, after.shown, "who starts anew")
            let file = try await street.store.questionnaireFile(own.sha256, for: "syd")
            claims.equal(file, nil, "nor does anybody get the file")
        },
        StoreLaw("a newer one for everybody leaves a municipality's own alone") { street, claims in
            let own = TestForm(factor: .network, version: "1.5.0", weeks: 4)
            try await street.publish(own, in: "nord")
            let newer = TestForm(factor: .network, version: "2.0.0", weeks: 6)
            try await street.publish(newer)
            let view = try await street.followed(street.mette)
            claims.equal(view.used, [own.sha256], "in nord")
            claims.equal(try await street.followed(street.sofie).used, [newer.sha256], "in syd")
            claims.equal(try await street.weeks(), 4, "karen's citizens")
            claims.equal(try await street.weeks("sara"), 6, "sara's citizens")
            try await street.publish(TestForm(factor: .network, version: "1.6.0"), in: "nord")
            let syd = try await street.followed(street.sofie)
            claims.equal(syd.used, [newer.sha256], "nord's newest changes nothing in syd")
        },
        StoreLaw("retiring keeps to its scope, and what it hid comes back") { street, claims in
            let (own, url) = (TestForm(factor: .network, version: "1.5.0"), TestForm.network.url)
            try await street.publish(own, in: "nord")
            let before = try await street.followed(street.mette)
            await claims.refused("what syd never published") {
                _ = try await street.store.retire(url, in: "syd")
            }
            let retired = try await street.store.retire(url, in: "nord")
            claims.equal(retired.map(\.sha256), [own.sha256], "retired")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.used, [TestForm.network.sha256], "everybody's is back")
            claims.equal(try await street.followed(street.mette).shown, after.shown, "anew")
            claims.equal(
                try await street.states(nil),
                ["network 1.0.0 -: in-use", "network 1.5.0 nord: retired"],
                "listed"
            )
            await claims.refused("retiring twice") {
                _ = try await street.store.retire(url, in: "nord")
            }
            let digits = String(TestForm.network.sha256.prefix(8))
            _ = try await street.store.retire(digits, in: nil)
            claims.equal(try await street.followed(street.sofie).used, [], "by its digits")
            try await street.publish(TestForm.network)
            let again = try await street.followed(street.sofie)
            claims.equal(again.used, [TestForm.network.sha256], "published again")
        },
        StoreLaw("the same file stands under its own terms in each scope") { street, claims in
            let terms = InstrumentTerms(weeks: 3, graceWeeks: 1)
            try await street.publish(.network, under: terms, in: "nord")
            let view = try await street.followed(street.mette)
            claims.equal(view.terms, [TestForm.network.sha256: terms], "nord's terms")
            claims.equal(try await street.weeks(), 3, "karen's citizens")
            claims.equal(try await street.followed(street.sofie).terms, [:], "syd's terms")
            _ = try await street.store.retire(TestForm.network.url, in: nil)
            let other = try await street.followed(street.mette, from: view)
            claims.equal(other.used, view.used, "everybody's retired, the own one stays")
            claims.equal(try await street.followed(street.sofie).used, [], "in syd it is gone")
        },
        StoreLaw("publishing again changes terms, and laptops hear of it once") { street, claims in
            let before = try await street.followed(street.mette)
            let first = try await street.publish(.network, under: InstrumentTerms(weeks: 12))
            claims.equal([first[0].isNew, first[0].isChanged], [false, true], "changed")
            let after = try await street.followed(street.mette, from: before)
            claims.equal(after.terms[TestForm.network.sha256]?.weeks, 12, "the new interval")
            let second = try await street.publish(.network, under: InstrumentTerms(weeks: 12))
            claims.equal([second[0].isNew, second[0].isChanged], [false, false], "the same")
            let again = try await street.followed(street.mette, from: after)
            claims.equal(again.items, after.items, "nothing to tell")
            try await street.publish(.network)
            let back = try await street.followed(street.mette, from: again)
            claims.equal(back.terms, [:], "as the file says")
            let later = InstrumentTerms(from: street.day(1))
            let paused = try await street.publish(.network, under: later)
            claims.equal(paused.map(\.isPaused), [true], "waits though it was asked")
            let planned = try await street.publish(.readiness, under: later)
            claims.equal(planned.map(\.isPaused), [false], "was not asked before")
            claims.equal(planned.map(\.isNew), [true], "for it is new")
            try await street.publish(.network)
            let own = try await street.publish(.network, under: later, in: "syd")
            claims.equal(own.map { [$0.isNew, $0.isPaused] }, [[true, true]], "new, and waits")
        },
        StoreLaw("what cannot be meant is refused, and nothing is published") { street, claims in
            let before = try await street.states(nil)
            let form = TestForm(factor: .network, version: "3.0.0")
            for (terms, tenant) in [
                (InstrumentTerms(weeks: 0), "nord"), (InstrumentTerms(graceWeeks: -1), "nord"),
                (.plain, "vest"), (InstrumentTerms(targetGroup: "Unge"), "nord"),
                (InstrumentTerms(targetGroup: "Unge"), nil),
            ] {
                await claims.refused("\(terms) in \(tenant ?? "-")") {
                    try await street.publish(form, under: terms, in: tenant)
                }
            }
            await claims.refused("a list of nowhere") { _ = try await street.states("vest") }
            claims.equal(try await street.states(nil), before, "published")
        },
    ]

    private static let days = [
        StoreLaw("what waits for its day is told at once, and takes its place on the day") {
            street,
            claims in
            let coming = TestForm(factor: .network, version: "2.0.0", weeks: 5)
            let day = street.day(7)
            try await street.publish(coming, under: InstrumentTerms(from: day))
            let view = try await street.followed(street.mette)
            claims.equal(view.used, [TestForm.network.sha256, coming.sha256], "both are known")
            claims.equal(view.terms[coming.sha256]?.from, day, "with its day")
            claims.equal(try await street.weeks(), nil, "the old one is asked")
            claims.equal(
                try await street.states("nord"),
                ["network 1.0.0 -: in-use", "network 2.0.0 -: waiting"],
                "before the day"
            )
            street.clock.advance(by: 7 * 86_400)
            claims.equal(try await street.weeks(), 5, "the new one is asked")
            claims.equal(
                try await street.states("nord"),
                ["network 1.0.0 -: replaced", "network 2.0.0 -: in-use"],
                "on the day"
            )
        },
        StoreLaw("a correction at once leaves alone what waits; a second for a day replaces it") {
            street,
            claims in
            let forms = ["2.0.0", "1.0.1", "2.1.0"].map { TestForm(factor: .network, version: $0) }
            let later = InstrumentTerms(from: street.day(7))
            try await street.publish(forms[0], under: later)
            try await street.publish(forms[1])
            let first = try await street.followed(street.mette).used
            claims.equal(first, [forms[0].sha256, forms[1].sha256], "corrected")
            try await street.publish(forms[2], under: later)
            let second = try await street.followed(street.mette).used
            claims.equal(second, [forms[1].sha256, forms[2].sha256], "planned anew")
        },
        StoreLaw("a municipality's own that waits hides nobody else's before its day") {
            street,
            claims in
            let own = TestForm(factor: .network, version: "1.5.0", weeks: 4)
            try await street.publish(own, under: InstrumentTerms(from: street.day(3)), in: "nord")
            claims.equal(try await street.weeks(), nil, "before")
            let view = try await street.followed(street.mette)
            claims.equal(view.used, [TestForm.network.sha256, own.sha256], "both are known")
            street.clock.advance(by: 3 * 86_400)
            claims.equal(try await street.weeks(), 4, "on the day")
            try await street.publish(own, under: .plain, in: "nord")
            let after = try await street.followed(street.mette, from: view)
            claims.equal(after.used, [own.sha256], "at once after all")
        },
    ]
}

extension Street {
    /// Publishes a form.
    @discardableResult
    func publish(
        _ form: TestForm,
        under terms: InstrumentTerms = .plain,
        in tenant: String? = nil
    ) async throws -> [Publication] {
        try await store.publish([form.file], under: terms, in: tenant)
    }

    /// The day so many days from now.
    func day(_ later: Int) -> CalendarDay {
        let today = TimeZoneRule.danish.day(of: clock.now)
        return CalendarDay(daysSince1970: today.daysSince1970 + later)
    }

    /// What is published, written short.
    func states(_ tenant: String?) async throws -> [String] {
        try await store.publications(of: tenant).map { one in
            let name = one.url.split(separator: "/").last ?? ""
            return "\(name) \(one.version) \(one.tenant ?? "-"): \(one.state.rawValue)"
        }
    }

    /// How often a caseworker's first citizen is measured.
    func weeks(_ caseworker: String = "karen") async throws -> Int? {
        let employee = try await store.employee(caseworker)
        let courses = try await store.courses(ofCaseloadOf: employee ?? nobody)
        return try courses.at(0).schedule?.weeks
    }

    /// An employee who is not there.
    var nobody: Employee { Employee(id: "nobody", name: "", role: .mentor, tenant: "nord") }
}

extension LaptopView {
    /// The instruments that are not retired.
    var used: Set<String> { Set(instruments.filter(\.value).keys) }
}

extension TestForm {
    var sha256: String { questionnaire.reference.sha256 }
    var url: String { questionnaire.reference.url }
}
