import Foundation
import Progression

/// Columns of numbers in files, as the peers read them too: lowest byte first, nothing else.
struct PopulationFiles {
    let folder: URL

    /// Writes a population: answers, times, units, and each citizen's packed course with its length.
    func write(_ population: SyntheticPopulation) throws {
        guard let answers = AnswerColumns(population.answers, steps: SyntheticPopulation.steps)
        else { fatalError("no answers") }
        let scores = SyntheticPopulation.scores(of: answers)
        try write(population.answers.flatMap { $0 }, to: "answers")
        try write(population.times, to: "times")
        try write(population.unit, to: "units")
        var (packed, lengths): ([UInt8], [UInt32]) = ([], [])
        packed.reserveCapacity(1_200 * population.citizens)
        for citizen in 0..<population.citizens {
            let bytes = population.packed(citizen, scores)
            packed += bytes
            lengths.append(UInt32(bytes.count))
        }
        try write(packed, to: "packed")
        try write(lengths, to: "lengths")
    }

    func write<Number: BitwiseCopyable>(_ numbers: [Number], to name: String) throws {
        let data = numbers.withUnsafeBytes { Data($0) }
        try data.write(to: folder.appending(path: name))
    }

    func read<Number: BitwiseCopyable>(_ name: String, as: Number.Type) throws -> [Number] {
        let data = try Data(contentsOf: folder.appending(path: name))
        return data.withUnsafeBytes { Array($0.assumingMemoryBound(to: Number.self)) }
    }
}
