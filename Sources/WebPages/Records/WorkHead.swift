import Progression

/// Above a page where somebody works alone on a visit that is over: whose it is, of which day, and the
/// way out that loses nothing.
struct WorkHead {
    let citizen: NamedCitizen?
    let interview: Interview
    let wording: Wording

    /// The way to the citizen's visits.
    var way: HTML? {
        citizen.map { citizen in
            """
            <p class="back"><a href="\(PageAddress.visits(citizen.reference))">\
            \(wording.records.visits.later)</a></p>
            """
        }
    }

    /// Whose visit it is.
    var line: HTML? {
        citizen.map { citizen in
            "<p>\(HTML.name(citizen.name)) · \(wording.dates.day(interview.visit.day))</p>"
        }
    }
}
