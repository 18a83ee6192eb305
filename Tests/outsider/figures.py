"""Definitions of figures, evaluated over the revisions of an export or of a receipt.

Written from docs/definitions.md alone. Section numbers in comments are those of that document.
"""
from __future__ import annotations

import calendar
import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Iterable

from ledger import Json, Revision, need, parse_canonical, sha256


# --- The register at K for A, and dates (definitions.md 1-3) ------------------------------------------------------

PARTNERS = {"dialogue-partner", "sectoral-dialogue-partner", "development-partner"}
OWNERS = {"area": "plan", "action": "plan", "project": "plan", "claim": "plan", "status": "organisation",
          "consent": "organisation", "milestone": "project", "budget": "project", "flow": "project",
          "beneficiary": "project", "confirmation": "record", "release-step": "release",
          "correction": "release"}
Facts = dict[str, Json]  # bodies by record


def first_day(date: str) -> datetime.date:
    return datetime.date.fromisoformat((date + "-01-01")[:10])


def last_day(date: str) -> datetime.date:
    first = first_day(date)
    if len(date) == 10:
        return first
    month = 12 if len(date) == 4 else first.month
    return first.replace(month=month, day=calendar.monthrange(first.year, month)[1])


def money(text: str) -> tuple[Fraction, str]:
    number, currency = text.split(" ")
    return Fraction(number), currency


class Register:
    """What audience A knew at commit K: the state of each record is its last revision's."""

    def __init__(self, revisions: Iterable[Revision], known: int, audience: str) -> None:
        self.audience = audience
        histories: dict[str, list[Revision]] = defaultdict(list)
        for revision in revisions:
            if audience == "internal" or revision.content["visibility"] == "public":
                histories[revision.content["record"]].append(revision)
        self.kinds: dict[str, Facts] = defaultdict(dict)
        self.erased: Counter[str] = Counter()
        for record, history in histories.items():
            known_of_it = sum(revision.commit <= known for revision in history)
            state: Json = history[known_of_it - 1].content if known_of_it else {"leaf": "none"}
            if "body" in state:
                self.kinds[state["kind"]][record] = state["body"]
            elif state["leaf"] == "erased":
                self.erased[self.owner(history, known_of_it - 1)] += 1

    @staticmethod
    def owner(history: list[Revision], index: int) -> str:
        """Under what an erased revision stands: where the nearest before it with a body does; "" is the programme."""
        nearest = [revision.content for revision in history[index::-1]]
        body = next((content["body"] for content in nearest if "body" in content), {})
        return body.get(OWNERS.get(nearest[0]["kind"], ""), "")

    def by(self, kind: str, member: str) -> dict[str, list[tuple[str, Json]]]:
        found: dict[str, list[tuple[str, Json]]] = defaultdict(list)
        for record, body in self.kinds[kind].items():
            if member in body:
                found[body[member]].append((record, body))
        return found

    def definition(self, name: str, digest: str | None = None) -> Json:
        name, _, version = name.partition("@")
        found = [body for body in self.kinds["definition"].values() if body["name"] == name
                 and version in ("", str(body["version"])) and digest in (None, body["digest"])]
        need(bool(found), "definition", f"no {name}{'@' + version if version else ''} is held")
        body = max(found, key=lambda body: body["version"])
        data = body["document"].encode()
        need(sha256(data).hex() == body["digest"], f"definition {name}", "its digest is not that of its document")
        document = parse_canonical(data, f"definition {name}")
        need(document["format"] == "titian-definition/1", f"definition {name}", "of an unknown format")
        need((document["name"], document["version"]) == (body["name"], body["version"]), f"definition {name}",
             "its document is of another name or version")
        need(self.audience == "internal" or document["audience"] == "public", f"definition {name}", "never published")
        return document

    def plan(self, code: str | None) -> str:
        plans = [(body["starts"], record) for record, body in self.kinds["plan"].items()
                 if code in (None, body["code"])]
        need(bool(plans), "plan", f"no plan {code or ''} is held")
        return max(plans)[1]


