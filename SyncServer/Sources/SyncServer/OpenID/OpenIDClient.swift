import FoundationEssentials
public import HTTPTransport

/// The way to the provider, as the program hands it to the server.
public struct OpenIDSignIn: Sendable {
    let settings: OpenIDSettings
    let exchange: any HTTPExchange

    /// Signing in as `settings` say, over `exchange`.
    public init(settings: OpenIDSettings, exchange: any HTTPExchange) {
        self.settings = settings
        self.exchange = exchange
    }
}

/// This server as the provider's client: sends people there, and makes out whom it sends back.
struct OpenIDClient: Sendable {
    let settings: OpenIDSettings
    let provider: OpenIDProvider
    let environment: ServerEnvironment

    init(_ signIn: OpenIDSignIn, environment: ServerEnvironment) {
        settings = signIn.settings
        self.environment = environment
        provider = OpenIDProvider(
            settings: signIn.settings,
            exchange: signIn.exchange,
            environment: environment
        )
    }

    /// Where the browser goes to sign in.
    func address(for beginning: AwaitedAnswers.Beginning) async throws(OpenIDFailure) -> String {
        try await provider.described().authorization.adding(
            [
                ("response_type", "code"),
                ("client_id", settings.client.id),
                ("redirect_uri", settings.redirect.text),
                ("scope", settings.scopes.joined(separator: " ")),
                ("state", beginning.state),
                ("nonce", beginning.nonce),
                ("code_challenge", beginning.challenge),
                ("code_challenge_method", "S256"),
            ] + strengths
        )
    }

    private var strengths: [(name: String, value: String)] {
        let wanted = settings.rules.strengths.sorted().joined(separator: " ")
        return wanted.isEmpty ? [] : [("acr_values", wanted)]
    }

    /// Who has signed in there.
    ///
    /// - Parameters:
    ///   - answer: what the browser brought back.
    ///   - awaited: what was kept of its beginning.
    /// - Returns: somebody, in the words of this server.
    /// - Throws: ``OpenIDFailure``.
    func identity(
        by answer: ProviderAnswer,
        _ awaited: AwaitedAnswers.Awaited
    ) async throws(OpenIDFailure) -> ProvidedIdentity {
        let metadata = try await provider.described()
        guard
            answer.issuer == settings.issuer.text
                || (answer.issuer == nil && !metadata.namesItself)
        else { throw .notTrusted(.issuer) }
        let code: String
        switch answer.outcome {
        case .code(let given): code = given
        case .refused("access_denied"): throw .cancelled
        case .refused: throw .unreachable(.toldBrowser)
        }
        let token = try await token(for: code, awaited, metadata)
        let claims = try await claims(of: token)
        do {
            let now = environment.now()
            let subject = try settings.rules.check(claims, nonce: awaited.nonce, at: now)
            return try settings.mapping.identity(
                issuer: settings.issuer.text,
                subject: subject,
                claims: claims.all
            )
        } catch let fault as TokenFault {
            throw .notTrusted(fault)
        } catch let refusal as ProviderRefusal {
            throw .refused(refusal)
        } catch {
            throw .notTrusted(.form)
        }
    }

    /// The claims of a token the provider has signed.
    private func claims(of token: String) async throws(OpenIDFailure) -> TokenClaims {
        let head: IDTokenRules.Head
        do {
            head = try settings.rules.head(of: token)
        } catch {
            throw .notTrusted(error)
        }
        let keys = try await provider.keys(for: head)
        guard !keys.isEmpty else { throw .notTrusted(.unknownKey) }
        for key in keys {
            if let claims = try? await key.claims(of: token, by: head.algorithm) { return claims }
        }
        throw .notTrusted(.signature)
    }
}

/// What a browser brings back from the provider.
struct ProviderAnswer: Hashable, Sendable {
    let outcome: Outcome
    /// Whom the answer is from, where it says so.
    let issuer: String?

    enum Outcome: Hashable, Sendable {
        case code(String)
        /// An error, by its code.
        case refused(String)
    }
}

// MARK: - The token

extension OpenIDClient {
    private struct TokenAnswer: Decodable {
        let token: String

        enum CodingKeys: String, CodingKey {
            case token = "id_token"
        }
    }

    private struct TokenError: Decodable {
        let error: String
    }

    /// Changes a code for a token.
    private func token(
        for code: String,
        _ awaited: AwaitedAnswers.Awaited,
        _ metadata: OpenIDProvider.Metadata
    ) async throws(OpenIDFailure) -> String {
        var form = [
            (name: "grant_type", value: "authorization_code"), (name: "code", value: code),
            (name: "redirect_uri", value: settings.redirect.text),
            (name: "code_verifier", value: awaited.verifier),
        ]
        var headers: HTTPHeaders = ["content-type": "application/x-www-form-urlencoded"]
        let client = settings.client
        let usual: OpenIDSettings.Authentication = metadata.takesForm ? .post : .basic
        switch (client.secret, client.authentication ?? usual) {
        case (nil, _):
            form.append((name: "client_id", value: client.id))
        case (let secret?, .post):
            form.append((name: "client_id", value: client.id))
            form.append((name: "client_secret", value: secret))
        case (let secret?, .basic):
            let pair = "\(FormText.encoded(client.id)):\(FormText.encoded(secret))"
            headers["authorization"] = "Basic " + Data(pair.utf8).base64EncodedString()
        }
        let answer = try await provider.send(
            HTTPRequest(
                .post,
                metadata.token.text,
                headers: headers,
                body: Data(FormText.encoded(form).utf8)
            )
        )
        if answer.status == 200 {
            guard let found = try? JSONDecoder().decode(TokenAnswer.self, from: answer.body) else {
                throw .unreachable(.unreadable)
            }
            return found.token
        }
        let error = try? JSONDecoder().decode(TokenError.self, from: answer.body).error
        throw error == "invalid_grant" ? .expired : .unreachable(.status)
    }
}
