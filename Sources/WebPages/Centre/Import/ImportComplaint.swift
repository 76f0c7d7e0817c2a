public import Progression

/// What is wrong with one line of a file of people, told with the line and never with a name.
public struct ImportComplaint: Hashable, Sendable, Codable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong with it.
    public let fault: Fault

    /// A complaint of given parts.
    public init(line: Int, _ fault: Fault) {
        self.line = line
        self.fault = fault
    }

    /// What can be wrong.
    public enum Fault: Hashable, Sendable, Codable {
        /// The first line names no such columns.
        case missingColumns([String])
        /// The first line names a column nobody knows.
        case unknownColumn(String)
        /// The line has so many fields where others belong.
        case fieldCount(Int, wanted: Int)
        /// There are more lines than can be imported at once.
        case tooManyLines(Int)
        /// A quotation mark is not closed.
        case openQuotation
        /// A column that must not be is empty.
        case empty(String)
        /// There is no such municipality.
        case noTenant(String)
        /// The line is about another municipality.
        case foreignTenant(String)
        /// Nobody of that id is in the municipality, where one with the role is wanted.
        case nobody(Role, String)
        /// Somebody of the municipality is named where one with another role is wanted.
        case otherRole(Role, wanted: Role, String)
        /// The municipality has no such unit.
        case noUnit(String)
        /// The municipality has no such target group.
        case noTargetGroup(String)
        /// There is no such role.
        case noRole(String)
        /// An analyst, who belongs to no municipality.
        case analyst
        /// There is no such language.
        case noLanguage(String)
        /// A text that cannot be an id.
        case badIdentifier(String)
        /// Somebody has the id already.
        case taken(String)
        /// The same stands on an earlier line.
        case twice(String, line: Int)
        /// A CPR number that is none.
        case number(CPRFault)
        /// A citizen with the CPR number is here already.
        case numberTaken
        /// The CPR number stands on an earlier line.
        case numberTwice(line: Int)
    }

    /// Ids that stand on several lines.
    public static func twice(_ ids: [(line: Int, id: String)]) -> [ImportComplaint] {
        var first: [String: Int] = [:]
        return ids.compactMap { line, id in
            guard let earlier = first[id] else {
                first[id] = line
                return nil
            }
            return ImportComplaint(line: line, .twice(id, line: earlier))
        }
    }

    /// The complaint in a sentence that names its line.
    public func sentence(in language: Language) -> String {
        let words = Wording.of(language).imports
        return words.onLine(line, words.fault(fault))
    }
}
