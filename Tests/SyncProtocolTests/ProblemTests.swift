import FoundationEssentials
import Testing

@testable import SyncProtocol

@Suite struct ProblemTests {
    struct Row: Sendable {
        let code: Problem.Code
        let status: Int
        let retry: Problem.Retry
        let sentence: String

        init(
            _ code: Problem.Code,
            _ status: Int,
            _ retry: Problem.Retry,
            _ sentence: String
        ) {
            self.code = code
            self.status = status
            self.retry = retry
            self.sentence = sentence
        }
    }

    static let rows = [
        Row(.unreadableRequest, 400, .never, "The request cannot be read."),
        Row(.tokenExpired, 401, .auth, "The session has expired; start a new one."),
        Row(.deviceUnknown, 403, .never, "This device is not enrolled."),
        Row(.notYourCitizen, 403, .never, "The citizen is not in this device's caseload."),
        Row(
            .enrolmentCode,
            403,
            .never,
            "The enrolment code is unknown, used or too old; ask for a new one."
        ),
        Row(
            .deviceRevoked,
            403,
            .never,
            "This device was revoked; hand it in. What it still sends is kept and looked at."
        ),
        Row(.notFound, 404, .never, "There is nothing at this address."),
        Row(
            .wrongMethod,
            405,
            .never,
            "This address is to be asked in another way; the header Allow says how."
        ),
        Row(.idTaken, 409, .never, "Another submission already has this id; both are kept."),
        Row(.batchTooLarge, 413, .now, "The batch is too large; send fewer items."),
        Row(.wrongMediaType, 415, .never, "The body is not of the media type it should be."),
        Row(.unreadableEnvelope, 422, .never, "The envelope cannot be read."),
        Row(.wrongSignature, 422, .never, "The signature does not fit the envelope."),
        Row(.envelopeTooLarge, 422, .never, "The envelope is too large."),
        Row(.clientTooOld, 426, .update, "This program is too old for the server; update it."),
        Row(.tooMany, 429, .later, "Too many requests; try again later."),
        Row(.serverFault, 500, .later, "Something broke at the server; try again later."),
        Row(.storageFull, 507, .later, "The server has no room left; try again later."),
    ]

    @Test(arguments: rows)
    func `every problem has its status, its advice and its sentence`(row: Row) {
        let problem = Problem(row.code)
        #expect(problem.status == row.status)
        #expect(problem.retry == row.retry)
        #expect(problem.title == row.sentence)
    }

    @Test func `no problem is missing from the table above`() {
        #expect(Set(Self.rows.map(\.code)) == Set(Problem.Code.allCases))
        #expect(Set(Problem.Code.allCases.map(\.rawValue)).count == Problem.Code.allCases.count)
    }

    @Test func `a problem on the wire`() throws {
        let text = String(decoding: try WireFormat.encode(Problem(.tooMany)), as: UTF8.self)
        let expected = """
            {"code":"429.1","retry":"later","status":429,\
            "title":"Too many requests; try again later."}
            """
        #expect(text == expected)
    }
}
