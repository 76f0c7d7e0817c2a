import FoundationEssentials
import Progression
import SyncProtocol

extension Intake {
    /// The measurements an envelope yields, and how it goes with its question file.
    ///
    /// A response to an instrument not yet published is held: it is measured when the instrument is.
    /// A score outside 0–100 comes from answers the instrument does not offer and is left out. What is
    /// no response is not measured.
    ///
    /// - Parameters:
    ///   - envelope: what was sent.
    ///   - questionnaire: its question file, if that is published.
    /// - Returns: the measurements, by factor, and how it went.
    static func measure(
        _ envelope: Envelope,
        by questionnaire: Questionnaire?
    ) -> (measurements: [Measurement], reading: Facts.Reading) {
        guard envelope.kind == .response else { return ([], .fits) }
        guard let questionnaire else { return ([], .unknownFile) }
        let all = questionnaire.measurements(from: envelope.response)
        let sound = all.filter { (0...100).contains($0.score.value ?? 0) }
        return (
            sound.sorted { $0.factor.rawValue < $1.factor.rawValue },
            sound.count == all.count ? .fits : .odd
        )
    }
}
