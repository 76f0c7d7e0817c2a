import FoundationEssentials
import Progression

/// Moments in the words of a language.
struct CalendarWords {
    let wording: Wording
    let context: PageContext

    /// "to.
    ///
    /// 21. nov. 2024".
    func date(_ moment: Date) -> String {
        wording.dates.day(day(moment))
    }

    /// "21.
    ///
    /// nov." without the year, for close quarters.
    func short(_ moment: Date) -> String {
        wording.dates.short(day(moment))
    }

    /// A moment with its time: today and yesterday by these words, else by the date.
    func moment(_ moment: Date) -> String {
        let time = context.zone.time(of: moment)
        let clock = wording.dates.clock(time.hour, time.minute)
        switch daysAgo(moment) {
        case 0: return wording.dates.today + " " + clock
        case 1: return wording.dates.yesterday + " " + clock
        default: return date(moment) + " " + clock
        }
    }

    /// A moment to come, as it stands after "til": today with the time first, else as ``moment(_:)`` has it.
    func until(_ moment: Date) -> String {
        guard daysAgo(moment) == 0 else { return self.moment(moment) }
        let time = context.zone.time(of: moment)
        return wording.dates.clock(time.hour, time.minute) + " " + wording.dates.today
    }

    /// "i dag", "i går", "5 dage siden", "6 uger siden".
    func ago(_ moment: Date) -> String {
        let days = daysAgo(moment)
        switch days {
        case ..<1: return wording.dates.today
        case 1: return wording.dates.yesterday
        case ..<14: return wording.dates.daysAgo(days)
        case ..<112: return wording.dates.weeksAgo(days / 7)
        default: return wording.dates.monthsAgo(days * 12 / 365)
        }
    }

    /// When a change began: "august", "august 2023", or "3.
    ///
    /// november" within the same month.
    func since(_ earlier: Date, until later: Date) -> String {
        let from = day(earlier)
        let to = day(later)
        if from.year != to.year { return wording.dates.monthAndYear(from) }
        return from.month == to.month ? wording.dates.dayAndMonth(from) : wording.dates.month(from)
    }

    func day(_ moment: Date) -> CalendarDay {
        context.zone.day(of: moment)
    }

    private func daysAgo(_ moment: Date) -> Int {
        day(context.now).daysSince1970 - day(moment).daysSince1970
    }
}

extension String {
    /// With a capital first letter, for the beginning of a line.
    var capitalisedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
