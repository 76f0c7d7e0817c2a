import Progression
import SyncProtocol

/// The sentences that refuse an administrative command.
extension ServerError {
    static func tenantTaken(_ id: String) -> Self {
        Self(.badInput, "There is already a municipality with the id `\(id)`; choose another id.")
    }

    static func employeeTaken(_ id: String) -> Self {
        Self(.badInput, "There is already an employee with the id `\(id)`; choose another id.")
    }

    static func noTenant(_ id: String) -> Self {
        Self(
            .badInput,
            "There is no municipality with the id `\(id)`; add it with `skridt-server tenant add`."
        )
    }

    static let damagedCourses = Self(
        .inputOutput,
        "A packed course cannot be read; pack them anew with `skridt-server measurements rebuild`."
    )

    static func noMunicipality(_ name: String) -> Self {
        Self(
            .badInput,
            "There is no single municipality called `\(name)`; give the id or the whole name it was added "
                + "with."
        )
    }

    static func recoveryKeyThere(_ tenant: String) -> Self {
        Self(
            .badInput,
            "The municipality `\(tenant)` has a recovery key already; nothing was changed. Where its "
                + "private half is lost, give --replace: laptops enrolled from then on use the new one."
        )
    }

    static let notAKey = Self(.badInput, "What was given is no public key; nothing was changed.")

    static func noEmployee(_ id: String) -> Self {
        Self(
            .badInput,
            "There is no employee with the id `\(id)`; add one with `skridt-server employee add`."
        )
    }

    static func noLaptop(_ beginning: String) -> Self {
        Self(
            .badInput,
            "There is no laptop whose id begins with `\(beginning)`; give 8 digits or more of one "
                + "that `skridt-server laptop list` shows."
        )
    }

    static func severalLaptops(_ beginning: String) -> Self {
        Self(.badInput, "Several laptops' ids begin with `\(beginning)`; give more of its digits.")
    }

    static func noCitizen(_ reference: String) -> Self {
        Self(.badInput, "There is no citizen with the reference `\(reference)`.")
    }

    static func badIdentifier(_ id: String) -> Self {
        Self(
            .badInput,
            "`\(id)` cannot be an id; use 1 to 64 small letters, digits, dots and hyphens."
        )
    }

    static let emptyName = Self(.badInput, "The name is empty; give one with --name.")

    static let analystWithTenant = Self(
        .badInput,
        "An analyst belongs to no municipality; leave --tenant out."
    )

    static func needsTenant(_ role: Role) -> Self {
        Self(
            .badInput,
            "\(role.withArticle) belongs to a municipality; name it with --tenant."
        )
    }

    static let shortPassphrase = Self(
        .badInput,
        "A passphrase has at least \(NewEmployee.shortestPassphrase) characters; give a longer one with "
            + "--passphrase-file or on standard input, or invite the employee to choose one."
    )

    static let mentorsDoNotSignIn = Self(
        .badInput,
        "A mentor does not sign in on the pages and needs no passphrase: make a code for the laptop with "
            + "`skridt-server enrolment-code`."
    )

    static func notProvisional(_ reference: String) -> Self {
        Self(
            .badInput,
            "There is no provisional citizen with the reference `\(reference)` to be matched."
        )
    }

    static func noDevice(_ id: String) -> Self {
        Self(
            .badInput,
            "There is no laptop with the id `\(id)`; `skridt-server laptop list` tells them all."
        )
    }

    static let badPolicy = Self(
        .badInput,
        "A desk locks itself after 1 to 120 minutes, and a laptop keeps what is safe for 30 to 365 "
            + "days; choose numbers in between."
    )

    static func notInQuarantine(_ number: Int) -> Self {
        Self(
            .badInput,
            "There is no item \(number) in quarantine; `skridt-server quarantine list` tells what "
                + "is there."
        )
    }

    static func stillRefused(_ number: Int, _ problem: Problem.Code) -> Self {
        Self(
            .badInput,
            "Item \(number) stays in quarantine (\(problem.rawValue)): \(problem.title)"
        )
    }

    static func noLaptop(for role: Role) -> Self {
        Self(
            .badInput,
            "\(role.withArticle) visits nobody and has no laptop; name a mentor or a caseworker."
        )
    }

    static func signsInByProvider(_ id: String) -> Self {
        Self(
            .badInput,
            "`\(id)` signs in through the municipality's own provider and needs no passphrase here; "
                + "nothing was changed."
        )
    }

    static func noUnit(_ id: String) -> Self {
        Self(
            .badInput,
            "There is no unit with the id `\(id)` in the municipality; `skridt-server unit list` tells "
                + "them all."
        )
    }

