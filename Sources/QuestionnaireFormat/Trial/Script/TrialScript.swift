public import Progression

/// A script of steps to try a questionnaire with: `{"steps": [{"answer": {"q1": 3}}, …]}`, in JSON or in
/// YAML.
public struct TrialScript: Sendable {
    /// The language of messages and receipts; the questionnaire's own unless said.
    public let language: Language?
    /// The day it plays on, if the script says so.
    public let today: CalendarDay?
    private let steps: [(written: JSONTree, action: TrialAction)]

    /// Plays the script on `questionnaire`; a step that is not possible is told and passed over.
    ///
    /// - Parameters:
    ///   - questionnaire: the questionnaire.
    ///   - today: the day it plays on if the script does not say.
    /// - Returns: how things stood at the beginning and after every step.
    public func run(on questionnaire: Questionnaire, today: CalendarDay) -> Trace {
        let day = self.today ?? today
        var trial = Trial(of: questionnaire, in: language, on: day)
        var trace = [trial.trace(number: 0, written: .nothing, verdicts: [])]
        for (number, step) in steps.enumerated() {
            let verdicts = trial.take(step.action)
            trace.append(
                trial.trace(number: number + 1, written: step.written, verdicts: verdicts)
            )
        }
        return Trace(reference: questionnaire.reference, today: day, steps: trace)
    }

    /// Reads a script.
    ///
    /// - Parameters:
    ///   - bytes: the exact bytes of the file.
    ///   - path: the file's name as diagnostics shall show it.
    /// - Returns: the script, or all that is wrong with it.
    public static func read(
        _ bytes: [UInt8],
        path: String
    ) -> (script: TrialScript?, diagnostics: [Diagnostic]) {
        var (document, faults) = QuestionnaireReader.structure(of: bytes, as: .script)
        guard let document else { return (nil, faults.diagnostics(path: path)) }
        let script = TrialScript(
            language: document["language"]?.scalar.map(Language.init(rawValue:)),
            today: document["today"].flatMap { $0.day(reportingTo: &faults) },
            steps: (document["steps"]?.entries ?? []).compactMap { step in
                action(of: step, &faults).map { (step.tree, $0) }
            }
        )
        return (faults.hasErrors ? nil : script, faults.diagnostics(path: path))
    }

    private static func action(of step: Value, _ faults: inout FaultList) -> TrialAction? {
        guard let member = step.members.first else { return nil }
        if let other = step.members.dropFirst().first {
            faults.error(
                at: other.place,
                "a step does one thing, but this has `\(member.key)` and `\(other.key)`",
                "make it a step of its own"
            )
        }
        let item = member.value.scalar ?? ""
        switch member.key {
        case "answer": return .answers(plain(member.value), isConfirmed: false)
        case "confirm": return .answers(plain(member.value), isConfirmed: true)
        case "clear": return .clear(item)
        case "revisit": return .revisit(item)
        case "back": return .back
        case "next": return .next
        case "finish": return .finish
        case "refuse": return .missing(.refused, item)
        default:
            return MissingReason(rawValue: member.key).map { .missing($0, item) }
        }
    }

    private static func plain(_ answers: Value) -> [(item: String, answer: TrialAnswer)] {
        answers.members.map { ($0.key, .plain($0.value.tree)) }
    }
}

extension TrialAction {
    fileprivate static func missing(_ reason: MissingReason, _ item: String) -> TrialAction {
        .answers([(item, .missing(reason))], isConfirmed: false)
    }
}

extension Value {
    /// A day such as `2026-01-31`; anything else is reported.
    func day(reportingTo faults: inout FaultList) -> CalendarDay? {
        if let day = scalar.flatMap(CalendarDay.init(iso:)) { return day }
        faults.error(at: place, "\(described) is not a day", "write a day such as 2026-01-31")
        return nil
    }
}
