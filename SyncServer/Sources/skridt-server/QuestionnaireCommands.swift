import ArgumentParser
import Foundation
import QuestionnaireFormat
import SyncServer

import struct Progression.CalendarDay
import struct Progression.InstrumentTerms

/// Question files.
struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract: "Question files: what is asked, where, how often and of whom.",
        subcommands: [Publish.self, Retire.self, List.self]
    )

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish question files, all or none; laptops fetch them at the next sync.",
            discussion: """
                Without --tenant they are published for every municipality. What a municipality has \
                published itself takes the place of what has the same address. Publishing a file again \
                changes its terms: what is left out is as the file says, for everybody, at once.
                """
        )

        @OptionGroup var common: CommonOptions
        @OptionGroup var terms: TermsOptions

        @Argument(help: "Question files, or folders of them.")
        var paths: [String]

        @Option(help: "The id of the only municipality they are for.")
        var tenant: String?

        func run() async throws {
            let files = try Publishable.read(paths)
            let command = AdminTerms.publish(files, terms: terms.terms, tenant: tenant)
            let answer = try await common.perform(.settle(command))
            guard case .published(let publications) = answer else { return }
            for publication in publications { tell(publication) }
        }

        private func tell(_ publication: Publication) {
            let name = "\(publication.url) \(publication.version)"
            let scope = tenant.map { " in \($0)" } ?? ""
            let state =
                publication.isNew
                ? "published"
                : publication.isChanged ? "in use as said now" : "was published already"
            print("\(name): \(state)\(scope), \(terms.terms.sentence).")
            if publication.isPaused {
                print("It was asked there so far, and is asked of nobody until that day.")
            }
            if publication.measured > 0 {
                print("Responses held for it, now measured: \(publication.measured).")
            }
        }
    }
}

extension QuestionnaireCommand {
    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Retire an instrument: it is begun no more, and visits under way may finish.",
            discussion: """
                It is retired where it was published: with --tenant for that municipality alone, which \
                then uses again what is published for every one.
                """
        )

        @OptionGroup var common: CommonOptions

        @Argument(help: "Its address, or 8 digits or more of its file's SHA-256.")
        var instrument: String

        @Option(help: "The id of the municipality it was published for.")
        var tenant: String?

        func run() async throws {
            let command = AdminTerms.retire(instrument: instrument, tenant: tenant)
            guard case .publications(let retired) = try await common.perform(.settle(command))
            else { return }
            let scope = tenant.map { " in \($0)" } ?? ""
            for one in retired { print("\(one.url) \(one.version): retired\(scope).") }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is published, with its terms and whether it is asked today."
        )

        @OptionGroup var common: CommonOptions

        @Option(help: "The id of a municipality: list what concerns it.")
        var tenant: String?

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let command = AdminTerms.list(tenant: tenant)
            guard case .publications(let all) = try await common.perform(.settle(command)) else {
                return
            }
            if json { return try Surroundings.printJSON(all) }
            for one in all {
                print(
                    "\(one.sha256.prefix(12))  \(one.url) \(one.version)  "
                        + "\(one.tenant ?? "every municipality")  \(one.state.words)  "
                        + one.terms.sentence
                )
            }
            if all.isEmpty { print("Nothing is published; see `questionnaire publish`.") }
        }
    }
}

/// How often an instrument is asked, of whom, and from when.
struct TermsOptions: ParsableArguments {
    @Option(help: "Ask it every so many weeks, whatever the file says.")
    var every: Int?

    @Option(help: "Weeks past the interval before a measurement counts as overdue.")
    var grace: Int?

    @Option(help: "Ask it of the citizens of this target group only; needs --tenant.")
    var targetGroup: String?

    @Option(
        help: "The first day it is asked on, as 2026-01-31; until then what is in use stays so."
    )
    var from: String?

    var terms: InstrumentTerms {
        InstrumentTerms(
            weeks: every,
            graceWeeks: grace,
            targetGroup: targetGroup,
            from: from.flatMap(CalendarDay.init(iso:))
        )
    }

    func validate() throws {
        guard from == nil || terms.from != nil else {
            throw ValidationError("--from is a day such as 2026-01-31")
        }
    }
}

extension InstrumentTerms {
    /// The terms as a list shows them.
    fileprivate var sentence: String {
        let interval =
            weeks.map { "every \($0) week\($0 == 1 ? "" : "s")" } ?? "as often as its file says"
        let group = targetGroup.map { "of the target group \($0)" } ?? "of everybody"
        let grace = graceWeeks.map { " and \($0) more" } ?? ""
        return "asked \(group) \(interval)\(grace)" + (from.map { " from \($0.iso)" } ?? "")
    }
}

extension PublicationListing.State {
    fileprivate var words: String {
        switch self {
        case .inUse: "in use"
        case .waiting: "waiting for its day"
        case .replaced: "replaced"
        case .retired: "retired"
        }
    }
}

/// Question files fit to be published; faulty ones are refused with line and column.
enum Publishable {
    static func read(_ paths: [String]) throws -> [PublishedFile] {
        let files = try find(paths)
        let faulty = files.map { (file: $0, reading: $0.read()) }
            .filter { $0.reading.questionnaire == nil }
        for (file, reading) in faulty {
            let text = reading.rendered(source: file.bytes)
            FileHandle.standardError.write(Data("\(text)\n".utf8))
        }
        guard faulty.isEmpty else {
            Surroundings.complain("Nothing was published.")
            throw ExitCode(65)
        }
        return files.map { PublishedFile(path: $0.path, content: Data($0.bytes)) }
    }

    private static func find(_ paths: [String]) throws -> [QuestionFile] {
        do {
            return try QuestionFile.find(paths)
        } catch {
            Surroundings.complain(sentence(error))
            throw ExitCode(66)
        }
    }

    static func sentence(_ error: QuestionFileError) -> String {
        switch error {
        case .notThere(let path), .unreadable(let path):
            "\(path) cannot be read; name a question file or a folder."
        case .none(let paths): "There is no question file in \(paths.joined(separator: ", "))."
        }
    }
}
