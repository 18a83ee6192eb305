#!/usr/bin/env python3
"""An outsider's check of a ledger, its figures and its receipts.

Written from docs/ledger.md and docs/definitions.md alone (and the public texts they name), without the program that
writes ledgers. It needs Python 3.11 and nothing else. Three files: ledger.py, figures.py, and this one, which checks
receipts and reads the command line.

Exit codes: 0 everything holds; 64 wrong usage; 65 something does not hold, and the message says where and what.
"""
from __future__ import annotations

import argparse
import datetime
import sys
from typing import Any, NoReturn

from figures import Figure, Ground, Register
from ledger import (Checkpoint, Json, Key, Leaf, Revision, Wrong, canonical, check_consistency, check_inclusion, from_hex,
                    leaf_hash, need, parse, parse_canonical, read_export, read_file, read_header, sha256, whole_member)


# --- Receipts (definitions.md 6) ----------------------------------------------------------------------------------

RECEIPT = {"format", "citation", "ledger", "plan", "known", "root", "audience", "day", "definition", "digest", "value",
           "checkpoint", "consistency", "commits", "caution"}


def hashes(value: Any, where: str) -> list[bytes]:
    need(isinstance(value, list), where, "not a list of hashes")
    return [from_hex(item, 32, where) for item in value]


def read_commit(stored: Json, checkpoint: Checkpoint, ledger: str) -> tuple[int, list[Json]]:
    need(set(stored) == {"header", "proof", "leaves"}, "a commit of the receipt", "not a header, a proof and leaves")
    header = read_header(stored["header"], "a commit of the receipt")
    number, where = header["number"], f"commit {header['number']}"
    need(header["ledger"] == ledger, where, "of another ledger")
    check_inclusion(leaf_hash(stored["header"].encode()), number - 1, checkpoint.size,
                    hashes(stored["proof"], where), checkpoint.root, where)
    contents = []
    for leaf in stored["leaves"]:
        at = f"{where}, leaf {leaf['index']}"
        need(set(leaf) == {"index", "salt", "content", "proof"}, at, "not an index, a salt, a content and a proof")
        opened = Leaf.read({"content": leaf["content"], "salt": leaf["salt"]}, at)
        check_inclusion(opened.hashed, whole_member(leaf["index"], 0, at), header["leaves"],
                        hashes(leaf["proof"], at), bytes.fromhex(header["root"]), at)
        contents.append(opened.content or {})
    return number, contents


def key_in_force(commits: list[tuple[int, list[Json]]], ledger: str) -> Key:
    contents = [content for _, found in commits for content in found if "key" in content]
    need(bool(commits) and commits[0][0] == 1 and bool(contents) and contents[0]["leaf"] == "genesis", "receipt",
         "no genesis that names the key")
    need(contents[0]["ledger"] == ledger, "commit 1", "genesis of another ledger")
    return Key.read(contents[-1]["key"], "key of the receipt")


def check_receipt(receipt: Json, key_text: str | None) -> Figure:
    need(set(receipt) == RECEIPT and receipt["format"] == "titian-receipt/1", "receipt", "not a receipt")
    checkpoint = Checkpoint.read(receipt["checkpoint"], "checkpoint")
    known, root = whole_member(receipt["known"], 1, "known"), from_hex(receipt["root"], 32, "root")
    ledger = from_hex(receipt["ledger"], 16, "ledger").hex()
    need(checkpoint.ledger == ledger, "checkpoint", "of another ledger")
    check_consistency(known, root, checkpoint.size, checkpoint.root, hashes(receipt["consistency"], "consistency"), "consistency")
    commits = [read_commit(commit, checkpoint, ledger) for commit in receipt["commits"]]
    numbers = [number for number, _ in commits]
    need(numbers == sorted(set(numbers)), "receipt", "its commits are not in order")
    key = key_in_force(commits, ledger)
    need(key_text is None or Key.read(key_text, "--key") == key, "key", "another than the one given")
    need(key.name == f"titian/{ledger}", "key", "its name is not the ledger's")
    checkpoint.check_signed(key, "checkpoint")
    return evaluate_receipt(receipt, commits, known)


def evaluate_receipt(receipt: Json, commits: list[tuple[int, list[Json]]], known: int) -> Figure:
    revisions = [Revision(number, content) for number, found in commits for content in found if "record" in content]
    register = Register(revisions, known, receipt["audience"])
    document = parse_canonical(receipt["definition"].encode(), "definition")
    digest = sha256(receipt["definition"].encode()).hex()
    need(receipt["digest"] == digest, "digest", "not that of the definition")
    register.definition(f"{document['name']}@{document['version']}", digest)
    citation = (f"titian:{receipt['ledger']}/{document['name']}@{document['version']}-{digest[:8]}/{receipt['plan']}/"
                f"{known}-{receipt['root'][:8]}/{receipt['audience']}/{receipt['day']}")
    need(receipt["citation"] == citation, "citation", f"it should be {citation}")
    figure = Figure(document, Ground(register, receipt["plan"], datetime.date.fromisoformat(receipt["day"])))
    found = figure.value(figure.rows)
    need(found == receipt["value"], "value", f"the receipt says {receipt['value']}, its records make {found}")
    return figure


