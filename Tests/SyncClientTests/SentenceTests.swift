import HTTPTransport
import ResponseStore
import SyncProtocol
import Testing

@testable import SyncClient

@Suite struct SentenceTests {
    static let safe = " Nothing is lost; what was not sent waits on this laptop."
    static let rows: [(SyncProblem.Kind, String)] = [
        (
            .transport(.unreachable),
            "s:1 cannot be reached. Check the network and try again." + safe
        ),
        (
            .transport(.untrustedCertificate),
            "The certificate shown for s:1 is not trusted, so nothing was sent. Try another network; "
                + "if it happens there too, ask the administrator." + safe
        ),
        (
            .notOurServer,
            "Something other than the Skridt server answered for s:1, most likely the network's own "
                + "log-in page. Open a browser, log in to the network, and sync again." + safe
        ),
        (
            .doubtfulAnswer,
            "The answer from s:1 does not fit what was sent, so it is not believed. "
                + "Sync again; if it comes back, tell the administrator." + safe
        ),
        (
            .sessionRefused,
            "s:1 refuses a new session. Check this laptop's clock, then sync again." + safe
        ),
        (
            .deviceUnknown,
            "s:1 does not know this laptop. Ask for a new enrolment code, then run "
                + "`skridt enrol --again`." + safe
        ),
        (
            .deviceRevoked,
            "This laptop may no longer be used: it was revoked at s:1, and the list of citizens is "
                + "gone from it. What waited has been handed over to be looked at; hand in the laptop."
        ),
        (
            .forked,
            "Another laptop sends in this one's name to s:1: its store has been copied. "
                + "What both send is kept and marked. Tell the administrator which of the two is in "
                + "use." + safe
        ),
        (
            .badReceipt,
            "The receipt from s:1 is not signed with the key it gave at enrolment, so it proves "
                + "nothing. Tell the administrator."
        ),
        (
            .codeWrong,
            "The enrolment code is wrong, already used, or more than ten minutes old. "
                + "Check it, or ask for a new one."
        ),
        (.busy(retryAfter: nil), "s:1 is busy. Sync again in a minute." + safe),
        (.busy(retryAfter: 90), "s:1 is busy. Sync again in 2 minutes." + safe),
        (
            .serverFault,
            "Something broke at s:1. Sync again in a few minutes; if it comes back, tell the "
                + "administrator." + safe
        ),
        (.serverFull, "s:1 has no room left. Tell the administrator." + safe),
        (.programTooOld, "This program is too old for s:1. Update it, then sync again." + safe),
        (
            .instrument(sha256: "0123456789"),
            "The question file 01234567 from s:1 did not arrive whole or cannot be read. "
                + "Sync again; if it comes back, update this program." + safe
        ),
        (.store(.diskFull), StoreError.diskFull.sentence),
        (
            .refused(.notFound),
            "s:1 refused the request (404.1). Tell the administrator." + safe
        ),
    ]

    @Test(arguments: rows.indices)
    func `every problem says what happened and what to do`(index: Int) {
        let (kind, sentence) = Self.rows[index]
        #expect(SyncProblem(kind, server: "s:1").sentence == sentence)
    }
}
