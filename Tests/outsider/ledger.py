"""The ledger: canonical JSON, trees, signatures, commits and whole exports, checked.

Written from docs/ledger.md alone, and from the public texts that it names: RFC 8785, RFC 9162, RFC 8032 and C2SP
signed-note and tlog-checkpoint. Section numbers in comments are those of that document.
"""
from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterable, Iterator, NoReturn

Json = dict[str, Any]


class Wrong(Exception):
    """Something does not hold: where, and what."""


def need(holds: bool, where: str, what: str) -> None:
    if not holds:
        raise Wrong(f"{where}: {what}")


# --- Canonical JSON (RFC 8785; ledger.md 1) -----------------------------------------------------------------------

WHOLE = 2**53 - 1


def sorted_members(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: sorted_members(value[k]) for k in sorted(value, key=lambda name: name.encode("utf-16-be"))}
    return [sorted_members(item) for item in value] if isinstance(value, list) else value


def canonical(value: Any) -> bytes:
    return json.dumps(sorted_members(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def whole(text: str) -> int:
    number = int(text)
    if abs(number) > WHOLE:
        raise ValueError(f"{text} is beyond 2^53-1")
    return number


def refuse(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a whole number")


def once(pairs: list[tuple[str, Any]]) -> Json:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands twice")
    return members


def parse(data: bytes, where: str) -> Any:
    """Any JSON whose numbers are whole: the only numbers that the format has."""
    try:
        return json.loads(data.decode("utf-8"), parse_int=whole, parse_float=refuse, parse_constant=refuse,
                          object_pairs_hook=once)
    except (ValueError, RecursionError) as problem:
        raise Wrong(f"{where}: not JSON: {problem}") from None


def parse_canonical(data: bytes, where: str) -> Json:
    value = parse(data, where)
    need(isinstance(value, dict), where, "not a JSON object")
    try:
        again = canonical(value)
    except UnicodeEncodeError:
        raise Wrong(f"{where}: half of a surrogate pair") from None
    except RecursionError:
        raise Wrong(f"{where}: too many levels") from None
    need(again == data, where, "not in canonical form")
    return value


def check_body(value: Any, where: str, depth: int = 1) -> None:
    """A body is more narrow than JSON (ledger.md 4, Bodies)."""
    if isinstance(value, str):
        need(unicodedata.is_normalized("NFC", value), where, "text that is not in normal form C")
    need(value is not None, where, "null in a body")
    if isinstance(value, (dict, list)):
        need(depth <= 32, where, "more than 32 levels in a body")
        for item in [*value, *value.values()] if isinstance(value, dict) else value:
            check_body(item, where, depth + 1)


# --- Hashes and trees (RFC 9162, 2.1; ledger.md 2) ----------------------------------------------------------------

def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00" + entry)


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right)


class Tree:
    """A tree that grows: the roots of its full parts, widest first."""

    def __init__(self, hashes: Iterable[bytes] = ()) -> None:
        self.size = 0
        self.parts: list[bytes] = []
        for entry in hashes:
            self.add(entry)

    def add(self, hashed: bytes) -> None:
        self.parts.append(hashed)
        size = self.size
        while size & 1:
            right = self.parts.pop()
            self.parts[-1] = node_hash(self.parts[-1], right)
            size >>= 1
        self.size += 1

    def root(self) -> bytes:
        if not self.parts:
            return sha256(b"")
        root = self.parts[-1]
        for part in reversed(self.parts[:-1]):
            root = node_hash(part, root)
        return root


def check_inclusion(hashed: bytes, index: int, size: int, path: list[bytes], root: bytes, where: str) -> None:
    """RFC 9162, 2.1.3.2."""
    need(0 <= index < size, where, f"no leaf {index} in a tree of {size}")
    position, last, found = index, size - 1, hashed
    for step in path:
        need(last > 0, where, "the inclusion proof is too long")
        if position & 1 or position == last:
            found = node_hash(step, found)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            found = node_hash(found, step)
        position, last = position >> 1, last >> 1
    need(last == 0, where, "the inclusion proof is too short")
    need(found == root, where, "the inclusion proof leads to another root")


def check_consistency(old: int, old_root: bytes, new: int, new_root: bytes, path: list[bytes], where: str) -> None:
    """RFC 9162, 2.1.4.2."""
    need(0 < old <= new, where, f"no consistency of size {old} with size {new}")
    if old == new:
        need(not path and old_root == new_root, where, "two roots of one size differ, or the proof is not empty")
        return
    steps = path if old & (old - 1) else [old_root, *path]
    need(bool(steps), where, "the consistency proof is empty")
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    first = second = steps[0]
    for step in steps[1:]:
        need(last > 0, where, "the consistency proof is too long")
        if position & 1 or position == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            second = node_hash(second, step)
        position, last = position >> 1, last >> 1
    need(last == 0, where, "the consistency proof is too short")
    need(first == old_root, where, f"the consistency proof leads to another root of size {old}")
    need(second == new_root, where, f"the consistency proof leads to another root of size {new}")


# --- Ed25519 (RFC 8032, 5.1) --------------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]  # extended coordinates: X, Y, Z, T


def point_add(a: Point, b: Point) -> Point:
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def point_decode(data: bytes) -> Point | None:
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    squared = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - squared) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_decode((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


@lru_cache
def doublings(point: Point) -> list[Point]:
    found = [point]
    for _ in range(255):
        found.append(point_add(found[-1], found[-1]))
    return found


def point_times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    for bit, doubled in enumerate(doublings(point)):
        if scalar >> bit & 1:
            total = point_add(total, doubled)
    return total


def signature_holds(public: bytes, message: bytes, signature: bytes) -> bool:
    if len(public) != 32 or len(signature) != 64 or BASE is None:
        return False
    a, r, s = point_decode(public), point_decode(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = point_times(s, BASE), point_add(r, point_times(challenge, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 == (left[1] * right[2] - right[1] * left[2]) % P


# --- Keys and checkpoints (ledger.md 6) ---------------------------------------------------------------------------

def from_base64(text: str, where: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong(f"{where}: not base64") from None
    need(base64.b64encode(data).decode() == text, where, "not base64 as it is written")
    return data


def from_hex(text: Any, length: int, where: str) -> bytes:
    need(isinstance(text, str) and re.fullmatch(f"[0-9a-f]{{{length * 2}}}", text) is not None, where,
         f"not {length * 2} lower-case hexadecimal digits")
    return bytes.fromhex(text)


def whole_member(value: Any, least: int, where: str) -> int:
    need(type(value) is int and value >= least, where, f"not a whole number from {least}")
    return value


@dataclass(frozen=True)
class Key:
    name: str
    id: bytes
    public: bytes

    @staticmethod
    def read(text: Any, where: str) -> Key:
        parts = text.split("+", 2) if isinstance(text, str) else []
        need(len(parts) == 3, where, "a key is name+keyid+base64")
        data, key_id = from_base64(parts[2], where), from_hex(parts[1], 4, where)
        need(len(data) == 33 and data[0] == 1, where, "not an Ed25519 key")
        need(sha256(parts[0].encode() + b"\n" + data)[:4] == key_id, where, "the key id is not that of the key")
        return Key(parts[0], key_id, data[1:])


@dataclass(frozen=True)
class Checkpoint:
    ledger: str
    size: int
    root: bytes
    signed: bytes
    signatures: list[tuple[str, bytes, bytes]]

    @staticmethod
    def read(note: Any, where: str) -> Checkpoint:
        need(isinstance(note, str) and note.endswith("\n"), where, "a note ends with a line feed")
        text, gap, below = note.partition("\n\n")
        lines = text.split("\n")
        need(bool(gap) and len(lines) == 3, where, "a checkpoint is three lines, an empty line and signatures")
        need(lines[0].startswith("titian/"), where, "the first line is not titian/LEDGER")
        need(re.fullmatch("[1-9][0-9]*", lines[1]) is not None, where, "the size is not a decimal number")
        root = from_base64(lines[2], where)
        need(len(root) == 32, where, "the root is not 32 bytes")
        signatures = [Checkpoint.signature(line, where) for line in below.split("\n")[:-1]]
        return Checkpoint(lines[0][7:], int(lines[1]), root, (text + "\n").encode(), signatures)

    @staticmethod
    def signature(line: str, where: str) -> tuple[str, bytes, bytes]:
        parts = line.split(" ")
        need(len(parts) == 3 and parts[0] == "\u2014", where, "not a signature line")
        data = from_base64(parts[2], where)
        return parts[1], data[:4], data[4:]

    def check_signed(self, key: Key, where: str) -> None:
        for name, key_id, signature in self.signatures:
            if (name, key_id) == (key.name, key.id) and signature_holds(key.public, self.signed, signature):
                return
        raise Wrong(f"{where}: not signed by the key in force, {key.name}+{key.id.hex()}")

    def check_signed_by_all(self, keys: list[Key], where: str) -> None:
        """An export's checkpoint has the signatures of these keys, in this order, and no other."""
        wanted = [(key.name, key.id) for key in keys]
        need([found[:2] for found in self.signatures] == wanted, where, "not the signatures of the keys in force")
        for key in keys:
            self.check_signed(key, where)


# --- Commits and leaves (ledger.md 3, 4) --------------------------------------------------------------------------

HEADER = {"command", "format", "leaves", "ledger", "number", "parent", "root", "time"}
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
ACTS = {"genesis", "opening", "erasure", "erased", "key", "restoration"}
PEOPLE = ["author", "organisation", "reason"]
MEMBERS: dict[str, list[set[str]]] = {
    "genesis": [{"ledger", "programme", "purpose", "key"}],
    "opening": [{"commit", "index"}],
    "erasure": [{"commit", "index"}],
    "erased": [{"commit", "index", "record", "kind", "version", "visibility"}],
    "key": [{"key"}],
    "restoration": [{"size", "root"}, {"size", "root", "lost"}],
    "author": [{"text"}], "organisation": [{"text"}], "reason": [{"text"}],
    "revision": [{"record", "kind", "schema", "version", "visibility", last} for last in ("body", "retired")],
}


def read_header(text: Any, where: str) -> Json:
    need(isinstance(text, str), where, "the header is not text")
    header = parse_canonical(text.encode("utf-8", "surrogatepass"), f"{where}, header")
    need(set(header) == HEADER, where, "the header's members are not those of the format")
    need(header["format"] == 1 and type(header["format"]) is int, where, "the header's format is not 1")
    for name, length in (("command", 16), ("ledger", 16), ("parent", 32), ("root", 32)):
        from_hex(header[name], length, f"{where}, {name}")
    need(whole_member(header["leaves"], 1, f"{where}, leaves") <= 1_048_576, where, "more than 1,048,576 leaves")
    whole_member(header["number"], 1, f"{where}, number")
    check_time(header["time"], where)
    return header


def check_time(text: Any, where: str) -> None:
    try:
        need(isinstance(text, str) and STAMP.fullmatch(text) is not None, where, "the time is not as it must be")
        datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")
    except ValueError:
        raise Wrong(f"{where}: {text} is not a time") from None


def read_content(text: Any, where: str) -> Json:
    need(isinstance(text, str), where, "the content is not text")
    content = parse_canonical(text.encode("utf-8", "surrogatepass"), where)
    leaf = content.get("leaf")
    need(isinstance(leaf, str) and leaf in MEMBERS, where, f"no leaf is a {leaf}")
    need(set(content) - {"leaf"} in MEMBERS[leaf], where, f"the members of this {leaf} are not those of the format")
    CHECKS.get(leaf, check_text)(content, where)
    return content


def check_text(content: Json, where: str) -> None:
    need(isinstance(content["text"], str), where, "its text is not text")


def check_target(content: Json, where: str) -> None:
    whole_member(content["commit"], 1, f"{where}, commit")
    whole_member(content["index"], 0, f"{where}, index")
    if "record" in content:
        check_revision_name(content, where)


def check_revision_name(content: Json, where: str) -> None:
    from_hex(content["record"], 16, f"{where}, record")
    need(isinstance(content["kind"], str), where, "the kind is not text")
    whole_member(content["version"], 1, f"{where}, version")
    need(content["visibility"] in ("internal", "public"), where, "visible to nobody")


def check_revision(content: Json, where: str) -> None:
    check_revision_name(content, where)
    whole_member(content["schema"], 1, f"{where}, schema")
    if "retired" in content:
        need(content["retired"] is True, where, "retired is not true")
    else:
        need(isinstance(content["body"], dict), where, "the body is not an object")
        check_body(content["body"], where)


def check_genesis(content: Json, where: str) -> None:
    from_hex(content["ledger"], 16, f"{where}, ledger")
    need(isinstance(content["programme"], str), where, "the programme's name is not text")
    need(content["purpose"] in ("live", "sample"), where, "the purpose is neither live nor sample")


def check_restoration(content: Json, where: str) -> None:
    for state in [content, content["lost"]] if "lost" in content else [content]:
        need(isinstance(state, dict) and {"size", "root"} <= set(state), where, "a state is a size and a root")
        whole_member(state["size"], 1, f"{where}, size")
        from_hex(state["root"], 32, f"{where}, root")
    need(set(content.get("lost", {})) <= {"size", "root"}, where, "a state is a size and a root")


CHECKS = {"opening": check_target, "erasure": check_target, "erased": check_target, "revision": check_revision,
          "genesis": check_genesis,
          "restoration": check_restoration, "key": lambda content, where: None}


@dataclass(frozen=True)
class Leaf:
    hashed: bytes
    content: Json | None
    erased: bool

    @staticmethod
    def read(stored: Any, where: str) -> Leaf:
        need(isinstance(stored, dict), where, "not an object")
        if set(stored) == {"content", "salt"}:
            content = read_content(stored["content"], where)
            entry = from_hex(stored["salt"], 32, f"{where}, salt") + stored["content"].encode()
            return Leaf(leaf_hash(entry), content, False)
        need(set(stored) == {"hash"} or (set(stored) == {"hash", "erased"} and stored["erased"] is True), where,
             "neither open nor withheld nor erased")
        return Leaf(from_hex(stored["hash"], 32, where), None, "erased" in stored)


@dataclass(frozen=True)
class Revision:
    commit: int
    content: Json  # of the revision, or of the `erased` that tells of it


@dataclass
class Commit:
    number: int
    header: Json
    hashed: bytes
    leaves: list[Leaf]
    acts: int = 0


def fits(shown: list[str | None]) -> bool:
    """Whether leaves can be an author, an organisation, a reason and revisions; a withheld one can be any of these."""
    return len(shown) >= 3 and all(name in (None, PEOPLE[index] if index < 3 else "revision")
                                   for index, name in enumerate(shown))


# --- A whole export (ledger.md 7, 8) ------------------------------------------------------------------------------

@dataclass
class History:
    """What the commits read so far come to."""

    ledger: str
    audience: str
    keys: list[Key]
    tree: Tree = field(default_factory=Tree)
    commits: list[Commit] = field(default_factory=list)
    roots: list[bytes] = field(default_factory=list)
    keys_at: list[list[Key]] = field(default_factory=list)
    commands: set[str] = field(default_factory=set)
    targets: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    erased: dict[tuple[int, int], Json] = field(default_factory=dict)

    def add(self, line: Json, number: int) -> None:
        where = f"commit {number}"
        need(set(line) == {"header", "leaves"} and isinstance(line["leaves"], list), where, "not a header and leaves")
        header = read_header(line["header"], where)
        self.check_place(header, number, where)
        leaves = [Leaf.read(leaf, f"{where}, leaf {index}") for index, leaf in enumerate(line["leaves"])]
        need(len(leaves) == header["leaves"], where, f"{len(leaves)} leaves, and the header says {header['leaves']}")
        need(Tree(leaf.hashed for leaf in leaves).root().hex() == header["root"], where,
             "the root of the leaves is not the header's")
        commit = Commit(number, header, leaf_hash(line["header"].encode()), leaves)
        self.check_order(commit, where)
        self.act(commit, where)
        self.commits.append(commit)
        self.tree.add(commit.hashed)
        self.roots.append(self.tree.root())

    def check_place(self, header: Json, number: int, where: str) -> None:
        before = self.commits[-1] if self.commits else None
        need(header["ledger"] == self.ledger, where, "of another ledger")
        need(header["number"] == number, where, f"its number is {header['number']}")
        parent = before.hashed.hex() if before else "0" * 64
        need(header["parent"] == parent, where, "its parent is not the commit before")
        need(before is None or before.header["time"] <= header["time"], where, "earlier than the commit before")
        need(header["command"] not in self.commands, where, "its command stands twice")
        self.commands.add(header["command"])

    def check_order(self, commit: Commit, where: str) -> None:
        """Acts, author, organisation, reason, revisions. An act is open, but for an `erased` of an internal revision."""
        shown = [leaf.content["leaf"] if leaf.content else None for leaf in commit.leaves]
        commit.acts = max((index + 1 for index, name in enumerate(shown) if name in ACTS), default=0)
        if commit.acts and self.names_revision(commit.leaves[commit.acts - 1]) and fits(shown[commit.acts + 1:]):
            commit.acts += shown[commit.acts] is None
        for index, name in enumerate(shown[:commit.acts]):
            need(name in ACTS or (name is None and index > 0 and self.names_revision(commit.leaves[index - 1])),
                 f"{where}, leaf {index}", f"{name or 'a withheld leaf'} stands where an act must stand")
        need(fits(shown[commit.acts:]), where, "after the acts: not an author, an organisation, a reason and revisions")

    def names_revision(self, leaf: Leaf) -> bool:
        """Whether a leaf is the erasure of a revision, so that an `erased` follows it."""
        if leaf.content is None or leaf.content["leaf"] != "erasure" or leaf.content["commit"] > len(self.commits):
            return False
        return leaf.content["index"] >= self.commits[leaf.content["commit"] - 1].acts + 3

    def act(self, commit: Commit, where: str) -> None:
        keys = [self.keys[-1]]
        need(commit.number > 1 or commit.acts > 0, where, "commit 1 does not begin with genesis")
        for index, leaf in enumerate(commit.leaves[:commit.acts]):
            act, at = leaf.content, f"{where}, leaf {index}"
            need((index == 0 and commit.number == 1) == (act is not None and act["leaf"] == "genesis"), at,
                 "genesis where it must not be, or none where it must")
            if act is None:
                continue
            if act["leaf"] == "genesis":
                self.begin(act, at)
            elif act["leaf"] == "key":
                need(commit.number > 1 and len(keys) == 1, at, "a key that cannot follow another")
                keys.append(Key.read(act["key"], at))
                need(keys[1].name == self.keys[0].name, at, "a key of another name")
            elif act["leaf"] == "restoration":
                before = (self.tree.size, self.tree.root().hex())
                need((act["size"], act["root"]) == before, at, "it does not name the tree before it")
            elif act["leaf"] == "erased":
                before_it = commit.leaves[index - 1].content if index else None
                need(before_it == {"leaf": "erasure", "commit": act["commit"], "index": act["index"]}, at,
                     "it does not follow the erasure that it tells of")
                self.erased[(act["commit"], act["index"])] = act
            else:
                self.point(act, commit.number, at)
        self.keys_at.append(keys)
        self.keys = [keys[-1]]

    def begin(self, genesis: Json, where: str) -> None:
        need(genesis["ledger"] == self.ledger, where, "genesis of another ledger")
        need(Key.read(genesis["key"], where) == self.keys[0], where, "another first key than the export's")

    def point(self, act: Json, number: int, where: str) -> None:
        """An opening or an erasure refers to a leaf of an earlier commit that it may name."""
        target, named = (act["commit"], act["index"]), self.targets[act["leaf"]]
        need(target[0] < number, where, "it refers to no earlier commit")
        commit = self.commits[target[0] - 1]
        last = commit.acts + 3 if act["leaf"] == "opening" else len(commit.leaves)
        need(commit.acts <= target[1] < last, where, f"leaf {target[1]} of commit {target[0]} may not be named")
        need(act["leaf"] == "opening" or target not in named, where, "a leaf erased twice")
        named.add(target)

    def check_openness(self) -> None:
        """What is open and what is erased is what the acts and the audience say."""
        for commit in self.commits:
            for index, leaf in enumerate(commit.leaves):
                where, target = f"commit {commit.number}, leaf {index}", (commit.number, index)
                need(leaf.erased == (target in self.targets["erasure"]), where, "erased is not what erasures say")
                person = commit.acts <= index < commit.acts + 3
                opened = target in self.targets["opening"] if person else leaf.content is not None
                is_open = leaf.content is not None
                if self.audience == "internal":
                    need(is_open or leaf.erased, where, "withheld in an internal export")
                else:
                    need(is_open == opened or leaf.erased, where, "open or withheld against the openings")
                    need(not is_open or (leaf.content or {}).get("visibility") != "internal", where, "internal, but open")

    def check_checkpoint(self, checkpoint: Checkpoint, where: str, exactly: bool) -> None:
        need(checkpoint.ledger == self.ledger, where, "of another ledger")
        need(checkpoint.size <= self.tree.size, where, f"of {checkpoint.size} commits; here are {self.tree.size}")
        need(checkpoint.root == self.roots[checkpoint.size - 1], where, "its root is not that of these commits")
        keys = self.keys_at[checkpoint.size - 1]
        if exactly:
            checkpoint.check_signed_by_all(keys, where)
        else:
            checkpoint.check_signed(keys[-1], where)

    def revisions(self) -> Iterator[Revision]:
        for commit in self.commits:
            for index, leaf in enumerate(commit.leaves):
                content = self.erased.get((commit.number, index)) if leaf.erased else leaf.content
                if content and (leaf.erased or content["leaf"] == "revision"):
                    yield Revision(commit.number, content)


def read_file(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as problem:
        raise Wrong(f"{path}: {problem.strerror}") from None


def read_lines(path: str) -> list[tuple[str, Json]]:
    data = read_file(path)
    need(data.endswith(b"\n"), path, "the last line does not end")
    return [(f"line {number}", parse_canonical(line, f"line {number}"))
            for number, line in enumerate(data[:-1].split(b"\n"), 1)]


def read_export(path: str) -> tuple[History, int]:
    lines = read_lines(path)
    head = lines[0][1]
    need(set(head) == {"format", "ledger", "audience", "commits", "key"} and head["format"] == "titian-export/1",
         "line 1", "not the first line of an export")
    need(head["audience"] in ("public", "internal"), "line 1", "an unknown audience")
    count = whole_member(head["commits"], 1, "line 1, commits")
    ledger = from_hex(head["ledger"], 16, "line 1, ledger").hex()
    key = Key.read(head["key"], "line 1, key")
    need(key.name == f"titian/{ledger}", "line 1, key", "its name is not the ledger's")
    need(len(lines) > count + 1, path, f"no {count} commits and a checkpoint")
    history = History(ledger, head["audience"], [key])
    check_commits(history, [line for _, line in lines[1:count + 1]], read_checkpoints(lines[count + 1:], count))
    history.check_openness()
    return history, len(lines) - count - 1


def read_checkpoints(lines: list[tuple[str, Json]], count: int) -> dict[int, Checkpoint]:
    found: dict[int, Checkpoint] = {}
    for where, line in lines:
        need(set(line) == {"checkpoint"}, where, "not a checkpoint")
        checkpoint = Checkpoint.read(line["checkpoint"], where)
        need(checkpoint.size > max(found, default=0), where, "checkpoints are not in order of size")
        found[checkpoint.size] = checkpoint
    need(max(found, default=0) == count, "checkpoints", "the last is not of the last commit")
    return found


def check_commits(history: History, lines: list[Json], checkpoints: dict[int, Checkpoint]) -> None:
    """Each checkpoint is checked when its commits are there, so that the first bad commit is the one named."""
    for number, line in enumerate(lines, 1):
        history.add(line, number)
        if number in checkpoints:
            history.check_checkpoint(checkpoints[number], f"checkpoint of commit {number}", exactly=True)
        if len(history.keys_at[-1]) == 2:
            need({number - 1, number} <= set(checkpoints), f"commit {number}", "a new key, not alone in its group")
