import Progression
import WebPages

/// One line of a file of employees.
public struct EmployeeRow: Hashable, Sendable, Codable {
    /// The line it stands on, from 1.
    public let line: Int
    /// Who it is about; without a passphrase.
    public let employee: NewEmployee

    /// A line of given parts.
    public init(line: Int, employee: NewEmployee) {
        self.line = line
        self.employee = employee
    }

    /// What is wrong with the row, going by what is known of municipality, unit and id.
    func complaints(hasTenant: Bool, hasUnit: Bool, isTaken: Bool) -> [ImportComplaint] {
        var faults: [ImportComplaint.Fault] = []
        if isTaken { faults.append(.taken(employee.id)) }
        if !hasTenant {
            faults.append(.noTenant(employee.tenant ?? ""))
        } else if let unit = employee.unit, !hasUnit {
            faults.append(.noUnit(unit))
        }
        return faults.map { ImportComplaint(line: line, $0) }
    }
}

/// A file of employees, or the same pasted from a spreadsheet: the columns `id`, `name`, `role`, and besides
/// `tenant` and `unit`, in any order, by their Danish names too.
public enum EmployeeFile {
    private static let tenant = TableFile.Column(name: "tenant", others: ["kommune"])
    private static let id = TableFile.Column(name: "id", others: ["brugernavn"], isNeeded: true)
    private static let name = TableFile.Column(name: "name", others: ["navn"], isNeeded: true)
    private static let role = TableFile.Column(name: "role", others: ["rolle"], isNeeded: true)
    private static let unit = TableFile.Column(name: "unit", others: ["enhed"])

    /// The roles by the words people write; an analyst belongs to no municipality, and so to no list.
    static let roles: [String: Role] = [
        "mentor": .mentor,
        "caseworker": .caseworker, "sagsbehandler": .caseworker,
        "team-leader": .teamLeader, "team leader": .teamLeader, "teamleder": .teamLeader,
        "data-protection-officer": .dataProtectionOfficer,
        "data protection officer": .dataProtectionOfficer,
        "databeskyttelsesrådgiver": .dataProtectionOfficer, "dpo": .dataProtectionOfficer,
        "administrator": .administrator, "analyst": .analyst, "analytiker": .analyst,
    ]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - text: the file.
    ///   - tenant: the municipality it is about; `nil` if every line names its own.
    /// - Returns: the lines that are whole, and what is wrong with the others.
    public static func read(
        _ text: String,
        about tenant: String? = nil
    ) -> ImportedRows<EmployeeRow> {
        let columns = [self.tenant.needed(tenant == nil), id, name, role, unit]
        return ImportedRows(text, columns) { record, faults in
            row(of: record, about: tenant, &faults)
        }
    }

    private static func row(
        of record: TableFile.Record,
        about tenant: String?,
        _ faults: inout [ImportComplaint.Fault]
    ) -> EmployeeRow {
        let id = record[id].lowercased()
        if !id.isEmpty && !Identifier.isFit(id) { faults.append(.badIdentifier(record[self.id])) }
        let new = NewEmployee(
            id: id,
            name: record[name],
            role: role(in: record, &faults),
            tenant: record.tenant(in: self.tenant, about: tenant, &faults),
            unit: record[unit].isEmpty ? nil : record[unit],
            passphrase: nil
        )
        return EmployeeRow(line: record.line, employee: new)
    }

    /// What an employee does; where that cannot be told, anything, for the line is no row then.
    private static func role(
        in record: TableFile.Record,
        _ faults: inout [ImportComplaint.Fault]
    ) -> Role {
        let text = record[role]
        switch roles[text.lowercased()] {
        case .analyst?: faults.append(.analyst)
        case let role?: return role
        case nil where !text.isEmpty: faults.append(.noRole(text))
        case nil: break
        }
        return .mentor
    }
}

extension TableFile.Column {
    /// The same column, needed or not.
    func needed(_ isNeeded: Bool) -> Self {
        var column = self
        column.isNeeded = isNeeded
        return column
    }
}

extension TableFile.Record {
    /// The municipality a line is about: its own, or the one the whole file is about.
    func tenant(
        in column: TableFile.Column,
        about tenant: String?,
        _ faults: inout [ImportComplaint.Fault]
    ) -> String {
        let own = self[column]
        guard let tenant else { return own }
        if !own.isEmpty && own != tenant { faults.append(.foreignTenant(own)) }
        return tenant
    }
}
