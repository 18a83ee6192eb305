extension LeafContent {
    /// The canonical bytes that follow the salt in a leaf's entry.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    /// Appends the canonical bytes. What every commit has is written straight away; these are the same bytes as `json`
    /// has.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .revision(let revision): _ = revision.write(to: &bytes)
        case .author(let text): Self.write("{\"leaf\":\"author\",\"text\":", text, to: &bytes)
        case .organisation(let text): Self.write("{\"leaf\":\"organisation\",\"text\":", text, to: &bytes)
        case .reason(let text): Self.write("{\"leaf\":\"reason\",\"text\":", text, to: &bytes)
        case .genesis, .opening, .erasure, .erased, .key, .restoration: json.write(to: &bytes)
        }
    }

    private static func write(_ start: StaticString, _ text: String, to bytes: inout [UInt8]) {
        start.withUTF8Buffer { bytes.append(contentsOf: $0) }
        JSON.write(text, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    private var json: JSON {
        switch self {
        case .genesis(let genesis):
            [
                "leaf": "genesis", "ledger": .string(genesis.ledger.description),
                "programme": .string(genesis.programme), "purpose": .string(genesis.purpose.rawValue),
                "key": .string(genesis.key.text),
            ]
        case .opening(let leaf): leaf.json("opening")
        case .erasure(let leaf): leaf.json("erasure")
        case .erased(let revision): revision.json
        case .key(let key): ["leaf": "key", "key": .string(key.text)]
        case .restoration(let restoration): restoration.json
        case .author(let text): ["leaf": "author", "text": .string(text)]
        case .organisation(let text): ["leaf": "organisation", "text": .string(text)]
        case .reason(let text): ["leaf": "reason", "text": .string(text)]
        case .revision(let revision): revision.json
        }
    }
}

extension LeafReference {
    fileprivate func json(_ leaf: String) -> JSON {
        ["leaf": .string(leaf), "commit": .integer(commit), "index": .integer(index)]
    }
}

extension ErasedRevision {
    fileprivate var json: JSON {
        [
            "leaf": "erased", "commit": .integer(leaf.commit), "index": .integer(leaf.index),
            "record": .string(record.description), "kind": .string(kind), "version": .integer(version),
            "visibility": .string(visibility.rawValue),
        ]
    }
}

extension Restoration {
    fileprivate var json: JSON {
        var object: JSON.Object = [
            "leaf": "restoration", "size": .integer(restored.size), "root": .string(restored.root.hex),
        ]
        if let lost { object["lost"] = ["size": .integer(lost.size), "root": .string(lost.root.hex)] }
        return .object(object)
    }
}

extension Revision {
    fileprivate var json: JSON {
        var object: JSON.Object = [
            "leaf": "revision", "record": .string(record.description), "kind": .string(kind),
            "schema": .integer(schema), "version": .integer(version), "visibility": .string(visibility.rawValue),
        ]
        switch state {
        case .body(let body): object["body"] = body
        case .retired: object["retired"] = true
        }
        return .object(object)
    }

    /// Appends the same bytes as `json` has, written straight away: this is the path that every revision takes.
    ///
    /// - Returns: how many of them are the body's.
    func write(to bytes: inout [UInt8]) -> Int {
        bytes.append(UInt8(ascii: "{"))
        var bodySize = 0
        if case .body(let body) = state {
            bytes += "\"body\":".utf8
            let start = bytes.count
            body.write(to: &bytes)
            bodySize = bytes.count - start
            bytes.append(UInt8(ascii: ","))
        }
        bytes += "\"kind\":".utf8
        JSON.write(kind, to: &bytes)
        bytes += ",\"leaf\":\"revision\",\"record\":\"".utf8
        record.appendHex(to: &bytes)
        bytes += (state == .retired ? "\",\"retired\":true,\"schema\":" : "\",\"schema\":").utf8
        bytes += String(schema).utf8
        bytes += ",\"version\":".utf8
        bytes += String(version).utf8
        bytes += ",\"visibility\":\"".utf8
        bytes += visibility.rawValue.utf8
        bytes += "\"}".utf8
        return bodySize
    }
}
