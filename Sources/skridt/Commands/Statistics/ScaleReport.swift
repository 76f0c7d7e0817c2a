import Interchange
import Progression

/// The figures of a scale, apart from where they are printed.
struct ScaleReport: Encodable {
    let respondents: Int
    /// Who answered every item.
    let complete: Int
    let missingAnswers: Int
    let alpha: Double
    let standardisedAlpha: Double
    let meanCorrelation: Double
    let omega: Double?
    let standardisedOmega: Double?
    let items: [Item]
    let covariances: [[Double]]
    let scores: Scores
    let error: MeasurementError
    /// Whether an item is explained altogether, so that omega is not to be relied on.
    let isHeywood: Bool

    struct Item: Encodable {
        let item: String
        let alphaIfDeleted: Double?
        let itemTotalCorrelation: Double?
        let loading: Double?
        let uniqueness: Double?
    }

    /// Of all who answered at least half, from 0 to 100.
    struct Scores: Encodable {
        let scored: Int
        let mean: Double?
        let sd: Double?
        let floorPercent: Double?
        let ceilingPercent: Double?
    }

    /// From those who answered everything.
    struct MeasurementError: Encodable {
        let sd: Double
        let reliability: Double
        let sem: Double
        let sDiff: Double
        let mdc95: Double
        let mdc90: Double
    }

    /// The figures of the answers in a table, the first column being the respondents.
    ///
    /// - Throws: ``Failure``.
    init(of file: NumberTable, answers: ClosedRange<Double>) throws {
        let names = Array(file.heads.dropFirst())
        let table = try Self.answers(in: file, answers)
        let scale: ScaleReliability
        do {
            scale = try ScaleReliability(of: table)
        } catch {
            throw Failure(.badQuestionFile, "\(file.path): \(error.sentence(items: names))")
        }
        respondents = table.rows.count
        complete = scale.respondents
        missingAnswers = table.missingCount
        alpha = scale.alpha
        standardisedAlpha = scale.standardisedAlpha
        meanCorrelation = scale.meanCorrelation
        omega = scale.omega
        standardisedOmega = scale.standardisedOmega
        isHeywood = scale.factor?.isHeywood ?? false
        items = names.enumerated().map { Item($0.element, $0.offset, scale) }
        covariances = scale.covariances
        scores = Scores(ScoreDistribution(of: table.scores(answers: answers).compactMap(\.self)))
        let whole = ItemTable(rows: table.rows.filter { !$0.contains(nil) }, itemCount: names.count)
        let spread = whole.flatMap {
            ScoreDistribution(of: $0.scores(answers: answers).compactMap(\.self))
        }
        error = MeasurementError(
            Precision(sd: spread?.deviation ?? 0, reliability: scale.alpha)
        )
    }

    private static func answers(
        in file: NumberTable,
        _ range: ClosedRange<Double>
    ) throws -> ItemTable {
        let rows = try file.records.map { record in
            try file.heads.indices.dropFirst().map { column -> Double? in
                let answer = try file.number(record, column)
                if let answer, !range.contains(answer) {
                    throw file.fault(
                        record,
                        "“\(file.heads[column])” lies outside \(range.lowerBound) to "
                            + "\(range.upperBound); say --lowest and --highest if the answers are others."
                    )
                }
                return answer
            }
        }
        guard let table = ItemTable(rows: rows, itemCount: file.heads.count - 1) else {
            throw Failure(
                .badQuestionFile,
                "\(file.path): there are no items beside the respondents; each needs a column."
            )
        }
        return table
    }
}

extension ScaleReport.Item {
    fileprivate init(_ name: String, _ index: Int, _ scale: ScaleReliability) {
        item = name
        alphaIfDeleted = scale.alphaIfDeleted[index]
        itemTotalCorrelation = scale.itemTotalCorrelations[index]
        loading = scale.factor?.loadings[index]
        uniqueness = scale.factor?.uniquenesses[index]
    }
}

extension ScaleReport.Scores {
    fileprivate init(_ spread: ScoreDistribution?) {
        scored = spread?.count ?? 0
        mean = spread?.mean
        sd = spread?.deviation
        floorPercent = spread.map { $0.floor * 100 }
        ceilingPercent = spread.map { $0.ceiling * 100 }
    }
}

extension ScaleReport.MeasurementError {
    fileprivate init(_ precision: Precision) {
        sd = precision.sd
        reliability = precision.reliability
        sem = precision.standardError
        sDiff = precision.differenceError
        mdc95 = precision.minimalDetectableChange
        mdc90 = precision.minimalDetectableChange90
    }
}

extension ReliabilityFault {
    /// What happened and what to do.
    fileprivate func sentence(items: [String]) -> String {
        switch self {
        case .tooFewItems: "one item alone says nothing of its own error; a scale has at least two."
        case .tooFewRespondents(let complete):
            "\(complete) \(complete == 1 ? "respondent" : "respondents") answered every item; at least 3 are "
                + "needed."
        case .itemDoesNotVary(let index):
            "everybody answered “\(items[index])” alike; leave it out, or ask more people."
        case .sumDoesNotVary:
            "the items take each other away; turn round those that mean less of what is measured."
        }
    }
}
