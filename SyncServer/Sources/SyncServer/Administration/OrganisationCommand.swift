public import FoundationEssentials
public import Progression
public import WebPages

/// What can be asked about the units and people of a municipality, and whose citizens are whose.
public enum OrganisationCommand: Hashable, Sendable, Codable {
    /// Adds a unit.
    case addUnit(OrganisationUnit, tenant: String)
    /// Gives a unit another name or place.
    case amendUnit(OrganisationUnit, tenant: String)
    /// Removes a unit nobody belongs to.
    case removeUnit(String, tenant: String)
    /// Lists the units.
    case listUnits(tenant: String)
    /// Says what is wrong with the lines of a file of employees, whole or not, and adds nobody.
    case tryEmployees([EmployeeRow])
    /// Adds the employees of a file, all or none, and invites those who sign in.
    case addEmployees([EmployeeRow])
    /// Changes name, role, unit or stand-in.
    case amendEmployee(String, EmployeeChange)
    /// Makes a code by which an employee chooses a passphrase.
    case invite(employee: String)
    /// Says what is wrong with the lines of a file of citizens, whole or not, and adds nobody.
    case tryCitizens([CitizenRow])
    /// Finds a citizen by the CPR number.
    case findCitizen(CPRNumber, tenant: String)
    /// Gives citizens to another caseworker.
    case handOver(HandOver)
    /// Says for how many days closed cases are kept.
    case setRetention(Int, tenant: String)
    /// Closes a case, or opens it again.
    case setClosed(Bool, citizen: CitizenReference, tenant: String, by: String?)
}

/// What is answered about the units and people of a municipality.
public enum OrganisationAnswer: Hashable, Sendable, Codable {
    /// The units, by name.
    case units([OrganisationUnit])
    /// Who is invited to choose a passphrase, and by which codes.
    case invitations([Invitation])
    /// The citizen who was looked for, if there is one.
    case found(CitizenReference?)
    /// What is wrong with the lines of a file.
    case complaints([ImportComplaint])
}

/// A one-time code by which an employee chooses a passphrase; nobody else ever knows that.
public struct Invitation: Hashable, Sendable, Codable {
    /// The id of the employee.
    public let employee: String
    /// The name.
    public let name: String
    /// The code as it is typed.
    public let code: String
    /// Until when it is good.
    public let expires: Date
}
