"""Signs in by a real provider of OpenID Connect on loopback: a small one, whose tokens joserfc signs, which is not ours.

The provider holds PKCE, the client's secret and each code to what RFC 6749 and 7636 ask for, and can be told to lie: then
nobody may be signed in.

    python provider.py [--titian BINARY]
"""

import argparse
import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import secrets
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey, ECKey

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIENT, SECRET = "titian-test", "a secret of the client"


class Provider:
    """An issuer that lets everybody in as `claims` says, and lies as `lie` says."""

    def __init__(self):
        self.codes, self.lie, self.claims, self.asked = {}, None, {}, []
        self.keys = {"one": RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}),
                     "two": ECKey.generate_key("P-256", {"kid": "two", "use": "sig", "alg": "ES256"})}
        self.foreign = RSAKey.generate_key(2048, {"kid": "one"})
        self.signing = "one"
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                provider.get(self)

            def do_POST(self):
                provider.post(self)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @staticmethod
    def answer(handler, value, status=200):
        body = json.dumps(value).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def get(self, handler):
        place = urllib.parse.urlsplit(handler.path)
        self.asked.append(place.path)
        if place.path == "/.well-known/openid-configuration":
            issuer = "http://127.0.0.1:1" if self.lie == "description" else self.issuer
            token = "http://evil.example/token" if self.lie == "open token place" else f"{self.issuer}/token"
            return self.answer(handler, {
                "issuer": issuer, "authorization_endpoint": f"{self.issuer}/authorize", "token_endpoint": token,
                "jwks_uri": f"{self.issuer}/keys", "response_types_supported": ["code"]})
        if place.path == "/keys":
            shared = {"kty": "oct", "kid": "shared", "k": base64.urlsafe_b64encode(SECRET.encode()).decode()}
            return self.answer(handler, {"keys": [
                {"kty": "new kind", "kid": "x"}, shared, *(key.as_dict(private=False) for key in self.keys.values())]})
        if place.path == "/authorize":
            query = dict(urllib.parse.parse_qsl(place.query))
            assert query["response_type"] == "code" and query["client_id"] == CLIENT
            assert query["code_challenge_method"] == "S256" and "openid" in query["scope"].split()
            code = secrets.token_urlsafe(16)
            self.codes[code] = query
            back = {"code": code, "state": query["state"]}
            if self.lie == "issuer of the answer":
                back["iss"] = "https://other.example"
            if self.lie == "no":
                back = {"error": "access_denied", "state": query["state"]}
            handler.send_response(302)
            handler.send_header("Location", query["redirect_uri"] + "?" + urllib.parse.urlencode(back))
            handler.end_headers()
            return None
        return self.answer(handler, {}, 404)

    def post(self, handler):
        form = dict(urllib.parse.parse_qsl(handler.rfile.read(int(handler.headers["Content-Length"])).decode()))
        basic = base64.b64decode(handler.headers["Authorization"].removeprefix("Basic ")).decode()
        name, secret = map(urllib.parse.unquote, basic.split(":", 1))
        query = self.codes.pop(form.get("code"), None)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (name, secret) != (CLIENT, SECRET) or query is None or challenge != query["code_challenge"] \
                or form["redirect_uri"] != query["redirect_uri"] or form["grant_type"] != "authorization_code":
            return self.answer(handler, {"error": "invalid_grant"}, 400)
        return self.answer(handler, {"access_token": "x", "token_type": "Bearer", "id_token": self.token(query)})

    def token(self, query):
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": query["nonce"], **self.claims}
        lies = {
            "issuer": {"iss": "https://other.example"}, "audience": {"aud": "another"}, "nonce": {"nonce": "another"},
            "late": {"exp": now - 3600}, "future": {"iat": now + 3600},
            "two audiences": {"aud": [CLIENT, "another"]}, "party": {"azp": "another"},
        }
        claims.update(lies.get(self.lie, {}))
        head = {"alg": "RS256", "kid": "one"} if self.signing == "one" else {"alg": "ES256", "kid": "two"}
        key = self.keys[self.signing]
        if self.lie == "none":
            part = lambda value: base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
            return f"{part({'alg': 'none', 'kid': 'one'})}.{part(claims)}."
        if self.lie == "shared secret":
            return jwt.encode({"alg": "HS256", "kid": "shared"}, claims, OctKey.import_key(SECRET))
        if self.lie == "public key as secret":
            # By hand: no library that is any good signs so.
            part = lambda value: base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
            signed = f"{part({'alg': 'HS256', 'kid': 'one'})}.{part(claims)}"
            code = hmac.new(self.keys["one"].as_pem(private=False), signed.encode(), "sha256").digest()
            return f"{signed}.{base64.urlsafe_b64encode(code).decode().rstrip('=')}"
        if self.lie == "another's key":
            key = self.foreign
        if self.lie == "unknown key":
            head, key = {"alg": "RS256", "kid": "three"}, self.foreign
        token = jwt.encode(head, claims, key)
        if self.lie == "changed":
            parts = token.split(".")
            parts[1] = base64.urlsafe_b64encode(json.dumps({**claims, "email": "officer@example.org"}).encode()).decode().rstrip("=")
            token = ".".join(parts)
        return token


