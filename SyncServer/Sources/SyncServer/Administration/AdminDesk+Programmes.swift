import Progression

extension AdminDesk {
    /// What the courses of a municipality say of a programme, up to the beginning of this week.
    ///
    /// - Parameters:
    ///   - programme: read and checked.
    ///   - municipality: its id or its name.
    /// - Returns: figures that may be seen.
    /// - Throws: ``ServerError``.
    func evaluation(
        of programme: Programme,
        in municipality: String
    ) async throws -> ProgrammeEvaluation {
        let courses = try await store.programmeCourses(
            of: try await store.tenant(called: municipality),
            items: programme.items,
            asOf: store.monday
        )
        return ProgrammeEvaluation(of: programme, on: courses, rule: GroupRule())
    }
}
