import Interchange
import Progression
import SyncProtocol

extension TrendAnswer {
    /// The message as ``WireFormat`` writes it, in a tenth of the time: members in the order of their names.
    var json: [UInt8] {
        var text = JSONText(expected: 512 + factors.reduce(0) { $0 + 100 * $1.measurements.count })
        text.object { text in
            text.member("citizen", citizen.rawValue)
            text.member("events")
            text.list(events) { $0.write($1) }
            text.member("factors")
            text.list(factors) { $0.write($1) }
        }
        return text.bytes
    }
}

extension JSONText {
    fileprivate mutating func write(_ event: TrendAnswer.Event) {
        object { text in
            text.member("category", event.category.rawValue)
            if let end = event.end {
                text.member("end")
                text.plain(end.iso.utf8)
            }
            if let name = event.name {
                text.member("name", name)
            }
            text.member("start")
            text.plain(event.start.iso.utf8)
        }
    }

    fileprivate mutating func write(_ series: TrendAnswer.Series) {
        object { text in
            text.member("breaks")
            text.list(series.breaks) { $0.plain(WireFormat.text(of: $1).utf8) }
            text.member("factor", series.factor.rawValue)
            if let change = series.lastChange {
                text.member("lastChange")
                text.write(change)
            }
            text.member("measurements")
            text.list(series.measurements) { $0.write($1) }
            if let slope = series.trendPerSixWeeks {
                text.member("trendPerSixWeeks")
                text.write(slope)
            }
            text.member("verdict", series.verdict.rawValue)
        }
    }

    private mutating func write(_ change: TrendAnswer.Change) {
        object { text in
            text.member("difference", change.difference)
            text.member("index", change.index)
            if let mdc95 = change.mdc95 {
                text.member("mdc95", mdc95)
            }
            text.member("verdict", change.verdict.rawValue)
        }
    }

    private mutating func write(_ point: TrendAnswer.Point) {
        object { text in
            text.member("answered", point.answered)
            text.member("date")
            text.plain(WireFormat.text(of: point.date).utf8)
            if let score = point.score {
                text.member("score", score)
            }
            text.member("total", point.total)
        }
    }

    private mutating func write(_ slope: TrendAnswer.Slope) {
        object { text in
            text.member("count", slope.count)
            text.member("leastSquares", slope.leastSquares)
            if let error = slope.standardError {
                text.member("standardError", error)
            }
            text.member("theilSen", slope.theilSen)
        }
    }
}
