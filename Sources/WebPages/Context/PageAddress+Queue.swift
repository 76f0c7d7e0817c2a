extension PageAddress {
    /// GET at the desk: what waits, what was sent, and what was put aside.
    public static let sending = "/sending"
    /// POST at the desk: token; sends and fetches, and comes back to ``sending``.
    public static let sendNow = "/sending/now"
    /// POST at the desk: token; answers with the encrypted file.
    public static let export = "/sending/export"
    /// GET and POST at the desk: token, name and language; somebody who is not on the caseload.
    public static let newcomer = "/newcomer"

    /// GET at the desk: the caseload, or the part of it that is asked for.
    public static func today(_ search: CaseloadSearch) -> String {
        var parts: [String] = []
        if !search.query.isEmpty { parts.append("q=" + segment(search.query)) }
        if let filter = search.filter { parts.append("show=" + filter.rawValue) }
        return home + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }
}