    static func unitTaken(_ id: String) -> Self {
        Self(
            .badInput,
            "The municipality has a unit with the id `\(id)` already; choose another id."
        )
    }

    static func unitWithinItself(_ id: String) -> Self {
        Self(.badInput, "The unit `\(id)` cannot be within itself; name another one.")
    }

    static func unitInUse(_ id: String) -> Self {
        Self(
            .badInput,
            "Somebody, or another unit, belongs to the unit `\(id)`; nothing was changed. Move them to "
                + "another unit first."
        )
    }

    static func noCaseworker(_ id: String) -> Self {
        Self(.badInput, "There is no caseworker with the id `\(id)` in the municipality.")
    }

    static func blockedCaseworker(_ id: String) -> Self {
        Self(
            .badInput,
            "The caseworker `\(id)` is blocked and cannot take citizens over; choose another."
        )
    }

    static func handOverToOneself(_ id: String) -> Self {
        Self(.badInput, "`\(id)` is responsible already; nothing was changed.")
    }

    static func handedOverMeanwhile(_ reference: String) -> Self {
        Self(
            .badInput,
            "The citizen `\(reference)` has another caseworker by now; nothing was changed. Look who it "
                + "is, and try again."
        )
    }

    static let analystStaysAnalyst = Self(
        .badInput,
        "Nobody becomes an analyst, or ceases to be one: add another employee."
    )

    static func hasCitizens(_ id: String, _ count: Int) -> Self {
        Self(
            .badInput,
            "`\(id)` has \(count) citizens in the caseload; give them to somebody else first, then change "
                + "the role."
        )
    }

    static func badStandIn(_ id: String) -> Self {
        Self(
            .badInput,
            "`\(id)` cannot stand in: it must be another employee of the municipality with the same "
                + "role, who is not blocked."
        )
    }

    /// Makes sure a closed case is kept for a time that can be meant.
    static func checkRetention(_ days: Int) throws(ServerError) {
        guard !(30...36_500).contains(days) else { return }
        throw Self(
            .badInput,
            "A closed case is kept for 30 days to 100 years; nothing was changed."
        )
    }

    static func refusedFile(_ complaints: [String]) -> Self {
        Self(.badInput, complaints.joined(separator: "\n"))
    }
}

extension ServerError {
    static func badQuestionFile(_ path: String) -> Self {
        Self(
            .badInput,
            "\(path) is not a faultless question file; nothing was published. "
                + "`skridt questionnaire check` tells what is wrong."
        )
    }

    static func unreadInstrument(_ sha256: String) -> Self {
        Self(
            .configuration,
            "This skridt-server cannot read the published question file \(sha256.prefix(8)); the "
                + "measurements stay as they are. Use the version that published it, or a newer one."
        )
    }
}

extension ServerError {
    static func noPublication(_ name: String, in tenant: String?) -> Self {
        let (scope, list) =
            tenant.map { ("for `\($0)`", " --tenant \($0)") } ?? ("for every municipality", "")
        return Self(
            .badInput,
            "No instrument in use that was published \(scope) is called `\(name)`; nothing was retired. "
                + "Name one by its address, or by 8 digits or more of its hash, as "
                + "`skridt-server questionnaire list\(list)` shows them."
        )
    }

    static func targetGroupTaken(_ name: String, in tenant: String) -> Self {
        Self(.badInput, "There is already a target group `\(name)` in `\(tenant)`.")
    }

    static func noTargetGroup(_ name: String, in tenant: String) -> Self {
        Self(
            .badInput,
            "There is no target group `\(name)` in `\(tenant)`; nothing was changed. Add it with "
                + "`skridt-server target-group add`, or choose one that `target-group list` shows."
        )
    }

    static func targetGroupInUse(_ name: String, in tenant: String) -> Self {
        Self(
            .badInput,
            "An instrument in use is asked of the target group `\(name)` alone; nothing was changed. Publish "
                + "it under other terms, or retire it, first: `skridt-server questionnaire list --tenant "
                + "\(tenant)` shows which."
        )
    }

    static let badTargetGroup = Self(
        .badInput,
        "A target group has a name of 1 to 64 characters on one line, without blanks at its ends."
    )

    static let targetGroupOfNobody = Self(
        .badInput,
        "A target group belongs to a municipality; name it with --tenant."
    )

    static let badTerms = Self(
        .badInput,
        "An instrument is asked every 1 to 260 weeks, and a measurement is overdue 0 to 52 weeks after "
            + "that; choose numbers in between."
    )
}

extension Role {
    /// The role at the beginning of a sentence.
    fileprivate var withArticle: String {
        (self == .analyst || self == .administrator ? "An " : "A ") + words
    }
}
