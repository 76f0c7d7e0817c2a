/// How a provider may sign: always by a key of which we know the public half only.
///
/// That no name of an unsigned token, or of one signed by a shared secret, is here, is the first defence.
enum SigningAlgorithm: String, Hashable, Sendable, CaseIterable {
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"

    /// What is allowed unless the mapping file says otherwise.
    static let usual: Set<SigningAlgorithm> = [.rs256, .ps256, .es256]

    /// The curve its keys are on; `nil` for RSA.
    var curve: String? {
        switch self {
        case .es256: "P-256"
        case .es384: "P-384"
        case .es512: "P-521"
        default: nil
        }
    }
}
