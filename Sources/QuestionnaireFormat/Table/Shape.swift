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
    case word([String])
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

/// The objects that question files, their tests and programme files are made of.
enum ObjectName: String, CaseIterable {
    case file
    case questionnaire
    case item
    case option
    case repeats
    case condition
    case score
    case scoredItem
    case band
    case comparableVersion
    case receipt
    case tests
    case test
    case expectation
    case script
    case step
    case programmeFile
    case programme
    case targetGroup
    case effort
    case mechanism
    case subGoal
    case endGoal
    case programmeItem

    /// Whether it stands beside question files instead of in them.
    var isOfTrials: Bool {
        switch self {
        case .tests, .test, .expectation, .script, .step: true
        default: false
        }
    }

    /// Whether it is part of a programme file.
    var isOfProgrammes: Bool {
        switch self {
        case .programmeFile, .programme, .targetGroup, .effort, .mechanism, .subGoal, .endGoal,
            .programmeItem:
            true
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

    enum Need: Equatable {
        case optional
        case required
        /// Required in objects of these types, optional in others.
        case requiredIn([String])
    }

    /// Whether an object of this `type` must have it; `nil` stands for a type that is not known.
    func isRequired(in type: String?) -> Bool {
        switch need {
        case .optional: false
        case .required: types.map { types in type.map(types.contains) ?? false } ?? true
        case .requiredIn(let types): type.map(types.contains) ?? false
        }
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
    /// Names from elsewhere that no key of ours stands for, with what to do instead.
    var advice: [String: String] = [:]

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
extension Limits: Sendable {}
extension ObjectName: Sendable {}
extension Key: Sendable {}
extension Key.Need: Sendable {}
