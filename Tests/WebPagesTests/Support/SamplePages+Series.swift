import Progression
import WebPages

extension SamplePages {
    /// A course in which a question file changed what it measures.
    static let series: [(name: String, html: String)] = [
        ("course-series", page(Sample.context())),
        ("course-series-english", page(Sample.context(language: .english))),
        ("course-long", page(Sample.context(), Sample.longCourse)),
        ("course-older", page(Sample.context(language: .english), Sample.longCourse, from: 16)),
    ]

    private static func page(
        _ context: PageContext,
        _ course: Course = Course(of: Sample.measurements(continuing: [])),
        from: Int = 0
    ) -> String {
        CoursePage(context: context, citizen: Sample.ane, course: course, from: from).render()
    }
}
