/// The one style sheet of all pages, served at ``PageAddress/styleSheet``.
public enum StyleSheet {
    /// UTF-8 bytes of the style sheet; at most 15 KB.
    public static var bytes: [UInt8] { PackageResources.style_css }

    /// Its media type.
    public static let mediaType = "text/css; charset=utf-8"
}
