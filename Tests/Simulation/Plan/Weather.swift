/// How the network behaves while faults last, as so many requests of a thousand.
struct Weather: Hashable, Sendable {
    /// The request never arrives.
    var lostRequests = 0
    /// The request arrives, the answer does not.
    var lostAnswers = 0
    /// The request arrives twice, the second time later.
    var twice = 0
    /// The answer breaks off.
    var cut = 0
    /// The request arrives after the laptop has given it up.
    var late = 0
    /// Somebody else answers: the log-in page of a network.
    var portal = 0
    /// A cache on the way answers with what it answered before.
    var stale = 0
    /// A proxy breaks off requests with more submissions than this; it stays when the faults end.
    var widest: Int?

    /// A day without wind.
    static let calm = Weather()

    /// The weather of a history.
    static func drawn(by chance: inout Chance) -> Weather {
        var weather = Weather()
        if chance.happens(perMille: 250) { weather.widest = chance.within(1...3) }
        guard chance.happens(perMille: 800) else { return weather }
        let paths: [WritableKeyPath<Weather, Int>] = [
            \.lostRequests, \.lostAnswers, \.twice, \.cut, \.late, \.portal, \.stale,
        ]
        for path in paths where chance.happens(perMille: 400) {
            weather[keyPath: path] = chance.within(20...250)
        }
        return weather
    }
}
