/// Finds functions in code that holds no comments and no literals.
struct FunctionScanner {
    /// A function, an initialiser or a computed property.
    struct Function {
        let name: String
        let line: Int
        let parameters: Int
        let bodyLines: Int
    }

    private let bytes: [UInt8]

    /// The functions of `code`, in order.
    static func functions(in code: String) -> [Function] {
        let scanner = FunctionScanner(bytes: Array(code.utf8))
        var functions: [Function] = []
        var line = 1
        for index in scanner.bytes.indices {
            if scanner.bytes[index] == UInt8(ascii: "\n") { line += 1 }
            if let function = scanner.function(at: index, line: line) { functions.append(function) }
        }
        return functions
    }

    private func function(at index: Int, line: Int) -> Function? {
        guard "fisv".utf8.contains(bytes[index]) else { return nil }
        let before = index == 0 ? UInt8(ascii: " ") : bytes[index - 1]
        guard !isWord(before), before != UInt8(ascii: ".") else { return nil }
        for keyword in ["func ", "init", "subscript", "var "] where isAt(keyword, index) {
            return declaration(keyword, from: index + keyword.utf8.count, line: line)
        }
        return nil
    }

    private func declaration(_ keyword: String, from start: Int, line: Int) -> Function? {
        let isProperty = keyword == "var "
        let opener = UInt8(ascii: isProperty ? "{" : "(")
        guard let end = bytes[start...].firstIndex(where: { "({=\n".utf8.contains($0) }),
            bytes[end] == opener
        else { return nil }
        if keyword == "init" || keyword == "subscript", isWord(bytes[start]) { return nil }
        let named = String(decoding: bytes[start..<end], as: UTF8.self)
        var opening: Int? = end
        var parameters = 0
        if !isProperty {
            let close = matching(end)
            parameters = parameterCount(bytes[end..<close])
            opening = bodyOpening(from: close + 1)
        }
        guard let opening else { return nil }
        return Function(
            name: keyword == "init" ? keyword : named,
            line: line,
            parameters: parameters,
            bodyLines: max(0, bytes[opening..<matching(opening)].count { $0 == newline } - 1)
        )
    }

    private let newline = UInt8(ascii: "\n")

    /// The brace that opens the body; a requirement of a protocol has none.
    private func bodyOpening(from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), depth == 0 { return index }
            if "([".utf8.contains(bytes[index]) { depth += 1 }
            if ")]}".utf8.contains(bytes[index]) { depth -= 1 }
            if depth < 0 { return nil }
            if depth == 0, bytes[index] == newline, !continues(after: index) { return nil }
            index += 1
        }
        return nil
    }

    private func continues(after end: Int) -> Bool {
        let isSpace: (UInt8) -> Bool = { " \n\t".utf8.contains($0) }
        let next = bytes[(end + 1)...].firstIndex { !isSpace($0) } ?? bytes.count
        let before = bytes[..<end].last { !isSpace($0) } ?? newline
        return ",&".utf8.contains(before)
            || ["->", "where", "async", "throws", "{", "&"].contains { isAt($0, next) }
    }

    private func matching(_ opening: Int) -> Int {
        var depth = 0
        for index in opening..<bytes.count {
            if "({[".utf8.contains(bytes[index]) { depth += 1 }
            if ")}]".utf8.contains(bytes[index]) { depth -= 1 }
            if depth == 0 { return index }
        }
        return bytes.count - 1
    }

    private func parameterCount(_ list: ArraySlice<UInt8>) -> Int {
        guard list.dropFirst().contains(where: { $0 > UInt8(ascii: " ") }) else { return 0 }
        var depth = 0
        var count = 1
        for index in list.indices {
            let isArrow = list[index] == UInt8(ascii: ">") && bytes[index - 1] == UInt8(ascii: "-")
            if "([<".utf8.contains(list[index]) { depth += 1 }
            if ")]>".utf8.contains(list[index]), !isArrow { depth -= 1 }
            if list[index] == UInt8(ascii: ","), depth == 1 { count += 1 }
        }
        return count
    }

    private func isAt(_ word: String, _ start: Int) -> Bool {
        bytes[start...].starts(with: word.utf8)
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte > 127
            || Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
    }
}
