"""Tests of the outsider: published vectors, the example of docs/ledger.md, and real ledgers if TITIAN_BINARY is set."""
from __future__ import annotations

import contextlib
import copy
import datetime
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path
from typing import Any, Callable

sys.path.insert(0, str(Path(__file__).parent))

import figures
import ledger
import verify
from ledger import Tree, Wrong

DOCUMENT = Path(__file__).parents[2] / "docs" / "ledger.md"
BINARY = os.environ.get("TITIAN_BINARY")
SEED = int(os.environ.get("OUTSIDER_SEED", "1"))
DAYS = ["2021-12-31", "2023-05-01", "2025-08-11", "2030-01-01"]
DIMENSIONS = [None, "area", "action", "funder", "status-category", "beneficiary", "year", "modality"]


def run(*arguments: str) -> tuple[int, str]:
    """The program as it is called: its exit code, and what it wrote."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            return verify.main(list(arguments)), output.getvalue()
        except SystemExit as end:
            return int(end.code or 0), output.getvalue()


class CanonicalJSON(unittest.TestCase):
    def test_members_stand_in_the_order_of_utf_16(self) -> None:
        """RFC 8785, 3.2.3: the example of sorting."""
        names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
        found = json.loads(ledger.canonical(dict.fromkeys(names, 0)), object_pairs_hook=lambda pairs: [k for k, _ in pairs])
        self.assertEqual(found, ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"])

    def test_only_what_must_be_escaped_is(self) -> None:
        self.assertEqual(ledger.canonical({"a": '\u20ac$\u000f\nA\'B"\\\u007f/'}),
                         b'{"a":"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\x7f/"}')

    def test_other_spellings_are_refused(self) -> None:
        for text in (b'{"a": 1}', b'{"b":1,"a":1}', b'{"a":1,"a":1}', b'{"a":-0}', b'{"a":1.0}', b'{"a":1e3}',
                     b'{"a":NaN}', b'{"a":"\\u0041"}', b'{"a":"\\/"}', b'{"a":"\\ud800"}', b'{"a":9007199254740992}',
                     b'[]', b'{"a":"\xff"}', b'', b'[' * 100_000, b'{"a":' * 800 + b'0' + b'}' * 800):
            with self.subTest(text[:30]), self.assertRaises(Wrong):
                ledger.parse_canonical(text, "test")

    def test_a_body_has_32_levels_in_form_C(self) -> None:
        deep: Any = {}
        for _ in range(31):
            deep = {"a": deep}
        ledger.check_body(deep, "test")
        for body in ({"a": deep}, {"a": "e\u0301"}, {"e\u0301": "a"}, {"a": None}):
            with self.subTest(str(body)[:20]), self.assertRaises(Wrong):
                ledger.check_body(body, "test")


class Trees(unittest.TestCase):
    """The leaves and roots that Certificate Transparency's implementations are tested with."""

    ENTRIES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    ROOTS = ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
             "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
             "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
             "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
             "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
             "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
             "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
             "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"]

    def hashes(self, count: int) -> list[bytes]:
        return [ledger.leaf_hash(bytes.fromhex(entry)) for entry in self.ENTRIES[:count]]

    def root(self, hashes: list[bytes]) -> bytes:
        """RFC 9162, 2.1.1, as it is defined."""
        if len(hashes) == 1:
            return hashes[0]
        split = 1 << (len(hashes) - 1).bit_length() - 1
        return ledger.node_hash(self.root(hashes[:split]), self.root(hashes[split:]))

    def path(self, index: int, hashes: list[bytes]) -> list[bytes]:
        if len(hashes) == 1:
            return []
        split = 1 << (len(hashes) - 1).bit_length() - 1
        left, right = hashes[:split], hashes[split:]
        if index < split:
            return [*self.path(index, left), self.root(right)]
        return [*self.path(index - split, right), self.root(left)]

    def between(self, old: int, hashes: list[bytes], whole: bool = True) -> list[bytes]:
        if old == len(hashes):
            return [] if whole else [self.root(hashes)]
        split = 1 << (len(hashes) - 1).bit_length() - 1
        left, right = hashes[:split], hashes[split:]
        if old <= split:
            return [*self.between(old, left, whole), self.root(right)]
        return [*self.between(old - split, right, False), self.root(left)]

    def test_roots_are_the_published_ones(self) -> None:
        self.assertEqual(Tree().root().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for count, root in enumerate(self.ROOTS, 1):
            self.assertEqual(Tree(self.hashes(count)).root().hex(), root)

    def test_every_inclusion_holds_and_no_other(self) -> None:
        for size in range(1, 20):
            hashes = [ledger.leaf_hash(bytes([number])) for number in range(size)]
            root = Tree(hashes).root()
            self.assertEqual(root, self.root(hashes))
            for index, hashed in enumerate(hashes):
                path = self.path(index, hashes)
                ledger.check_inclusion(hashed, index, size, path, root, "test")
                self.assert_refused(lambda path, root: ledger.check_inclusion(hashed, index, size, path, root, "test"),
                                    path, root)

    def test_every_consistency_holds_and_no_other(self) -> None:
        hashes = [ledger.leaf_hash(bytes([number])) for number in range(20)]
        for new in range(2, 20):
            for old in range(1, new):
                path, roots = self.between(old, hashes[:new]), (Tree(hashes[:old]).root(), Tree(hashes[:new]).root())
                ledger.check_consistency(old, roots[0], new, roots[1], path, "test")
                self.assert_refused(lambda path, root: ledger.check_consistency(old, roots[0], new, root, path, "test"),
                                    path, roots[1])
                with self.assertRaises(Wrong):
                    ledger.check_consistency(old, hashes[19], new, roots[1], path, "test")

    def assert_refused(self, check: Callable[[list[bytes], bytes], None], path: list[bytes], root: bytes) -> None:
        """A proof is refused with any step changed, one too many, one too few, or another root."""
        changed = [path[:at] + [bytes(32)] + path[at + 1:] for at in range(len(path))]
        for bad in [*changed, [*path, bytes(32)], path[:-1] if path else [bytes(32)]]:
            with self.assertRaises(Wrong):
                check(bad, root)
        with self.assertRaises(Wrong):
            check(path, bytes(32))


class Ed25519(unittest.TestCase):
    """RFC 8032, 7.1."""

    VECTORS = [
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ]

    def test_the_published_signatures_hold_and_no_flip_of_them(self) -> None:
        for public, message, signature in self.VECTORS:
            parts = [bytes.fromhex(part) for part in (public, message, signature)]
            self.assertTrue(ledger.signature_holds(*parts))
            for number, part in enumerate(parts):
                for at in range(0, len(part), 7):
                    bad = [*parts[:number], part[:at] + bytes([part[at] ^ 4]) + part[at + 1:], *parts[number + 1:]]
                    self.assertFalse(ledger.signature_holds(*bad))

    def test_a_scalar_beyond_the_order_is_refused(self) -> None:
        public, message, signature = (bytes.fromhex(part) for part in self.VECTORS[0])
        scalar = int.from_bytes(signature[32:], "little") + ledger.ORDER
        self.assertFalse(ledger.signature_holds(public, message, signature[:32] + scalar.to_bytes(32, "little")))


class Rules(unittest.TestCase):
    def test_a_number_is_rounded_half_to_even(self) -> None:
        for number, places, text in (("0.125", 2, "0.12"), ("0.375", 2, "0.38"), ("-0.125", 2, "-0.12"), ("2.5", 0, "2"),
                                     ("3.5", 0, "4"), ("0.001", 2, "0.00"), ("-1.5", 0, "-2"), ("12", 2, "12.00")):
            self.assertEqual(figures.shown(Fraction(number), places), text)

    def test_a_date_is_as_long_as_it_says(self) -> None:
        for date, first, last in (("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
                                  ("2025-08-11", "2025-08-11", "2025-08-11")):
            self.assertEqual((str(figures.first_day(date)), str(figures.last_day(date))), (first, last))

    def test_wrong_usage_is_64(self) -> None:
        for arguments in ([], ["nothing"], ["figure", "x"], ["figure", "x", "y", "--at", "2025-13-01"]):
            self.assertEqual(run(*arguments)[0], 64)


class Files(unittest.TestCase):
    """A folder of its own for each test."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, content: str | bytes, name: str = "file") -> str:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)


class Example(Files):
    """The ledger that docs/ledger.md ends with."""

    def setUp(self) -> None:
        super().setUp()
        self.document = DOCUMENT.read_text()
        self.export = re.search(r"```jsonl\n(.*?)```", self.document, re.S)[1]
        self.lines = [json.loads(line) for line in self.export.splitlines()]

    def hashes_after(self, title: str) -> list[str]:
        return re.search(re.escape(title) + r".*?\n\n((?:    [0-9a-f]{64}\n?)+)", self.document, re.S)[1].split()

    def checkpoint(self, size: int) -> str:
        return next(line["checkpoint"] for line in self.lines if "checkpoint" in line and f"\n{size}\n" in line["checkpoint"])

    def test_it_holds(self) -> None:
        code, text = run("export", self.write(self.export))
        self.assertEqual((code, text[-65:-1]), (0, self.hashes_after("The roots of the sizes")[-1]))

    def test_its_checkpoints_are_of_its_history(self) -> None:
        for size in (1, 2, 3, 4):
            kept = self.write(self.checkpoint(size), "kept")
            self.assertEqual(run("export", self.write(self.export), "--checkpoint", kept)[0], 0)

    def test_a_checkpoint_of_another_root_or_key_is_told(self) -> None:
        one, two = self.checkpoint(1), self.checkpoint(2)
        root = two.split("\n")[2]
        for bad in (one.replace("\n1\n", "\n2\n"), one.replace(one.split("\n")[2], root), two.replace("Jh4F", "LGXL"),
                    two[:-1], two.replace("\n\n", "\n"), ""):
            self.assertEqual(run("export", self.write(self.export), "--checkpoint", self.write(bad, "kept"))[0], 65)

    def test_its_proofs_hold(self) -> None:
        roots = self.hashes_after("The roots of the sizes")
        commits = [ledger.leaf_hash(line["header"].encode()).hex() for line in self.lines if "header" in line]
        inclusion = {"of": "inclusion", "index": 1, "size": 3, "leaf": commits[1], "root": roots[2],
                     "proof": self.hashes_after("Inclusion of commit 2 in size 3")}
        consistency = {"of": "consistency", "old": 3, "old-root": roots[2], "new": 4, "new-root": roots[3],
                       "proof": self.hashes_after("Consistency of size 3 with size 4")}
        for proof in (inclusion, consistency):
            self.assertEqual(run("proof", self.write(json.dumps(proof)))[0], 0)
            turned = {**proof, "proof": proof["proof"][::-1]}
            self.assertEqual(run("proof", self.write(json.dumps(turned)))[0], 65)

    def test_every_flipped_bit_is_told(self) -> None:
        """One bit of every 11th byte, in every line: none of them passes."""
        data = self.export.encode()
        generator = random.Random(SEED)
        for at in range(0, len(data), 11):
            bad = data[:at] + bytes([data[at] ^ (1 << generator.randrange(8))]) + data[at + 1:]
            with self.subTest(f"byte {at}, seed {SEED}"):
                self.assertEqual(run("export", self.write(bad))[0], 65)

    def test_lines_that_are_missing_twice_or_turned_are_told(self) -> None:
        """All but a missing checkpoint between two others: an export that lacks one is still right in itself."""
        lines = self.export.splitlines(keepends=True)
        for at in range(len(lines)):
            fewer, more, turned = lines[:at] + lines[at + 1:], lines[:at + 1] + lines[at:], lines[:at] + lines[at:][::-1]
            for bad in (fewer, more, turned):
                spared = bad == lines or (bad == fewer and re.search(r"\\n[12]\\n", lines[at]) is not None)
                code, text = run("export", self.write("".join(bad)))
                self.assertEqual(code, 0 if spared else 65, f"line {at + 1}: {text}")

    def test_the_first_bad_commit_is_named(self) -> None:
        for number in (1, 2, 3, 4):
            lines = self.export.splitlines(keepends=True)
            lines[number] = re.sub(r'("time\\":\\"\d{4}-\d\d-\d\dT\d\d:\d\d:)\d\d', r"\g<1>59", lines[number])
            self.assertIn(f"commit {number}:", run("export", self.write("".join(lines)))[1])

    def test_a_leaf_that_is_marked_as_erased_for_no_reason_is_told(self) -> None:
        lines = copy.deepcopy(self.lines)
        lines[2]["leaves"][0]["erased"] = True
        text = "".join(ledger.canonical(line).decode() + "\n" for line in lines)
        code, found = run("export", self.write(text))
        self.assertEqual((code, found), (65, "commit 2, leaf 0: erased is not what erasures say\n"))


@unittest.skipUnless(BINARY, "TITIAN_BINARY is not set: nothing is compared with a real titian")
class Binary(Files):
    """A ledger that a real titian makes."""

    folder_of_class: tempfile.TemporaryDirectory[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder_of_class = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder_of_class.cleanup)
        base = cls.folder_of_class.name
        cls.where = ["--data", f"{base}/data", "--keys", f"{base}/keys"]
        cls.titian("sample", "--seed", "1")
        cls.kept = cls.output("checkpoint", "sample")
        cls.exports = {audience: f"{base}/{audience}.jsonl" for audience in ("public", "internal", "erased")}
        cls.output("export", "sample", "--public", to=cls.exports["public"])
        cls.output("export", "sample", to=cls.exports["internal"])

    @classmethod
    def titian(cls, *arguments: str) -> str:
        done = subprocess.run([str(BINARY), *arguments, *cls.where], capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(f"{arguments}: {done.returncode} {done.stderr}")
        return done.stdout

    @classmethod
    def output(cls, *arguments: str, to: str | None = None) -> str:
        path = to or f"{cls.folder_of_class.name}/output"
        Path(path).unlink(missing_ok=True)
        cls.titian(*arguments, "--output", path)
        return Path(path).read_text()

    def test_exports_hold_and_so_does_a_kept_checkpoint(self) -> None:
        kept = self.write(self.kept, "kept")
        for audience in ("public", "internal"):
            code, text = run("export", self.exports[audience], "--checkpoint", kept)
            self.assertEqual(code, 0, text)

    def test_flips_in_an_export_are_told(self) -> None:
        data = Path(self.exports["public"]).read_bytes()
        generator = random.Random(SEED)
        for _ in range(12):
            at = generator.randrange(len(data))
            bad = data[:at] + bytes([data[at] ^ (1 << generator.randrange(8))]) + data[at + 1:]
            with self.subTest(f"byte {at}, seed {SEED}"):
                self.assertEqual(run("export", self.write(bad))[0], 65)

    def test_every_figure_is_the_binarys(self) -> None:
        generator = random.Random(SEED)
        compared = 0
        for audience in ("public", "internal"):
            history, _ = ledger.read_export(self.exports[audience])
            for dimension in DIMENSIONS:
                known = generator.choice([len(history.commits), generator.randint(30, len(history.commits))])
                compared += self.compare(history, known, generator.choice(DAYS), audience, dimension)
        self.assertGreater(compared, 100)

    def compare(self, history: ledger.History, known: int, day: str, audience: str, dimension: str | None) -> int:
        by = ["--by", dimension] if dimension else []
        found = json.loads(self.titian("figures", "sample", "--json", "--known", str(known), "--at", day,
                                       "--audience", audience, *by))
        register = figures.Register(history.revisions(), known, audience)
        ground = figures.Ground(register, register.plan(None), datetime.date.fromisoformat(day))
        for theirs in found["figures"]:
            definition = register.definition(theirs["name"])
            mine = figures.Figure(definition, ground).report(dimension if dimension in definition["dimensions"] else None)
            if theirs.get("breakdown"):
                parts = theirs["breakdown"]["parts"]
                theirs["breakdown"]["parts"] = {part["key"]: part["value"] for part in parts}
                theirs["breakdown"]["gaps"] = {part["key"]: part["gap"] for part in parts}
                # A part's percentage is not compared either: it is its two numbers.
                rest = theirs["breakdown"]["remainder"] or {"gap": None, "percent": None}
                theirs["breakdown"]["remainder-gap"] = rest.pop("gap")
                rest.pop("percent")
            for name in ("value", "percent", "exclusions", "erased", "breakdown"):
                self.assertEqual(theirs.get(name), mine.get(name), f"{theirs['citation']} {name} by {dimension}, seed {SEED}")
        return len(found["figures"])

    def test_receipts_hold_and_no_flip_of_one(self) -> None:
        for name in ("approved-value", "action-coverage", "disbursement-rate"):
            data = self.output("receipt", name, "--programme", "sample", "--at", "2025-08-11").encode()
            self.assertEqual(run("receipt", self.write(data))[0], 0)
            generator = random.Random(SEED)
            for _ in range(30):
                at = generator.randrange(data.index(b'"caution":') + 150, len(data) - 1)
                bad = data[:at] + bytes([data[at] ^ (1 << generator.randrange(8))]) + data[at + 1:]
                with self.subTest(f"{name}, byte {at}, seed {SEED}"):
                    self.assertEqual(run("receipt", self.write(bad))[0], 65)

    def test_keys_that_change_and_reasons_that_are_opened_hold(self) -> None:
        self.titian("open", "sample", "60", "reason")
        self.titian("key", "rotate", "sample")
        self.titian("open", "sample", "61", "author")
        for public in (["--public"], []):
            path = self.write(self.output("export", "sample", *public))
            for kept in (self.kept, self.output("checkpoint", "sample")):
                code, text = run("export", path, "--checkpoint", self.write(kept, "kept"))
                self.assertEqual(code, 0, text)

    def test_what_is_erased_is_gone_from_both_exports(self) -> None:
        history, _ = ledger.read_export(self.exports["internal"])
        found = {revision.content["kind"]: revision.content for revision in history.revisions()}
        for kind in ("budget", "flow", "document"):
            self.titian("erase", "sample", found[kind]["record"], str(found[kind]["version"]), "--reason", "A test.")
        for public in (["--public"], []):
            path = self.write(self.output("export", "sample", *public))
            code, text = run("export", path)
            self.assertEqual(code, 0, text)
            after, _ = ledger.read_export(path)
            self.compare(after, len(after.commits), "2025-08-11", "public", None)

    def test_a_receipt_whose_claims_differ_from_its_records_is_told(self) -> None:
        receipt = json.loads(self.output("receipt", "approved-value", "--programme", "sample", "--at", "2025-08-11",
                                         "--known", "900"))
        self.assertEqual(run("receipt", self.write(json.dumps(receipt, indent=1)))[0], 0)
        dollars = receipt["value"]["numerator"]
        for claims in ({"citation": receipt["citation"][:-1] + "2"}, {"digest": "0" * 64}, {"day": "2025-08-12"},
                       {"audience": "internal"}, {"known": 899}, {"ledger": "0" * 32}, {"plan": "0" * 32}, {"more": 1},
                       {"value": {"numerator": {**dollars, "dollars": "1.00"}}}, {"commits": receipt["commits"][1:]},
                       {"value": {"numerator": {**dollars, "exact": "1/1"}}}, {"commits": receipt["commits"][::-1]}):
            with self.subTest(list(claims)):
                self.assertEqual(run("receipt", self.write(json.dumps({**receipt, **claims})))[0], 65)


if __name__ == "__main__":
    print(f"seed {SEED}")
    unittest.main()
