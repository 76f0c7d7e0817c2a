internal import Foundation
internal import Hummingbird
internal import Progression

extension DeskContext {
    /// The citizen the address names.
    func citizen() throws -> CitizenReference {
        guard let text = parameters.get("citizen")?.removingPercentEncoding else {
            throw DeskError.noSuchCitizen
        }
        return CitizenReference(rawValue: text)
    }

    /// The visit the address names.
    func occasion() throws -> UUID {
        guard let occasion = parameters.get("occasion").flatMap(UUID.init(uuidString:)) else {
            throw DeskError.noSuchVisit
        }
        return occasion
    }
}

extension Request {
    /// The first entry of a long list that an address asks for with `from`; 0 for anything else.
    var firstShown: Int { uri.queryParameters["from"].flatMap { Int($0) } ?? 0 }
}
