internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Progression
internal import SyncProtocol
internal import WebPages

extension Desk {
    /// What a page needs to know besides its subject; the questions have the visit's language.
    func context(_ place: PageContext.Place, language: Language? = nil) -> PageContext {
        PageContext(
            language: language ?? self.language,
            now: environment.clock().wall,
            zone: .danish,
            place: place,
            token: gatekeeper.token.text
        )
    }

    /// A page as an answer.
    func answer(_ page: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page))
        )
    }

    /// "See there": after a form, so that reloading the page sends nothing again.
    func redirect(_ address: String) -> Response {
        .redirect(to: address, type: .normal)
    }
}

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
