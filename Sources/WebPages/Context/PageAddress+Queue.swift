public import Progression

extension PageAddress {
    /// GET at the desk: what waits, what was sent, and what was put aside.
    public static let sending = "/sending"
    /// POST at the desk: token; sends and fetches, and comes back to ``sending``.
    public static let sendNow = "/sending/now"
    /// POST at the desk: token; answers with the encrypted file.
    public static let export = "/sending/export"
    /// GET and POST at the desk: token, name and language; somebody who is not on the caseload.
    public static let newcomer = "/newcomer"

    /// POST at the desk: token; takes somebody off the list who was only written down here.
    public static func removal(_ citizen: CitizenReference) -> String {
        self.citizen(citizen) + "/removal"
    }

    /// POST at the desk: token and ``FormField/query``; leads to ``found``.
    public static let search = "/search"
    /// GET at the desk: whoever was last searched for; not by name, for browsers keep addresses.
    public static let found = home + "?show=found"

    /// GET at the desk: the citizens of one kind.
    public static func today(_ filter: CaseloadSearch.Filter) -> String {
        home + "?show=" + filter.rawValue
    }
}
