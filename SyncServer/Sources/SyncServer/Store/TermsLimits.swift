import Progression

extension InstrumentTerms {
    /// Refuses terms that cannot be meant.
    func check(in tenant: String?) throws(ServerError) {
        guard weeks.map((1...260).contains) ?? true, graceWeeks.map((0...52).contains) ?? true
        else {
            throw .badTerms
        }
        guard targetGroup == nil || tenant != nil else { throw .targetGroupOfNobody }
    }
}

/// The names of target groups: configuration, shown to people as they are.
enum TargetGroupName {
    static func check(_ name: String) throws(ServerError) {
        let isOneLine = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...64).contains(name.count), isOneLine, trimmed(name) == name else {
            throw .badTargetGroup
        }
    }
}
