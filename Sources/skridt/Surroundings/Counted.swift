/// A number with its noun: `1 citizen`, `2 citizens`.
func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
