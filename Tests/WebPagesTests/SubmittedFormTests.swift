import Testing
import WebPages

@Suite struct SubmittedFormTests {
    @Test(
        arguments: [
            ("", []), ("a=1", ["a:1"]), ("a=1&a=2", ["a:1", "a:2"]), ("a", ["a:"]), ("a=", ["a:"]),
            ("a=b=c", ["a:b=c"]), ("a+b=c+d", ["a b:c d"]), ("a=%C3%A6%2B%26", ["a:æ+&"]),
            ("&&a=1&", ["a:1"]),
        ] as [(String, [String])]
    )
    func `a form reads as the browser meant it`(body: String, fields: [String]) throws {
        let form = try #require(SubmittedForm(Array(body.utf8)))
        #expect(form.fields.map { "\($0.name):\($0.value)" } == fields)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "%C3=1"])
    func `what is not UTF-8 is no form`(body: String) {
        #expect(SubmittedForm(Array(body.utf8)) == nil)
    }

    @Test func `a field is asked for by its name; the first counts where one is meant`() throws {
        let form = try #require(SubmittedForm("answer=b&item=i&answer=a&other=x".utf8))
        #expect(form[.answer] == "b")
        #expect(form.all(.answer) == ["b", "a"])
        #expect(form[.item] == "i")
        #expect(form[.token] == nil && form.all(.token).isEmpty)
        #expect(SubmittedForm().fields.isEmpty)
    }
}
