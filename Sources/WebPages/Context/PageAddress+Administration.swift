public import FoundationEssentials
public import Progression

/// Addresses at the server for those who look after people, units, laptops and instruments.
extension PageAddress {
    /// GET: the people of one's municipality or units.
    public static let people = "/people"
    /// POST: token and what is known of a new employee.
    public static let addPerson = "/people/add"
    /// GET, and POST: token, ``FormField/list`` and ``FormField/subject``.
    public static let importPeople = "/people/import"
    /// GET, and POST: token and what is to change of units.
    public static let units = "/units"
    /// GET: the laptops of one's municipality.
    public static let laptops = "/laptops"
    /// POST: token and ``FormField/laptop``.
    public static let revokeLaptop = "/laptops/revoke"
    /// GET: the instruments of one's municipality, and POST: token and what is to change.
    public static let instruments = "/instruments"
    /// GET, and POST: token, user name, code and the passphrase chosen.
    public static let welcome = "/welcome"

    /// GET: one employee; POST: token and what is to change.
    public static func person(_ id: String) -> String {
        "/person/" + segment(id)
    }

    /// POST: token; what is to be done with one employee.
    public static func person(_ id: String, _ act: PersonAct) -> String {
        "\(person(id))/\(act.rawValue)"
    }

    /// GET: an own case, to be handed over or closed.
    public static func caseOf(_ citizen: String) -> String {
        "/citizens/\(segment(citizen))/case"
    }

    /// POST: token and ``FormField/employee``, the caseworker who becomes responsible.
    public static func handOver(_ citizen: String) -> String {
        "/citizens/\(segment(citizen))/hand-over"
    }

    /// GET: the caseworker's own assessment of an own citizen; POST: what ``AssessmentPage`` says.
    public static func assessment(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/assessment"
    }

    /// GET: what happened around an own citizen's course; POST: token and an event to be recorded.
    public static func events(_ citizen: String) -> String {
        "/citizens/\(segment(citizen))/events"
    }

    /// GET: one event; POST: token and what becomes of it, or ``FormField/step``.
    public static func event(_ event: UUID, of citizen: String) -> String {
        "\(events(citizen))/\(event.uuidString.lowercased())"
    }

    /// POST: token and ``FormField/step``; closes a case or opens it again.
    public static func close(_ citizen: String) -> String {
        "/citizens/\(segment(citizen))/close"
    }
}

/// What can be done with an employee from the employee's page.
public enum PersonAct: String, Hashable, Sendable, CaseIterable {
    /// Another code by which to choose a passphrase.
    case invite
    /// Another telephone.
    case resetCode = "reset-code"
    /// Signed out, and kept out.
    case block
    /// Let in again.
    case unblock
    /// A code by which a laptop is enrolled.
    case enrol
    /// Who sees the citizens meanwhile.
    case standIn = "stand-in"
    /// Citizens to another caseworker.
    case handOver = "hand-over"
}
