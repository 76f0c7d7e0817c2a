/// Why somebody did not get in through the provider.
enum OpenIDFailure: Error, Hashable, Sendable {
    /// They said no there.
    case cancelled
    /// Nothing of the kind is awaited from this browser, or no longer.
    case expired
    /// The provider does not answer, or not as it should.
    case unreachable(Unreachable)
    /// What it answered is not to be trusted.
    case notTrusted(TokenFault)
    /// It is them, but not for these pages.
    case refused(ProviderRefusal)
}

/// What keeps the provider from being asked.
enum Unreachable: String, Hashable, Sendable {
    /// No connection, or no answer in time.
    case connection
    /// An answer that says something is wrong.
    case status
    /// An answer nobody can read.
    case unreadable
    /// It speaks for another issuer than the mapping file names.
    case otherIssuer
    /// One of its addresses is not by HTTPS.
    case address
    /// Too many are asking at once.
    case busy
    /// It told the browser that something went wrong.
    case toldBrowser
}

/// Why a token is not believed.
enum TokenFault: String, Error, Hashable, Sendable, CaseIterable {
    /// It is no signed token at all.
    case form
    /// It is signed in a way that is not allowed here, or not at all.
    case algorithm
    /// Its head asks for something we do not know.
    case critical
    /// It is a token of another kind.
    case kind
    /// It is signed by a key the provider does not have.
    case unknownKey
    /// The signature is not the key's.
    case signature
    /// It comes from another provider.
    case issuer
    /// It is for somebody else.
    case audience
    /// It was asked for by somebody else.
    case party
    /// Its time is over.
    case expired
    /// Its time has not come.
    case notYet
    /// It was made in the future, or says not when.
    case issued
    /// It answers another sign-in.
    case nonce
    /// It says not whom it is about.
    case subject
    /// They did not show who they are as strongly as is asked.
    case strength
}

/// Why somebody the provider knows is not let in.
enum ProviderRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// None of their roles there is one here.
    case noRole
    /// Their municipality is not one of those here.
    case unknownMunicipality
    /// The provider tells no name, or no id that can be used here.
    case incomplete
    /// Their id belongs to somebody who signs in here by a passphrase.
    case ownPassphrase
    /// Their id belongs to somebody else at a provider.
    case taken
    /// They were in another municipality so far.
    case otherMunicipality
    /// An administrator keeps them out.
    case blocked
    /// Their role has no pages.
    case noPages
}
