import FoundationEssentials
import Progression
import SyntheticForms
import WebPages

extension Material {
    /// The page of a citizen whose five factors were measured nine times, six weeks apart.
    static func citizenPage(_ numbers: inout Numbers) -> CitizenPage {
        let measurements = (0..<9).flatMap { visit in
            Factor.allCases.enumerated().map { index, factor in
                measurement(of: factor, submission: UInt8(10 + 5 * visit + index), visit, &numbers)
            }
        }
        return CitizenPage(
            context: PageContext(
                language: .danish,
                now: start,
                zone: .danish,
                place: .signedIn(employee: "Liv"),
                token: "token"
            ),
            file: CitizenDossier(
                of: CaseworkerCaseloadPage.CitizenRow(
                    citizen: NamedCitizen(reference: citizen, name: "Tilde T."),
                    course: Course(of: measurements),
                    due: .due
                ),
                language: .danish,
                theCase: CitizenPage.Case(
                    number: nil,
                    caseworker: "Liv",
                    isOwn: true,
                    closed: nil,
                    events: []
                )
            )
        )
    }

    private static func measurement(
        of factor: Factor,
        submission: UInt8,
        _ visit: Int,
        _ numbers: inout Numbers
    ) -> Measurement {
        let score = Double.random(in: 0...100, using: &numbers)
        return Measurement(
            submission: id(submission),
            occasion: id(UInt8(100 + visit)),
            citizen: citizen,
            factor: factor,
            instrument: questionnaire.reference,
            informant: .citizen,
            date: start.addingTimeInterval(Double(visit - 9) * 42 * 86_400),
            score: ScaleScore(value: score, answered: 5, total: 5),
            precision: Precision(sd: 20, reliability: 0.8)
        )
    }
}
