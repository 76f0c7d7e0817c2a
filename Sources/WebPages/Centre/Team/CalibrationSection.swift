import Progression

/// What all who have judged the vignettes say together, in words and figures.
struct CalibrationSection {
    let result: Calibration
    let wording: Wording

    private var words: Wording.Calibration { wording.calibration }

    /// How alike the judgements are.
    var agreement: String {
        guard let found = result.agreement else { return words.noAgreement(result.raters) }
        let sentence = words.agreement(
            result.raters,
            words.degree(Degree(found.agreement)),
            hundredths(found.agreement)
        )
        // Complete agreement leaves nothing to be unsure of.
        guard found.agreement < 1 else { return sentence }
        let interval = found.agreementInterval
        let (low, high) = (max(0, interval.lowerBound), min(1, interval.upperBound))
        return "\(sentence) \(words.interval(hundredths(low), hundredths(high)))"
    }

    /// What an intraclass correlation is called (Koo & Li 2016): poor below .5, moderate below .75, good below .9, excellent.
    enum Degree: String, CaseIterable {
        case poor
        case moderate
        case good
        case excellent

        init(_ agreement: Double) {
            switch agreement {
            case ..<0.5: self = .poor
            case ..<0.75: self = .moderate
            case ..<0.9: self = .good
            default: self = .excellent
            }
        }
    }

    /// Each vignette with median and middle half, and the reader's own judgement if there is one.
    func table(
        _ spreads: [Calibration.Spread],
        own: CalibrationRatings?,
        in language: Language
    ) -> HTML {
        let heads = [own.map { _ in words.own }, words.median, words.middleHalf].compactMap(\.self)
        let rows = spreads.map { spread -> HTML in
            let given = own.flatMap { $0.ratings[spread.vignette.id] }
            let half = words.between(
                number(spread.middleHalf.lowerBound),
                number(spread.middleHalf.upperBound)
            )
            let mark: HTML? = given.map { "<strong>\($0)</strong>" }
            let cells: [HTML] = [mark, "\(number(spread.median))", "\(half)"].compactMap(\.self)
            let filled = zip(heads, cells).map { head, cell -> HTML in
                "<td data-label=\"\(head)\"><span>\(cell)</span></td>"
            }
            return """
                <tr><th scope="row">\(spread.vignette.title.text(in: language))</th>\(filled)</tr>

                """
        }
        return ScrollingTable(
            styleClass: "caseload",
            label: words.tableTitle,
            heads: [words.vignette] + heads,
            rows: rows
        ).html
    }

    /// Judgements are whole, quartiles and medians of them at most quarters.
    private func number(_ value: Double) -> String {
        let isWhole = (value * 10).rounded() == value * 10
        return isWhole ? wording.decimal(value) : hundredths(value)
    }

    private func hundredths(_ value: Double) -> String {
        let rounded = Int((abs(value) * 100).rounded())
        let digits = rounded % 100
        let sign = value < 0 && rounded > 0 ? "\u{2212}" : ""
        return "\(sign)\(rounded / 100)\(wording.decimalMark)\(digits < 10 ? "0" : "")\(digits)"
    }
}
