import Progression
import SyncProtocol

/// An instrument published in one scope: for every municipality, or for one.
struct PublishedInstrument: Hashable, Sendable {
    let reference: InstrumentReference
    /// The municipality; `nil` for every one.
    let tenant: String?
    var terms: InstrumentTerms
    /// Whether it is begun no longer.
    var isRetired: Bool

    /// An instrument as it is published; one whose file says that it is not in use is begun nowhere.
    init(_ questionnaire: Questionnaire, under terms: InstrumentTerms, in tenant: String?) {
        self.init(
            reference: questionnaire.reference,
            tenant: tenant,
            terms: terms,
            isRetired: questionnaire.status != .active
        )
    }

    init(
        reference: InstrumentReference,
        tenant: String?,
        terms: InstrumentTerms,
        isRetired: Bool
    ) {
        self.reference = reference
        self.tenant = tenant
        self.terms = terms
        self.isRetired = isRetired
    }

    /// A number that is the smaller the earlier it is asked for the first time.
    fileprivate var start: Int { terms.from?.daysSince1970 ?? .min }

    /// Whether it is what an operator calls so: by address, or by 8 digits or more of its hash.
    func isCalled(_ name: String) -> Bool {
        reference.url == name
            || name.count >= 8 && reference.sha256.hasPrefix(name.lowercased())
    }
}

/// What is published where, and under which terms: one judgement for every store.
///
/// A municipality uses what is published for every municipality, unless it has published something with
/// the same address itself. Its own takes the other's place from its first day on.
struct Publications: Sendable {
    /// In the order they were published first; one for each file in each scope.
    private(set) var all: [PublishedInstrument] = []

    init(_ all: [PublishedInstrument] = []) {
        self.all = all
    }

    /// Says under which terms one of them is asked.
    mutating func setTerms(_ terms: InstrumentTerms, at index: Int) { all[index].terms = terms }

    /// What became of a file that was published.
    struct Outcome: Hashable, Sendable {
        /// Whether it was not published there before.
        var isNew = false
        /// Whether it was, and is asked under other terms now, or is in use again.
        var isChanged = false
        /// Whether it was asked there so far, and now waits for its day.
        var isPaused = false
    }

    /// Publishes a file in a scope.
    ///
    /// It takes the place of those whose time it takes: if it is asked today, of what has been asked
    /// there so far; if it waits for its day, of what waits for the same day.
    ///
    /// - Parameters:
    ///   - one: the instrument, its scope and terms; retired if its file says that it is not in use.
    ///   - day: today.
    /// - Returns: what became of it.
    mutating func publish(_ one: PublishedInstrument, on day: CalendarDay) -> Outcome {
        let wasAsked = standing(in: one.tenant).contains {
            $0.reference.sha256 == one.reference.sha256 && $0.terms.hasBegun(on: day)
        }
        let known = all.firstIndex {
            $0.reference.sha256 == one.reference.sha256 && $0.tenant == one.tenant
        }
        if let known {
            if one.isRetired || all[known] == one { return Outcome() }
            all[known] = one
        } else {
            all.append(one)
        }
        if !one.isRetired { makeRoom(for: one, on: day) }
        return Outcome(
            isNew: known == nil,
            isChanged: known != nil,
            isPaused: wasAsked && !one.isRetired && !one.terms.hasBegun(on: day)
        )
    }

    private mutating func makeRoom(for one: PublishedInstrument, on day: CalendarDay) {
        for index in all.indices where !all[index].isRetired {
            let other = all[index]
            guard other.tenant == one.tenant, other.reference.url == one.reference.url,
                other.reference.sha256 != one.reference.sha256
            else { continue }
            all[index].isRetired =
                one.terms.hasBegun(on: day)
                ? other.terms.hasBegun(on: day) : other.start == one.start
        }
    }

    /// Retires what is called so in a scope, and nowhere else.
    ///
    /// - Returns: what is retired now.
    mutating func retire(_ name: String, in tenant: String?) -> [PublishedInstrument] {
        var retired: [PublishedInstrument] = []
        for index in all.indices where all[index].tenant == tenant && all[index].isCalled(name) {
            guard !all[index].isRetired else { continue }
            all[index].isRetired = true
            retired.append(all[index])
        }
        return retired
    }
}

