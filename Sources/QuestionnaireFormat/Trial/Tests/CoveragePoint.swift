import Progression

/// Something of a questionnaire that tests should have seen once.
///
/// Items of repeating groups count once for all rounds.
enum CoveragePoint: Hashable {
    case option(item: String, code: String)
    case end(item: String, point: Int)
    case truth(item: String, Bool)
    case condition(of: String, Bool)
    case constraint(of: String, isKept: Bool)
    case receipt(String)
    case score(String, isComputed: Bool)

    /// What is said when no test has seen it.
    var complaint: (what: String, remedy: String) {
        switch self {
        case .option(let item, let code):
            ("option `\(code)` of `\(item)` is never chosen", "add a test that chooses it")
        case .end(let item, let point):
            ("the end \(point) of `\(item)` is never chosen", "add a test that chooses it")
        case .truth(let item, let truth):
            ("`\(item)` is never answered with \(truth)", "add a test that does")
        case .condition(let id, let truth):
            (
                "`\(id)` is \(truth ? "never" : "always") relevant",
                "add a test that ends with it \(truth ? "relevant" : "irrelevant")"
            )
        case .constraint(let id, let isKept):
            (
                "the constraint of `\(id)` is never \(isKept ? "kept" : "violated")",
                "add a test that \(isKept ? "keeps" : "violates") it"
            )
        case .receipt(let id): ("receipt `\(id)` is never shown", "add a test that ends with it")
        case .score(let id, let isComputed):
            (
                "score `\(id)` is never \(isComputed ? "computed" : "missing")",
                "add a test with \(isComputed ? "enough" : "too few") answers"
            )
        }
    }

    /// The id of an item or a group without its rounds: `child_age` for `child_age[2]`.
    static func base(of id: String) -> String {
        String(id.prefix { $0 != "[" })
    }
}

extension Questionnaire {
    /// Everything tests should see, with its place in the file; document order.
    func coveragePoints(in document: Value) -> [(point: CoveragePoint, place: Place)] {
        var seen: Set<CoveragePoint> = []
        let places = CoveragePlaces(of: document)
        let ofItems = items.flatMap { item in
            item.coveragePoints.map { ($0, places.answers(of: CoveragePoint.base(of: item.id))) }
        }
        let all =
            ofItems + places.conditions + places.ofReceipts(receipts) + places.ofScores(scores)
        return all.filter { seen.insert($0.0).inserted }.map { (point: $0.0, place: $0.1) }
    }
}

extension Item {
    /// What of its answers tests should see.
    fileprivate var coveragePoints: [CoveragePoint] {
        let id = CoveragePoint.base(of: id)
        switch kind {
        case .choice(let options), .choices(let options):
            return options.map { .option(item: id, code: $0.code) }
        case .boolean: return [true, false].map { .truth(item: id, $0) }
        case .scale(let points):
            return [points.first, points.last].compactMap { $0 }.map {
                .end(item: id, point: $0.value)
            }
        default: return []
        }
    }
}

/// Where in a question file the things stand that tests should see.
private struct CoveragePlaces {
    private let document: Value
    private var items: [String: Value] = [:]
    /// Conditions and constraints, which only the file tells apart from those of groups.
    private(set) var conditions: [(CoveragePoint, Place)] = []

    init(of document: Value) {
        self.document = document
        add(document)
    }

    private mutating func add(_ value: Value) {
        for item in value["items"]?.entries ?? [] {
            let id = item["id"]?.scalar ?? ""
            items[id] = item
            if let place = item.member("relevant")?.place {
                conditions += [true, false].map { (.condition(of: id, $0), place) }
            }
            if let place = item.member("constraint")?.place {
                conditions += [true, false].map { (.constraint(of: id, isKept: $0), place) }
            }
            add(item)
        }
    }

    func answers(of id: String) -> Place {
        let group = id.hasSuffix(".more") ? String(id.dropLast(5)) : id
        guard let item = items[id] ?? items[group] else { return .start }
        return (item.member("options") ?? item.member("anchors") ?? item.member("repeats"))?.place
            ?? item.place
    }

    func ofReceipts(_ receipts: [Receipt]) -> [(CoveragePoint, Place)] {
        receipts.map { (.receipt($0.id), place(of: $0.id, in: "receipts")) }
    }

    func ofScores(_ scores: [ScoringRule]) -> [(CoveragePoint, Place)] {
        scores.flatMap { score in
            [true, false].map {
                (.score(score.id, isComputed: $0), place(of: score.id, in: "scores"))
            }
        }
    }

    private func place(of id: String, in list: String) -> Place {
        (document[list]?.entries ?? []).first { $0["id"]?.scalar == id }?.place ?? .start
    }
}
