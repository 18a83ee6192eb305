extension IATIPart<Standard.Share> {
    /// Which list of sectors the code is of: `1`, that of the DAC, where none is named; countries have one list.
    public var vocabulary: Code? {
        guard element.name == "sector" else { return nil }
        return code("vocabulary", of: "SectorVocabulary") ?? Code(reading: "1", of: "SectorVocabulary", in: codelists)
    }
    /// The code. One of a vocabulary without a list of the standard's is left as it is written.
    public var code: Code? { code("code", of: list) }
    /// How many percent; nil where nothing is said, which for a single share means all.
    public var percentage: WrittenNumber? { value("percentage") }
    /// What it is called, in each language; often left out where the code says it.
    public var names: [Narrative] { Narrative.all(in: element) }

    private var list: String {
        switch (element.name, vocabulary?.text) {
        case ("recipient-country", _): "Country"
        case ("sector", "1"): "Sector"
        case ("sector", "2"): "SectorCategory"
        case ("sector", "7"): "UNSDG-Goals"
        case ("sector", "8"): "UNSDG-Targets"
        default: ""
        }
    }
}
