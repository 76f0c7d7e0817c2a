/// What is wrong with the child, on purpose: the checker has to find each of these.
public enum PlantedFault: String, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// Says an answer is saved before it is.
    case hasty
    /// Forgets visits it had begun.
    case forgetful
    /// Finds every answer twice, as when a visit outlived its finish.
    case doubling
}
