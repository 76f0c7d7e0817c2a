internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Progression
internal import ServiceLifecycle
internal import WebPages

/// What every desk has: a web server on this machine only, one browser let in, pages in one language.
struct Front: Sendable {
    /// The language of the pages' own words; questions have the language of their visit.
    let language: Language
    let clock: @Sendable () -> Date
    let random: @Sendable (Int) -> [UInt8]
    let gatekeeper: Gatekeeper
    /// Where pages say they are when nothing personal may be shown.
    let threshold: PageContext.Place
    /// How pages look, as was last known: the locked desk keeps it.
    let look = Look()

    init(
        language: Language,
        threshold: PageContext.Place,
        clock: @escaping @Sendable () -> Date,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.language = language
        self.threshold = threshold
        self.clock = clock
        self.random = random
        gatekeeper = Gatekeeper(random: random)
    }

    /// The web server, on 127.0.0.1 only.
    func application(
        of router: Router<DeskContext>,
        services: [any Service],
        port: Int,
        logger: Logger,
        onListening: @escaping @Sendable (String) async -> Void
    ) -> some ApplicationProtocol {
        Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            services: services,
            onServerRunning: { channel in
                await onListening(expect(port: channel.localAddress?.port ?? port))
            },
            logger: logger
        )
    }

    /// The gate, with the door through it and the style sheet; further routes are added behind it.
    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(front: self))
        router.add(middleware: GateMiddleware(gatekeeper: gatekeeper))
        router.get(RouterPath(PageAddress.styleSheet)) { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: StyleSheet.mediaType],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: StyleSheet.bytes))
            )
        }
        router.get(RouterPath(PageAddress.script)) { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: Script.mediaType],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: Script.bytes))
            )
        }
        router.get("/open/:secret", use: open)
        return router
    }

    private func open(_ request: Request, context: DeskContext) throws -> Response {
        guard gatekeeper.useLink(try context.parameters.require("secret")) else {
            throw DeskError.linkUsed
        }
        var response = redirect(PageAddress.home)
        response.setCookie(gatekeeper.cookieForBrowser)
        return response
    }

    private func expect(port: Int) -> String {
        let authorities = ["127.0.0.1:\(port)", "localhost:\(port)"]
        let link = gatekeeper.expect(authorities: authorities, random: random)
        return "http://127.0.0.1:\(port)/open/\(link.text)"
    }
}

extension Front {
    /// What a page knows that anybody on this machine may get to see: not the token, so no form.
    var atTheDoor: PageContext {
        PageContext(
            language: language,
            now: clock(),
            zone: .danish,
            place: threshold,
            token: "",
            appearance: look.appearance
        )
    }

    /// What a page needs to know besides its subject; the questions have the visit's language.
    func context(
        _ place: PageContext.Place,
        language: Language? = nil,
        languages: [LanguageLink] = []
    ) -> PageContext {
        PageContext(
            language: language ?? self.language,
            now: clock(),
            zone: .danish,
            place: place,
            token: gatekeeper.token.text,
            languages: languages,
            appearance: look.appearance
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

extension Gatekeeper {
    /// The cookie as the browser gets it: for this window's life, never for scripts or other sites.
    var cookieForBrowser: Cookie {
        Cookie(
            name: cookieName,
            value: cookie.text,
            path: "/",
            httpOnly: true,
            sameSite: .strict
        )
    }
}
