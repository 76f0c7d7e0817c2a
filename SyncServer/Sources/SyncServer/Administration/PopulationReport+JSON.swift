import Interchange
public import Progression

extension PopulationReport {
    /// The report in JSON, members in the order of their names.
    ///
    /// As an encoder writes it, which for the units of a whole country takes longer than counting their citizens.
    public var json: [UInt8] {
        var text = JSONText(expected: 400 * Factor.allCases.count * (groups.count + 1))
        text.object { text in
            text.member("factors")
            text.list(factors) { $0.write($1) }
            text.member("groups")
            text.list(groups) { $0.write($1) }
        }
        return text.bytes
    }
}

extension JSONText {
    fileprivate mutating func write(_ figures: FactorFigures) {
        object { text in
            if let growth = figures.growth {
                text.member("growth")
                text.write(growth)
            }
            text.member("series")
            text.write(figures.series)
        }
    }

    fileprivate mutating func write(_ group: PopulationReport.Group) {
        object { text in
            text.member("factors")
            text.list(group.factors) { $0.write($1) }
            text.member("group")
            text.object { text in
                text.member("municipality", group.group.municipality)
                text.member("unit")
                text.list(group.group.unit) { $0.value($1) }
            }
        }
    }

    private mutating func write(_ series: SeriesFigures) {
        object { text in
            text.member("beyondNought", series.beyondNought)
            text.member("changes", series.changes)
            text.member("citizens", series.citizens)
            text.member("factor", series.factor.rawValue)
            text.member("lines", series.lines)
            text.member("meanChange", series.meanChange)
            text.member("meanReach", series.meanReach)
            text.member("meanScore", series.meanScore)
            text.member("meanSlope", series.meanSlope)
            text.member("scores", series.scores)
            text.member("trends", series.trends)
        }
    }

    private mutating func member(_ name: StaticString, _ verdicts: VerdictFigures) {
        member(name)
        object { text in
            text.member("clearly-less", verdicts.clearlyLess)
            text.member("clearly-more", verdicts.clearlyMore)
            text.member("no-sure-change", verdicts.noSureChange)
            text.member("probably-less", verdicts.probablyLess)
            text.member("probably-more", verdicts.probablyMore)
            text.member("too-early", verdicts.tooEarly)
        }
    }

    private mutating func member(_ name: StaticString, _ figure: Figure<Int>) {
        switch figure {
        case .shown(let count): member(name, count)
        case .hidden(let reason): hidden(name, reason)
        }
    }

    private mutating func member(_ name: StaticString, _ figure: Figure<Double>) {
        switch figure {
        case .shown(let mean): member(name, mean)
        case .hidden(let reason): hidden(name, reason)
        }
    }

    private mutating func hidden(_ name: StaticString, _ reason: HiddenReason) {
        member(name)
        object { text in
            text.member("hidden", reason.rawValue)
        }
    }

    private mutating func write(_ growth: GrowthFigures) {
        object { text in
            text.member("covariance")
            text.object { text in
                text.member("between", growth.covariance.between)
                text.member("level", growth.covariance.level)
                text.member("slope", growth.covariance.slope)
            }
            text.member("criterion", growth.criterion)
            text.member("isSettled", growth.isSettled)
            text.member("isSingular", growth.isSingular)
            text.member("mean", growth.mean)
            text.member("residualVariance", growth.residualVariance)
            text.member("standardErrors", growth.standardErrors)
        }
    }

    private mutating func member(_ name: StaticString, _ pair: LevelAndSlope) {
        member(name)
        object { text in
            text.member("level", pair.level)
            text.member("slope", pair.slope)
        }
    }
}
