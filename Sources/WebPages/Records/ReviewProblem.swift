/// Why what is being put right was not saved.
public enum ReviewProblem: Error, Hashable, Sendable, CaseIterable {
    /// No reason was chosen.
    case reasonMissing
    /// Every answer is as it was.
    case nothingChanged
}

/// What is wrong with the day written on a printed form.
public enum PaperProblem: Error, Hashable, Sendable, CaseIterable {
    /// None was written.
    case missing
    /// The calendar has no such day, or it is not written as one.
    case noSuchDay
    /// It is yet to come.
    case inFuture
    /// It is longer ago than anybody was asked.
    case tooLongAgo
}
