import GRDB

extension Schema {
    /// Each citizen's course as a few hundred bytes: a cache of a cache, made anew from the measurements at
    /// will.
    ///
    /// With a rowid, for a kilobyte spills out of a table without. A citizen has a row exactly while there are
    /// measurements.
    static let packedCourses = """
        CREATE TABLE packed_course (
            tenant TEXT NOT NULL,
            citizen TEXT NOT NULL,
            packed BLOB NOT NULL,
            PRIMARY KEY (tenant, citizen)
        ) STRICT
        """
}
