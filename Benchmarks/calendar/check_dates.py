"""Ask Concord 100,000 random questions about time limits, and answer them with dateutil and holidays.

Usage: check_dates.py PROGRAM [COUNT]. PROGRAM is `date-questions`, as `swift build --product
date-questions` makes it. Days are reckoned here with datetime and dateutil, and the bank holidays are
those of the holidays package, not of the snapshot. Exits 1 on a difference.
"""

import collections
import datetime
import importlib.metadata
import random
import subprocess
import sys

from dateutil.relativedelta import relativedelta
from make_snapshot import SNAPSHOT, england

ONE_DAY = datetime.timedelta(days=1)
LONGEST = {"days": 400, "working_days": 120, "weeks": 60, "months": 40, "years": 4}
FIRST, LAST = datetime.date(2007, 1, 1), datetime.date(2022, 12, 31)


def spans(chance, start, most):
    """Up to two stretches of days near a start, in order, and not touching each other."""
    found, day = [], start + ONE_DAY * chance.randint(-20, 60)
    for _ in range(chance.choice([0, 0, 1, 2])):
        end = day + ONE_DAY * chance.randrange(most)
        found.append((day, end))
        day = end + ONE_DAY * chance.randint(2, 90)
    return found


def question(chance):
    start = FIRST + ONE_DAY * chance.randrange((LAST - FIRST).days)
    if chance.random() < 0.2:
        start += relativedelta(day=31)
    unit = chance.choice(list(LONGEST))
    extensions = []
    for _ in range(chance.choice([0, 0, 0, 1, 2])):
        more = chance.choice(list(LONGEST))
        extensions.append((chance.randint(1, max(1, LONGEST[more] // 8)), more))
    return {
        "start": start,
        "count": chance.randint(1, LONGEST[unit]),
        "unit": unit,
        "counting": chance.choice(["after", "beginning_with"]),
        "roll": chance.choice(["none", "forward"]),
        "pauses": spans(chance, start, 30),
        "extensions": extensions,
        "closures": spans(chance, start, 10),
    }


def line(asked):
    def ranges(found):
        return " ".join(f"{first}/{last}" for first, last in found)

    plain = ["start", "count", "unit", "counting", "roll"]
    cells = [str(asked[name]) for name in plain]
    cells.append(ranges(asked["pauses"]))
    cells.append(" ".join(f"{count}:{unit}" for count, unit in asked["extensions"]))
    cells.append(ranges(asked["closures"]))
    return ",".join(cells)


class Answer:
    """The last day of a question, counted with datetime and taken from dateutil."""

    def __init__(self, asked, holidays):
        self.asked, self.holidays = asked, holidays

    def paused(self, day):
        return any(first <= day <= last for first, last in self.asked["pauses"])

    def works(self, day):
        closed = any(first <= day <= last for first, last in self.asked["closures"])
        return day.weekday() < 5 and day not in self.holidays and not closed

    def counted(self, day, count, counts):
        """The day on which the count is full, when the day after the one given may be its first."""
        while count:
            day += ONE_DAY
            count -= not self.paused(day) and counts(day)
        return day

    def stretch(self, start, count, unit, counting):
        before = start if counting == "after" else start - ONE_DAY
        if unit == "working_days":
            return self.counted(before, count, self.works)
        if unit == "days":
            return self.counted(before, count, lambda day: True)
        end = start + relativedelta(**{unit: count})
        if counting == "beginning_with" and (unit == "weeks" or end.day == start.day):
            end -= ONE_DAY
        length = (end - before).days
        lost = sum(self.paused(before + ONE_DAY * number) for number in range(1, length + 1))
        return self.counted(end, lost, lambda day: True)

    def last_days(self):
        parts = [[self.asked["count"], self.asked["unit"]]]
        for count, unit in self.asked["extensions"]:
            if parts[-1][1] == unit:
                parts[-1][0] += count
            else:
                parts.append([count, unit])
        day, counting = self.asked["start"], self.asked["counting"]
        for count, unit in parts:
            day = self.stretch(day, count, unit, counting)
            counting = "after"
        last = day
        while self.asked["roll"] == "forward" and (self.paused(last) or not self.works(last)):
            last += ONE_DAY
        return last, day


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    chance = random.Random(20261128)
    asked = [question(chance) for _ in range(count)]
    said = subprocess.run(
        [program, str(SNAPSHOT)],
        input="".join(line(item) + "\n" for item in asked),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert len(said) == count, f"{len(said)} answers to {count} questions"

    holidays = set(england(FIRST.year, 2028))
    agreed, differences = collections.Counter(), []
    hard = collections.Counter()
    for item, given in zip(asked, said):
        last, unrolled = Answer(item, holidays).last_days()
        if given != f"{last},{unrolled}":
            differences.append(f"{line(item)}: Concord {given}, Python {last},{unrolled}")
        else:
            agreed[item["unit"]] += 1
        hard["rolled"] += last != unrolled
        hard["paused"] += bool(item["pauses"])
        hard["extended"] += bool(item["extensions"])
        hard["with closures"] += bool(item["closures"])
        hard["from a month's last day"] += (item["start"] + ONE_DAY).day == 1
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ["python-dateutil", "holidays"]
    )
    print(f"{count} questions, {sum(agreed.values())} answered alike ({versions})")
    for unit in LONGEST:
        print(f"  in {unit}: {agreed[unit]}")
    print("  among them " + ", ".join(f"{number} {what}" for what, number in hard.items()))
    for difference in differences[:20]:
        print("  " + difference)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