extension Publications {
    /// What counts in a municipality, or in all that publish nothing themselves, whether its day has come
    /// or not.
    func standing(in tenant: String?) -> [PublishedInstrument] {
        all.filter { one in
            let isHere = one.tenant == tenant || one.tenant == nil
            return isHere && !one.isRetired && !isOverruled(one, in: tenant)
        }
    }

    /// Whether a municipality has published the same file itself, or something with the same address that
    /// is asked no later.
    private func isOverruled(_ one: PublishedInstrument, in tenant: String?) -> Bool {
        guard one.tenant == nil, tenant != nil else { return false }
        return all.contains { own in
            own.tenant == tenant && !own.isRetired && own.reference.url == one.reference.url
                && (own.start <= one.start || own.reference.sha256 == one.reference.sha256)
        }
    }

    /// Whether a municipality's laptops may know of a file.
    func isKnown(_ sha256: String, in tenant: String) -> Bool {
        all.contains {
            $0.reference.sha256 == sha256 && ($0.tenant == nil || $0.tenant == tenant)
        }
    }

    /// What is in use in a municipality.
    func inUse(in tenant: String, from questionnaires: [String: Questionnaire]) -> InstrumentsInUse
    {
        InstrumentsInUse(
            standing(in: tenant).compactMap { one in
                questionnaires[one.reference.sha256].map { ($0, one.terms) }
            }
        )
    }

    /// All of them, or those that concern a municipality, with where they stand on a day.
    func listings(of tenant: String?, on day: CalendarDay) -> [PublicationListing] {
        all.filter { tenant == nil || $0.tenant == nil || $0.tenant == tenant }
            .map { PublicationListing($0, state(of: $0, in: tenant ?? $0.tenant, on: day)) }
            .sorted {
                ($0.url, $0.tenant ?? "", VersionNumber($0.version), $0.sha256)
                    < ($1.url, $1.tenant ?? "", VersionNumber($1.version), $1.sha256)
            }
    }

    private func state(
        of one: PublishedInstrument,
        in tenant: String?,
        on day: CalendarDay
    ) -> PublicationListing.State {
        guard !one.isRetired else { return .retired }
        let standing = standing(in: tenant)
        guard standing.contains(one) else { return .replaced }
        guard one.terms.hasBegun(on: day) else { return .waiting }
        let isOvertaken = standing.contains {
            $0.reference.url == one.reference.url && $0.terms.hasBegun(on: day)
                && $0.start > one.start
        }
        return isOvertaken ? .replaced : .inUse
    }
}

extension Publications {
    /// A change that laptops have to hear of.
    struct News: Hashable, Sendable {
        let sha256: String
        /// Whether it stands there now, perhaps under other terms; else it does no longer.
        let stands: Bool
    }

    /// What stands otherwise in a scope than it did before: first what stands no longer.
    func news(since before: Publications, in tenant: String?) -> [News] {
        let (old, new) = (before.standing(in: tenant), standing(in: tenant))
        let gone = old.map(\.reference.sha256).filter { sha256 in
            !new.contains { $0.reference.sha256 == sha256 }
        }
        let come = new.filter { one in
            !old.contains { $0.reference == one.reference && $0.terms == one.terms }
        }
        return gone.map { News(sha256: $0, stands: false) }
            + come.map { News(sha256: $0.reference.sha256, stands: true) }
    }

    /// What a laptop is told where the log says that something became of a file: how it stands now.
    ///
    /// One that stands no longer is told of and retired at once, for laptops may hold answers to it.
    func told(of news: News, in tenant: String) -> [FeedItem] {
        let (sha256, stands) = (news.sha256, news.stands)
        if let one = standing(in: tenant).first(where: { $0.reference.sha256 == sha256 }) {
            let terms = one.terms == .plain ? nil : one.terms
            return stands ? [.instrument(sha256: sha256, terms: terms)] : []
        }
        let retirement = FeedItem.retire(sha256: sha256)
        return stands ? [.instrument(sha256: sha256), retirement] : [retirement]
    }
}
