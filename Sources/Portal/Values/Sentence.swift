import Languages

/// A sentence of typed values: the words are the portal's, the values are the record's.
struct Sentence: Hashable, Sendable {
    /// The words, with places for values.
    let wording: Wording

    /// The values, by the names of their places.
    let values: [String: Datum]

    init(_ wording: Wording, _ values: [String: Datum] = [:]) {
        self.wording = wording
        self.values = values
    }
}

extension Speaker {
    /// A sentence as markup.
    func markup(_ sentence: Sentence) -> HTML {
        HTML(
            pieces(of: sentence.wording).map { piece in
                switch piece {
                case .words(let words): "\(words)"
                case .place(let name): markup(sentence.values[name] ?? .nothing)
                }
            })
    }

    /// A sentence as words.
    func words(_ sentence: Sentence) -> String {
        pieces(of: sentence.wording).map { piece in
            switch piece {
            case .words(let words): words
            case .place(let name): words(sentence.values[name] ?? .nothing)
            }
        }.joined()
    }

    private enum Piece {
        case words(String)
        case place(String)
    }

    private func pieces(of wording: Wording) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(language == .english ? wording.english : wording.vietnamese)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces += [.words(String(rest[..<open])), .place(String(rest[rest.index(after: open)..<close]))]
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.words(String(rest))]
    }
}
