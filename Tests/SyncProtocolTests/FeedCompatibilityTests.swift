import FoundationEssentials
import Progression
import Testing

@testable import SyncProtocol

/// The feed between programs of different ages.
@Suite struct FeedCompatibilityTests {
    /// The feed's items as programs knew them that had not heard of terms.
    private enum OldItem: Hashable, Decodable {
        case grant(OldGrant)
        case instrument(sha256: String)
        case retire(sha256: String)
    }

    private struct OldGrant: Hashable, Decodable {
        let citizen: CitizenReference
        let name: String
        let language: Language
        let caseworker: String
        let history: [Measurement]
    }

    private static let grant = CaseloadGrant(
        citizen: CitizenReference(rawValue: "c-1"),
        name: "Abelone Prøve",
        language: .danish,
        caseworker: "Bertil Prøve",
        targetGroup: "Unge",
        closed: CalendarDay(year: 2_027, month: 2, day: 1),
        history: []
    )
    private static let terms = InstrumentTerms(
        weeks: 12,
        graceWeeks: 1,
        targetGroup: "Unge",
        from: CalendarDay(year: 2_027, month: 1, day: 4)
    )

    @Test func `what an older server says is understood`() throws {
        let bytes = Data(
            """
            [{"instrument":{"sha256":"ab"}},{"grant":{"_0":{"caseworker":"Bertil Prøve",\
            "citizen":"c-1","history":[],"language":"da","name":"Abelone Prøve"}}}]
            """.utf8
        )
        let items = try WireFormat.decode([FeedItem].self, from: bytes)
        #expect(items.first == .instrument(sha256: "ab", terms: nil))
        guard case .grant(let grant) = items.last else {
            Issue.record("no grant")
            return
        }
        #expect(grant.targetGroup == nil && grant.closed == nil)
        #expect(grant.name == "Abelone Prøve")
    }

    @Test func `without terms, target groups and closed cases the bytes are the old ones`() throws {
        let bytes = try WireFormat.encode([FeedItem.instrument(sha256: "ab")])
        #expect(String(decoding: bytes, as: UTF8.self) == #"[{"instrument":{"sha256":"ab"}}]"#)
        let grant = CaseloadGrant(
            citizen: Self.grant.citizen,
            name: "A",
            language: .danish,
            caseworker: "B",
            history: []
        )
        #expect(
            String(decoding: try WireFormat.encode(FeedItem.grant(grant)), as: UTF8.self)
                == #"{"grant":{"_0":{"caseworker":"B","citizen":"c-1","history":[],"language":"da","name":"A"}}}"#
        )
    }

    @Test func `terms, target groups and closed cases come out as they went in`() throws {
        let items = [FeedItem.instrument(sha256: "ab", terms: Self.terms), .grant(Self.grant)]
        let bytes = try WireFormat.encode(items)
        #expect(try WireFormat.decode([FeedItem].self, from: bytes) == items)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text.contains(
                #""terms":{"from":"2027-01-04","graceWeeks":1,"targetGroup":"Unge","weeks":12}"#
            )
        )
        #expect(text.contains(#""targetGroup":"Unge"}}"#))
        #expect(text.contains(#""closed":"2027-02-01""#))
    }

    @Test func `an older program passes over terms, target groups and closed cases`() throws {
        let items = [
            FeedItem.instrument(sha256: "ab", terms: Self.terms), .grant(Self.grant),
            .retire(sha256: "cd"),
        ]
        let read = try WireFormat.decode([OldItem].self, from: try WireFormat.encode(items))
        #expect(read.count == 3)
        #expect(read.first == .instrument(sha256: "ab") && read.last == .retire(sha256: "cd"))
    }

    /// The negative control: what an older program does not know at all, it cannot read.
    @Test func `an item of a kind not known is not passed over`() throws {
        let bytes = try WireFormat.encode([FeedItem.wipe])
        #expect(throws: WireError.unreadable) {
            try WireFormat.decode([OldItem].self, from: bytes)
        }
    }
}