class Ground:
    """The facts of one plan on one day."""

    def __init__(self, register: Register, plan: str, day: datetime.date) -> None:
        self.register, self.plan, self.day = register, plan, day
        self.projects = dict(register.by("project", "plan")[plan])
        self.actions = dict(register.by("action", "plan")[plan])
        self.events, self.budgets = register.by("milestone", "project"), register.by("budget", "project")
        self.flows, self.served = register.by("flow", "project"), register.by("beneficiary", "project")
        self.statuses, self.consents = register.by("status", "organisation"), register.by("consent", "organisation")
        self.rates = register.by("exchange-rate", "currency")

    def by_day(self, date: str | None) -> bool:
        return date is not None and last_day(date) <= self.day

    def holds(self, body: Json) -> bool:
        return (("from" not in body or first_day(body["from"]) <= self.day)
                and ("until" not in body or last_day(body["until"]) >= self.day))

    def reached(self, project: str, event: str) -> str | None:
        """The date of the milestone that is meant: of those by D the one with the earliest last day."""
        dates = [body["date"] for _, body in self.events[project]
                 if body["event"] == event and self.by_day(body.get("date"))]
        return min(dates, key=last_day, default=None)

    def categories(self, organisation: str | None) -> set[str]:
        return {body["category"] for _, body in self.statuses[organisation or ""] if self.holds(body)}

    def consented(self, organisation: str | None) -> bool:
        return any(self.holds(body) and body.get("plan", self.plan) == self.plan
                   for _, body in self.consents[organisation or ""])

    def state(self, project: str, record: str, body: Json) -> str:
        if not self.by_day(body.get("approved")):
            return "later"
        replaced = any(other.get("replaces") == record and self.by_day(other.get("approved"))
                       for _, other in self.budgets[project])
        return "replaced" if replaced else "in-force"

    def in_force(self, project: str) -> list[tuple[str, Json]]:
        return [(record, body) for record, body in self.budgets[project]
                if self.state(project, record, body) == "in-force"]

    def flow_by_day(self, project: str, kind: str, leg: str) -> bool:
        return any(body["type"] == kind and body["leg"] == leg and self.by_day(body.get("date"))
                   for _, body in self.flows[project])

    # Conditions: None when met, else why not (definitions.md 3).

    def unmet(self, conditions: list[Json], subject: str, body: Json) -> str | None:
        for condition in conditions:
            (name, value), = condition.items()
            why = getattr(self, "test_" + name.replace("-", "_"))(value, subject, body)
            if why:
                return why
        return None

    def test_reached(self, event: str, subject: str, body: Json) -> str | None:
        if self.reached(subject, event):
            return None
        unsure = any(body["event"] == event and first_day(body["date"]) <= self.day for _, body in self.events[subject])
        return "date-not-precise" if unsure else "not-reached"

    def test_not_reached(self, events: list[str], subject: str, body: Json) -> str | None:
        return "withdrawn" if any(self.reached(subject, event) for event in events) else None

    def test_has_source(self, wanted: list[str], subject: str, body: Json) -> str | None:
        held = [self.categories(line.get("source")) for _, line in self.in_force(subject)]
        return None if any(categories & set(wanted) for categories in held) else "no-source"

    def test_modality(self, clauses: dict[str, Json], subject: str, body: Json) -> str | None:
        clause = clauses.get(body.get("modality", ""), {"answer": "not-applicable"})
        if "answer" in clause:
            answer = clause["answer"]
        elif "all" in clause:
            answer = "yes" if all(self.reached(subject, event) for event in clause["all"]) else clause["absent"]
        else:
            flow = clause["flow"]
            answer = "yes" if self.flow_by_day(subject, flow["type"], flow["leg"]) else clause["absent"]
        return {"yes": None, "no": "condition-not-met"}.get(answer, answer)

    def test_overdue(self, rule: Json, subject: str, body: Json) -> str | None:
        date = self.reached(subject, rule["after"])
        if not date:
            return "not-reached"
        late = last_day(date) + datetime.timedelta(days=rule["days"]) < self.day
        return None if late and not self.reached(subject, rule["without"]) else "condition-not-met"

    def test_enabling(self, wanted: bool, subject: str, body: Json) -> str | None:
        return None if body.get("enabling", False) == wanted else "enabling"

    def test_has_project(self, conditions: list[Json], subject: str, body: Json) -> str | None:
        found = any(subject in project.get("actions", []) and self.unmet(conditions, record, project) is None
                    for record, project in self.projects.items())
        return None if found else "condition-not-met"

    def test_has_no_project(self, conditions: list[Json], subject: str, body: Json) -> str | None:
        return None if self.test_has_project(conditions, subject, body) else "condition-not-met"


# --- Evaluation (definitions.md 4) --------------------------------------------------------------------------------

@dataclass(frozen=True)
class Row:
    subject: str
    part: str  # total, numerator or denominator
    amount: Fraction
    funder: str | None = None


