"""Write 1,000 random date questions with answers by dateutil, for the tests to agree with.

Usage: random_dates.py [COUNT]. The seed is fixed: the same snapshot gives the same file.
"""

import csv
import datetime
import json
import pathlib
import random
import sys

from dateutil.relativedelta import relativedelta
from make_snapshot import SNAPSHOT

ANSWERS = pathlib.Path(__file__).parents[2] / "Tests/TimeKeepingTests/Fixtures/python-answers.csv"
ONE_DAY = datetime.timedelta(days=1)
LONGEST = {"days": 400, "working_days": 120, "weeks": 60, "months": 40, "years": 4}


def last_day(start, count, unit, counting, works):
    """The last day in time before any roll, counted or taken from dateutil."""
    if unit == "working_days":
        day = start if counting == "after" else start - ONE_DAY
        while count:
            day += ONE_DAY
            count -= works(day)
        return day
    reached = start + relativedelta(**{unit: count})
    if counting == "after":
        return reached
    has_matching_day = unit in ("days", "weeks") or reached.day == start.day
    return reached - ONE_DAY if has_matching_day else reached


def main():
    holidays = {event["date"] for event in json.loads(SNAPSHOT.read_text("utf-8"))["events"]}

    def works(day):
        return day.weekday() < 5 and day.isoformat() not in holidays

    chance = random.Random(20260414)
    first = datetime.date(2007, 1, 1)
    rows = []
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 1000):
        start = first + ONE_DAY * chance.randrange(22 * 365)
        if chance.random() < 0.2:
            start += relativedelta(day=31)
        unit = chance.choice(list(LONGEST))
        count = chance.randint(1, LONGEST[unit])
        counting = chance.choice(["after", "beginning_with"])
        roll = chance.choice(["none", "forward"])
        end = last_day(start, count, unit, counting, works)
        while roll == "forward" and not works(end):
            end += ONE_DAY
        rows.append([start, count, unit, counting, roll, end])
    ANSWERS.parent.mkdir(parents=True, exist_ok=True)
    with ANSWERS.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["start", "count", "unit", "counting", "roll", "last_day"])
        writer.writerows(rows)
    print(f"{len(rows)} questions written")


if __name__ == "__main__":
    main()
