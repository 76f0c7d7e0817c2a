import Benchmark
import FoundationEssentials
import Progression
import QuestionnaireFormat
import ResponseStore
import SyncProtocol
import SyntheticForms
import WebPages

/// What `make bench` runs, each named `Part_case`.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident],
        warmupIterations: 2,
        maxDuration: .seconds(3)
    )
    questionnaireBenchmarks()
    statisticsBenchmarks()
    envelopeBenchmarks()
    storeBenchmarks()
    pageBenchmarks()
}

private func questionnaireBenchmarks() {
    Benchmark("Questionnaire_readAndCheck") { _ in
        let file = Material.file
        blackHole(QuestionnaireReader.read(file.bytes, path: file.path))
    }
    Benchmark("Questionnaire_readAndCheck60Items") { benchmark in
        let bytes = Array(SyntheticForm(count: 60).yaml.utf8)
        benchmark.startMeasurement()
        blackHole(QuestionnaireReader.read(bytes, path: "synthetic.yaml"))
    }
    Benchmark("Questionnaire_wholeSession") { benchmark in
        var numbers = Numbers(seed: 1)
        _ = Material.questionnaire
        benchmark.startMeasurement()
        blackHole(Material.answers(&numbers))
    }
}

private func statisticsBenchmarks() {
    Benchmark("Scoring_100000Responses") { benchmark in
        var numbers = Numbers(seed: 2)
        let questionnaire = Material.questionnaire
        let responses = (0..<100).map { _ in Material.answers(&numbers) }
        benchmark.startMeasurement()
        for number in 0..<100_000 {
            for rule in questionnaire.scores {
                blackHole(rule.score(responses[number % 100], of: questionnaire))
            }
        }
    }
    Benchmark("Trend_100000Series") { benchmark in
        var numbers = Numbers(seed: 3)
        let series = (0..<100).map { _ in Material.series(&numbers) }
        benchmark.startMeasurement()
        for number in 0..<100_000 { blackHole(Trend(of: series[number % 100])) }
    }
}

private func envelopeBenchmarks() {
    let key = DeviceKey()
    var numbers = Numbers(seed: 4)
    let envelope = Material.envelope(of: Material.response(&numbers), key: key)
    Benchmark("Envelope_encode") { _ in
        blackHole(try WireFormat.encode(envelope))
    }
    Benchmark("Envelope_encodeAndSign") { _ in
        blackHole(try envelope.signed(by: key))
    }
    Benchmark("Envelope_verifyAndDecode") { benchmark in
        let (body, signature) = try envelope.signed(by: key)
        let signed = SignedEnvelope(body: body, signature: signature)
        let publicKey = key.publicKey
        benchmark.startMeasurement()
        blackHole(try signed?.verified(by: publicKey))
    }
}

private func storeBenchmarks() {
    Benchmark("Store_sealAndAppendDurably") { benchmark in
        try await Material.withStore { store in
            let content = SignedBytes(body: Data(count: 1_000), signature: Data(count: 64))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                let new = NewSubmission(
                    id: UUID(),
                    citizen: Material.citizen,
                    finished: Material.start
                )
                blackHole(
                    try await store.append([new], discardingDraft: nil) { _, _ in content }
                )
            }
            benchmark.stopMeasurement()
        }
    }
}

private func pageBenchmarks() {
    Benchmark("Page_citizenOfAYear") { benchmark in
        var numbers = Numbers(seed: 5)
        let page = Material.citizenPage(&numbers)
        benchmark.startMeasurement()
        blackHole(page.render())
    }
}
