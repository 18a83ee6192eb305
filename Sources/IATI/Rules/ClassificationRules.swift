/// Rules about sectors, types of aid and policy markers.
extension RuleBook {
    private static let dacSectors = Shares(items: "sector", group: .dac)
    private static let otherSectors = Shares(items: "sector", group: .eachOtherVocabulary)

    static let sectors: [Rule] = [
        Rule(
            "2.1.1", .error, .classifications, at: activity, .shares(.each, of: dacSectors),
            "Of several sectors of the DAC's vocabulary, each has a percentage."),
        Rule(
            "2.1.1", .error, .classifications, at: activity, .shares(.each, of: otherSectors),
            "Of several sectors of one vocabulary, each has a percentage."),
        Rule(
            "2.1.2", .error, .classifications, at: activity, .shares(.hundredOfPercentages, of: dacSectors),
            "The percentages of sectors of the DAC's vocabulary add up to 100."),
        Rule(
            "2.1.2", .error, .classifications, at: activity, .shares(.hundredOfPercentages, of: otherSectors),
            "The percentages of sectors of one vocabulary add up to 100."),
        Rule(
            "2.1.4", .error, .classifications, at: activity, .shares(.lone, of: dacSectors),
            "A single sector of the DAC's vocabulary has no percentage, or 100."),
        Rule(
            "2.1.4", .error, .classifications, at: activity, .shares(.lone, of: otherSectors),
            "A single sector of a vocabulary has no percentage, or 100."),
        Rule(
            "2.2.1", .error, .classifications, at: activity, .narrated("sector[@vocabulary==98|99]"),
            "A sector of the reporting organisation's own vocabulary (98, 99) is named in words."),
        Rule(
            "6.2.2", .error, .classifications, at: activity, .atLeastOne(["sector", "transaction/sector"]),
            "A sector is given, for the activity or for its transactions."),
        Rule(
            "6.6.2", .error, .classifications, at: activity, .notBoth(["sector"], ["transaction/sector"]),
            "Sectors are given for the activity or for its transactions, not for both."),
        Rule(
            "6.7.2", .error, .classifications, at: activity, .oneOrEach("sector", of: "transaction", has: "sector"),
            "Where transactions have sectors, each transaction has one."),
        Rule(
            "102.1.1", .warning, .information, at: activity, .usesDAC("sector"),
            "Beside sectors of other vocabularies there is one of the DAC's."),
        Rule(
            "12.3.1", .error, .classifications, at: activity, in: .only203, .inRange("sector/@percentage", 0, 100),
            "The percentage of a sector is between 0 and 100."),
        Rule(
            "12.3.2", .error, .classifications, at: activity, in: .before203, .inRange("sector/@percentage", 0, nil),
            "The percentage of a sector is 0 or more."),
    ]

    static let aidTypesAndMarkers: [Rule] = [
        Rule(
            "107.1.1", .warning, .information, at: activity, in: .only203, .usesDAC("default-aid-type"),
            "Beside default aid types of other vocabularies there is one of the DAC's."),
        Rule(
            "107.1.2", .warning, .financial, at: activity, in: .only203, .atMostOne(["default-aid-type[dac]"]),
            "There is at most one default aid type of the DAC's vocabulary."),
        Rule(
            "107.1.2", .warning, .financial, at: activity, in: .only203,
            .shares(.once, of: Shares(items: "default-aid-type", group: .eachOtherVocabularyByNumber)),
            "There is at most one default aid type of each vocabulary."),
        Rule(
            "107.2.1", .warning, .financial, at: activity, in: .only203, .usesDAC("transaction/aid-type"),
            "Beside aid types of other vocabularies there is one of the DAC's."),
        Rule(
            "107.2.2", .warning, .financial, at: transaction, in: .only203, .atMostOne(["aid-type[dac]"]),
            "A transaction has at most one aid type of the DAC's vocabulary."),
        Rule(
            "107.2.2", .warning, .financial, at: transaction, in: .only203,
            .shares(.once, of: Shares(items: "aid-type", group: .eachOtherVocabularyByNumber)),
            "A transaction has at most one aid type of each vocabulary."),
        Rule(
            "6.13.1", .error, .classifications, at: policyMarker, when: "@vocabulary=99", .atLeastOne(["narrative"]),
            "A policy marker of the reporting organisation's own vocabulary (99) is named in words."),
        Rule(
            "6.14.1", .error, .classifications, at: policyMarker, when: "dac", .atLeastOne(["@significance"]),
            "A policy marker of the DAC's vocabulary has a significance."),
    ]
}
