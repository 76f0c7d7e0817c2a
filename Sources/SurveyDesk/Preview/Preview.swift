public import FoundationEssentials
internal import HTTPTypes
public import Hummingbird
internal import HummingbirdCore
public import Logging
public import Progression
public import QuestionnaireFormat
internal import WebPages

/// A question file shown to its author as citizens will see it: the desk's own pages, and nothing kept.
///
/// The file is read again for every page; what was answered so far stays. No passphrase, no sealed file;
/// the gate is the desk's.
public struct Preview: Sendable {
    let front: Front
    let book: PreviewBook
    private let file: String

    /// What a preview takes from outside.
    public struct Environment: Sendable {
        /// The time.
        public let clock: @Sendable () -> Date
        /// A fresh random id.
        public let newID: @Sendable () -> UUID
        /// So many random bytes, fit for secrets.
        public let random: @Sendable (Int) -> [UInt8]
        /// Reads the question file as it is now.
        public let read: @Sendable () throws -> QuestionFile

        /// An environment of given parts.
        public init(
            clock: @escaping @Sendable () -> Date,
            newID: @escaping @Sendable () -> UUID,
            random: @escaping @Sendable (Int) -> [UInt8],
            read: @escaping @Sendable () throws -> QuestionFile
        ) {
            self.clock = clock
            self.newID = newID
            self.random = random
            self.read = read
        }
    }

    /// A preview of a questionnaire that was just read.
    ///
    /// - Parameters:
    ///   - questionnaire: what the file says now.
    ///   - file: the file's name, for the bar on top of every page.
    ///   - language: the language to begin in.
    ///   - environment: clock, chance and the file.
    public init(
        of questionnaire: Questionnaire,
        file: String,
        language: Language,
        environment: Environment
    ) {
        self.file = file
        front = Front(
            language: language,
            threshold: .preview(file: file),
            clock: environment.clock,
            random: environment.random
        )
        book = PreviewBook(questionnaire, language: language, environment: environment)
    }

    /// The web server, on 127.0.0.1 only.
    ///
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - logger: hears of nothing but trouble.
    ///   - onListening: gets the address of the link that lets one browser in, once.
    /// - Returns: the application, to be run.
    public func application(
        port: Int,
        logger: Logger,
        onListening: @escaping @Sendable (String) async -> Void
    ) -> some ApplicationProtocol {
        front.application(
            of: router(),
            services: [],
            port: port,
            logger: logger,
            onListening: onListening
        )
    }

    private func router() -> Router<DeskContext> {
        let router = front.router()
        router.get("/", use: home)
        router.get(RouterPath(PageAddress.result), use: result)
        router.post(RouterPath(PageAddress.restart)) { _, _ in
            front.redirect(PageAddress.interview(try await book.restart()))
        }
        InterviewRoutes(front: front, context: { context(of: $0) }, book: { _ in book }).add(
            to: router
        )
        return router
    }

    /// Where the preview stands; `?language=en` goes on in another language.
    private func home(_ request: Request, context: DeskContext) async throws -> Response {
        let language = request.uri.queryParameters["language"].map(String.init)
        if let language { try await book.turn(to: Language(rawValue: language)) }
        return front.redirect(await book.address)
    }

    private func result(_ request: Request, context: DeskContext) async throws -> Response {
        guard let interview = try await book.finished() else {
            return front.redirect(await book.address)
        }
        let page = PreviewResultPage(context: self.context(of: interview), interview: interview)
        return front.answer(page.render())
    }

    private func context(of interview: Interview) -> PageContext {
        let languages = interview.sessions.flatMap(\.questionnaire.languages)
        let links = languages.map {
            LanguageLink(language: $0, address: "\(PageAddress.home)?language=\($0.rawValue)")
        }
        return front.context(
            .preview(file: file),
            language: interview.visit.language,
            languages: links.count > 1 ? links : []
        )
    }
}
