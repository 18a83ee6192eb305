"""Lets sqlmap and wapiti, which are not ours, loose on a real server on loopback: without a session and with an officer's.

Neither may find anything. sqlmap tries every parameter and form that the pages have; wapiti crawls the pages and attacks
what it finds: injection into SQL, files, commands, headers and markup, redirects, XML entities. Afterwards the ledger
must verify, and the server must still stand.

    python attackers.py [--titian BINARY] [--seconds N] [--logs FOLDER]
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import pyotp

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSPHRASE = "rain falls upon the roof"
MODULES = "backup,crlf,csrf,exec,file,htaccess,permanentxss,redirect,sql,ssrf,timesql,xss,xxe,blindsql"
# With and without a session; a star marks what sqlmap may put something into, in paths too.
OPEN = [
    "/sample/projects?q=water&state=accredited&sort=-value&page=1", "/sample/search?q=water&kind=project",
    "/sample?at=2025-08-11&known=12&plan=WP4", "/sample/projects/a*", "/sample/records/a*/history",
    "/api/v1/sample/projects?q=water", "/account/sign-in?next=/work/sample",
    "/sample/public-record?subject=projects&year=2024", "/sample/figures/approved-value?by=area&part=W",
]
WITHIN = [
    "/work/sample/quality/no-end?page=1", "/work/sample/reports?page=1", "/work/sample/reports/closed?page=1",
    "/work/sample/a*",
]


class Forms:
    """A browser that keeps cookies and sends forms."""

    def __init__(self, base):
        self.base, self.cookies = base, {}

    def ask(self, path, fields=None):
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(urllib.parse.urljoin(self.base, path), data=body)
        if self.cookies:
            request.add_header("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        opener = urllib.request.build_opener(Still)
        try:
            answer = opener.open(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.read().decode()


class Still(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in(titian, base, folders):
    """An officer's cookies, and the secret of one form."""
    made = subprocess.run(
        [titian, "account", "add", "officer@example.org", "--name", "An Officer", "--organisation", "Secretariat",
         "--role", "officer", "--programme", "sample", "--json", *folders], check=True, capture_output=True, text=True)
    link = re.sub(r"^https?://[^/]+", base, json.loads(made.stdout)["link"])
    browser = Forms(base)
    page = browser.ask(link)
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    key = re.search(r"secret=([A-Z2-7]+)", page)[1]
    browser.ask(link, {"token": token, "passphrase": PASSPHRASE, "again": PASSPHRASE, "code": pyotp.TOTP(key).now()})
    own = browser.ask("/account")
    return browser.cookies, re.search(r'name="token" value="([^"]+)"', own)[1]


def sqlmap(base, targets, cookies, logs, name, seconds):
    """What sqlmap finds; each target is an address, or an address and a body."""
    found = []
    for index, target in enumerate(targets):
        address, body = target if isinstance(target, tuple) else (target, None)
        command = [
            "sqlmap", "-u", base + address, "--batch", "--level", "2", "--risk", "2", "--threads", "4",
            "--flush-session", "--disable-coloring", "--time-sec", "2", "--retries", "1", "--ignore-code", "401,403,404",
            "--output-dir", str(logs / f"sqlmap-{name}-{index}"), "--dbms", "sqlite",
        ]
        if cookies:
            command += ["--cookie", "; ".join(f"{key}={value}" for key, value in cookies.items())]
        if body:
            command += ["--data", body]
        try:
            said = subprocess.run(command, capture_output=True, text=True, timeout=seconds).stdout
        except subprocess.TimeoutExpired as late:
            said = (late.stdout or b"").decode() if isinstance(late.stdout, bytes) else late.stdout or ""
            said += "\n(stopped: its time was over)"
        (logs / f"sqlmap-{name}-{index}.log").write_text(said)
        if "identified the following injection point" in said or "is vulnerable" in said:
            found.append(f"sqlmap, {name}: {address}")
    return found


