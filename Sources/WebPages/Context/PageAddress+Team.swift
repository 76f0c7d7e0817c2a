public import Progression

/// Addresses at the server for those who lead, and for what colleagues do together.
extension PageAddress {
    /// GET: how measuring stands in one's units.
    public static let team = "/team"

    /// GET: how far the citizens of one's units have come with one factor.
    public static func team(_ factor: Factor) -> String {
        "\(team)/\(factor.rawValue)"
    }
}
