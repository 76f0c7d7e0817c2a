public import ArgumentParser

public import struct Progression.EventKind

extension EventKind.Category: ExpressibleByArgument {}
