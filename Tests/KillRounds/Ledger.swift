/// What a store must hold, from what its children have said before they died.
struct Ledger: Sendable {
    /// Answers a child has called saved.
    private(set) var saved: Set<Int> = []
    /// The answer being typed when the last child died.
    private(set) var typing: Int?
    /// The number of the next answer: none is ever used twice.
    private(set) var next = 1

    /// Takes down a line of a child's.
    ///
    /// - Returns: what is wrong with it, if anything.
    mutating func hear(_ line: String) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "found": return compare(words.dropFirst().compactMap(Int.init))
        case "typing": typing = words.last.flatMap(Int.init)
        case "saved": if let number = typing { save(number) }
        case "trouble": return [line]
        default: break
        }
        if let typing { next = max(next, typing + 1) }
        return []
    }

    private mutating func save(_ number: Int) {
        saved.insert(number)
        typing = nil
    }

    /// Every answer called saved is there once; the one being typed may be; no other is.
    private mutating func compare(_ found: [Int]) -> [String] {
        let once = Set(found)
        let lost = saved.subtracting(once).map { "answer \($0) is lost" }
        let strange = once.subtracting(saved).filter { $0 != typing }
            .map { "answer \($0) was never given" }
        let twice = once.filter { one in found.count { $0 == one } > 1 }
            .map { "answer \($0) is there twice" }
        if let typing, once.contains(typing) { saved.insert(typing) }
        typing = nil
        return (lost + strange + twice).sorted()
    }
}
