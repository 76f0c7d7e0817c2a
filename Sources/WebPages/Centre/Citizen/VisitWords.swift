import FoundationEssentials
import Progression

/// How questionnaires were answered, in words: what, by whom, on what, with whose help.
struct VisitWords {
    let file: CitizenDossier
    let context: PageContext
    let wording: Wording

    private var words: Wording.Journal { wording.journal }
    private var calendar: CalendarWords { CalendarWords(wording: wording, context: context) }

    /// What a question file is called, with its version.
    func title(_ instrument: InstrumentReference) -> String {
        let known = file.book.questionnaires[instrument.sha256]
        let name = known.map { known in
            ItemTexts(questionnaire: known, language: context.language).plain(known.title)
        }
        return "\(name ?? instrument.url) \(instrument.version)"
    }

    /// Who measured, by name where that is known; a caseworker's assessment by somebody who was not the
    /// responsible one then was given by a stand-in.
    func author(_ response: Response) -> String {
        guard let name = file.people[response.author] else { return response.author }
        let responsible = file.theCase.caseworker(at: response.measured)
        return response.respondent == .caseworker && name != responsible
            ? wording.assessment.byStandIn(name) : name
    }

    /// On what, whose answers, with what help, and when it was noted if that was later.
    func circumstances(_ response: Response) -> [String] {
        let circumstances = response.circumstances
        return [
            words.mode(circumstances.mode),
            words.answered(wording.chart.informant(response.informant)),
        ] + circumstances.help.map(words.help)
            + (response.isBackDated ? [words.noted(calendar.date(response.finished))] : [])
    }

    /// That somebody said no, to what and when.
    func declined(_ declined: AnswerBook.Declined) -> String {
        words.declined(title(declined.instrument), calendar.date(declined.date))
    }

    /// Of each visit who measured, on what and with what help, and in which language.
    var byVisit: [UUID: String] {
        var words: [UUID: [String]] = [:]
        for response in file.book.responses {
            let told = brief(response)
            if words[response.occasion]?.contains(told) != true {
                words[response.occasion, default: []].append(told)
            }
        }
        return words.mapValues { $0.joined(separator: "; ") }
    }

    private func brief(_ response: Response) -> String {
        let circumstances = response.circumstances
        let how =
            [words.mode(circumstances.mode)] + circumstances.help.map(words.help)
            + [OwnName.of(response.language)]
        return "\(author(response)): \(how.joined(separator: ", "))"
    }
}
