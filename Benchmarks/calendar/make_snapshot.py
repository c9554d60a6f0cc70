"""Write the bank-holiday snapshot of England and Wales from two packages.

GOV.UK's own list, as the govuk-bank-holidays package keeps it, begins in 2012. The years from 2007
come from the holidays package, put into GOV.UK's shape: its titles, and substitute days instead of
the weekend days they stand for.
"""

import importlib.metadata
import json
import pathlib

import holidays
import govuk_bank_holidays

SNAPSHOT = pathlib.Path(__file__).parents[2] / "plugins/_calendars/england-and-wales.json"
# The day on which version 0.19 of govuk-bank-holidays was built with GOV.UK's list of that day.
SNAPSHOT_DATE = "2026-02-25"
KNOWN_FROM = 2007
GOVUK_FROM = 2012

# Concord names no living or dead person, so two titles are given without the names in them.
SHORTENED = {
    "2022-09-19": "Bank holiday for the state funeral of the monarch",
    "2023-05-08": "Bank holiday for the coronation",
}
TITLES = {
    "New Year's Day": "New Year’s Day",
    "Good Friday": "Good Friday",
    "Easter Monday": "Easter Monday",
    "May Day": "Early May bank holiday",
    "Spring Bank Holiday": "Spring bank holiday",
    "Late Summer Bank Holiday": "Summer bank holiday",
    "Christmas Day": "Christmas Day",
    "Boxing Day": "Boxing Day",
}
FROM_HOLIDAYS = "from the 'holidays' package"


def govuk_events():
    """The events of England and Wales that the govuk-bank-holidays package holds."""
    path = pathlib.Path(govuk_bank_holidays.__file__).with_name("bank-holidays.json")
    return json.loads(path.read_text(encoding="utf-8"))["england-and-wales"]["events"]


def england(first, last):
    """Date and title of every Monday-to-Friday holiday that the holidays package holds."""
    days = holidays.country_holidays("GB", subdiv="ENG", years=range(first, last + 1))
    return {day: days[day] for day in sorted(days) if day.weekday() < 5}


def early_events():
    events = []
    for day, name in england(KNOWN_FROM, GOVUK_FROM - 1).items():
        plain = name.removesuffix(" (observed)")
        # The only single holiday of these years was a wedding; its title names the couple.
        title = TITLES.get(plain, "Royal wedding bank holiday")
        notes = FROM_HOLIDAYS if name == plain else "Substitute day, " + FROM_HOLIDAYS
        events.append(
            {
                "title": title,
                "date": day.isoformat(),
                "notes": notes,
                "bunting": title != "Good Friday",
            }
        )
    return events


def main():
    govuk = importlib.metadata.version("govuk-bank-holidays")
    early = importlib.metadata.version("holidays")
    events = early_events() + [
        event | {"title": SHORTENED.get(event["date"], event["title"])} for event in govuk_events()
    ]
    head = {
        "division": "england-and-wales",
        "title": "England and Wales",
        "source": (
            f"GOV.UK bank holidays (Open Government Licence v3.0), from {GOVUK_FROM} on as kept by"
            f" the PyPI package govuk-bank-holidays {govuk} (MIT licence); {KNOWN_FROM} to"
            f" {GOVUK_FROM - 1} from the PyPI package holidays {early} (MIT licence)"
        ),
        "snapshot": SNAPSHOT_DATE,
        "known_from": KNOWN_FROM,
        "known_until": int(events[-1]["date"][:4]),
    }
    # One event to a line, so that a change of one day is a change of one line.
    lines = [json.dumps(event, ensure_ascii=False) for event in events]
    text = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    text += ',\n  "events": [\n    ' + ",\n    ".join(lines) + "\n  ]\n}\n"
    SNAPSHOT.write_text(text, encoding="utf-8")
    print(f"{len(events)} events from {events[0]['date']} to {events[-1]['date']}")


if __name__ == "__main__":
    main()
