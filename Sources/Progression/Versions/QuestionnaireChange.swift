/// One difference between two versions of a questionnaire, and how much it matters.
public struct QuestionnaireChange: Hashable, Sendable {
    /// How much it matters.
    public let grade: Grade
    /// What differs, in the words of the question file.
    public let what: String

    /// How much a change matters, the least first.
    ///
    /// What is asked, of whom, and what an answer counts is the measurement. The same words with other
    /// spelling, and things beside the measurement, are not.
    public enum Grade: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// Only words: a new patch number.
        case text
        /// Something more, or something that no score counts: a new minor number.
        case addition
        /// Answers before and after mean different things: a new major number, and a new series.
        case measurement

        /// Smaller grades come first.
        public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
    }

    /// A change of a grade.
    public init(_ grade: Grade, _ what: String) {
        self.grade = grade
        self.what = what
    }

    /// Everything that differs, in the order of the file; empty when both measure and say the same.
    ///
    /// The question's own text is graded as words: whoever asks about something else with it gives the
    /// item a new id. Anchors, and options that a score counts, are the measurement itself, word by
    /// word.
    public static func changes(
        from old: Questionnaire,
        to new: Questionnaire
    ) -> [QuestionnaireChange] {
        VersionComparison(old: old, new: new).changes
    }
}

extension Questionnaire {
    /// The smallest version number that this may have as the successor of `old`: the same if nothing
    /// differs, even though the file may.
    public func smallestVersion(after old: Questionnaire) -> VersionNumber {
        let number = VersionNumber(old.reference.version)
        let grade = QuestionnaireChange.changes(from: old, to: self).map(\.grade).max()
        return grade.map(number.next) ?? number
    }
}
