/// How a questionnaire was administered, as far as it was not the usual way.
///
/// Usual is: asked on the screen, nobody helping, on the day it is noted.
public struct Circumstances: Hashable, Sendable, Codable {
    /// Screen or paper.
    public let mode: Mode
    /// Who or what helped, besides the informant; in ``Help``'s order, each once.
    public let help: [Help]
    /// The day it was answered, when that is not the day it is noted; `nil` for the same day.
    public let answeredOn: CalendarDay?

    /// Asked on the screen, nobody helping, on the day it is noted.
    public static let usual = Circumstances()

    /// Circumstances of given parts.
    public init(mode: Mode = .screen, help: Set<Help> = [], answeredOn: CalendarDay? = nil) {
        self.mode = mode
        self.help = Help.allCases.filter(help.contains)
        self.answeredOn = answeredOn
    }

    /// What the questions were read from.
    public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
        /// Asked on the laptop.
        case screen
        /// Answered on the printed form and keyed in.
        case paper
    }

    /// What helped with understanding and answering, without giving the answers.
    public enum Help: String, Hashable, Sendable, Codable, CaseIterable {
        /// The questions were read aloud, by a person or by the browser.
        case readAloud = "read_aloud"
        /// An interpreter translated.
        case interpreter
    }
}
