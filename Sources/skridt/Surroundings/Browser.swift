import Foundation

/// The desktop's own browser.
enum Browser {
    /// Opens `address`; false if there is no desktop, or nothing to open it with.
    ///
    /// Does not wait for the opener to end: some run for as long as the browser does.
    static func open(_ address: String, environment: [String: String]) -> Bool {
        guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil,
            let opener = find("xdg-open", in: environment["PATH"] ?? "")
        else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: opener)
        process.arguments = [address]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { ended in
            guard ended.terminationStatus != 0 else { return }
            Console.say("The browser did not open. Open this link yourself; it works once:")
            Console.print(address)
        }
        do {
            try process.run()
            return true
        } catch {
            return false
        }
    }

    /// Where a program lies on the search path.
    static func find(_ name: String, in path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
