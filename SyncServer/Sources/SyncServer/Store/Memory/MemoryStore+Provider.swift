import Progression

extension MemoryStore {
    func employee(of provided: ProvidedIdentity) throws -> Employee {
        try change { state throws(ProviderRefusal) in
            if let tenant = provided.tenant, state.tenants[tenant] == nil {
                throw .unknownMunicipality
            }
            let subject = Subject(issuer: provided.issuer, subject: provided.subject)
            let linked = state.provided[subject]
            let id = linked ?? provided.employee
            let units = Set(state.units(of: provided.tenant ?? "").map(\.id))
            let provided = provided.placed(among: units)
            let known = state.employees[id]
            var employee = Employee(
                id: id,
                name: provided.name,
                role: provided.role,
                tenant: provided.tenant,
                unit: provided.unit ?? known?.employee.unit,
                standIn: known?.employee.standIn
            )
            if let known {
                let isTaken = state.provided.values.contains(id)
                let free: ProvidedIdentity.Link = .none(
                    hasPassphrase: known.passphrase != nil,
                    hasCitizens: state.citizens(of: id) > 0
                )
                try provided.check(known.employee, linked != nil ? .own : isTaken ? .another : free)
                let isChanged = provided.changes(known.employee)
                employee.generation = known.employee.generation + (isChanged ? 1 : 0)
                state.employees[id]?.employee = employee
            } else {
                state.employees[id] = .init(employee: employee, passphrase: nil)
            }
            if linked == nil { state.employees[id]?.invitation = nil }
            state.provided[subject] = id
            return employee
        }
    }

    func leaveToProvider(_ employee: String) throws {
        try change { state throws(ServerError) in
            guard let generation = state.employees[employee]?.employee.generation else {
                throw .noEmployee(employee)
            }
            state.employees[employee]?.employee.generation = generation + 1
            state.employees[employee]?.passphrase = nil
            state.employees[employee]?.factor = nil
            state.employees[employee]?.recoveryCodes = []
            state.employees[employee]?.invitation = nil
            state.provided = state.provided.filter { $0.value != employee }
        }
    }
}
