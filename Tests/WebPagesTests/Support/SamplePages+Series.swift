import Progression
import WebPages

extension SamplePages {
    /// A course in which a question file changed what it measures.
    static let series: [(name: String, html: String)] = [
        ("course-series", page(Sample.context())),
        ("course-series-english", page(Sample.context(language: .english))),
    ]

    private static func page(_ context: PageContext) -> String {
        CoursePage(
            context: context,
            citizen: Sample.ane,
            course: Course(of: Sample.measurements(continuing: []))
        ).render()
    }
}
