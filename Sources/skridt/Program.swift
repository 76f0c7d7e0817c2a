import ArgumentParser
@main struct Program: AsyncParsableCommand { func run() async throws {} }
