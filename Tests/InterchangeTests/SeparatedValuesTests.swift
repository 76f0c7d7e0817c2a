import Interchange
import Testing

@Suite struct SeparatedValuesTests {
    private func fields(_ text: String) -> [[String]] {
        SeparatedValues.records(of: text).map(\.fields)
    }

    @Test(arguments: [
        "a,b,c\n1,2,3\n", "a;b;c\r\n1;2;3\r\n", "a\tb\tc\n1\t2\t3", "\u{FEFF}a,b,c\n1,2,3",
    ])
    func `each way of writing the same table is the same table`(text: String) {
        #expect(fields(text) == [["a", "b", "c"], ["1", "2", "3"]])
    }

    @Test func `a comma inside a table of semicolons is a decimal mark`() {
        #expect(fields("uge;score\n0;47,7\n") == [["uge", "score"], ["0", "47,7"]])
    }

    @Test func `quotation marks keep separators, lines and themselves`() {
        let records = SeparatedValues.records(of: "a,b\n\"x, \"\"y\"\"\nz\",2\nlast,3\n")
        #expect(records.map(\.fields) == [["a", "b"], ["x, \"y\"\nz", "2"], ["last", "3"]])
        #expect(records.map(\.line) == [1, 2, 4])
    }

    @Test func `blanks at the ends of a field are no part of it, and empty lines no record`() {
        let records = SeparatedValues.records(of: "a, b\n\n  Øjvind Ågård ,\n\n")
        #expect(records.map(\.fields) == [["a", "b"], ["Øjvind Ågård", ""]])
        #expect(records.map(\.line) == [1, 3])
    }

    @Test func `a text that ends inside quotation marks says so`() {
        #expect(SeparatedValues.records(of: "a,b\n\"x,1").last?.isOpen == true)
        #expect(SeparatedValues.records(of: "a,b\nx,1").last?.isOpen == false)
        #expect(SeparatedValues.records(of: "").isEmpty)
    }
}