def wapiti(starts, cookies, logs, name, seconds):
    """What wapiti finds below the first address."""
    base = starts[0]
    report = logs / f"wapiti-{name}.json"
    command = [
        "wapiti", "-u", base, "--scope", "folder", "-m", MODULES, "-f", "json", "-o", str(report), "-S", "normal",
        "--max-scan-time", str(seconds // 3), "--max-attack-time", str(max(20, seconds // 20)), "--flush-session",
        "--max-links-per-page", "60", "-d", "4", "--no-bugreport",
    ]
    for start in starts[1:]:
        command += ["-s", start]
    with tempfile.TemporaryDirectory() as place:
        command += ["--store-session", place, "--store-config", place]
        if cookies:
            command += ["-H", "Cookie: " + "; ".join(f"{key}={value}" for key, value in cookies.items())]
        try:
            said = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 120)
            (logs / f"wapiti-{name}.log").write_text(said.stdout + said.stderr)
        except subprocess.TimeoutExpired:
            return [f"wapiti, {name}: did not end"]
    if not report.exists():
        return [f"wapiti, {name}: wrote no report"]
    result = json.loads(report.read_text())
    found = []
    for kind in ("vulnerabilities", "anomalies"):
        for category, findings in result.get(kind, {}).items():
            found += [f"wapiti, {name}: {category}: {each['method']} {each['path']} {each['parameter']}" for each in findings]
    return found


def scan(base, cookies, options):
    """What wapiti finds without a session, and within. Below the workspace no form signs out, which would end the session
    that the scanner needs."""
    work = [base + "/work/sample/quality", base + "/work/sample/reports", base + "/work/sample"]
    return wapiti([base + "/"], None, options.logs, "open", options.seconds) + wapiti(
        work, cookies, options.logs, "within", options.seconds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=str(ROOT / ".build/debug/titian"))
    parser.add_argument("--seconds", type=int, default=300, help="for each of wapiti's two runs")
    parser.add_argument("--logs", type=pathlib.Path, default=pathlib.Path(tempfile.mkdtemp()))
    parser.add_argument("--port", default="0")
    parser.add_argument("--only", choices=["sqlmap", "wapiti"], help="let only one of them loose")
    options = parser.parse_args()
    options.logs.mkdir(parents=True, exist_ok=True)
    found = []
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", f"{place}/data", "--keys", f"{place}/keys"]
        subprocess.run([options.titian, "sample", "--seed", "1", *folders], check=True, capture_output=True)
        server = subprocess.Popen(
            [options.titian, "serve", "--port", options.port, "--json", "--past-pages", "0", "--access-log",
             str(options.logs / "access.log"), *folders],
            stdout=subprocess.PIPE, stderr=open(options.logs / "server.log", "w"), text=True)
        try:
            base = json.loads(server.stdout.readline())["address"].rstrip("/")
            cookies, token = sign_in(options.titian, base, folders)
            forms = [
                ("/account/people", f"token={token}&act=add-role&id=1&programme=sample&role=auditor&for=x"),
                ("/work/sample/reports/act", f"token={token}&act=close&id=1&outcome=right&answer=something"),
                ("/account/tokens", f"token={token}&token-name=x&scope=none&days=30"),
            ]
            if options.only != "wapiti":
                found += sqlmap(base, OPEN, None, options.logs, "open", options.seconds)
                found += sqlmap(base, WITHIN + forms, cookies, options.logs, "within", options.seconds)
            if options.only != "sqlmap":
                found += scan(base, cookies, options)
            health = urllib.request.urlopen(base + "/health", timeout=30).status
            if health != 200:
                found.append(f"the server is not well: {health}")
        finally:
            server.terminate()
            code = server.wait(30)
        verified = subprocess.run([options.titian, "verify", "sample", *folders], capture_output=True, text=True)
        if code != 0 or verified.returncode != 0:
            found.append(f"the server ended with {code}, verify with {verified.returncode}")
        if "Fatal error" in (options.logs / "server.log").read_text():
            found.append("the server stopped on an error of ours")
        statuses = {}
        for line in (options.logs / "access.log").read_text().splitlines():
            status = json.loads(line)["status"]
            statuses[status] = statuses.get(status, 0) + 1
        found += [f"answered {status} {count} times" for status, count in statuses.items() if status == 500]
        print(f"attackers: {sum(statuses.values())} requests: {dict(sorted(statuses.items()))}")
    for problem in found:
        print(problem)
    print("attackers: " + ("they found nothing" if not found else f"{len(found)} findings"))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
