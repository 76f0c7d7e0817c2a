public import FoundationEssentials
public import Progression

/// A citizen as the people who work with them know them: never with a civil number.
public struct NamedCitizen: Hashable, Sendable {
    /// The random reference; part of addresses.
    public let reference: CitizenReference
    /// The name shown.
    public let name: String

    /// A citizen of given reference and name.
    public init(reference: CitizenReference, name: String) {
        self.reference = reference
        self.name = name
    }
}

/// A visit that was begun and not finished.
public struct DraftLine: Hashable, Sendable {
    /// The visit.
    public let occasion: UUID
    /// Whom it is about.
    public let citizen: NamedCitizen
    /// Whose view it asks for.
    public let kind: InterviewKind
    /// The name of the questionnaire that is asked on its own; `nil` for the regular ones.
    public let title: LocalizedText?
    /// The question it has come to; `nil` when all are answered and only saving is left.
    public let progress: Interview.Progress?
    /// What it is for.
    public let errand: Errand
    /// Whether a newer version of what it asks has come since it began.
    public let isOutdated: Bool

    /// What a draft is for.
    public enum Errand: Hashable, Sendable {
        /// To ask on the screen.
        case visit
        /// To put right what is finished.
        case correction
        /// To key in a printed form.
        case paper

        /// What an interview is for.
        public init(_ errand: Interview.Errand?) {
            switch errand {
            case nil: self = .visit
            case .correction: self = .correction
            case .keying: self = .paper
            }
        }
    }

    /// A draft of given parts.
    public init(
        occasion: UUID,
        citizen: NamedCitizen,
        kind: InterviewKind,
        title: LocalizedText? = nil,
        progress: Interview.Progress?,
        errand: Errand = .visit,
        isOutdated: Bool = false
    ) {
        self.errand = errand
        self.isOutdated = isOutdated
        self.occasion = occasion
        self.citizen = citizen
        self.kind = kind
        self.title = title
        self.progress = progress
    }
}
