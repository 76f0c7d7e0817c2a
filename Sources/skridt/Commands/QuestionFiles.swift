import QuestionnaireFormat

extension QuestionFile {
    /// Does something with all question files that are there, and only then tells of what is not.
    ///
    /// - Parameters:
    ///   - paths: files, and folders to search.
    ///   - work: what is done with the files, if there is one.
    /// - Throws: what `work` throws when every path is there, else that one is not.
    static func withAll(in paths: [String], _ work: ([QuestionFile]) throws -> Void) throws {
        let (files, errors) = search(paths)
        let failures = errors.map { Failure($0) }
        guard let last = failures.last else { return try work(files) }
        if !files.isEmpty { try? work(files) }
        for failure in failures.dropLast() { Console.say("skridt: \(failure.sentence)") }
        throw last
    }
}
