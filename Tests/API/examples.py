"""Runs the examples of docs/api.md against a real server: below each command must stand what it says.

    python examples.py [--titian BINARY]
"""

import argparse
import subprocess
import sys

from portal import BINARY, ROOT, serving, wait_until_ready


def examples(text):
    """Commands with the lines below them."""
    command, output = None, []
    for line in text.splitlines():
        if line.startswith("    $ "):
            if command:
                yield command, output
            command, output = line[6:], []
        elif command and line.startswith("    "):
            output.append(line[4:])
        elif command:
            yield command, output
            command = None
    if command:
        yield command, output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--titian", default=BINARY)
    options = parser.parse_args()
    wrong = 0
    with serving(options.titian) as base:
        wait_until_ready(base)
        found = list(examples((ROOT / "docs/api.md").read_text()))
        for command, expected in found:
            run = ["bash", "-c", command.replace("http://127.0.0.1:8080", base)]
            output = subprocess.run(run, capture_output=True, text=True).stdout.splitlines()
            if output != expected:
                wrong += 1
                print(f"api: {command}", *(f"  is    {line}" for line in output), sep="\n")
                print(*(f"  stood {line}" for line in expected), sep="\n")
    print(f"api: {len(found)} examples, {wrong} wrong")
    sys.exit(1 if wrong or not found else 0)


if __name__ == "__main__":
    main()
