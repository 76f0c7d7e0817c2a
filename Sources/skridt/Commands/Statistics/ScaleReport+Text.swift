extension ScaleReport {
    /// The figures for people to read.
    var text: String {
        [summary, itemTable, scoreLines, errorLines].joined(separator: "\n\n")
    }

    private var summary: String {
        let lines = FigureLines.pairs([
            ("respondents", "\(respondents), \(complete) of them answered every item"),
            ("missing answers", "\(missingAnswers)"),
            ("alpha", FigureLines.figure(alpha)),
            ("alpha, standardised", FigureLines.figure(standardisedAlpha)),
            ("omega", FigureLines.figure(omega)),
            ("omega, standardised", FigureLines.figure(standardisedOmega)),
            ("mean correlation", FigureLines.figure(meanCorrelation)),
        ])
        guard isHeywood else { return lines }
        return lines
            + "\n  One item is explained altogether: do not rely on omega and the loadings."
    }

    private var itemTable: String {
        FigureLines.table(
            ["item", "alpha if deleted", "item-total r", "loading"],
            items.map { item in
                [item.item]
                    + [item.alphaIfDeleted, item.itemTotalCorrelation, item.loading]
                    .map { FigureLines.figure($0) }
            }
        )
    }

    private var scoreLines: String {
        "Scores from 0 to 100, of all who answered at least half:\n"
            + FigureLines.pairs([
                ("scored", "\(scores.scored)"),
                ("mean", FigureLines.figure(scores.mean, 2)),
                ("standard deviation", FigureLines.figure(scores.sd, 2)),
                ("at the lowest", FigureLines.figure(scores.floorPercent, 1) + " %"),
                ("at the highest", FigureLines.figure(scores.ceilingPercent, 1) + " %"),
            ])
    }

    private var errorLines: String {
        "Measurement error in points, of those who answered every item:\n"
            + FigureLines.pairs([
                ("standard deviation", FigureLines.figure(error.sd, 2)),
                ("standard error of measurement", FigureLines.figure(error.sem, 2)),
                ("standard error of a difference", FigureLines.figure(error.sDiff, 2)),
                ("smallest change beyond noise, 95 %", FigureLines.figure(error.mdc95, 2)),
                ("smallest change beyond noise, 90 %", FigureLines.figure(error.mdc90, 2)),
            ])
    }
}
