internal import FoundationEssentials
internal import Progression
internal import WebPages

/// A citizen's no at the terminal: what is noted, what is lost, and why if somebody wants to say.
struct TerminalDecline {
    let threshold: TerminalThreshold
    let words: PlainWords

    /// Asks why, and notes the no.
    ///
    /// - Returns: whether it is noted; else the person thought better of it.
    func ask() async throws -> Bool {
        let workplace = threshold.desk.workplace
        let (citizen, questionnaire) = (threshold.person.citizen, threshold.questionnaire)
        let parting = try await workplace.parting(citizen, asking: questionnaire)
        let answered = parting.draft == nil ? nil : parting.answered
        threshold.lines.say(words.decline(of: parting.citizen.name, answered: answered))
        while let typed = threshold.lines.hear() {
            if [.back, .stop].contains(TerminalKey(typed)) { return false }
            guard let decline = words.decline(typed) else {
                threshold.lines.say([words.declineKeys])
                continue
            }
            _ = try await workplace.decline(
                citizen,
                asking: questionnaire,
                as: workplace.environment.newID(),
                reason: decline.reason
            )
            return true
        }
        return false
    }
}
