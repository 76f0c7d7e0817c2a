import Progression

/// A programme in the making; as a ``Draft`` it reports what does not make sense and goes on.
struct ProgrammeDraft {
    let document: Value
    let surroundings: ProgrammeReader.Surroundings
    var faults: FaultList
    /// The parts by their ids: where each stands, and in which list.
    private(set) var parts: [String: (place: Place, list: PartList)] = [:]
    /// The efforts and exits named so far, in small letters, with whose they are.
    private var named: [String: String] = [:]

    /// The lists of parts, each leading to the next.
    enum PartList: String, CaseIterable {
        case efforts
        case mechanisms
        case subGoals = "sub_goals"
        case endGoals = "end_goals"

        var noun: String {
            switch self {
            case .efforts: "an effort"
            case .mechanisms: "a mechanism"
            case .subGoals: "a sub-goal"
            case .endGoals: "an end goal"
            }
        }

        /// What its parts lead to.
        var next: PartList? {
            PartList.allCases.firstIndex(of: self).flatMap { index in
                PartList.allCases.dropFirst(index + 1).first
            }
        }
    }

    init(
        _ document: Value,
        among surroundings: ProgrammeReader.Surroundings,
        faults: FaultList
    ) {
        self.document = document
        self.surroundings = surroundings
        self.faults = faults
    }

    /// Builds the whole programme.
    mutating func programme(sha256: String) -> Programme {
        let head = document["programme"] ?? Draft.nothing
        readIDs()
        let target = document["target_group"]
        let programme = Programme(
            reference: InstrumentReference(in: head, sha256: sha256),
            id: head["id"]?.scalar ?? "",
            status: head["status"]?.scalar.flatMap(Questionnaire.Status.init) ?? .draft,
            title: text(head["title"]),
            summary: head["summary"].map { text($0) },
            languages: readLanguages(head),
            targetGroup: Programme.TargetGroup(
                text: text(target?["text"]),
                groups: target?["groups"]?.entries.compactMap(\.scalar) ?? []
            ),
            efforts: readEfforts(),
            mechanisms: readMechanisms(),
            subGoals: readSubGoals(),
            endGoals: readEndGoals()
        )
        reportOrphans()
        return programme
    }

    /// The entries of a list of parts.
    func entries(_ list: PartList) -> [Value] {
        document[list.rawValue]?.entries ?? []
    }

    private mutating func readIDs() {
        for list in PartList.allCases {
            for entry in entries(list) {
                guard let value = entry["id"], let id = value.scalar, !id.isEmpty else { continue }
                if let first = parts[id] {
                    faults.error(
                        at: value.place,
                        "the id `\(id)` is used twice, first on line \(first.place.line)",
                        "give each part an id of its own"
                    )
                } else {
                    parts[id] = (value.place, list)
                }
            }
        }
    }

    private mutating func readLanguages(_ head: Value) -> [Language] {
        var languages: [String] = []
        for entry in head["languages"]?.entries ?? [] {
            guard let tag = entry.scalar else { continue }
            if languages.contains(tag) {
                faults.error(at: entry.place, "`\(tag)` stands here twice", "keep one of the two")
            } else {
                languages.append(tag)
            }
        }
        return languages.map(Language.init(rawValue:))
    }

    private mutating func readEfforts() -> [Programme.Effort] {
        entries(.efforts).map { entry in
            let id = entry["id"]?.scalar ?? ""
            return Programme.Effort(
                id: id,
                text: text(entry["text"]),
                kinds: readKinds(entry, "kinds", .effort),
                leadsTo: readArrows(entry, from: .efforts)
            )
        }
    }

    private mutating func readMechanisms() -> [Programme.Mechanism] {
        entries(.mechanisms).map { entry in
            Programme.Mechanism(
                id: entry["id"]?.scalar ?? "",
                text: text(entry["text"]),
                context: entry["context"].map { text($0) },
                measure: entry["item"].flatMap { readItem($0) }.map { .item($0) },
                leadsTo: readArrows(entry, from: .mechanisms)
            )
        }
    }

    private mutating func readSubGoals() -> [Programme.Aim] {
        entries(.subGoals).map { entry in
            let id = entry["id"]?.scalar ?? ""
            return Programme.Aim(
                id: id,
                text: text(entry["text"]),
                measure: readMeasure(entry, id),
                leadsTo: readArrows(entry, from: .subGoals)
            )
        }
    }

    private mutating func readEndGoals() -> [Programme.EndGoal] {
        entries(.endGoals).map { entry in
            Programme.EndGoal(
                id: entry["id"]?.scalar ?? "",
                text: text(entry["text"]),
                exits: readKinds(entry, "exits", .exit)
            )
        }
    }

    func text(_ value: Value?) -> LocalizedText {
        let texts = (value?.members ?? []).compactMap { member in
            member.value.scalar.map { (Language(rawValue: member.key), $0) }
        }
        return LocalizedText(Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }

    /// The names of kinds of events under `key` of a part; each names one part only.
    private mutating func readKinds(
        _ entry: Value,
        _ key: String,
        _ category: EventKind.Category
    ) -> [String] {
        let id = entry["id"]?.scalar ?? ""
        guard let list = entry[key] else {
            if !faults.hasErrors {
                let noun = category == .effort ? "the effort" : "the end goal"
                faults.warning(
                    at: entry.place,
                    "\(noun) `\(id)` names no events, so nobody can tell whether it was there",
                    "add `\(key): […]` with the municipality's own names"
                )
            }
            return []
        }
        return list.entries.compactMap { entry in
            guard let name = entry.scalar, !name.isEmpty else { return nil }
            let sign = "\(category.rawValue) \(name.lowercased())"
            if let other = named[sign] {
                faults.error(
                    at: entry.place,
                    "`\(name)` counts already as `\(other)`",
                    "let each name count as one part"
                )
            }
            named[sign] = named[sign] ?? id
            check(name, of: category, at: entry.place)
            return name
        }
    }
}
