/// The safeguards of a sync.
///
/// Each is there because histories fail without it; the simulator switches them off one at a time to
/// see that they do. No program can.
package struct Checks: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// An answer counts only if it echoes what was asked: a captive portal's does not.
    package static let nonceEchoed = Checks(rawValue: 1 << 0)
    /// An acknowledgement counts only for the id it names.
    package static let idsMatch = Checks(rawValue: 1 << 1)
    /// An acknowledgement counts only for the bytes it names.
    package static let hashesMatch = Checks(rawValue: 1 << 2)
    /// Another life of the server's database is offered everything again.
    package static let epochRewinds = Checks(rawValue: 1 << 3)
    /// A page counts only if it joins on to what is known.
    package static let cursorJoins = Checks(rawValue: 1 << 4)
    /// A refused session is renewed.
    package static let sessionRenewed = Checks(rawValue: 1 << 5)
    /// A batch that fails is halved.
    package static let batchesHalve = Checks(rawValue: 1 << 6)
    /// A submission that fails alone is passed over, so that the others go on.
    package static let poisonSetAside = Checks(rawValue: 1 << 7)
    /// What is erased at the server is erased here.
    package static let erasureObeyed = Checks(rawValue: 1 << 8)
    /// A revoked laptop forgets its caseload.
    package static let wipeObeyed = Checks(rawValue: 1 << 9)
    /// A server that knows more of this incarnation than the laptop does brings another one about.
    package static let incarnationBegun = Checks(rawValue: 1 << 10)
    /// What was put aside is asked about until it is released.
    package static let statusAsked = Checks(rawValue: 1 << 11)
    /// Bytes are not safe before a backup holds them.
    package static let safeSequence = Checks(rawValue: 1 << 12)
    /// Bytes that are safe stay for a while.
    package static let retention = Checks(rawValue: 1 << 13)
    /// Measurements that were amended are withdrawn.
    package static let withdrawalObeyed = Checks(rawValue: 1 << 14)
    /// The feed is read until there is no more.
    package static let feedToTheEnd = Checks(rawValue: 1 << 15)

    /// A session counts only for the challenge it names: an old one knows less of the chain.
    package static let challengeEchoed = Checks(rawValue: 1 << 16)
    /// A greeting counts only if it echoes what was asked: an old one brings an old session with it.
    package static let greetingEchoed = Checks(rawValue: 1 << 17)

    /// All of them.
    package static let all = Checks(rawValue: (1 << 18) - 1)
}
