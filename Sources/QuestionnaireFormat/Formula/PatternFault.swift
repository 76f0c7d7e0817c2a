import Progression

/// What is wrong with a pattern, in words for whoever wrote the file.
struct PatternFault: Error {
    /// Where, in Unicode scalars from the beginning of the pattern.
    let offset: Int
    let what: String
    let remedy: String

    /// The pattern that `source` says, if it can be used here and elsewhere.
    static func pattern(_ source: String) -> Result<Pattern, PatternFault> {
        do {
            let pattern = try Pattern(source)
            guard pattern.explodesElsewhere else { return .success(pattern) }
            return .failure(
                PatternFault(
                    offset: 0,
                    what: "the pattern repeats what is itself repeated: other programs would try "
                        + "endlessly many ways to match it",
                    remedy: "let each character match in one way only: `a+` instead of `(a+)+`"
                )
            )
        } catch {
            return .failure(
                PatternFault(
                    offset: error.offset,
                    what: "the pattern \(error.what)",
                    remedy: error.remedy
                )
            )
        }
    }
}
