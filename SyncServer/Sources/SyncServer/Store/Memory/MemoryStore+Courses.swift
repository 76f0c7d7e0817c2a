import Progression

extension MemoryStore {
    /// Nothing is packed here, so nothing can differ.
    func checkCourses() -> CourseCheck {
        read { state in
            var check = CourseCheck()
            for (citizen, measured) in state.measurements where !measured.isEmpty {
                let tenant = state.citizens[citizen]?.tenant ?? ""
                check.note(TenantCitizen(tenant: tenant, citizen: citizen), isRight: true)
            }
            return check
        }
    }

    func tally(of tenant: String?, keepsSums: Bool) throws -> PopulationTally {
        try read { state throws(ServerError) in
            if let tenant { _ = try state.tenant(tenant) }
            return state.tally(of: tenant, keepsSums: keepsSums)
        }
    }

    /// The id of the municipality that has this id or this name.
    func tenant(called name: String) throws -> String {
        try read { state throws(ServerError) in
            if state.tenants[name] != nil { return name }
            let found = state.tenants.filter { $0.value.name == name }.keys
            guard let id = found.first, found.count == 1 else { throw .noMunicipality(name) }
            return id
        }
    }
}

extension MemoryState {
    fileprivate func tally(of tenant: String?, keepsSums: Bool) -> PopulationTally {
        var units = ResponsibleUnits()
        var places: [String: [String?: Int]] = [:]
        let chosen = tenants.filter { tenant == nil || $0.key == tenant }
        for (id, one) in chosen.sorted(by: { ($0.value.name, $0.key) < ($1.value.name, $1.key) }) {
            places[id] = units.add(one.name, self.units(of: id))
        }
        var tally = PopulationTally(groups: units.groups, keepsSums: keepsSums)
        for (reference, citizen) in citizens {
            guard let caseworker = citizen.caseworker, let measured = measurements[reference],
                let group = places[citizen.tenant]?[employees[caseworker]?.employee.unit]
            else { continue }
            let packed = PackedCourse(of: measured.map(\.measurement)).bytes
            _ = tally.add(packed.span.bytes, to: group)
        }
        return tally
    }
}
