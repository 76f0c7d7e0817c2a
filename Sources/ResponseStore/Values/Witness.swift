public import FoundationEssentials

/// Tells a copy of a store from the store itself, without a network.
///
/// Whenever a store is opened, a fresh random word is written both into it and into a small file
/// elsewhere. A store put back from a backup, or copied to another place, has another word than the
/// file: then it begins another incarnation, so that no place in its chain is ever taken twice. If
/// the program dies between the two writings the words differ too, and that does no harm: an
/// incarnation more costs nothing.
public struct Witness: Hashable, Sendable {
    /// The folder of the file: not the store's own, which is backed up and copied with it.
    public let folder: String
    /// Random and never used before: the word, and the incarnation if one has to begin.
    public let word: UUID

    /// A witness of given parts.
    public init(folder: String, word: UUID) {
        self.folder = folder
        self.word = word
    }
}
