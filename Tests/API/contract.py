"""Holds the API to its OpenAPI document.

Starts the real server on a sample ledger and on the IAI's, and walks from the list of programmes over every address
that an answer names: each answer, in both languages and of problems too, must be as the document says. The document
itself must be valid OpenAPI 3.1, and every one of its paths must have been visited.

    python contract.py [--titian BINARY]
"""

import argparse
import json
import re
import sys
import time
import urllib.error
import urllib.request

import jsonschema
import openapi_spec_validator

from portal import BINARY, serving

API = "/api/v1"
# So many answers of one path are looked at: enough for every kind of value, few enough for every change.
MOST = 12
WRONG = [
    "/none", "/sample?at=yesterday&known=0", "/sample/projects?sort=size&page=0", "/sample/projects/none",
    "/sample/figures/none", "/sample/records/none", "/sample/public-record?subject=none", "/sample/search?kind=none",
]


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirects)


def get(base, path):
    """Status, media type, place and body of an answer; waits while the server still reads or collects."""
    while True:
        try:
            response = OPENER.open(base + path, timeout=30)
        except urllib.error.HTTPError as error:
            response = error
        body = response.read()
        if response.status != 503:
            return response.status, response.headers.get("Content-Type"), response.headers.get("Location"), body
        time.sleep(0.1)


def links(value):
    """Every address of the API in an answer."""
    if isinstance(value, dict):
        for member in value.values():
            yield from links(member)
    elif isinstance(value, list):
        for item in value:
            yield from links(item)
    elif isinstance(value, str) and value.startswith(API):
        yield value


class Contract:
    def __init__(self, base, document):
        self.base, self.document = base, document
        self.patterns = {
            path: re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + "$") for path in document["paths"]
        }
        # What a token opens is held to the document by tokens.py.
        open_paths = [
            path for path, methods in document["paths"].items() if not any("security" in each for each in methods.values())
        ]
        self.visits = dict.fromkeys(open_paths, 0)
        self.problems = []

    def path(self, address):
        place = address.split("?")[0]
        fits = [path for path, pattern in self.patterns.items() if pattern.match(place)]
        return min(fits, key=lambda path: path.count("{"), default=None)

    def resolve(self, part):
        while "$ref" in part:
            found = self.document
            for step in part["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            part = found
        return part

    def check(self, address):
        """Asks for an address and says what its answer leads to."""
        path = self.path(address)
        if path:
            self.visits[path] += 1
        status, media, place, body = get(self.base, address)
        answers = self.document["paths"][path or API]["get"]["responses"]
        if status == 303:
            return [place]
        value = self.judge(address, answers, status, media, body)
        return list(links(value)) if status == 200 and path != f"{API}/openapi.json" else []

    def judge(self, address, answers, status, media, body):
        """Holds an answer to what is described, and gives it as a value."""
        answer = self.resolve(answers.get(str(status), answers["default"]))
        if media not in answer.get("content", {}):
            self.problems.append(f"{address}: {status} with {media}")
            return None
        if "json" not in media:
            return body
        value = json.loads(body)
        schema = {**answer["content"][media]["schema"], "components": self.document["components"]}
        for error in jsonschema.Draft202012Validator(schema).iter_errors(value):
            best = jsonschema.exceptions.best_match([error])
            self.problems.append(f"{address}: {best.json_path}: {best.message[:200]}")
            break
        return value

    def validate(self, name, body, query="", media="application/xml", expected=200):
        """Sends a file to be checked; the answer must be as described, and of the status that is expected."""
        path = f"{API}/iati/validate"
        self.visits[path] += 1
        request = urllib.request.Request(self.base + path + query, data=body, headers={"Content-Type": media})
        try:
            response = OPENER.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            response = error
        if response.status != expected:
            self.problems.append(f"{path}{query} with {name}: {response.status}, not {expected}")
        answers = self.document["paths"][path]["post"]["responses"]
        found = response.headers.get("Content-Type")
        return self.judge(f"{path}{query} with {name}", answers, response.status, found, response.read())

    def walk(self, starts):
        waiting, seen = list(starts), set(starts)
        while waiting:
            address = waiting.pop(0)
            for link in self.check(address):
                path = self.path(link)
                if path is None:
                    self.problems.append(f"{address} leads to {link}, which is not described")
                elif link not in seen and self.visits[path] + sum(self.path(w) == path for w in waiting) < MOST:
                    seen.add(link)
                    waiting.append(link)


def validate_files(contract):
    good = b'<iati-activities version="2.03"><iati-activity><iati-identifier>X</iati-identifier></iati-activity></iati-activities>'
    for query in ("", "?lang=vi&day=2025-08-11&version=2.02&reading=as-written&publishers=XM-DAC-7&prefixes=XM-DAC",
                  "?format=csv", "?format=sarif", "?format=text"):
        contract.validate("a file", good, query)
    for name, body in {
        "nothing": b"", "a page": b"<!DOCTYPE html><html></html>", "half a file": good[:50],
        "windows-1252": "<iati-activities>Caf\u00e9</iati-activities>".encode("cp1252"),
        "UTF-16": good.decode().encode("utf-16"), "levels": b"<a>" * 10_000,
    }.items():
        if contract.validate(name, body)["summary"] is None:
            contract.problems.append(f"{name} has no summary")
    contract.validate("a zip", b"PK\x03\x04" + bytes(100), expected=415)
    contract.validate("JSON", b"{}", media="application/json", expected=415)
    contract.validate("wrong parameters", good, "?day=yesterday&version=3&format=pdf", expected=400)


def starts():
    for programme in ("sample", "iai"):
        home = f"{API}/{programme}"
        yield from (home, f"{home}?lang=vi", f"{home}/figures", f"{home}/search", f"{home}/search?q=a&kind=project")
        yield from (f"{home}/search?q=wat&lang=vi", f"{home}/public-record?lang=vi", f"{home}?known=2")
        yield f"{home}/figures/approved-value?by=area"
        for name in ("projects", "actions", "areas", "organisations", "countries", "meetings", "documents", "plans"):
            yield from (f"{home}/{name}", f"{home}/{name}?lang=vi&at=2025-08-11")
    yield from (API, f"{API}/openapi.json", f"{API}/sample/projects?sort=-value&state=accredited&page=2")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=BINARY)
    options = parser.parse_args()
    with serving(options.titian) as base:
        document = json.loads(get(base, f"{API}/openapi.json")[3])
        openapi_spec_validator.validate(document)
        contract = Contract(base, document)
        contract.walk(starts())
        # A record's own address is what its identity and its code lead to.
        rows = json.loads(get(base, f"{API}/sample/projects")[3])["data"]["rows"]
        contract.walk([f"{API}/sample/records/{rows[0]['record']}", f"{API}/sample/projects/WP4-003"])
        for wrong in WRONG:
            contract.check(API + wrong)
        validate_files(contract)
    contract.problems += [f"{path} was never visited" for path, visits in contract.visits.items() if not visits]
    print(f"api: {sum(contract.visits.values())} answers of {len(contract.visits)} paths")
    for problem in contract.problems:
        print(f"api: {problem}")
    sys.exit(1 if contract.problems else 0)


if __name__ == "__main__":
    main()