@dataclass
class Figure:
    definition: Json
    ground: Ground
    rows: list[Row] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    rates: dict[str, Json] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.is_rate, self.is_sum = "against" in self.definition, self.definition["measure"]["of"] != "subjects"
        actions = self.ground.actions if self.ground.projects else {}
        self.subjects = self.ground.projects if self.definition["subject"] == "project" else actions
        for subject, body in self.subjects.items():
            why = self.ground.unmet(self.definition["population"], subject, body)
            if why:
                self.left_out.append((subject, why))
            elif self.is_sum:
                self.sum(subject)
            else:
                self.count(subject, body)

    def count(self, subject: str, body: Json) -> None:
        if not self.is_rate:
            self.rows.append(Row(subject, "total", Fraction(1)))
            return
        why = self.ground.unmet(self.definition.get("counted", []), subject, body)
        if why in ("not-applicable", "not-reported"):
            self.left_out.append((subject, why))
            return
        parts = ["denominator"] if why else ["numerator", "denominator"]
        self.rows += [Row(subject, part, Fraction(1)) for part in parts]

    def sum(self, project: str) -> None:
        if not self.is_rate:
            self.lines(project, "total", self.definition["measure"])
            return
        self.lines(project, "numerator", self.definition["measure"])
        self.lines(project, "denominator", self.definition["against"])

    def lines(self, project: str, part: str, measure: Json) -> None:
        budget = measure["of"] == "budget"
        if budget and not self.ground.in_force(project):
            self.left_out.append((project, "no-amount"))
        for record, line in (self.ground.budgets if budget else self.ground.flows)[project]:
            if not budget and (line["type"], line["leg"]) != (measure["type"], measure["leg"]):
                continue
            funder = line.get("source" if budget else "provider")
            why = self.not_in_force(project, record, line, measure) or self.uncounted(line, funder)
            if why:
                self.left_out.append((project, why))
                continue
            self.rows.append(Row(project, part, self.dollars(line), funder))

    def not_in_force(self, project: str, record: str, line: Json, measure: Json) -> str | None:
        if measure["of"] == "flows":
            return None if self.ground.by_day(line.get("date")) else "later"
        state = self.ground.state(project, record, line)
        if state != "in-force":
            return state
        wanted = set(measure.get("sources", []))
        return "no-source" if wanted and not wanted & self.ground.categories(line.get("source")) else None

    def uncounted(self, line: Json, funder: str | None) -> str | None:
        partner = self.ground.categories(funder) & PARTNERS
        if self.ground.register.audience == "public" and partner and not self.ground.consented(funder):
            return "no-consent"
        amount = line.get("amount", "unknown")
        if amount == "withheld":
            return "amount-withheld"
        if "agreed-usd" in line:
            return None
        if amount == "unknown":
            return "amount-unknown"
        return None if money(amount)[1] == "USD" or self.rate(line) else "no-rate"

    def rate(self, line: Json) -> tuple[str, Json] | None:
        currency, date = money(line["amount"])[1], line.get("approved", line.get("date"))
        usable = [(record, rate) for record, rate in self.ground.rates[currency]
                  if first_day(rate["period"]) <= first_day(date) and last_day(rate["period"]) >= last_day(date)]
        return max(usable, key=lambda found: len(found[1]["period"]), default=None)

    def dollars(self, line: Json) -> Fraction:
        if "agreed-usd" in line:
            return money(line["agreed-usd"])[0]
        amount, currency = money(line["amount"])
        found = None if currency == "USD" else self.rate(line)
        if not found:
            return amount
        self.rates[found[0]] = found[1]
        return amount / Fraction(found[1]["units-per-usd"])

    # Values, as receipts write them (definitions.md 6), and breakdowns (5).

    def value(self, rows: list[Row]) -> Json | None:
        if not self.subjects:
            return None
        if not self.is_rate:
            return {"numerator": self.number(rows, "total")}
        return {part: self.number(rows, part) for part in ("numerator", "denominator")}

    def number(self, rows: list[Row], part: str) -> Json:
        total = sum((row.amount for row in rows if row.part == part), Fraction(0))
        if not self.is_sum:
            return {"count": int(total)}
        return {"dollars": shown(total, 2), "exact": f"{total.numerator}/{total.denominator}"}

    def percent(self) -> str | None:
        top, bottom = (sum(row.amount for row in self.rows if row.part == part)
                       for part in ("numerator", "denominator"))
        return shown(Fraction(100 * top) / bottom, self.definition["places"]) if self.is_rate and bottom else None

    def breakdown(self, dimension: str) -> Json | None:
        need(dimension in self.definition["dimensions"], "--by",
             f"{self.definition['name']} has no parts by {dimension}")
        if not self.subjects:
            return None
        parts, rest = self.partition(dimension)
        action = self.definition["subject"] == "action"
        additive = (dimension in ("area", "action") if action
                    else dimension in ("year", "modality") or (dimension == "funder" and self.is_sum))
        relation = "overlapping" if not additive else "with-remainder" if rest else "additive"
        gaps = {key: self.gap(dimension, rows) for key, rows in parts.items()}
        return {"dimension": dimension, "relation": relation,
                "parts": {key: self.value(parts[key]) for key in sorted(parts)},
                "gaps": {key: gaps[key] for key in sorted(parts)},
                "remainder": self.value(rest) if rest else None,
                "remainder-gap": self.gap(dimension, rest) if rest else None}

    def partition(self, dimension: str) -> tuple[dict[str, list[Row]], list[Row]]:
        """The rows of each part, and those of the remainder."""
        parts: dict[str, list[Row]] = defaultdict(list)
        rest: list[Row] = []
        if self.is_rate and self.definition["subject"] == "action" and dimension not in ("area", "action"):
            # Each part has the denominator of the whole.
            whole = [row for row in self.rows if row.part == "denominator"]
            counted = [row for row in self.rows if row.part == "numerator"]
        else:
            whole, counted = [], self.rows
        for row in counted:
            found = self.keys(dimension, row)
            for key in found:
                parts[key].append(row)
            rest += [] if found else [row]
        return {key: rows + whole for key, rows in parts.items()}, rest + whole if rest else []

    def gap(self, dimension: str, rows: list[Row]) -> str | None:
        """Why the lines of payments and of approvals in a part make no rate."""
        compared = self.is_rate and (self.definition["measure"]["of"], self.definition["against"]["of"])
        if compared != ("flows", "budget") or dimension not in ("funder", "status-category"):
            return None
        paid, approved = ({row.subject for row in rows if row.part == part} for part in ("numerator", "denominator"))
        if not paid:
            return "not-reported"
        paid_anywhere = {row.subject for row in self.rows if row.part == "numerator"}
        return "not-applicable" if paid - approved or (approved - paid) & paid_anywhere else None

    def keys(self, dimension: str, row: Row) -> set[str]:
        kinds = self.ground.register.kinds
        if self.definition["subject"] == "project":
            return self.project_keys(dimension, row.subject, self.subjects[row.subject], row)
        if dimension == "area":
            return codes(kinds["area"], [self.subjects[row.subject].get("area")])
        if dimension == "action":
            return codes(kinds["action"], [row.subject])
        return set().union(*(self.project_keys(dimension, project, body)
                             for project, body in self.counting_for(row.subject).items()))

    def counting_for(self, action: str) -> Facts:
        """The projects that name an action and meet the conditions of a has-project of the definition."""
        conditions = [condition["has-project"] for part in ("population", "counted")
                      for condition in self.definition.get(part, []) if "has-project" in condition]
        return {record: project for record, project in self.ground.projects.items()
                if action in project.get("actions", [])
                and any(self.ground.unmet(asked, record, project) is None for asked in conditions)}

    def project_keys(self, dimension: str, project: str, body: Json, row: Row | None = None) -> set[str]:
        ground, kinds = self.ground, self.ground.register.kinds
        actions = body.get("actions", [])
        sources = {row.funder} if self.is_sum and row else {line.get("source") for _, line in ground.in_force(project)}
        if dimension == "area":
            areas = {kinds["action"][action].get("area") for action in actions if action in kinds["action"]}
            return codes(kinds["area"], areas)
        if dimension == "action":
            return codes(kinds["action"], actions)
        if dimension == "funder":
            return organisations(kinds, sources)
        if dimension == "status-category":
            return set().union(*(ground.categories(source) for source in sources))
        if dimension == "beneficiary":
            served = {line["organisation"] for _, line in ground.served[project] if ground.holds(line)}
            return organisations(kinds, served)
        if dimension == "year":
            date = ground.reached(project, "accredited")
            return {date[:4]} if date else set()
        return {body["modality"]} if "modality" in body else set()

    def erased(self) -> int:
        """How many records in reach say nothing any more: under the programme, the plan and its projects."""
        ground = self.ground
        return sum(ground.register.erased[owner] for owner in {"", ground.plan, *ground.projects})

    def report(self, dimension: str | None) -> Json:
        found = {"name": self.definition["name"], "version": self.definition["version"], "value": self.value(self.rows),
                 "percent": self.percent(), "rows": len(self.rows), "erased": self.erased(),
                 "exclusions": dict(sorted(Counter(why for _, why in self.left_out).items())),
                 "rates": sorted(f"{rate['currency']} {rate['period']} {rate['units-per-usd']}"
                                 for rate in self.rates.values())}
        return {**found, "breakdown": self.breakdown(dimension)} if dimension else found


def codes(bodies: Facts, records: Iterable[str | None]) -> set[str]:
    return {bodies[record]["code"] for record in records if record in bodies}


def organisations(kinds: dict[str, Facts], records: Iterable[str | None]) -> set[str]:
    """An organisation that A may not see goes by its identity."""
    return {kinds["organisation"].get(record, {}).get("code", record) for record in records if record}


def shown(number: Fraction, places: int) -> str:
    scaled = round(number * 10**places)  # a Fraction is rounded half to even
    digits = str(abs(scaled)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return "-" + text if scaled < 0 else text
