import Foundation

/// Where the demo tells what it does: a line at a time, at once, also into a pipe.
struct Screen {
    /// A step of the walk.
    func step(_ sentence: String) {
        write("\n\(sentence) …\n")
    }

    /// What came of it.
    func say(_ sentence: String) {
        write("  \(sentence)\n")
    }

    /// Where to look, and as whom.
    func invite(to address: String, laptop: (program: URL, store: URL)) {
        write(
            """

            Now look for yourself. Your browser will warn about the certificate: its authority was made
            a moment ago on this machine.

              \(address)/sign-in
                as a caseworker    boegelund-1   (or boegelund-2 … 5, sandhavn-1 … 4, lillemose-1 … 2)
                as central analyst \(Founding.analyst)
                passphrase         \(Founding.passphrase)

              A mentor's laptop, in another terminal (passphrase as above):
                \(laptop.program.path) open --store \(laptop.store.path)

            """
        )
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
