public import FoundationEssentials

/// Files of the operator's that nobody else may read.
public enum SecretFile {
    /// Makes a file, readable for its owner alone; one that is there stays as it is.
    ///
    /// - Throws: ``ServerError``.
    public static func create(_ path: String, _ contents: Data) throws(ServerError) {
        guard !PrivateFile.exists(path) else {
            throw ServerError(
                .cannotCreate,
                "\(path) is there already and was left as it is; name another file."
            )
        }
        try PrivateFile.create(path, contents)
    }

    /// Removes a file if it is there.
    public static func remove(_ path: String) {
        PrivateFile.remove(path)
    }
}
