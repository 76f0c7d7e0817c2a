import Foundation
import Progression
import SeededNumbers

/// Three invented municipalities with the people in them.
struct Population {
    let municipalities: [Municipality]

    /// Always the same people for the same seed.
    init(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var names = Self.citizenNames.shuffled(using: &random).makeIterator()
        municipalities = Self.plans.map { plan in
            Municipality(plan: plan, names: &names, random: &random)
        }
    }

    /// How large each municipality is.
    ///
    /// The last is too small for its means to be shown.
    private static let plans = [
        Municipality.Plan(
            id: "boegelund",
            name: "Bøgelund Kommune",
            citizens: 110,
            mentor: "Malene Skovgård",
            caseworkers: [
                "Mette Holmgaard", "Jens Østerlund", "Amira Saleh-Lind", "Karen Vestbo",
                "Ole Rønnebæk",
            ]
        ),
        Municipality.Plan(
            id: "sandhavn",
            name: "Sandhavn Kommune",
            citizens: 75,
            mentor: "Bo Klitgaard-Nør",
            caseworkers: ["Sofie Ebbehøj", "Hassan Dalby", "Lis Åkjær", "Peter Mosevang"]
        ),
        Municipality.Plan(
            id: "lillemose",
            name: "Lillemose Kommune",
            citizens: 15,
            mentor: "Ida Tranum-Bæk",
            caseworkers: ["Niels Kærsgaard", "Rikke Humlebo"]
        ),
    ]

    /// 200 different names as a mentor writes them: first name and an initial.
    private static var citizenNames: [String] {
        let first = [
            "Aksel", "Birgit", "Cæcilie", "Dennis", "Else", "Flemming", "Gülsen", "Henning",
            "Inger",
            "Jørgen", "Kirsten", "Leyla", "Mogens", "Nanna", "Omar", "Pia", "Rasmus", "Søren",
            "Tove",
            "Ulla", "Vibeke", "Winnie", "Yasmin", "Zaid", "Åse", "Øjvind", "Ældra", "Bent", "Conny",
            "Dorthe", "Erik", "Frida", "Gert", "Hanne", "Ib", "Jytte", "Karim", "Lone", "Maja",
            "Noor",
        ]
        return ["A.", "B.", "K.", "M.", "Ø."].flatMap { initial in
            first.map { "\($0) \(initial)" }
        }
    }
}

/// One invented municipality.
struct Municipality {
    let id: String
    let name: String
    let mentor: Employee
    let caseworkers: [Employee]
    let citizens: [Citizen]

    struct Plan {
        let id: String
        let name: String
        let citizens: Int
        let mentor: String
        let caseworkers: [String]
    }

    struct Employee {
        let id: String
        let name: String
    }

    init(
        plan: Plan,
        names: inout IndexingIterator<[String]>,
        random: inout SeededNumbers
    ) {
        id = plan.id
        name = plan.name
        mentor = Employee(id: "\(plan.id)-mentor", name: plan.mentor)
        let caseworkers = plan.caseworkers.enumerated().map { index, name in
            Employee(id: "\(plan.id)-\(index + 1)", name: name)
        }
        self.caseworkers = caseworkers
        citizens = (0..<plan.citizens).compactMap { index in
            names.next().map { name in
                Citizen(
                    name: name,
                    caseworker: caseworkers[index % caseworkers.count].id,
                    random: &random
                )
            }
        }
    }
}

/// One invented citizen: where each factor stands at the start, and where it is going.
struct Citizen {
    let name: String
    let caseworker: String
    let language: Language
    /// Week of the first visit; most begin at once, some join during the year.
    let firstWeek: Int
    /// Visits before the course ends, planned or not.
    let visits: Int
    private let start: [Factor: Double]
    private let slope: [Factor: Double]

    init(name: String, caseworker: String, random: inout SeededNumbers) {
        self.name = name
        self.caseworker = caseworker
        language = random.chance(0.12) ? .english : .danish
        firstWeek =
            random.chance(0.75)
            ? Int.random(in: 0...4, using: &random)
            : Int.random(in: 5...24, using: &random)
        visits = random.chance(0.85) ? 9 : Int.random(in: 1...7, using: &random)
        let general = random.nextNormal() * 0.12
        var start: [Factor: Double] = [:]
        var slope: [Factor: Double] = [:]
        for factor in Factor.allCases {
            start[factor] = 0.42 + general + random.nextNormal() * 0.12
            slope[factor] = 0.012 + random.nextNormal() * 0.022
        }
        self.start = start
        self.slope = slope
    }

    /// Where a factor stands at a visit, from 0 to 1 and a little beyond.
    func level(of factor: Factor, visit: Int) -> Double {
        (start[factor] ?? 0.5) + (slope[factor] ?? 0) * Double(visit)
    }
}
