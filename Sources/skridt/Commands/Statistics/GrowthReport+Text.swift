extension GrowthReport {
    /// The figures for people to read.
    var text: String {
        let unit = unitWeeks == 1 ? "week" : "\(FigureLines.figure(unitWeeks, 0)) weeks"
        var parts = [
            counts,
            "Level and slope differ between citizens (slope in points per \(unit)):\n" + model.text,
        ]
        if let interceptOnly {
            parts.append("Only the level differs between citizens:\n" + interceptOnly.text)
        }
        let beyond =
            "\(deviations.above) citizens above and \(deviations.below) below the mean slope"
        return (parts + [slopeTable, "\(beyond) by more than 1.96 standard errors."])
            .joined(separator: "\n\n")
    }

    private var counts: String {
        FigureLines.pairs([
            ("measurements", "\(rows)"),
            ("without a score, passed over", "\(rowsWithoutScore)"),
            ("citizens", "\(citizens), \(citizensWithTwo) of them with two measurements"),
        ])
    }

    private var slopeTable: String {
        FigureLines.table(
            [
                "citizen", "n", "OLS", "from", "to", "Theil–Sen", "EB dev.", "s.e.", "EB total",
                "s.e.",
            ],
            slopes.map { slope in
                [slope.citizen, "\(slope.n)"]
                    + [
                        slope.ols, slope.olsLow, slope.olsHigh, slope.theilSen, slope.ebDev,
                        slope.ebSD, slope.ebTotal, slope.ebTotalError,
                    ].map { FigureLines.figure($0, 3) }
            }
        )
    }
}

extension GrowthReport.Model {
    /// The figures of one model.
    fileprivate var text: String {
        var lines = FigureLines.pairs([
            ("mean level at the start", error(intercept, interceptError)),
            ("mean slope", error(slope, slopeError)),
            ("standard deviation of levels", FigureLines.figure(interceptSD)),
            ("standard deviation of slopes", FigureLines.figure(slopeSD)),
            ("correlation of level and slope", FigureLines.figure(correlation)),
            ("residual standard deviation", FigureLines.figure(sigma)),
            ("REML criterion", FigureLines.figure(remlCriterion)),
        ])
        if isSingular && slopeVariance > 0 {
            lines +=
                "\n  The fit is singular: level and slope of the citizens cannot be told apart."
        } else if isSingular {
            lines +=
                "\n  The fit is singular: the citizens do not differ in all the ways allowed for."
        }
        if !isSettled {
            lines +=
                "\n  The search for the best fit did not come to rest: do not use these figures."
        }
        return lines
    }

    private func error(_ value: Double, _ error: Double) -> String {
        "\(FigureLines.figure(value)) (standard error \(FigureLines.figure(error)))"
    }
}
