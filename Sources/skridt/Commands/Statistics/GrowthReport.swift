import Interchange
import Progression

/// The figures of a group and its members, apart from where they are printed.
struct GrowthReport: Encodable {
    let rows: Int
    let rowsWithoutScore: Int
    let citizens: Int
    let citizensWithTwo: Int
    let unitWeeks: Double
    let model: Model
    let interceptOnly: Model?
    /// How many deviate from the mean slope by more than 1.96 of their standard errors.
    let deviations: Deviations
    let slopes: [Slope]

    struct Model: Encodable {
        let intercept: Double
        let slope: Double
        let interceptError: Double
        let slopeError: Double
        let interceptVariance: Double
        let slopeVariance: Double
        let covariance: Double
        let correlation: Double?
        let residualVariance: Double
        let interceptSD: Double
        let slopeSD: Double
        let sigma: Double
        let remlCriterion: Double
        let isSingular: Bool
        let isSettled: Bool
    }

    struct Deviations: Encodable {
        let below: Int
        let above: Int
    }

    struct Slope: Encodable {
        let citizen: String
        let n: Int
        let ols: Double?
        let olsLow: Double?
        let olsHigh: Double?
        let theilSen: Double?
        let ebDev: Double
        let ebSD: Double
        let ebTotal: Double
        let ebTotalError: Double
    }

    /// The figures of a table of citizen, week and score.
    ///
    /// - Throws: ``Failure``.
    init(of file: NumberTable, unitWeeks: Double) throws {
        let series = try LongTable(file, unitWeeks: unitWeeks)
        let sums = series.citizens.map { SeriesSums(of: $0.points) }
        do {
            let fit = try GrowthModel(of: sums)
            model = Model(fit)
            slopes = zip(series.citizens, sums).map { Slope($0.0, $0.1, among: fit) }
        } catch {
            throw Failure(.badQuestionFile, "\(file.path): \(error.sentence)")
        }
        interceptOnly = (try? GrowthModel(of: sums, structure: .level)).map(Model.init)
        rows = series.citizens.reduce(0) { $0 + $1.points.count }
        rowsWithoutScore = series.withoutScore
        citizens = series.citizens.count
        citizensWithTwo = series.citizens.count { $0.points.count == 2 }
        self.unitWeeks = unitWeeks
        deviations = Deviations(
            below: slopes.count { $0.ebDev < -1.96 * $0.ebSD },
            above: slopes.count { $0.ebDev > 1.96 * $0.ebSD }
        )
    }
}

/// The measurements of a table, by citizen.
private struct LongTable {
    /// In the order of their names.
    private(set) var citizens: [Citizen] = []
    private(set) var withoutScore = 0

    struct Citizen {
        let name: String
        var points: [(time: Double, value: Double)]
    }

    init(_ file: NumberTable, unitWeeks: Double) throws {
        let columns = try ["citizen", "week", "score"].map(file.column)
        var points: [String: [(time: Double, value: Double)]] = [:]
        for record in file.records {
            let name = record.fields[columns[0]]
            guard !name.isEmpty else {
                throw file.fault(record, "the citizen is missing; each line needs one.")
            }
            guard let week = try file.number(record, columns[1]) else {
                throw file.fault(record, "the week is missing; each line needs one.")
            }
            guard let score = try file.number(record, columns[2]) else {
                withoutScore += 1
                continue
            }
            points[name, default: []].append((week / unitWeeks, score))
        }
        citizens = points.map { Citizen(name: $0.key, points: $0.value) }
            .sorted { $0.name < $1.name }
    }
}

extension GrowthReport.Model {
    fileprivate init(_ fit: GrowthModel) {
        intercept = fit.mean.level
        slope = fit.mean.slope
        interceptError = fit.standardErrors.level
        slopeError = fit.standardErrors.slope
        interceptVariance = fit.covariance.level
        slopeVariance = fit.covariance.slope
        covariance = fit.covariance.between
        correlation = fit.correlation
        residualVariance = fit.residualVariance
        interceptSD = fit.covariance.level.squareRoot()
        slopeSD = fit.covariance.slope.squareRoot()
        sigma = fit.residualVariance.squareRoot()
        remlCriterion = fit.criterion
        isSingular = fit.isSingular
        isSettled = fit.isSettled
    }
}

extension GrowthReport.Slope {
    fileprivate init(_ member: LongTable.Citizen, _ sums: SeriesSums, among fit: GrowthModel) {
        let trend = Trend(of: member.points)
        let line = TotalLine(of: sums, among: fit)
        citizen = member.name
        n = member.points.count
        ols = trend?.line.slope
        olsLow = trend?.line.interval?.lowerBound
        olsHigh = trend?.line.interval?.upperBound
        theilSen = trend?.theilSen
        ebDev = line.deviation.slope
        ebSD = line.deviationErrors.slope
        ebTotal = line.total.slope
        ebTotalError = line.totalErrors.slope
    }
}

extension GrowthModelFault {
    /// What happened and what to do.
    fileprivate var sentence: String {
        switch self {
        case .noSpreadInTime: "all measurements are of one time; a slope needs at least two times."
        case .tooFewPoints:
            "there are too few measurements: there must be more of them than two for each citizen."
        case .noResiduals:
            "the scores lie exactly on straight lines; there is no error to weigh anything by."
        }
    }
}
