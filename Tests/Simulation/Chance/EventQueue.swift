/// What is still to happen, ordered by time, then by the order it was planned in.
struct EventQueue<Event> {
    private struct Entry {
        let time: Instant
        let event: Event
    }

    // The next one stands last, where taking it costs nothing. There are never many.
    private var entries: [Entry] = []

    /// Plans `event` for `time`.
    mutating func plan(_ event: Event, at time: Instant) {
        var place = entries.count
        while place > 0, entries[place - 1].time <= time { place -= 1 }
        // Before those of the same time, which is to say: after them.
        entries.insert(Entry(time: time, event: event), at: place)
    }

    /// Takes the next event; `nil` if nothing is left.
    mutating func next() -> (time: Instant, event: Event)? {
        entries.popLast().map { ($0.time, $0.event) }
    }

    /// Forgets the events that `isMeant`.
    mutating func forget(where isMeant: (_ time: Instant, _ event: Event) -> Bool) {
        entries.removeAll { isMeant($0.time, $0.event) }
    }
}
