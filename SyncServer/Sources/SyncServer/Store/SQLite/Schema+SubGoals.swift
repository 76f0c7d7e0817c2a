extension Schema {
    /// Whose sub-goal a submission says something of.
    ///
    /// The citizen it counts for, who may have been matched since; `NULL` for what says nothing of one. Its
    /// words stay sealed in the envelope.
    static let subGoals = [
        "ALTER TABLE submission ADD COLUMN goal_of TEXT",
        """
        CREATE INDEX submission_goal ON submission (tenant, goal_of, measured_seq)
        WHERE goal_of IS NOT NULL
        """,
    ]
}
