import ArgumentParser
import Foundation
import SyncServer

import struct Progression.CalendarDay
import struct Progression.CitizenReference
import struct Progression.EventKind

/// The kinds of events that can be recorded in courses.
struct EventKindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event-kind",
        abstract: "The kinds of events a municipality records in courses: efforts, pauses, exits.",
        discussion: "A municipality begins with the usual ones; all of them can be changed.",
        subcommands: [List.self, Add.self, Rename.self, Retire.self, Restore.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the kinds of events.")

        @OptionGroup var place: EventKindPlace

        @Flag(help: "Answer in JSON.")
        var json = false

        func run() async throws {
            let answer = try await place.perform(.listKinds(tenant: place.tenant))
            guard case .eventKinds(let kinds) = answer else { return }
            if json { return try Surroundings.printJSON(kinds) }
            for kind in kinds {
                print(
                    "\(kind.category.rawValue)  \(kind.name)\(kind.isRetired ? "  (retired)" : "")"
                )
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a kind of event.")

        @OptionGroup var place: EventKindPlace

        @Argument(help: "Its name as people read it.")
        var name: String

        @Option(help: "What it is: effort, pause or exit.")
        var category: EventKind.Category

        func run() async throws {
            _ = try await place.perform(.addKind(name, category, tenant: place.tenant))
            print("Added the \(category.rawValue) \(name) to \(place.tenant).")
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a kind of event another name, in what was recorded of it too."
        )

        @OptionGroup var place: EventKindPlace

        @OptionGroup var choice: EventKindOptions

        @Argument(help: "Its new name.")
        var newName: String

        func run() async throws {
            let command = AdminEvents.renameKind(
                choice.choice,
                to: newName,
                tenant: place.tenant
            )
            _ = try await place.perform(command)
            print("\(choice.name) is called \(newName) now.")
        }
    }

    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Offer a kind of event no more; what was recorded of it stays."
        )

        @OptionGroup var place: EventKindPlace

        @OptionGroup var choice: EventKindOptions

        func run() async throws {
            _ = try await place.perform(
                .retireKind(choice.choice, true, tenant: place.tenant)
            )
            print("\(choice.name) is offered no more.")
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Offer a kind of event again that was retired."
        )

        @OptionGroup var place: EventKindPlace

        @OptionGroup var choice: EventKindOptions

        func run() async throws {
            _ = try await place.perform(
                .retireKind(choice.choice, false, tenant: place.tenant)
            )
            print("\(choice.name) is offered again.")
        }
    }
}

/// The municipality whose kinds of events are meant.
struct EventKindPlace: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: "The municipality's id.")
    var tenant: String

    func perform(_ command: AdminEvents) async throws -> AdminAnswer {
        try await common.perform(.events(command))
    }
}

/// The kind of event that is meant.
struct EventKindOptions: ParsableArguments {
    @Argument(help: "Its name.")
    var name: String

    @Option(help: "Its category, where kinds of several are called so: effort, pause or exit.")
    var category: EventKind.Category?

    var choice: EventKindChoice { EventKindChoice(name: name, category: category) }
}

extension CitizenCommand {
    struct Event: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "event",
            abstract: "What happened around a citizen's course.",
            subcommands: [Add.self]
        )

        struct Add: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Record an effort, a pause or an exit in a citizen's course.",
                discussion: """
                    For what is known already in another system; caseworkers record it on the citizen's \
                    page. What is unusual is asked about: give --yes once it is sure to be right.
                    """
            )

            @OptionGroup var place: EventKindPlace

            @Argument(help: "The citizen's reference.")
            var citizen: String

            @Option(help: "The name of one of the municipality's kinds of events.")
            var kind: String

            @Option(help: "Its category, where kinds of several are called so.")
            var category: EventKind.Category?

            @Option(help: "The first day, as 2026-01-31; of an exit the only one.")
            var start: String

            @Option(help: "The last day; left out while it goes on.")
            var end: String?

            @Flag(help: "What is unusual of it is right.")
            var yes = false

            func validate() throws {
                for day in [start, end].compactMap({ $0 }) where CalendarDay(iso: day) == nil {
                    throw ValidationError("`\(day)` is no day; write one as 2026-01-31")
                }
            }

            func run() async throws {
                guard let first = CalendarDay(iso: start) else { return }
                let order = EventOrder(
                    citizen: CitizenReference(rawValue: citizen),
                    tenant: place.tenant,
                    kind: EventKindChoice(name: kind, category: category),
                    days: (first, end.flatMap(CalendarDay.init(iso:))),
                    isConfirmed: yes
                )
                _ = try await place.perform(.record(order))
                print("Recorded in the citizen's course.")
            }
        }
    }
}
