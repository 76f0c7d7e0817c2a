import FoundationEssentials
import Progression
import SyncProtocol

extension MemoryStore {
    func enter(_ response: Response, by employee: Employee) throws -> ItemResult {
        guard let tenant = employee.tenant else { throw ServerError.noEmployee(employee.id) }
        let now = environment.now()
        return try change { state in
            let key =
                try state.centreKeys[employee.id]
                ?? DeviceKey(rawRepresentation: environment.randomBytes(32))
            state.centreKeys[employee.id] = key
            let signatory = CentreSignatory(
                key: key,
                employee: employee.id,
                tenant: tenant,
                incarnation: state.epoch
            )
            return try state.enter(response, by: signatory, at: now)
        }
    }

    func setAssessmentFirst(_ isFirst: Bool, tenant: String) throws {
        try change { state throws(ServerError) in
            _ = try state.tenant(tenant)
            state.tenants[tenant]?.assessesFirst = isFirst
        }
    }

    func isAssessmentFirst(in tenant: String) throws -> Bool {
        try read { state throws(ServerError) in try state.tenant(tenant).assessesFirst }
    }
}

extension MemoryState {
    fileprivate mutating func enter(
        _ response: Response,
        by signatory: CentreSignatory,
        at now: Date
    ) throws -> ItemResult {
        let device = signatory.device
        if let known = entered(response.id, by: device) { return known }
        if devices[device.id] == nil {
            devices[device.id] = Device(
                tenant: device.tenant,
                employee: device.employee,
                publicKey: device.publicKey,
                name: CentreSignatory.name,
                enrolled: now,
                isCentre: true
            )
        }
        let name = ChainName(device: device.id, incarnation: signatory.incarnation)
        let last = chains[name].map { ($0.highest, $0.contents[$0.highest]) }
        let item = try signatory.item(of: response, after: last, now: now)
        return carryOut(item, from: device, by: intake, at: now)
    }

    private func entered(_ id: UUID, by device: EnrolledDevice) -> ItemResult? {
        let found = submissions[SubmissionName(tenant: device.tenant, id: id)]
        guard let found, found.item?.envelope?.origin.device == device.id else { return nil }
        return ItemResult(
            id: id,
            sha256: found.sha256,
            status: .exists,
            logSequence: found.sequence
        )
    }
}
