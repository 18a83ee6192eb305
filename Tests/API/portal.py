"""A real server on a sample ledger and on the IAI's, for tests that ask it."""

import contextlib
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = str(ROOT / ".build/debug/titian")


@contextlib.contextmanager
def serving(titian, *settings):
    """The address of a server that runs as long as the block does."""
    with serving_with_folders(titian, *settings) as (base, _):
        yield base


@contextlib.contextmanager
def serving_with_folders(titian, *settings):
    """The same, and the flags that name its folders."""
    with tempfile.TemporaryDirectory() as place:
        folders = ["--data", os.path.join(place, "data"), "--keys", os.path.join(place, "keys")]
        for arguments in (["sample", "--seed", "1"], ["load", str(ROOT / "Programmes/iai")]):
            subprocess.run([titian, *arguments, *folders], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen(
            [titian, "serve", "--port", "0", "--json", *settings, *folders], stdout=subprocess.PIPE, text=True)
        try:
            yield json.loads(server.stdout.readline())["address"].rstrip("/"), folders
        finally:
            server.terminate()
            server.wait(20)
