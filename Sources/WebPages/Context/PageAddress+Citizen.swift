public import FoundationEssentials
public import Progression

/// The addresses of the pages about one citizen, for whoever prepares a meeting.
extension PageAddress {
    /// GET at the server: one of the pages about a citizen.
    public static func citizen(_ citizen: CitizenReference, _ view: CitizenView) -> String {
        let overview = self.citizen(citizen)
        return view == .overview ? overview : "\(overview)/\(view.rawValue)"
    }

    /// GET at the server: the sheet to look at together.
    ///
    /// - Parameters:
    ///   - citizen: whom it is about.
    ///   - language: of the sheet; `nil` for the citizen's own.
    ///   - charts: the factors drawn; none for the usual ones.
    /// - Returns: the address.
    public static func meeting(
        _ citizen: CitizenReference,
        in language: Language?,
        charts: [Factor]
    ) -> String {
        let parts =
            (language.map { ["sheet=\(segment($0.rawValue))"] } ?? [])
            + charts.map { "chart=\($0.rawValue)" }
        return self.citizen(citizen, .meeting)
            + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    /// GET at the server: the star of some visits; none for the usual ones.
    public static func star(_ citizen: CitizenReference, of visits: [UUID]) -> String {
        let parts = visits.map { "star=\($0.uuidString.lowercased())" }
        return self.citizen(citizen, .star)
            + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}
