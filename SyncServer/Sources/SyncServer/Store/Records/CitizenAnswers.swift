import Progression

/// A citizen's course with everything that was answered and still counts.
struct CitizenAnswers: Sendable {
    let course: CitizenCourse
    let book: AnswerBook
    /// The names of those who measured, by their user names; of this municipality only.
    let people: [String: String]
}