# --- The command line ---------------------------------------------------------------------------------------------

def run_export(options: argparse.Namespace) -> None:
    history, checkpoints = read_export(options.file)
    if options.checkpoint:
        where = f"kept checkpoint {options.checkpoint}"
        try:
            note = read_file(options.checkpoint).decode("utf-8")
        except UnicodeDecodeError:
            raise Wrong(f"{where}: not UTF-8") from None
        history.check_checkpoint(Checkpoint.read(note, where), where, exactly=False)
    print(f"{len(history.commits)} commits and {checkpoints} checkpoints hold; root {history.tree.root().hex()}")


def run_figure(options: argparse.Namespace) -> None:
    history, _ = read_export(options.file)
    known = len(history.commits) if options.known is None else options.known
    need(1 <= known <= len(history.commits), "--known", f"here are {len(history.commits)} commits")
    audience = options.audience or history.audience
    need(audience == "public" or history.audience == "internal", "--audience", "the export is a public one")
    register = Register(history.revisions(), known, audience)
    figure = Figure(register.definition(options.name), Ground(register, register.plan(options.plan), options.at))
    show(figure.report(options.by), options.json)


def run_receipt(options: argparse.Namespace) -> None:
    receipt = parse(read_file(options.file), options.file)
    need(isinstance(receipt, dict), options.file, "not a JSON object")
    show(check_receipt(receipt, options.key).report(None), options.json)


def run_proof(options: argparse.Namespace) -> None:
    proof = parse(read_file(options.file), options.file)
    path = hashes(proof["proof"], "proof")
    if proof["of"] == "inclusion":
        leaf, root = (from_hex(proof[name], 32, name) for name in ("leaf", "root"))
        check_inclusion(leaf, proof["index"], proof["size"], path, root, "proof")
    else:
        old_root, new_root = (from_hex(proof[name], 32, name) for name in ("old-root", "new-root"))
        check_consistency(proof["old"], old_root, proof["new"], new_root, path, "proof")
    print("the proof holds")


def show(report: Json, as_json: bool) -> None:
    if as_json:
        print(canonical(report).decode())
        return
    for name, value in report.items():
        if value is None or isinstance(value, (str, int)):
            print(f"{name}: {'none' if value is None else value}")
            continue
        print(f"{name}:")
        for item in value.items() if isinstance(value, dict) else value:
            print("  " + (f"{item[0]}: {plain(item[1])}" if isinstance(item, tuple) else item))


def plain(value: Any) -> str:
    return value if isinstance(value, str) else canonical(value).decode()


def calendar_day(text: str) -> datetime.date:
    return datetime.datetime.strptime(text, "%Y-%m-%d").date()


class Usage(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(64, f"{self.prog}: {message}\n")


def arguments() -> Usage:
    parser = Usage(prog="verify.py", description="Check an exported ledger, its figures and its receipts.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add = lambda name, run, help: (made := commands.add_parser(name, help=help), made.set_defaults(run=run))[0]
    export = add("export", run_export, "recompute everything that an export claims")
    figure = add("figure", run_figure, "evaluate a definition over an export")
    receipt = add("receipt", run_receipt, "verify a receipt and evaluate it again")
    proof = add("proof", run_proof, 'JSON: {"of": "inclusion", index, size, leaf, root, proof} or '
                '{"of": "consistency", old, old-root, new, new-root, proof}')
    for command in (export, figure, receipt, proof):
        command.add_argument("file", help="a file, or - for standard input")
    export.add_argument("--checkpoint", metavar="FILE", help="a checkpoint that somebody else kept")
    receipt.add_argument("--key", metavar="VKEY", help="the key that must have signed")
    figure.add_argument("name", help="NAME for the newest version, or NAME@VERSION")
    figure.add_argument("--plan", metavar="CODE", help="default: the one that starts last")
    figure.add_argument("--at", metavar="DAY", type=calendar_day, default=datetime.datetime.now(datetime.UTC).date())
    figure.add_argument("--known", metavar="K", type=int, help="default: the last commit")
    figure.add_argument("--audience", choices=["public", "internal"], help="default: the export's")
    figure.add_argument("--by", metavar="DIMENSION")
    for command in (figure, receipt):
        command.add_argument("--json", action="store_true")
    return parser


def main(words: list[str] | None = None) -> int:
    options = arguments().parse_args(words)
    try:
        options.run(options)
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 65
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as problem:
        print(f"{options.file}: not of the form that the documents give: {problem!r}", file=sys.stderr)
        return 65
    return 0


if __name__ == "__main__":
    sys.exit(main())
