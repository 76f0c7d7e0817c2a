/// What the network does with each request, drawn from the seed.
///
/// The fate of a laptop's nth request depends on nothing else, so that leaving a step out of a plan
/// does not change the fates of all that follow.
struct Network: Sendable {
    private let seed: UInt64
    private let weather: Weather
    /// Whether the faults have ended.
    var isHealed = false

    init(seed: UInt64, weather: Weather) {
        self.seed = seed
        self.weather = weather
    }

    /// What becomes of a request.
    struct Fate: Hashable, Sendable {
        /// When it arrives, counted from its sending; `nil` if it never does.
        var arrives: Int?
        /// When it arrives a second time.
        var arrivesAgain: Int?
        /// How long the answer takes.
        var back = 30
        /// What becomes of the answer.
        var answer = AnswerFate.whole
    }

    /// What becomes of an answer.
    enum AnswerFate: Hashable, Sendable {
        case whole
        case lost
        case cut
        /// Not the server's at all, but a log-in page.
        case portal
        /// What was answered to an earlier request of the kind.
        case stale
    }

    /// After so long a laptop gives up waiting.
    static let patience = 30 * Instant.second

    /// The fate of the request `number` of `laptop`.
    func fate(of request: Request, number: Int, laptop: Int) -> Fate {
        if case .batch(_, let items) = request, let widest = weather.widest, items.count > widest {
            return Fate(arrives: nil, back: 40, answer: .cut)
        }
        guard !isHealed else { return Fate(arrives: 20) }
        var chance = Chance(seed: seed, stream: 1_000 * (laptop + 1) + number)
        var fate = Fate(arrives: chance.within(5...400), back: chance.within(5...400))
        func strikes(_ perMille: Int) -> Bool { chance.happens(perMille: perMille) }
        if strikes(weather.lostRequests) { fate.arrives = nil }
        if strikes(weather.late) { fate.arrives = Self.patience + chance.within(1...120_000) }
        if strikes(weather.twice) {
            fate.arrivesAgain = (fate.arrives ?? 0) + chance.within(1...Instant.day)
        }
        if strikes(weather.lostAnswers) { fate.answer = .lost }
        if strikes(weather.cut) { fate.answer = .cut }
        if strikes(weather.stale) { fate.answer = .stale }
        if strikes(weather.portal) { fate = Fate(arrives: nil, back: 40, answer: .portal) }
        return fate
    }
}
