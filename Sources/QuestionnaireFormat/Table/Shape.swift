/// What a value of a question file must look like.
///
/// The reader checks files against it, and everything that describes the format to an author or an
/// editor can be written from the same table (``FormatTable``).
indirect enum Shape {
    /// One text in every declared language.
    case text
    /// A word of a given form.
    case string(Form)
    /// One of a few words.
    case word([Word])
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number within limits that an author can read off.
    case number(Limits)
    /// `true` or `false`.
    case boolean
    /// A list with so many entries at least.
    case list(of: Shape, atLeast: Int)
    /// Names or numbers as keys, each with such a value.
    case map(keys: Form, values: Shape, atLeast: Int)
    /// An object of the table.
    case object(ObjectName)
    /// A plain word of the first shape, or anything written below the key of the second.
    case either(plain: Shape, nested: Shape)
    /// A formula over answers, as text.
    case formula
    /// A plain value that is checked later against the item it is about.
    case anything
    /// Another shape for each `type` of the object.
    case perType([TypedShape])

    /// What it is in an object of this `type`; `nil` if there is nothing to say.
    func of(type: String?) -> Shape? {
        guard case .perType(let shapes) = self else { return self }
        return shapes.first { shape in type.map(shape.types.contains) ?? false }?.shape
    }
}

/// The shape of a value in objects of some types.
struct TypedShape {
    let types: [String]
    let shape: Shape
}

/// One of the words a key takes.
struct Word {
    let word: String
    /// Why this version does not take it and what to use instead; `nil` for a word it takes.
    let later: String?

    init(_ word: String, later: String? = nil) {
        self.word = word
        self.later = later
    }
}

/// Limits of a number, with their wording.
struct Limits {
    var above: Double?
    var atLeast: Double?
    var atMost: Double?
    var below: Double?
    let wording: String

    /// Any number.
    static let none = Limits(wording: "")

    /// Whether `number` keeps them.
    func accepts(_ number: Double) -> Bool {
        number > above ?? -.infinity && number >= atLeast ?? -.infinity
            && number <= atMost ?? .infinity && number < below ?? .infinity
    }
}

/// The objects a question file is made of.
enum ObjectName: String, CaseIterable {
    case file
    case questionnaire
    case item
    case option
    case condition
    case score
    case scoredItem
    case tests
    case test
    case expectation
    case script
    case step

    /// Whether it stands beside question files instead of in them.
    var isOfTrials: Bool {
        switch self {
        case .tests, .test, .expectation, .script, .step: true
        default: false
        }
    }
}

/// One key of an object.
struct Key {
    let name: String
    let shape: Shape
    /// What it is for, in one sentence for editors.
    let summary: String
    /// How it looks when written, for remedies.
    let example: String
    let need: Need
    /// The values of the object's `type` it belongs to; `nil` for all.
    let types: [String]?

    enum Need {
        case optional
        case required
    }

    init(
        _ name: String,
        _ shape: Shape,
        _ need: Need = .optional,
        types: [String]? = nil,
        example: String,
        _ summary: String
    ) {
        self.name = name
        self.shape = shape
        self.need = need
        self.types = types
        self.example = example
        self.summary = summary
    }
}

/// The keys of one kind of object, and what authors used to other formats write instead.
struct ObjectShape: Sendable {
    /// "an item", for messages.
    let noun: String
    let keys: [Key]
    /// Names from other formats or habits, with ours.
    let foreign: [String: String]
    /// Keys of the format page that this version does not read, with what to use instead.
    let later: [String: String]

    func key(_ name: String) -> Key? {
        keys.first { $0.name == name }
    }

    /// The key to begin with.
    var firstKey: String {
        (keys.first { $0.need == .required } ?? keys.first)?.name ?? ""
    }
}

extension Shape: Sendable {}
extension TypedShape: Sendable {}
extension Word: Sendable {}
extension Limits: Sendable {}
extension ObjectName: Sendable {}
extension Key: Sendable {}
extension Key.Need: Sendable {}
