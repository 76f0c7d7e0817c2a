/// The pages of those who look after a municipality, each with a link.
public enum OfficeArea: String, Hashable, Sendable, CaseIterable {
    /// How measuring stands.
    case team
    /// What the team talks about after judging invented cases.
    case calibration
    /// The people.
    case people
    /// The units.
    case units
    /// The laptops.
    case laptops
    /// The instruments.
    case instruments
}

/// Who looks at the pages of an office, and what they may do there.
public struct OfficeView: Hashable, Sendable {
    /// The pages there are for them.
    public let areas: [OfficeArea]
    /// Whether they may change anything, or only look.
    public let mayChange: Bool
    /// Whether they may hand citizens over and say who stands in.
    public let handsOver: Bool

    /// The administrator's view: everything.
    public static let administrator = OfficeView(
        areas: OfficeArea.allCases,
        mayChange: true,
        handsOver: true
    )
    /// The data protection officer's: everything but how the work goes, to look at.
    public static let dataProtectionOfficer = OfficeView(
        areas: OfficeArea.allCases.filter { $0 != .team && $0 != .calibration },
        mayChange: false,
        handsOver: false
    )
    /// The team leader's: the people of the unit, and how measuring stands there.
    public static let teamLeader = OfficeView(
        areas: [.team, .calibration, .people],
        mayChange: false,
        handsOver: true
    )
}

/// The way from one of these pages to the others.
struct OfficeMenu {
    let view: OfficeView
    let current: OfficeArea?
    let wording: Wording

    var html: HTML? {
        if view.areas.count < 2 { return nil }
        let links = view.areas.map { area -> HTML in
            let here: HTML = area == current ? " aria-current=\"page\"" : ""
            return "<a href=\"\(area.address)\"\(here)>\(wording.office.area(area))</a>"
        }
        let only: HTML? =
            view.mayChange || view.handsOver
            ? nil : "<p class=\"quiet\">\(wording.office.lookOnly)</p>\n"
        return """
            <nav class="languages" aria-label="\(wording.office.menu)">\(links)</nav>
            \(only)
            """
    }
}

extension OfficeArea {
    /// Where the page is.
    var address: String {
        switch self {
        case .team: PageAddress.team
        case .calibration: PageAddress.discussionSheet
        case .people: PageAddress.people
        case .units: PageAddress.units
        case .laptops: PageAddress.laptops
        case .instruments: PageAddress.instruments
        }
    }
}
