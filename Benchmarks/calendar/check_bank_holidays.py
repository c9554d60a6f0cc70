"""Compare the bank-holiday snapshot with two packages, date by date; exit 1 on a difference."""

import datetime
import importlib.metadata
import json
import sys

from make_snapshot import GOVUK_FROM, SHORTENED, SNAPSHOT, england, govuk_events


def main():
    snapshot = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    events = snapshot["events"]
    dates = [event["date"] for event in events]
    first, last = snapshot["known_from"], snapshot["known_until"]
    differences = []

    if dates != sorted(set(dates)):
        differences.append("snapshot: the dates are not in order, or one is there twice")
    for date in dates:
        if datetime.date.fromisoformat(date).weekday() > 4:
            differences.append(f"{date}: a weekend day in the snapshot")
    for year in range(first, last + 1):
        count = sum(date.startswith(f"{year}-") for date in dates)
        if count < 8:
            differences.append(f"{year}: only {count} bank holidays in the snapshot")

    official = {event["date"]: event for event in govuk_events()}
    ours = {event["date"]: event for event in events if int(event["date"][:4]) >= GOVUK_FROM}
    same = shortened = 0
    for date in sorted(official.keys() | ours.keys()):
        left, right = ours.get(date), official.get(date)
        if date in SHORTENED and left and right:
            shortened += 1
            left, right = left | {"title": ""}, right | {"title": ""}
        if left == right:
            same += 1
        else:
            differences.append(f"{date}: snapshot {left}, govuk-bank-holidays {right}")
    version = importlib.metadata.version("govuk-bank-holidays")
    print(f"govuk-bank-holidays {version}: {len(official)} events, {same} the same", end="")
    print(f" ({shortened} with a title shortened on purpose)")

    english = {date.isoformat(): title for date, title in england(first, last).items()}
    both = english.keys() & set(dates)
    for date in sorted(english.keys() ^ set(dates)):
        where = "holidays" if date in english else "the snapshot"
        differences.append(f"{date}: only in {where}")
    version = importlib.metadata.version("holidays")
    print(f"holidays {version}: {len(english)} weekday dates {first} to {last}, {len(both)} the same")

    print(f"snapshot of {snapshot['snapshot']}: {len(events)} events, {len(differences)} differences")
    for difference in differences:
        print("  " + difference)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
