import Foundation
import Progression
import SeededNumbers
import SyncProtocol

@testable import SyncServer

/// One call to a store.
enum StoreCall: Sendable {
    case send([SignedEnvelope], Laptop)
    case grant(CitizenReference, String)
    case revoke(CitizenReference, String)
    case match(CitizenReference, CitizenReference)
    case erase(Erasure, String)
    case revokeDevice(String)
    case release(Int)
    case publish(TestForm, InstrumentTerms, String?)
    case retire(TestForm, String?)
    case group(String?, CitizenReference, String?)
    case policy(LaptopPolicy, String)
    case markSafe(Int)
    case renewEpoch
    case rebuild
    case feed(Laptop, Int, Int)
    case status([SubmissionKey], Laptop)
    case receipt(UUID, Laptop)
    case chain(Laptop)
    case overview
}

/// Calls drawn from numbers: sensible ones, repeated ones and mistaken ones.
struct ChanceDays {
    private var numbers: SeededNumbers
    private let start: Date
    private var citizens: [CitizenReference]
    private let laptops: [Laptop]
    private var sent: [(item: SignedEnvelope, key: SubmissionKey, laptop: Laptop)] = []
    private var step = 0

    init(seed: UInt64, on street: Street) {
        numbers = SeededNumbers(seed: seed)
        start = street.clock.now
        laptops = [street.mette, street.ole, street.sofie]
        citizens =
            [street.asta, street.bo, street.carla]
            + ["guest-0001", "guest-0002", "guest-0003", "x"].map(CitizenReference.init)
    }

    /// What is asked at the end.
    var questions: [StoreCall] {
        let keys = sent.map(\.key)
        return laptops.flatMap { laptop in
            [.feed(laptop, 0, 500), .feed(laptop, 7, 2), .chain(laptop)]
                + keys.map { .status([$0], laptop) } + keys.map { .receipt($0.id, laptop) }
        } + [.overview]
    }

    mutating func next() throws -> StoreCall {
        step += 1
        switch draw(42) {
        case 0..<14: return try sending()
        case 14: return .grant(citizen(), employee())
        case 15: return .grant(citizens[draw(3)], ["mette", "ole"][draw(2)])
        case 16: return .revoke(citizen(), employee())
        case 17: return .match(citizen(), citizen())
        case 18: return .match(citizens[3 + draw(3)], citizens[draw(2)])
        case 19: return draw(3) == 0 ? .erase(.citizen(citizen()), tenant()) : .overview
        case 20: return draw(2) == 0 ? .erase(.submission(key().id), tenant()) : .overview
        case 21: return draw(6) == 0 ? .revokeDevice(laptop().key.device) : .rebuild
        case 22, 23: return .release(draw(60))
        case 24: return publishing()
        case 31: return draw(2) == 0 ? publishing() : .retire(form(), scope())
        case 32:
            return .group([nil, "Unge", "Ældre"][draw(3)], citizen(), [nil, tenant()][draw(2)])
        case 25: return .policy(LaptopPolicy(lockAfterMinutes: draw(9)), tenant())
        case 26: return .markSafe(draw(60))
        case 27: return draw(4) == 0 ? .renewEpoch : .overview
        case 28: return .status([key(), key()], laptop())
        case 29: return .receipt(key().id, laptop())
        case 30: return .chain(laptop())
        default: return .feed(laptop(), draw(3) == 0 ? 0 : draw(80), 1 + draw(12))
        }
    }

    private mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }
    private mutating func citizen() -> CitizenReference { citizens[draw(citizens.count)] }
    private mutating func laptop() -> Laptop { laptops[draw(laptops.count)] }
    private mutating func tenant() -> String { ["nord", "nord", "nord", "syd", "vest"][draw(5)] }
    private mutating func employee() -> String {
        ["mette", "ole", "karen", "sofie", "nobody"][draw(5)]
    }

    private mutating func scope() -> String? { draw(2) == 0 ? nil : tenant() }
    private mutating func form() -> TestForm {
        TestForm(factor: .network, version: "1.\(draw(3)).0")
    }

    /// With terms half the time, from a day a little before or after today.
    private mutating func publishing() -> StoreCall {
        guard draw(2) == 0 else { return .publish(form(), .plain, scope()) }
        let today = TimeZoneRule.danish.day(of: start).daysSince1970
        let terms = InstrumentTerms(
            weeks: [nil, 4, 8][draw(3)],
            targetGroup: [nil, nil, "Unge"][draw(3)],
            from: [nil, CalendarDay(daysSince1970: today - 1 + draw(3))][draw(2)]
        )
        return .publish(form(), terms, scope())
    }

    private mutating func key() -> SubmissionKey {
        sent.isEmpty
            ? SubmissionKey(id: UUID(), sha256: "none") : sent[draw(sent.count)].key
    }

    private mutating func sending() throws -> StoreCall {
        if draw(5) == 0, !sent.isEmpty {
            let old = sent[draw(sent.count)]
            return .send([old.item], draw(5) == 0 ? laptop() : old.laptop)
        }
        let laptop = laptop()
        let items = try (0...draw(3)).map { _ in try item(from: laptop) }
        return .send(items, laptop)
    }

    private mutating func item(from laptop: Laptop) throws -> SignedEnvelope {
        let citizen = draw(2) == 0 ? citizens[laptop.tenant == "syd" ? 2 : draw(2)] : citizen()
        var draft = laptop.draft(about: citizen, at: start.addingTimeInterval(Double(step)))
        draft.answer = draw(12)
        if draw(8) == 0 { draft.form = TestForm(factor: .network, version: "1.\(draw(3)).0") }
        if draw(12) == 0, !sent.isEmpty { draft.id = key().id }
        if draw(12) == 0 { draft.sequence = 1 }
        let isOdd = draw(20) == 0
        if isOdd, step % 2 == 0 { draft.kind = Envelope.Kind(rawValue: "event") }
        if draw(20) == 0 { draft.serverOffset = 100_000 }
        draft.context = context(for: citizen, declines: isOdd && step % 2 == 1)
        var item = try laptop.sign(draft)
        if draw(15) == 0 { item = SignedEnvelope(body: item.body, signature: Data(count: 64)) }
        sent.append((item, try item.key, laptop))
        return item
    }

    private mutating func context(
        for citizen: CitizenReference,
        declines: Bool
    ) -> Envelope.Context {
        let amended = key()
        let isGuest = citizens.firstIndex(of: citizen).map { $0 > 2 } ?? false
        return Envelope.Context(
            amends: draw(5) == 0 ? Amendment(id: amended.id, sha256: amended.sha256) : nil,
            provisional: isGuest && draw(5) > 0 ? ProvisionalCitizen(name: "Gæst") : nil,
            subgoal: draw(6) == 0 ? .reached(key().id) : nil,
            declined: declines ? Decline(reason: .notWell) : nil
        )
    }
}
