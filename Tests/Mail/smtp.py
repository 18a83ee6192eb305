"""Sends the mail of a real server to a real mail server (aiosmtpd, which is not ours) on loopback.

Each check has a folder and a mail server of its own: letters arrive once, in both languages, and read by Python's own
parser; a mail server that is away, busy, or refuses; TLS with a certificate that is trusted, or not; and `kill -9`
between the mail server's yes and our writing it down.

    python smtp.py [--titian BINARY]
"""

import argparse
import contextlib
import email
import email.policy
import json
import os
import pathlib
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

ROOT = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Letters:
    """A mail server's box: what it took, and what it says to what comes."""

    def __init__(self):
        self.taken, self.answers, self.hold = [], [], threading.Event()
        self.hold.set()
        self.arrived = threading.Event()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.answers and self.answers[0].startswith("RCPT"):
            return self.answers.pop(0)[5:]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.answers:
            return self.answers.pop(0)
        self.taken.append((envelope, session.ssl is not None))
        self.arrived.set()
        while not self.hold.is_set():
            await __import__("asyncio").sleep(0.05)
        return "250 OK"

    def read(self, index):
        return email.message_from_bytes(self.taken[index][0].content, policy=email.policy.default)


class Office:
    """Data, a mail server, and the program between them."""

    def __init__(self, titian, **controller):
        self.titian, self.place = titian, tempfile.TemporaryDirectory()
        self.folders = ["--data", f"{self.place.name}/data", "--keys", f"{self.place.name}/keys"]
        self.letters = Letters()
        self.run("sample", "--seed", "1")
        self.port = free_port()
        self.controller = Controller(self.letters, hostname="127.0.0.1", port=self.port, **controller)
        self.controller.start()
        self.server = None

    def run(self, *arguments):
        made = subprocess.run([self.titian, *arguments, *self.folders], check=True, capture_output=True, text=True)
        return made.stdout

    def invite(self, address, language="en"):
        return json.loads(self.run(
            "account", "add", address, "--name", "Somebody", "--organisation", "Office", "--role", "officer",
            "--language", language, "--json"))["link"]

    def serve(self, *settings, sender="Ban Thư ký IAI <register@example.org>", port=None, scheme="smtp", host="127.0.0.1"):
        place = f"{scheme}://{host}:{port or self.port}"
        self.server = subprocess.Popen(
            [self.titian, "serve", "--port", "0", "--json", "--public-address", "https://figures.example.org",
             "--mail-server", place, "--mail-from", sender, *settings, *self.folders],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.server.stdout.readline(), self.server.stderr.read()

    def states(self):
        with contextlib.closing(sqlite3.connect(f"{self.place.name}/data/accounts.sqlite")) as file:
            return file.execute("SELECT state, attempts, failure, secret IS NULL FROM outbox ORDER BY id").fetchall()

    def until(self, happened, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if happened():
                return
            time.sleep(0.05)
        raise AssertionError(f"{what}: not within {seconds} s; {self.states()}")

    def due(self):
        """Moves the clock of what waits: the test need not wait for minutes."""
        with contextlib.closing(sqlite3.connect(f"{self.place.name}/data/accounts.sqlite")) as file:
            file.execute("UPDATE outbox SET next = 0 WHERE state = 'waiting'")
            file.commit()

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait(20)
            self.server = None

    def close(self):
        self.letters.hold.set()
        self.stop()
        self.controller.stop()
        self.place.cleanup()


@contextlib.contextmanager
def office(titian, **controller):
    made = Office(titian, **controller)
    try:
        yield made
    finally:
        made.close()


def arrives_once_in_both_languages(titian):
    with office(titian) as place:
        links = {"vi": place.invite("vi@example.org", "vi"), "en": place.invite("en@example.org", "en")}
        place.serve()
        place.until(lambda: len(place.letters.taken) == 2, "two letters")
        for index, (language, subject) in enumerate((("vi", "Thư mời sử dụng Titian"), ("en", "You are invited to Titian"))):
            letter = place.letters.read(index)
            assert letter["Subject"] == subject, letter["Subject"]
            assert letter["From"].addresses[0].display_name == "Ban Thư ký IAI"
            assert letter["From"].addresses[0].addr_spec == "register@example.org"
            assert letter["To"] == f"{language}@example.org"
            assert letter["Content-Language"] == language and letter["Message-ID"].endswith("@example.org>")
            key = links[language].split("key=")[1]
            assert f"https://figures.example.org/account/set-up?key={key}" in letter.get_content()
            assert not letter.defects
        place.until(lambda: [state[0] for state in place.states()] == ["sent", "sent"], "marked as sent")
        assert all(gone for *_, gone in place.states()), "the links are erased"
        place.stop()
        place.serve()
        place.invite("third@example.org")
        place.until(lambda: len(place.letters.taken) == 3, "the third letter")
        assert place.letters.read(2)["To"] == "third@example.org"


def waits_for_a_mail_server_that_is_away_or_busy(titian):
    with office(titian) as place:
        place.invite("a@example.org")
        place.controller.stop()
        place.serve()
        place.until(lambda: place.states()[0][1] == 1 and place.states()[0][2], "one attempt")
        assert place.states()[0][0] == "waiting" and not place.states()[0][3]
        place.controller = Controller(place.letters, hostname="127.0.0.1", port=place.port)
        place.controller.start()
        place.letters.answers = ["451 later", "RCPT 450 mailbox busy"]
        for count in (2, 3):
            before = place.states()[0][2]
            place.due()
            # An attempt is counted as it begins; it is over when it has failed in its own way.
            place.until(
                lambda: place.states()[0][1] == count and place.states()[0][2] not in (None, before), f"attempt {count}")
        place.due()
        place.until(lambda: place.states()[0][0] == "sent", "sent")
        assert len(place.letters.taken) == 1


def gives_up_a_letter_that_is_refused_and_sends_the_next(titian):
    with office(titian) as place:
        place.invite("nobody@example.org")
        place.invite("b@example.org")
        place.letters.answers = ["RCPT 550 no such user"]
        place.serve()
        place.until(lambda: [state[0] for state in place.states()] == ["refused", "sent"], "refused, sent")
        assert "550" in place.states()[0][2], place.states()


def survives_kill_9_between_the_yes_and_the_mark(titian):
    with office(titian) as place:
        place.invite("a@example.org")
        place.letters.hold.clear()
        place.serve()
        place.until(place.letters.arrived.is_set, "the letter arrives")
        place.server.send_signal(signal.SIGKILL)
        place.server.wait()
        place.letters.hold.set()
        assert place.states()[0][0] == "waiting", place.states()
        place.serve()
        time.sleep(2)
        assert len(place.letters.taken) == 1, "not before the lease of the sender that died is over"
        place.due()
        place.until(lambda: place.states()[0][0] == "sent", "sent again")
        assert [place.letters.read(index)["Message-ID"] for index in (0, 1)] == [place.letters.read(0)["Message-ID"]] * 2


def speaks_tls_and_says_who_it_is(titian):
    with tempfile.TemporaryDirectory() as keys:
        def certificate(name):
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                 "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", f"{keys}/{name}.key", "-out",
                 f"{keys}/{name}.pem"], check=True, capture_output=True)
        for name in ("ours", "other"):
            certificate(name)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(f"{keys}/ours.pem", f"{keys}/ours.key")
        seen = []

        def authenticate(server, session, envelope, mechanism, data):
            seen.append((data.login, data.password))
            return AuthResult(success=data.password == b"a secret at the server")

        with office(
            titian, tls_context=context, require_starttls=True, authenticator=authenticate, auth_required=True,
        ) as place:
            pathlib.Path(f"{keys}/password").write_text("a secret at the server\n")
            place.invite("a@example.org")
            settings = ["--mail-user", "titian", "--mail-password", f"{keys}/password"]
            trusted = ["--mail-encryption", "required", "--mail-authority", f"{keys}/ours.pem"]
            for wrong in (["--mail-authority", f"{keys}/other.pem", "--mail-encryption", "required"], []):
                place.serve(*settings, *wrong)
                attempts = place.states()[0][1]
                place.due()
                place.until(lambda: place.states()[0][1] > attempts and place.states()[0][2], "an attempt")
                place.stop()
                assert not seen and not place.letters.taken, "no password in the open, or to a stranger"
            place.serve(*settings, *trusted)
            place.due()
            place.until(lambda: place.states()[0][0] == "sent", "sent by TLS")
            assert seen == [(b"titian", b"a secret at the server")] and place.letters.taken[0][1]
            place.server.terminate()
            said = place.server.communicate(timeout=20)[1]
            place.server = None
            assert "a secret" not in said and "key=" not in said


def hands_over_by_the_command_line(titian):
    with office(titian) as place:
        place.invite("a@example.org", "vi")
        letter = email.message_from_string(place.run("account", "mail"), policy=email.policy.default)
        assert letter["Subject"] == "Thư mời sử dụng Titian" and "/account/set-up?key=" in letter.get_content()
        assert place.run("account", "mail") == ""


CHECKS = [
    arrives_once_in_both_languages, waits_for_a_mail_server_that_is_away_or_busy,
    gives_up_a_letter_that_is_refused_and_sends_the_next, survives_kill_9_between_the_yes_and_the_mark,
    speaks_tls_and_says_who_it_is, hands_over_by_the_command_line,
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=ROOT / ".build/debug/titian")
    options = parser.parse_args()
    failed = 0
    for check in CHECKS:
        try:
            check(str(options.titian))
            print(f"{check.__name__.replace('_', ' ')}: as it should be")
        except AssertionError as problem:
            failed += 1
            print(f"{check.__name__.replace('_', ' ')}: {problem}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
