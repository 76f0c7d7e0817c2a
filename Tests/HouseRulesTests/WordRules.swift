extension Rule {
    /// Words that switch the compiler's checks off, or start work nobody waits for.
    static let noEscapeHatches = forbidding(
        [
            #"\btry!"#, #"@unchecked\s+Sendable"#, #"\bTask\s*(<[^>]*>)?\s*[{(]"#,
            #"\bTask\s*\.\s*(detached|immediate)\b"#, #"nonisolated\(unsafe\)"#, #"\bas!"#,
            #"\bassumeIsolated\b"#, #"\bpreconcurrency\b"#,
        ],
        because: "no try!, as!, @unchecked, nonisolated(unsafe) and no loose Task",
        where: { $0.isShipped }
    )

    /// What must come in from the programs, so that a test can decide it.
    static let nothingFromTheAir = forbidding(
        [
            #"\bDate\(\)"#, #"\bDate\.now\b"#, #"\bUUID\(\)"#, #"\.random\("#,
            #"\.randomElement\("#,
            #"\.shuffled\(\)"#, #"\bSystemRandomNumberGenerator\b"#, #"\bprint\("#,
            #"\bProcessInfo\b"#, #"\bgetenv\("#, #"\bCommandLine\b"#,
        ],
        because: "clock, ids, chance, environment and output come in through init",
        where: { $0.isShipped && !$0.isProgram }
    )

    /// SQL belongs to the two stores.
    static let queriesInStores = forbidding(
        [
            #"\bSELECT\s"#, #"\bINSERT\s+(OR\s+\w+\s+)?INTO\b"#, #"\bUPDATE\s+\w+\s+SET\b"#,
            #"\bDELETE\s+FROM\b"#, #"\b(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW|TRIGGER)\b"#,
            #"\bPRAGMA\s"#,
        ],
        in: .codeAndStrings,
        because: "SQL is written in ResponseStore and SyncServer/Store only",
        where: {
            $0.isShipped && $0.target != "ResponseStore"
                && !$0.path.hasPrefix("SyncServer/Sources/SyncServer/Store/")
        }
    )

    /// No text for people may promise what a questionnaire cannot know.
    static let noPromises = forbidding(
        [
            #"(?i)\bchance(n|r|rne)?\s+(for|i)\b"#, #"(?i)\bchances?\s+(of|for|to)\b"#,
            #"(?i)\b(your|their|better|greater)\s+chances?\b"#,
            #"(?i)\bsandsynlighed\w*\s+for\s+(at|job)"#,
            #"(?i)\bøger\s+\w+\s+mulighed"#, #"(?i)\braises?\s+(your|the)\b"#,
            #"(?i)\blikel(y|ihood)\b.*\bjob\b"#, #"(?i)\brisikoprofil"#,
        ],
        in: .codeAndStrings,
        because: "pages never say that a factor changes somebody's chance of a job",
        where: { $0.target == "WebPages" || $0.target == "SurveyDesk" || $0.target == "SyncServer" }
    )

    /// A file that works on one machine only.
    static let noMachinePaths = forbidding(
        [#"/(work|root|tmp|Users)/"#, #"/home/[a-z]"#],
        in: .everything,
        because: "no path of one machine: temporary folders are asked for, others are given",
        where: { $0.target != "HouseRulesTests" }
    )

    /// A test that cannot fail, and what should have been finished.
    static let noPretence = forbidding(
        [
            #"#expect\(\s*(Bool\()?\s*true\b"#, #"#expect\(\s*(\w+)\s*==\s*\1\s*\)"#,
            #"\bXCT(Assert|estCase)"#, #"\.disabled\("#, #"\bwithKnownIssue\b"#,
        ],
        because: "a test says something, and runs",
        where: { $0.path.hasPrefix("Tests/") }
    )

    /// What was left for later.
    static let nothingLeftOver = forbidding(
        [
            #"\b(TODO|FIXME|XXX|HACK)\b"#, #"(?i)\bnot (yet )?implemented\b"#,
        ],
        in: .everything,
        because: "what is not done is an issue, not a remark in the code",
        where: { $0.target != "HouseRulesTests" }
    )
}
