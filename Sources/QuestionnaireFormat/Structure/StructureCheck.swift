/// Holds a whole file against the table: unknown and missing keys, wrong types, missing languages.
struct StructureCheck {
    /// The declared languages; empty if the declaration itself is faulty.
    let languages: [String]
    var faults = FaultList()

    /// Checks `document`.
    static func faults(of document: Value, as root: ObjectName = .file) -> FaultList {
        let head = document["questionnaire"] ?? document["programme"]
        let entries = head?["languages"]?.entries ?? []
        var seen: Set<String> = []
        let declared = entries.compactMap(\.scalar).filter { seen.insert($0).inserted }
        let isSound = declared.allSatisfy(Form.language.accepts)
        var check = StructureCheck(languages: isSound ? declared : [])
        check.checkObject(document, root, key: nil)
        return check.faults
    }

    /// Checks one value; `key` is what holds it.
    mutating func check(_ value: Value, _ shape: Shape, key: String) {
        if value.isFaulty { return }
        if value.isEmpty {
            faults.error(
                at: value.place,
                "`\(key)` is empty",
                "give it a value, or remove the key"
            )
            return
        }
        switch shape {
        case .text: checkText(value, key: key)
        case .list(let entry, let atLeast): checkList(value, of: entry, atLeast, key: key)
        case .map(let form, let entry, let atLeast):
            checkMap(value, form, entry, atLeast, key: key)
        case .object(let name): checkObject(value, name, key: key)
        case .either(let plain, let nested):
            if case .formula = plain, case .list = value.content {
                checkPlain(value, plain, key: key)
                return
            }
            check(value, value.scalar == nil ? nested : plain, key: key)
        case .string, .word, .integer, .number, .boolean, .formula, .anything:
            checkPlain(value, shape, key: key)
        // What it is depends on the object, which asks for the shape of its type.
        case .perType: break
        }
    }

    private mutating func checkList(
        _ value: Value,
        of entry: Shape,
        _ atLeast: Int,
        key: String
    ) {
        guard case .list(let entries) = value.content else {
            faults.error(
                at: value.place,
                "`\(key)` takes a list, but this is \(value.described)",
                "write one entry a line, each begun with `- `"
            )
            return
        }
        if entries.count < atLeast {
            faults.error(
                at: value.place,
                entries.isEmpty ? "`\(key)` is empty" : "`\(key)` has only \(entries.count) entry",
                "give it at least \(atLeast == 1 ? "one entry" : "two entries")"
            )
        }
        for value in entries { check(value, entry, key: key) }
    }

    private mutating func checkMap(
        _ value: Value,
        _ form: Form,
        _ entry: Shape,
        _ atLeast: Int,
        key: String
    ) {
        guard case .object(let members) = value.content else {
            faults.error(
                at: value.place,
                "`\(key)` takes keys with values, but this is \(value.described)",
                form.accepts("1") ? "write `1: {da: …, en: …}`" : "write `name: …` below it"
            )
            return
        }
        if members.count < atLeast {
            faults.error(
                at: value.place,
                members.isEmpty ? "`\(key)` is empty" : "`\(key)` has only one entry",
                "give it at least \(atLeast == 1 ? "one entry" : "two entries")"
            )
        }
        for member in members {
            if !form.accepts(member.key) {
                faults.error(
                    at: member.place,
                    "`\(member.key)` is not \(form.wording)",
                    form.remedy
                )
            }
            check(member.value, entry, key: member.key)
        }
    }
}
