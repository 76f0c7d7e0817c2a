/// The one script of the laptop's pages, served at ``PageAddress/script``; everything works without it.
public enum Script {
    /// UTF-8 bytes of the script; at most 5 KB.
    public static var bytes: [UInt8] { PackageResources.desk_js }

    /// Its media type.
    public static let mediaType = "text/javascript; charset=utf-8"
}
