/// One row of the log: something laptops may have to know, or a submission's place in the commit order.
struct LogEntry: Hashable, Sendable {
    let kind: Kind
    var tenant: String?
    var employee: String?
    var citizen: String?
    var instrument: String?
    var submission: String?
    var device: String?

    /// What can be logged.
    enum Kind: String, Hashable, Sendable {
        /// A submission was accepted.
        case submission
        /// A submission that was held has been measured, or its measurements were moved.
        case measured
        /// A submission was amended: its measurements count no longer.
        case withdraw
        /// A citizen entered a caseload.
        case grant
        /// A citizen left a caseload.
        case revoke
        /// An instrument came into use.
        case instrument
        /// An instrument is no longer begun.
        case retire
        /// A citizen or a submission was erased.
        case erase
        /// The municipality's laptops are kept in another way.
        case policy
        /// A laptop was revoked.
        case wipe
    }

    init(
        _ kind: Kind,
        tenant: String? = nil,
        employee: String? = nil,
        citizen: String? = nil,
        instrument: String? = nil,
        submission: String? = nil,
        device: String? = nil
    ) {
        self.kind = kind
        self.tenant = tenant
        self.employee = employee
        self.citizen = citizen
        self.instrument = instrument
        self.submission = submission
        self.device = device
    }
}
