import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Progression
import WebPages

/// What every page has in common: its language, its place, and how it becomes an answer.
struct PageMaker: Sendable {
    let environment: ServerEnvironment
    private static let languageCookie = "__Host-skridt-language"

    /// The context of a page for `session`, or for nobody; `at` is where it is to be had again, if not where
    /// it was asked for.
    ///
    /// What a form was answered by cannot be asked for again by a link: such a page offers the other language
    /// only where `at` says from which page the form came. Codes that are shown once have no such place. With
    /// `resends` the form itself is sent again, so that nothing typed is lost (``Request/onlyChangesLanguage``).
    func context(
        for request: Request,
        session: PageSession? = nil,
        token: String = "",
        at address: String? = nil,
        resends: Bool = false
    ) -> PageContext {
        PageContext(
            language: language(of: request),
            now: environment.now(),
            zone: .danish,
            place: session.map { .signedIn(employee: $0.employee.name) } ?? .signedOut,
            token: session?.formToken ?? token,
            languages: request.method == .post && address == nil
                ? []
                : [Language.danish, .english].map {
                    LanguageLink(
                        language: $0,
                        address: Self.inLanguage(
                            $0,
                            resends ? request.uri.path : address ?? request.uri.path
                        )
                    )
                },
            resends: resends
        )
    }

    private static func inLanguage(_ language: Language, _ address: String) -> String {
        address + (address.contains("?") ? "&" : "?") + "language=" + language.rawValue
    }

    /// A page as an answer; a language chosen by link is remembered.
    func answer(
        _ document: String,
        to request: Request,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: document))
        )
        if let chosen = Self.chosenLanguage(request) {
            response.setCookie(
                Cookie(
                    name: Self.languageCookie,
                    value: chosen.rawValue,
                    path: "/",
                    secure: true,
                    httpOnly: true,
                    sameSite: .lax
                )
            )
        }
        return response
    }

    private func language(of request: Request) -> Language {
        let remembered = request.cookies[Self.languageCookie].flatMap { Self.known($0.value) }
        return Self.chosenLanguage(request) ?? remembered ?? .danish
    }

    private static func chosenLanguage(_ request: Request) -> Language? {
        request.uri.queryParameters["language"].flatMap { known(String($0)) }
    }

    private static func known(_ tag: String) -> Language? {
        [Language.danish, .english].first { $0.rawValue == tag }
    }
}

extension Request {
    /// Whether a form was sent again for another language only, and nothing else is to be done.
    var onlyChangesLanguage: Bool { method == .post && uri.queryParameters["language"] != nil }
}
