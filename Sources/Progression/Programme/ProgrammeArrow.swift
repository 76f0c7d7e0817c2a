/// One step a programme's theory takes from one of its parts to another.
public struct ProgrammeArrow: Hashable, Sendable, Codable {
    /// Where it begins.
    public let from: Part
    /// Where it leads.
    public let to: Part

    /// An arrow of given ends.
    public init(from: Part, to: Part) {
        self.from = from
        self.to = to
    }

    /// A part of the theory, by its id in the file.
    public enum Part: Hashable, Sendable, Codable {
        /// Whom it is for.
        case targetGroup
        /// What is done.
        case effort(String)
        /// What that is meant to set going.
        case mechanism(String)
        /// What should move first.
        case subGoal(String)
        /// Where it should end.
        case endGoal(String)
    }
}

extension Programme {
    /// All arrows, from the target group on, in the order of the file.
    public var arrows: [ProgrammeArrow] {
        efforts.map { ProgrammeArrow(from: .targetGroup, to: .effort($0.id)) }
            + efforts.flatMap { effort in
                effort.leadsTo.map {
                    ProgrammeArrow(from: .effort(effort.id), to: .mechanism($0))
                }
            }
            + mechanisms.flatMap { mechanism in
                mechanism.leadsTo.map {
                    ProgrammeArrow(from: .mechanism(mechanism.id), to: .subGoal($0))
                }
            }
            + subGoals.flatMap { aim in
                aim.leadsTo.map { ProgrammeArrow(from: .subGoal(aim.id), to: .endGoal($0)) }
            }
    }

    /// What a part says.
    public func text(of part: ProgrammeArrow.Part) -> LocalizedText {
        switch part {
        case .targetGroup: targetGroup.text
        case .effort(let id): efforts.first { $0.id == id }?.text ?? LocalizedText([:])
        case .mechanism(let id): mechanisms.first { $0.id == id }?.text ?? LocalizedText([:])
        case .subGoal(let id): subGoals.first { $0.id == id }?.text ?? LocalizedText([:])
        case .endGoal(let id): endGoals.first { $0.id == id }?.text ?? LocalizedText([:])
        }
    }

    /// The questions whose answers tell of something.
    public var items: Set<ProgrammeItem> {
        let measures = mechanisms.compactMap(\.measure) + subGoals.compactMap(\.measure)
        return Set(
            measures.compactMap { measure in
                if case .item(let item) = measure { item } else { nil }
            }
        )
    }
}
