"""Holds what a token opens to the API's document, with a real server: reads, a dry run, a command, and every refusal.

    python tokens.py [--titian BINARY]
"""

import argparse
import json
import re
import secrets
import sys
import urllib.error
import urllib.request

import jsonschema

sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parents[1] / "Attack"))
from attackers import Forms, sign_in  # noqa: E402
from portal import BINARY, serving_with_folders  # noqa: E402

WORK = "/api/v1/work/sample"


class Program:
    def __init__(self, base, document, token):
        self.base, self.document, self.token, self.problems = base, document, token, []

    def ask(self, path, pattern, command=None, expected=200):
        """Asks, holds the answer to the document, and gives it as a value."""
        request = urllib.request.Request(
            self.base + path, data=None if command is None else json.dumps(command).encode(),
            headers={"Authorization": f"Bearer {self.token}"})
        if command is not None:
            request.add_header("Content-Type", "application/json")
        try:
            answer = urllib.request.urlopen(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        method = "get" if command is None else "post"
        described = self.document["paths"][pattern][method]["responses"]
        response = described.get(str(answer.status), described["default"])
        value = json.loads(answer.read())
        media = answer.headers["Content-Type"]
        schema = {**response["content"][media]["schema"], "components": self.document["components"]}
        for error in jsonschema.Draft202012Validator(schema).iter_errors(value):
            self.problems.append(f"{path}: {error.json_path}: {error.message[:200]}")
        if answer.status != expected:
            self.problems.append(f"{path}: {answer.status}, not {expected}: {str(value)[:300]}")
        if answer.headers["Cache-Control"] != "no-store":
            self.problems.append(f"{path}: may be kept")
        return value


def make_token(base, cookies, form, scope):
    browser = Forms(base)
    browser.cookies = cookies
    page = browser.ask("/account/tokens", {"token": form, "token-name": scope, "scope": scope, "days": "30"})
    return re.search(r"titian_[a-z2-7]{52}", page)[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=BINARY)
    options = parser.parse_args()
    with serving_with_folders(options.titian) as (base, folders):
        while True:
            try:
                urllib.request.urlopen(base + "/health/ready")
                break
            except urllib.error.HTTPError:
                pass
        document = json.load(urllib.request.urlopen(base + "/api/v1/openapi.json"))
        cookies, form = sign_in(options.titian, base, folders)
        reader = Program(base, document, make_token(base, cookies, form, "read"))
        writer = Program(base, document, make_token(base, cookies, form, "write"))
        records, record = "/api/v1/work/{programme}/records", "/api/v1/work/{programme}/records/{record}"
        commands = "/api/v1/work/{programme}/commands"
        seen, path = 0, f"{WORK}/records?kind=milestone"
        while path:
            data = reader.ask(path, records)["data"]
            seen, path = seen + len(data["records"]), data["next"]
        project = reader.ask(f"{WORK}/records?kind=project", records)["data"]["records"][0]
        body = reader.ask(project["href"], record)["data"]["body"]
        reader.ask(f"{WORK}/records", records, expected=400)
        reader.ask(f"{WORK}/records/{'0' * 32}", record, expected=404)
        Program(base, document, "titian_" + "a" * 52).ask(f"{WORK}/records?kind=plan", records, expected=401)
        command = {
            "id": secrets.token_hex(16), "reason": "The ministry wrote on 3 March",
            "changes": [{"record": project["record"], "kind": "project", "expecting": project["version"],
                         "visibility": project["visibility"], "body": {**body, "code": body["code"] + "-x"}}],
        }
        reader.ask(f"{WORK}/commands", commands, command, 403)
        writer.ask(f"{WORK}/commands", commands, {**command, "dry-run": True})
        done = writer.ask(f"{WORK}/commands", commands, command, 201)
        again = writer.ask(f"{WORK}/commands", commands, command, 200)
        writer.ask(f"{WORK}/commands", commands, {**command, "reason": "Another"}, 409)
        writer.ask(f"{WORK}/commands", commands, {**command, "id": secrets.token_hex(16)}, 409)
        fresh = reader.ask(project["href"], record)["data"]
        changes = [{**command["changes"][0], "expecting": fresh["version"], "body": {**body, "plan": "f" * 32}}]
        writer.ask(f"{WORK}/commands", commands, {**command, "id": secrets.token_hex(16), "changes": changes}, 422)
        writer.ask(f"{WORK}/commands", commands, {"reason": 1, "changes": []}, 400)
        problems = reader.problems + writer.problems
        if again["commit"] != done["commit"] or fresh["body"]["code"] != body["code"] + "-x" or seen < 201:
            problems.append("a command is not done once, is not shown, or the list has no second page")
    for problem in problems:
        print(problem)
    print("tokens: " + ("as it should be" if not problems else f"{len(problems)} problems"))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
