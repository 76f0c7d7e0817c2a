/// How employees sign in through the municipality's own OpenID Connect provider: what the mapping file says.
public struct OpenIDSettings: Hashable, Sendable {
    /// A PEM file with the only authorities believed when the provider is asked; `nil` for the machine's.
    public let authorityFile: String?

    /// The file that says so.
    let file: String
    let issuer: WebAddress
    let client: Client
    /// Where the provider sends people back to.
    let redirect: WebAddress
    let scopes: [String]
    let label: Label
    let rules: IDTokenRules
    let mapping: ClaimMapping

    /// As whom this server asks.
    struct Client: Hashable, Sendable {
        let id: String
        /// `nil` for a client that only shows by PKCE that it is the same one.
        let secret: String?
        /// How the secret is shown; `nil` for what the provider says it takes.
        let authentication: Authentication?
    }

    /// How the secret is shown to the provider.
    enum Authentication: String, Hashable, Sendable, CaseIterable {
        /// In a header field (`client_secret_basic`).
        case basic
        /// In the form (`client_secret_post`).
        case post
    }

    /// What the provider is called on the sign-in page.
    struct Label: Hashable, Sendable {
        let danish: String
        let english: String
    }
}
