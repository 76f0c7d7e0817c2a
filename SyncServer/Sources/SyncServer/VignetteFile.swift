import FoundationEssentials
import Progression

/// The vignettes that come with the server, from their file.
///
/// A file has an `id` and `vignettes`, each with an `id`, a `title` and a `text` by language. Other vignettes get
/// another `id` of the file, so that what was judged before is not mixed with them.
struct VignetteFile: Decodable {
    let id: String
    let vignettes: [Entry]

    struct Entry: Decodable {
        let id: String
        let title: [String: String]
        let text: [String: String]
    }

    /// The exercise the file describes.
    var exercise: CalibrationExercise {
        CalibrationExercise(
            id: id,
            vignettes: vignettes.map {
                Vignette(id: $0.id, title: Self.text($0.title), text: Self.text($0.text))
            }
        )
    }

    /// The exercise of this version of the server; without vignettes if the file cannot be read.
    static let shipped: CalibrationExercise = {
        let file = try? JSONDecoder().decode(
            VignetteFile.self,
            from: Data(PackageResources.vignettes_json)
        )
        return file?.exercise ?? CalibrationExercise(id: "", vignettes: [])
    }()

    private static func text(_ texts: [String: String]) -> LocalizedText {
        LocalizedText(
            Dictionary(uniqueKeysWithValues: texts.map { (Language(rawValue: $0.key), $0.value) })
        )
    }
}
