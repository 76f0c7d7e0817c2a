import Foundation
import Progression
import SyntheticForms

/// Answers of many citizens, drawn from a seed: sixteen occasions about six weeks apart, eighteen questions of five
/// steps that make five scales, three in a hundred not answered.
struct SyntheticPopulation {
    static let occasions = 16
    static let steps = 5
    /// The items of each factor's scale, in the order of ``Factor``; one item of each is turned.
    static let scales = [
        [0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15], [16, 17],
    ]
    static let reversed: Set<Int> = [1, 5, 9, 13]
    static let precisions =
        Array(repeating: Precision(sd: 20, reliability: 0.8), count: 4)
        + [Precision(sd: 25, reliability: 0.6)]
    static let municipalities = 20
    static let units = 20

    let citizens: Int
    /// Answers from 1 to 5, 0 where there is none: a column for each item, a row for each occasion.
    private(set) var answers: [[UInt8]]
    /// When each row was measured, in milliseconds since 1970.
    private(set) var times: [Int64] = []
    /// The unit of each citizen, counted over all municipalities; the last ones of each have few.
    private(set) var unit: [UInt16] = []

    var rows: Int { citizens * Self.occasions }

    init(citizens: Int, seed: UInt64) {
        self.citizens = citizens
        answers = Array(repeating: [], count: 18)
        for item in answers.indices { answers[item].reserveCapacity(citizens * Self.occasions) }
        var numbers = Numbers(seed: seed)
        for citizen in 0..<citizens { add(citizen, &numbers) }
    }

    private mutating func add(_ citizen: Int, _ numbers: inout Numbers) {
        let rank = min(Self.units - 1, Int(-2 * log(numbers.unit)))
        unit.append(UInt16(citizen % Self.municipalities * Self.units + rank))
        let lines = Self.scales.map { _ in
            (level: numbers.normal, slope: 0.02 + 0.05 * numbers.normal)
        }
        let day: Double = 86_400_000
        let start = 1_640_000_000_000 + day * 700 * numbers.unit
        for occasion in 0..<Self.occasions {
            let jitter = occasion == 0 ? 0 : 10 * numbers.unit - 5
            times.append(Int64(start + day * (42 * Double(occasion) + jitter)))
            for (scale, items) in Self.scales.enumerated() {
                let state =
                    lines[scale].level + lines[scale].slope * Double(occasion) + 0.5
                    * numbers.normal
                for item in items { answers[item].append(answer(item, state, &numbers)) }
            }
        }
    }

    private func answer(_ item: Int, _ state: Double, _ numbers: inout Numbers) -> UInt8 {
        guard numbers.unit > 0.03 else { return 0 }
        let steps = Double(Self.steps)
        let answer = min(steps, max(1, (3 + 0.9 * state + 0.7 * numbers.normal).rounded()))
        return UInt8(Self.reversed.contains(item) ? steps + 1 - answer : answer)
    }
}

extension SyntheticPopulation {
    /// The scores of each scale, not a number where too few are answered; the rows in two parts beside each other.
    static func scores(of answers: AnswerColumns) -> [[Double]] {
        scales.map { items in
            guard
                let scale = ColumnScale(
                    items: items,
                    reversed: reversed.intersection(items),
                    steps: steps
                )
            else { fatalError("no scale") }
            var scores = Array(repeating: 0.0, count: answers.count)
            var output = scores.mutableSpan
            scale.score(0..<answers.count, of: answers, into: &output)
            return scores
        }
    }

    /// The course of a citizen as the server packs it, one measurement after another.
    func packed(_ citizen: Int, _ scores: [[Double]]) -> [UInt8] {
        var course = PackedCourse()
        for row in citizen * Self.occasions..<(citizen + 1) * Self.occasions {
            for (index, factor) in Factor.allCases.enumerated() {
                let score = scores[index][row]
                let measurement = Measurement(
                    submission: UUID(),
                    occasion: UUID(),
                    citizen: CitizenReference(rawValue: ""),
                    factor: factor,
                    instrument: InstrumentReference(
                        url: "https://example.org/synthetic",
                        version: "1.0.0",
                        sha256: "synthetic"
                    ),
                    informant: .citizen,
                    date: Date(timeIntervalSince1970: Double(times[row]) / 1_000),
                    score: ScaleScore(value: score.isNaN ? nil : score, answered: 4, total: 4),
                    precision: Self.precisions[index]
                )
                guard course.append(measurement) else { fatalError("out of order") }
            }
        }
        return course.bytes
    }
}

extension Numbers {
    /// Above 0, at most 1.
    fileprivate var unit: Double {
        mutating get { (Double(next() >> 11) + 1) * 0x1p-53 }
    }

    /// Of the standard normal distribution (Box & Muller 1958).
    fileprivate var normal: Double {
        mutating get { (-2 * log(unit)).squareRoot() * cos(2 * .pi * unit) }
    }
}
