package import FoundationEssentials
package import Progression

/// Reads one question file; `nil` if it has any error.
package typealias QuestionnaireParser = @Sendable (_ bytes: Data) -> Questionnaire?
