extension PageAddress {
    /// GET at the desk, and POST: token, the passphrase in force, and the new one twice.
    public static let passphrase = "/passphrase"
}