class Still(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Browser:
    """Keeps cookies for each host, and follows redirects one by one."""

    def __init__(self):
        self.cookies = {}

    def get(self, address):
        host = urllib.parse.urlsplit(address).netloc
        request = urllib.request.Request(address)
        kept = self.cookies.setdefault(host, {})
        if kept:
            request.add_header("Cookie", "; ".join(f"{name}={value}" for name, value in kept.items()))
        try:
            answer = urllib.request.build_opener(Still).open(request, timeout=30)
        except urllib.error.HTTPError as error:
            answer = error
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            kept[name] = value
            if not value:
                kept.pop(name)
        return answer.status, answer.headers.get("Location"), answer.read().decode()

    def sign_on(self, base, query=""):
        """Goes the whole way; gives the last status, place and page, and the address that the provider led back to."""
        status, place, page = self.get(f"{base}/account/sign-on{query}")
        if status != 303:
            return status, place, page, None
        status, back, page = self.get(place)
        assert status == 302, (status, page)
        return (*self.get(back), back)

    def is_signed_in(self, base):
        return self.get(f"{base}/account")[0] == 200


def add(titian, folders, email, role):
    subprocess.run(
        [titian, "account", "add", email, "--name", "Somebody", "--organisation", "Office", "--role", role,
         "--programme", "sample", "--json", *folders], check=True, capture_output=True)


def checks(titian, base, provider, folders):
    def claims(email, sub, verified=True):
        provider.claims = {"sub": sub, "email": email, "email_verified": verified}

    add(titian, folders, "auditor@example.org", "auditor")
    add(titian, folders, "officer@example.org", "officer")

    claims("stranger@example.org", "1")
    browser = Browser()
    status, _, page, _ = browser.sign_on(base)
    assert status == 403 and not browser.is_signed_in(base), "a stranger comes in"
    people = json.loads(subprocess.run(
        [titian, "account", "list", "--json", *folders], check=True, capture_output=True, text=True).stdout)
    assert len(people["accounts"]) == 3, "an account was made"

    claims("officer@example.org", "2")
    browser = Browser()
    status, _, page, _ = browser.sign_on(base)
    assert status == 403 and "passphrase and a code" in page and not browser.is_signed_in(base), "an officer by provider alone"

    claims("auditor@example.org", "3", verified=False)
    browser = Browser()
    assert browser.sign_on(base)[0] == 403 and not browser.is_signed_in(base), "an address that is not verified"

    claims("auditor@example.org", "3")
    for lie in ("issuer", "audience", "nonce", "late", "future", "two audiences", "party", "none", "shared secret",
                "public key as secret", "another's key", "changed", "issuer of the answer", "no", "unknown key"):
        provider.lie = lie
        browser = Browser()
        status = browser.sign_on(base)[0]
        assert status in (400, 502) and not browser.is_signed_in(base), f"{lie}: {status}"
    provider.lie = None

    browser = Browser()
    status, place, _, back = browser.sign_on(base, "?next=/work/sample")
    assert status == 303 and place == "/work/sample" and browser.is_signed_in(base), (status, place)
    assert browser.get(f"{base}/work/sample/quality")[0] == 200
    again = Browser()
    again.cookies = {host: dict(kept) for host, kept in browser.cookies.items()}
    again.cookies[urllib.parse.urlsplit(base).netloc].pop("titian-session")
    assert again.get(back)[0] == 400 and not again.is_signed_in(base), "an answer opens twice"

    thief, victim = Browser(), Browser()
    _, place, _ = thief.get(f"{base}/account/sign-on")
    _, back, _ = thief.get(place)
    assert victim.get(back)[0] == 400 and not victim.is_signed_in(base), "another browser's sign-in"

    provider.signing = "two"
    browser = Browser()
    assert browser.sign_on(base)[0] == 303 and browser.is_signed_in(base), "a key of another kind"

    claims("auditor@example.org", "4")
    browser = Browser()
    assert browser.sign_on(base)[0] == 403 and not browser.is_signed_in(base), "another person with the same address"

    claims("AUDITOR@example.org", "3")
    browser = Browser()
    status, place, _, _ = browser.sign_on(base, "?next=https://evil.example/")
    assert status == 303 and place == "/account", (status, place)


def serve(titian, folders, *settings):
    server = subprocess.Popen(
        [titian, "serve", "--port", "0", "--json", *settings, *folders], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True)
    base = json.loads(server.stdout.readline())["address"].rstrip("/")
    while urllib.request.urlopen(base + "/health/live").status != 200:
        time.sleep(0.1)
    time_is_over = time.monotonic() + 60
    while time.monotonic() < time_is_over:
        try:
            if urllib.request.urlopen(base + "/health/ready").status == 200:
                break
        except urllib.error.HTTPError:
            time.sleep(0.1)
    return server, base


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=str(ROOT / ".build/debug/titian"))
    options = parser.parse_args()
    provider = Provider()
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", f"{place}/data", "--keys", f"{place}/keys"]
        subprocess.run([options.titian, "sample", "--seed", "1", *folders], check=True, capture_output=True)
        pathlib.Path(f"{place}/secret").write_text(SECRET + "\n")
        settings = ["--sign-on-issuer", provider.issuer, "--sign-on-client", CLIENT, "--sign-on-secret", f"{place}/secret",
                    "--sign-on-name", "Ministry ID"]
        add(options.titian, folders, "first@example.org", "officer")
        for lie in ("description", "open token place"):
            provider.lie = lie
            server, base = serve(options.titian, folders, *settings)
            assert Browser().sign_on(base)[0] == 502, lie
            server.terminate()
            server.wait(20)
        provider.lie = None
        server, base = serve(options.titian, folders, *settings)
        try:
            assert "Ministry ID" in Browser().get(f"{base}/account/sign-in")[2]
            checks(options.titian, base, provider, folders)
        finally:
            server.terminate()
            said = server.communicate(timeout=20)[1]
        assert SECRET not in said and "example.org" not in said, "a log holds what it must not"
        server, base = serve(options.titian, folders)
        assert Browser().get(f"{base}/account/sign-on")[0] == 404, "it is off unless it is configured"
        server.terminate()
        server.wait(20)
    print("sign-on: as it should be")


if __name__ == "__main__":
    main()
