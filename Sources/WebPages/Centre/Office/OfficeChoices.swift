import Progression

/// The choice of a role; nobody becomes an analyst here.
struct RoleField {
    let wording: Wording
    let chosen: String
    var problem: String?
    /// The words for none yet, where there may be none.
    var none: String?

    var html: HTML {
        OfficeField(
            field: .role,
            label: wording.staff.roleLabel,
            value: chosen,
            problem: problem
        ).choice(
            Role.allCases.filter(\.isMunicipal).map { ($0.rawValue, wording.staff.role($0)) },
            none: none
        )
    }
}

/// The choice of a unit; nothing where a municipality has none.
struct UnitField {
    let units: [OrganisationUnit]
    let wording: Wording
    let chosen: String
    var field = FormField.unit
    var label: String?
    var problem: String?

    var html: HTML? {
        if units.isEmpty { return nil }
        return OfficeField(
            field: field,
            label: label ?? wording.staff.unit,
            value: chosen,
            problem: problem
        ).choice(of: units.choices(among: units), none: wording.staff.noUnit)
    }
}

extension [OrganisationUnit] {
    /// The name of a unit, after those of the units it is within.
    func name(of unit: String) -> String {
        let path = path(to: unit)
        return path.isEmpty ? unit : path.map(\.name).joined(separator: " › ")
    }

    /// The units for a list to choose from: each by its own name, under those it is within.
    ///
    /// On a telephone a closed list has room for the own name, and for little more. Where two have the same,
    /// each says besides what it is within.
    func choices(among all: [OrganisationUnit]) -> [OptionGroup] {
        var groups: [OptionGroup] = []
        for unit in self {
            let above = all.path(to: unit.id).dropLast().map(\.name).joined(separator: " › ")
            let isAlone = all.count { $0.name == unit.name } < 2
            let text = isAlone || above.isEmpty ? unit.name : "\(unit.name) (\(above))"
            let label = above.isEmpty ? nil : above
            if let known = groups.firstIndex(where: { $0.label == label }) {
                groups[known].options.append((unit.id, text))
            } else {
                groups.append(OptionGroup(label: label, options: [(unit.id, text)]))
            }
        }
        return groups.sorted { ($0.label ?? "") < ($1.label ?? "") }
    }
}
