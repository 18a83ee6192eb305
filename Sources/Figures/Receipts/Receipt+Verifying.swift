public import Ledger
import Register
import WorkPlan

extension Receipt {
    /// Checks everything that the receipt claims, and computes the value again.
    ///
    /// - Parameter trusted: a key known from elsewhere that must have signed; without one, the receipt's own genesis
    ///   and rotations say which key was in force, which shows that the receipt is whole, not whose it is.
    /// - Returns: the figure, computed from what is opened.
    /// - Throws: ``ReceiptError`` for the first thing that does not hold.
    public func verify(trusting trusted: VerifierKey? = nil) throws(ReceiptError) -> Figure {
        let opened = try openedContents()
        try checkSignature(opened, trusted)
        guard
            MerkleTree.verifyConsistency(
                from: known, root: root, to: checkpoint.size, root: checkpoint.root, path: consistency)
        else { throw ReceiptError(.proof, "the tree at commit \(known) does not begin the tree of the checkpoint") }
        let definition = try checkedDefinition(opened)
        let question = Question(view: try view(of: opened), plan: plan, day: day)
        let figure = definition.evaluate(question)
        guard figure.value == value else {
            throw ReceiptError(
                .value, "the opened records give \(figure.value?.text ?? "no value"), not \(value.text)")
        }
        let cited = Citation(
            definition: definition, plan: plan, known: known, root: root, audience: audience, day: day, ledger: ledger)
        guard citation == cited.description else {
            throw ReceiptError(.value, "the receipt cites \(citation), and proves \(cited)")
        }
        return figure
    }

    private typealias Opened = (header: Header, contents: [LeafContent])

    private func openedContents() throws(ReceiptError) -> [Opened] {
        var all: [Opened] = []
        for commit in commits {
            let header: Header
            var contents: [LeafContent] = []
            do {
                header = try Header(parsing: commit.header)
                for leaf in commit.leaves { contents.append(try leaf.leaf.decoded()) }
            } catch { throw ReceiptError(.malformed, "\(error)") }
            try check(commit, header)
            guard all.last.map({ $0.header.number < header.number }) ?? true else {
                throw ReceiptError(.malformed, "commit \(header.number) is not in order")
            }
            all.append((header, contents))
        }
        return all
    }

    private func check(_ commit: OpenedCommit, _ header: Header) throws(ReceiptError) {
        guard header.ledger == ledger,
            MerkleTree.verifyInclusion(
                of: .leaf(commit.header), at: header.number - 1, in: checkpoint.size, path: commit.proof,
                root: checkpoint.root)
        else { throw ReceiptError(.proof, "commit \(header.number) is not in the tree of the checkpoint") }
        for leaf in commit.leaves {
            guard
                MerkleTree.verifyInclusion(
                    of: leaf.leaf.digest, at: leaf.index, in: header.leaves, path: leaf.proof, root: header.root)
            else { throw ReceiptError(.proof, "leaf \(leaf.index) is not in commit \(header.number)") }
        }
    }

    /// The checkpoint is signed by the key in force at its end, as genesis and the rotations before it say.
    private func checkSignature(_ opened: [Opened], _ trusted: VerifierKey?) throws(ReceiptError) {
        let keys = opened.flatMap(\.contents).compactMap { content -> VerifierKey? in
            switch content {
            case .genesis(let genesis): genesis.key
            case .key(let key): key
            default: nil
            }
        }
        guard checkpoint.ledger == ledger, let key = keys.last, checkpoint.isSigned(by: key) else {
            throw ReceiptError(.signature, "the checkpoint is not signed by the key in force")
        }
        if let trusted, !keys.contains(trusted) || !checkpoint.isSigned(by: trusted) {
            throw ReceiptError(.signature, "the checkpoint is not signed by the key \(trusted)")
        }
    }

    private func checkedDefinition(_ opened: [Opened]) throws(ReceiptError) -> Definition {
        let definition: Definition
        do { definition = try Definition(document: self.definition) } catch {
            throw ReceiptError(.malformed, "\(error)")
        }
        let isHeld = opened.filter({ $0.header.number <= known }).flatMap(\.contents).contains { content in
            guard case .revision(let revision) = content, revision.kind == Kind.definition.rawValue else {
                return false
            }
            return revision.body?["digest"]?.string == definition.digest.hex
        }
        guard isHeld else {
            throw ReceiptError(.definition, "the ledger is not shown to hold the definition \(definition.label)")
        }
        return definition
    }

    private func view(of opened: [Opened]) throws(ReceiptError) -> View {
        var register = Register()
        do {
            for (header, contents) in opened where header.number <= known {
                try register.applyPart(number: header.number, at: header.time, contents)
            }
        } catch { throw ReceiptError(.malformed, "\(error)") }
        return register.view(audience: audience)
    }
}
