/// The format of question files as a JSON Schema, for editors that complete and check while one writes.
///
/// It is written from the same table as the reader's own check of the structure, so both take and refuse
/// the same files, save for what a schema cannot say: that every text is there in every declared
/// language. What makes no sense is left to the reader.
///
/// Draft 7 is the newest version that the editors' YAML plug-ins know well.
public enum QuestionSchema {
    /// The schema as UTF-8, the same for the same version of the program, with a final newline.
    public static var json: [UInt8] {
        Array((document.rendered + "\n").utf8)
    }

    private static var document: JSONTree {
        let head: JSONTree = [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "A question file of Skridt",
        ]
        let others = ObjectName.allCases.filter { name in
            name != .file && !name.isOfTrials && !name.isOfProgrammes
        }
        let definitions = others.map { (key: $0.rawValue, value: ObjectSchema.schema(of: $0)) }
        return
            head
            .with(ObjectSchema.members(of: .file))
            .with([
                (
                    key: "definitions",
                    value: .object([(key: "text", value: ShapeSchema.text)] + definitions)
                )
            ])
    }
}
