/// A figure of a released table: shown, or hidden for a reason.
///
/// There is no third way, so that no page can show one by mistake.
public enum Figure<Value: Hashable & Sendable>: Hashable, Sendable {
    /// May be seen.
    case shown(Value)
    /// May not be seen.
    case hidden(HiddenReason)
}

extension Figure: Codable where Value: Codable {
    private enum CodingKeys: CodingKey { case hidden }

    /// Reads a figure: the value alone, or an object whose member `hidden` says why there is none.
    public init(from decoder: any Decoder) throws {
        if let values = try? decoder.container(keyedBy: CodingKeys.self),
            let reason = try? values.decode(HiddenReason.self, forKey: .hidden)
        {
            self = .hidden(reason)
        } else {
            self = .shown(try Value(from: decoder))
        }
    }

    /// Writes the value alone, or `{"hidden": "few-citizens"}`.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .shown(let value): try value.encode(to: encoder)
        case .hidden(let reason):
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(reason, forKey: .hidden)
        }
    }
}

/// Why a figure is hidden.
public enum HiddenReason: String, Hashable, Sendable, Codable {
    /// Too few citizens behind it.
    case fewCitizens = "few-citizens"
    /// Too few professionals behind it.
    case fewProfessionals = "few-professionals"
    /// Large enough itself; shown, it would give away one that is not.
    case givesAway = "gives-away"
}
