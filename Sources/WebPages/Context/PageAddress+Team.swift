public import Progression

/// Addresses at the server for those who lead, and for what colleagues do together.
extension PageAddress {
    /// GET: how measuring stands in one's units.
    public static let team = "/team"

    /// GET: invented cases to be judged by a caseworker; POST: token, ``FormField/step`` and the judgements.
    public static let calibration = "/calibration"
    /// GET: what a team talks about afterwards.
    public static let discussionSheet = "/calibration/sheet"

    /// GET: how far the citizens of one's units have come with one factor.
    public static func team(_ factor: Factor) -> String {
        "\(team)/\(factor.rawValue)"
    }
}
