import ArgumentParser
import Progression
import QuestionnaireFormat

/// `skridt questionnaire diff`: tells what differs between two versions, and what number that asks for.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two versions of a question file.",
        discussion: """
            Every change has a grade. Other words are a patch (1.0.0 → 1.0.1). Something more, or \
            something that no score counts, is minor (1.0.0 → 1.1.0). Another type, other options or \
            anchors, another order, score or recall period changes the measurement: it is major \
            (1.0.0 → 2.0.0), and a new series begins, unless `comparable_with` of the score names the \
            old version and says why the figures can be compared.

            Ends with 0 when the new file's number is large enough, 65 when it is too small or a file \
            has faults, 66 when a file is not there.
            """
    )

    @Argument(help: "The old version.")
    var old: String

    @Argument(help: "The new version.")
    var new: String

    @Flag(help: "Print the changes as JSON.")
    var json = false

    func run() async throws {
        try await reportingFailures {
            let report = DiffReport(
                from: try soundQuestionnaire(at: old),
                to: try soundQuestionnaire(at: new)
            )
            if json {
                try Console.printJSON(report)
            } else {
                Console.print(report.text)
            }
            guard report.isEnough else { throw ExitCode(ExitStatus.badQuestionFile.rawValue) }
        }
    }
}

/// What differs between two versions, apart from where it is printed.
struct DiffReport: Encodable {
    let old: String
    let new: String
    let changes: [Change]
    /// The smallest number the new version may have.
    let smallest: String
    /// Whether its number is at least that.
    let isEnough: Bool

    struct Change: Encodable {
        let grade: Grade
        let what: String
    }

    enum Grade: String, Encodable, CaseIterable {
        case major
        case minor
        case patch

        init(_ grade: QuestionnaireChange.Grade) {
            switch grade {
            case .text: self = .patch
            case .addition: self = .minor
            case .measurement: self = .major
            }
        }

        var heading: String {
            switch self {
            case .major: "The measurement (major):"
            case .minor: "Additions (minor):"
            case .patch: "Words (patch):"
            }
        }
    }

    enum CodingKeys: String, CodingKey {
        case old, new, changes, smallest
        case isEnough = "is_enough"
    }

    init(from old: Questionnaire, to new: Questionnaire) {
        self.old = old.reference.version
        self.new = new.reference.version
        changes = QuestionnaireChange.changes(from: old, to: new).map {
            Change(grade: Grade($0.grade), what: $0.what)
        }
        let number = new.smallestVersion(after: old)
        smallest = "\(number)"
        isEnough = VersionNumber(new.reference.version) >= number
    }

    var text: String {
        let groups = Grade.allCases.compactMap { grade -> String? in
            let found = changes.filter { $0.grade == grade }.map { "  \($0.what)" }
            return found.isEmpty ? nil : ([grade.heading] + found).joined(separator: "\n")
        }
        let verdict =
            isEnough
            ? "\(new) is a large enough step from \(old); at least \(smallest) was needed."
            : "\(new) is too small a step from \(old): write at least \(smallest)."
        return ((groups.isEmpty ? ["Nothing differs that counts."] : groups) + [verdict])
            .joined(separator: "\n")
    }
}
