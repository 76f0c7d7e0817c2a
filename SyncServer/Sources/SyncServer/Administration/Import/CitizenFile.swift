public import Progression
import WebPages

/// One line of a file of citizens.
public struct CitizenRow: Hashable, Sendable, Codable {
    /// The line it stands on, from 1.
    public let line: Int
    /// The municipality.
    public let tenant: String
    /// The name the employees know the citizen by.
    public let name: String
    /// The language the citizen reads.
    public let language: String
    /// The responsible caseworker.
    public let caseworker: String
    /// The mentors who visit.
    public let mentors: [String]
    /// The CPR number, if it is known.
    public let number: CPRNumber?
    /// The target group the citizen belongs to, by its name; `nil` for none.
    public let targetGroup: String?

    /// A line of given parts.
    public init(
        line: Int,
        tenant: String,
        name: String,
        language: String,
        caseworker: String,
        mentors: [String],
        number: CPRNumber? = nil,
        targetGroup: String? = nil
    ) {
        self.line = line
        self.tenant = tenant
        self.name = name
        self.language = language
        self.caseworker = caseworker
        self.mentors = mentors
        self.number = number
        self.targetGroup = targetGroup
    }
}

extension CitizenRow {
    /// What is wrong with the row in a municipality; `role` tells what an employee there does.
    func complaints(
        in tenant: KnownTenant?,
        role: (_ employee: String) throws -> Role?,
        isKnown: (CPRNumber) throws -> Bool
    ) rethrows -> [ImportComplaint] {
        var faults: [ImportComplaint.Fault] =
            LanguageCode.isKnown(language) ? [] : [.noLanguage(language)]
        if let tenant {
            let wanted = [(caseworker, Role.caseworker)] + mentors.map { ($0, Role.mentor) }
            faults += try wanted.compactMap {
                try Self.fault(of: $0.0, wanted: $0.1, is: role($0.0))
            }
            if let number {
                if number.isForTesting && !tenant.isTest { faults.append(.number(.forTesting)) }
                if try isKnown(number) { faults.append(.numberTaken) }
            }
            if let targetGroup, !tenant.targetGroups.contains(targetGroup) {
                faults.append(.noTargetGroup(targetGroup))
            }
        } else {
            faults.append(.noTenant(self.tenant))
        }
        return faults.map { ImportComplaint(line: line, $0) }
    }

    /// What is wrong with naming an employee where one with a role is wanted, if anything is.
    private static func fault(
        of employee: String,
        wanted: Role,
        is role: Role?
    ) -> ImportComplaint.Fault? {
        guard let role else { return .nobody(wanted, employee) }
        return role == wanted ? nil : .otherRole(role, wanted: wanted, employee)
    }

    /// What must be known of a municipality to judge a row.
    struct KnownTenant {
        /// Whether it is for trying things out: numbers that are nobody's belong there.
        let isTest: Bool
        /// The names of its target groups.
        let targetGroups: Set<String>
    }
}

extension [CitizenRow] {
    /// CPR numbers that stand on several lines.
    var numbersTwice: [ImportComplaint] {
        let numbers = compactMap { row in
            row.number.map { (row.line, "\(row.tenant) \($0.digits)") }
        }
        return ImportComplaint.twice(numbers).map { complaint in
            guard case .twice(_, let line) = complaint.fault else { return complaint }
            return ImportComplaint(line: complaint.line, .numberTwice(line: line))
        }
    }

    /// The lines whose CPR number does not pass the check by modulus 11, and may be right all the same.
    public var oddNumbers: [Int] {
        filter { !($0.number?.passesCheck ?? true) }.map(\.line)
    }
}

/// A file of citizens, or the same pasted from a spreadsheet: the columns `name`, `language`, `caseworker`,
/// and besides `tenant`, `mentors`, `cpr` and `target-group`, in any order, by their Danish names too; several mentors with
/// blanks or semicolons between.
public enum CitizenFile {
    private static let tenant = TableFile.Column(name: "tenant", others: ["kommune"])
    private static let name = TableFile.Column(name: "name", others: ["navn"], isNeeded: true)
    private static let language = TableFile.Column(
        name: "language",
        others: ["sprog"],
        isNeeded: true
    )
    private static let caseworker = TableFile.Column(
        name: "caseworker",
        others: ["sagsbehandler"],
        isNeeded: true
    )
    private static let mentors = TableFile.Column(name: "mentors", others: ["mentorer", "mentor"])
    private static let number = TableFile.Column(name: "cpr", others: ["cpr-nummer"])
    private static let targetGroup = TableFile.Column(
        name: "target-group",
        others: ["målgruppe", "target group"]
    )

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - text: the file.
    ///   - tenant: the municipality it is about; `nil` if every line names its own.
    /// - Returns: the lines that are whole, and what is wrong with the others.
    public static func read(
        _ text: String,
        about tenant: String? = nil
    ) -> ImportedRows<CitizenRow> {
        let columns = [
            self.tenant.needed(tenant == nil), name, language, caseworker, mentors, number,
            targetGroup,
        ]
        return ImportedRows(text, columns) { record, faults in
            row(of: record, about: tenant, &faults)
        }
    }

    private static func row(
        of record: TableFile.Record,
        about tenant: String?,
        _ faults: inout [ImportComplaint.Fault]
    ) -> CitizenRow {
        CitizenRow(
            line: record.line,
            tenant: record.tenant(in: self.tenant, about: tenant, &faults),
            name: record[name],
            language: LanguageCode.plain(record[language]),
            caseworker: record[caseworker],
            mentors: record[mentors].split(maxSplits: 20) { $0 == ";" || $0.isWhitespace }
                .map(String.init),
            number: number(in: record, &faults),
            targetGroup: record[targetGroup].isEmpty ? nil : record[targetGroup]
        )
    }

    private static func number(
        in record: TableFile.Record,
        _ faults: inout [ImportComplaint.Fault]
    ) -> CPRNumber? {
        guard !record[number].isEmpty else { return nil }
        do {
            return try CPRNumber(record[number], allowsTesting: true)
        } catch {
            faults.append(.number(error))
            return nil
        }
    }
}
