import HTTPTypes
import Hummingbird
import NIOCore
import WebPages

/// Reads forms, and makes sure they come from our own pages.
enum PageForm {
    static let mostBytes = 16 << 10

    /// A posted form; one that cannot be read counts as empty.
    ///
    /// - Throws: ``PageRefusal``: sent by another site, or too large.
    static func read(
        _ request: Request,
        mostBytes: Int = mostBytes
    ) async throws -> SubmittedForm {
        // Browsers tell the origin of every form they post; one without comes from elsewhere.
        guard let origin = request.headers[.origin], let host = request.head.authority,
            origin == "https://\(host)"
        else { throw PageRefusal.formExpired }
        guard let body = try? await request.body.collect(upTo: mostBytes) else {
            throw PageRefusal.tooLarge
        }
        return SubmittedForm(body.readableBytesView) ?? SubmittedForm()
    }

    /// A form that carries `token`.
    ///
    /// - Throws: ``PageRefusal`` if it does not.
    static func read(
        _ request: Request,
        carrying token: String,
        mostBytes: Int = mostBytes
    ) async throws -> SubmittedForm {
        let form = try await read(request, mostBytes: mostBytes)
        guard isEqualInConstantTime(form[.token] ?? "", token) else {
            throw PageRefusal.formExpired
        }
        return form
    }
}
