"""A real server on a sample ledger and on the IAI's, for tests that ask it."""

import contextlib
import json
import os
import pathlib
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = str(ROOT / ".build/debug/titian")


@contextlib.contextmanager
def running(titian, *settings):
    """The address of a server and its process, which runs as long as the block does."""
    with started(titian, *settings) as (base, server, _):
        yield base, server


@contextlib.contextmanager
def serving_with_folders(titian, *settings):
    """The address of a server, and the flags that name its folders."""
    with started(titian, *settings) as (base, _, folders):
        yield base, folders


@contextlib.contextmanager
def started(titian, *settings):
    """The address of a server, its process, and the flags that name its folders."""
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", os.path.join(place, "data"), "--keys", os.path.join(place, "keys")]
        for arguments in (["sample", "--seed", "1"], ["load", str(ROOT / "Programmes/iai")]):
            subprocess.run([titian, *arguments, *folders], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen(
            [titian, "serve", "--port", "0", "--json", *settings, *folders], stdout=subprocess.PIPE, text=True)
        try:
            yield json.loads(server.stdout.readline())["address"].rstrip("/"), server, folders
        finally:
            server.terminate()
            server.wait(20)


@contextlib.contextmanager
def serving(titian, *settings):
    """The address of a server that runs as long as the block does."""
    with running(titian, *settings) as (base, _):
        yield base


def wait_until_ready(base):
    """Returns when every register has been read."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(base + "/health/ready"):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not become ready")
