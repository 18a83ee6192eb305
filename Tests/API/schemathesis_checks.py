"""What schemathesis checks besides: what the document allows is refused only for what a document cannot say."""

import re

import schemathesis

# The commit, plan or value may be none that this register has.
DEPENDS_ON_DATA = {
    "known", "plan", "area", "action", "funder", "country", "modality", "type", "status", "series", "quality", "year",
}
LONGEST_ADDRESS = 2048


def is_beyond_the_last(case, errors):
    """Whether a page was asked for after the last that its refusal names."""
    told = [error["expected"] for error in errors if error["parameter"] == "page"]
    numbers = [int(number) for words in told for number in re.findall(r"\d+", words)]
    return bool(numbers) and int(case.query["page"]) > max(numbers)


@schemathesis.check
def refused_for_a_reason(ctx, response, case):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    status = response.status_code
    if status == 400:
        errors = response.json().get("errors", [])
        wrong = {error["parameter"] for error in errors}
        # A part is one of a breakdown: without "by" it is a part of nothing. A document cannot say so.
        allowed = DEPENDS_ON_DATA | ({"by"} if not (case.query or {}).get("by") else set())
        # A list has as many pages as it has rows for: the refusal names the last, and it was passed.
        allowed |= {"page"} if is_beyond_the_last(case, errors) else set()
        assert wrong and wrong <= allowed, f"refused for {sorted(wrong)}: {errors}"
        assert all(error["expected"] for error in errors), "a refusal says what would be right"
    elif status == 414:
        path = response.request.url.split("/", 3)[3]
        assert len(path) + 1 > LONGEST_ADDRESS, f"{len(path)} bytes are not too long"
    else:
        assert status in (200, 303, 404, 410), f"{status} for what the document allows"
