import FoundationEssentials
import HTTPTypes
import Hummingbird
import WebPages

/// Reads forms, and makes sure they come from our own pages.
enum PageForm {
    private static let mostBytes = 16 << 10

    /// The fields of a posted form.
    ///
    /// - Throws: ``PageRefusal``: sent by another site, or too large.
    static func read(_ request: Request) async throws -> [String: String] {
        // Browsers tell the origin of every form they post; one without comes from elsewhere.
        guard let origin = request.headers[.origin], let host = request.head.authority,
            origin == "https://\(host)"
        else { throw PageRefusal.formExpired }
        guard let body = try? await request.body.collect(upTo: mostBytes) else {
            throw PageRefusal.tooLarge
        }
        let decoder = URLEncodedFormDecoder()
        return (try? decoder.decode([String: String].self, from: String(buffer: body))) ?? [:]
    }

    /// The fields of a form of `session`.
    ///
    /// - Throws: ``PageRefusal`` if the form does not carry the session's token.
    static func read(_ request: Request, of session: PageSession) async throws -> [String: String] {
        let fields = try await read(request)
        let token = fields[FormField.token.rawValue] ?? ""
        guard isEqualInConstantTime(token, session.formToken) else {
            throw PageRefusal.formExpired
        }
        return fields
    }
}
