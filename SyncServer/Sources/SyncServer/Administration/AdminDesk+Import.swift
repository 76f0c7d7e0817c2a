import FoundationEssentials
import SyncProtocol

extension AdminDesk {
    /// Takes the envelopes of a laptop's export file through the very same intake as a sync: what is
    /// here already stays as it is.
    ///
    /// - Throws: ``ServerError`` if the file cannot be opened, or its laptop is not known.
    func take(in file: Data) async throws -> ImportReport {
        let content: ExportContent
        do throws(ExportFault) {
            content = try ExportFile.open(file, by: keys.imports)
        } catch {
            throw ServerError.exportFile(error)
        }
        guard let device = try await store.device(content.device) else {
            throw ServerError.exportOfStranger(content.device)
        }
        var results: [ItemResult] = []
        for batch in content.items.batches(of: WireLimit.batchItems) {
            let items = batch.map { ReceivedItem($0, from: device) }
            results += try await store.append([ReceivedBatch(device: device, items: items)])[0]
        }
        return try report(on: content, results)
    }

    private func report(
        on content: ExportContent,
        _ results: [ItemResult]
    ) throws -> ImportReport {
        let statement = ExportAnswer.Statement(
            device: content.device,
            taken: store.environment.now(),
            result: BatchResult(nonce: "export", epoch: store.epoch, results: results)
        )
        let answer = try ExportAnswer(statement, signedBy: keys.receipts)
        return ImportReport(
            device: content.device,
            made: content.made,
            items: results.map(ImportReport.Item.init),
            answer: try WireFormat.encode(answer)
        )
    }
}

extension Array {
    /// The elements in pieces of so many, the last one perhaps shorter.
    fileprivate func batches(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

extension ServerError {
    /// Why an export file is not taken in, and what to do.
    static func exportFile(_ fault: ExportFault) -> Self {
        let sentence =
            switch fault {
            case .foreign: "The file is no export file of a laptop; nothing was taken in."
            case .laterVersion:
                "The file was made by a later skridt; update this server, then import it again."
            case .otherServer:
                "The file is sealed to another server, or this one's master key was replaced; nothing "
                    + "was taken in. Import it where the laptop is enrolled."
            case .cutShort:
                "The end of the file is missing; nothing was taken in. Copy it from the laptop again."
            case .damaged:
                "The file was changed on its way and cannot be opened; nothing was taken in. Copy it "
                    + "from the laptop again."
            case .tooLarge: "The file is larger than any export file; nothing was taken in."
            }
        return Self(.badInput, sentence)
    }

    static func exportOfStranger(_ device: String) -> Self {
        Self(
            .badInput,
            "The file comes from the laptop \(device.prefix(16)), which is not enrolled here; nothing "
                + "was taken in. Let the laptop be enrolled with `skridt enrol --again`, then import "
                + "the file again."
        )
    }
}
