/// Warns of what a program can use and a person can hardly have meant.
///
/// Everything here looks at the file as it is written, so it says what it has to say even while other
/// things in the file are wrong.
enum Lint {
    /// What can be said of `document`, which stands in `lines`.
    static func faults(of document: Value, in lines: SourceLines) -> [Fault] {
        WordingCheck.faults(of: document, in: lines) + ScaleDirection.faults(of: document)
    }
}
