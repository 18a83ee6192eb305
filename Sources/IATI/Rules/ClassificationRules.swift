/// Rules about sectors, types of aid and policy markers.
extension RuleBook {
    private static let dacSectors = Shares(items: "sector", group: .dac)
    private static let otherSectors = Shares(items: "sector", group: .eachOtherVocabulary)

    static let sectors: [Rule] = [
        Rule(
            "2.1.1", .error, .classifications, at: activity, .shares(.each, of: dacSectors),
            Words(
                "Of several sectors of the DAC's vocabulary, each has a percentage.",
                "Khi có nhiều lĩnh vực theo bộ từ vựng của DAC, mỗi lĩnh vực có tỷ lệ phần trăm.")),
        Rule(
            "2.1.1", .error, .classifications, at: activity, .shares(.each, of: otherSectors),
            Words(
                "Of several sectors of one vocabulary, each has a percentage.",
                "Khi có nhiều lĩnh vực trong một bộ từ vựng, mỗi lĩnh vực có tỷ lệ phần trăm.")),
        Rule(
            "2.1.2", .error, .classifications, at: activity, .shares(.hundredOfPercentages, of: dacSectors),
            Words(
                "The percentages of sectors of the DAC's vocabulary add up to 100.",
                "Tỷ lệ phần trăm của các lĩnh vực theo bộ từ vựng của DAC cộng lại bằng 100.")),
        Rule(
            "2.1.2", .error, .classifications, at: activity, .shares(.hundredOfPercentages, of: otherSectors),
            Words(
                "The percentages of sectors of one vocabulary add up to 100.",
                "Tỷ lệ phần trăm của các lĩnh vực trong một bộ từ vựng cộng lại bằng 100.")),
        Rule(
            "2.1.4", .error, .classifications, at: activity, .shares(.lone, of: dacSectors),
            Words(
                "A single sector of the DAC's vocabulary has no percentage, or 100.",
                "Nếu chỉ có một lĩnh vực theo bộ từ vựng của DAC thì không ghi tỷ lệ phần trăm, hoặc ghi 100.")),
        Rule(
            "2.1.4", .error, .classifications, at: activity, .shares(.lone, of: otherSectors),
            Words(
                "A single sector of a vocabulary has no percentage, or 100.",
                "Nếu trong một bộ từ vựng chỉ có một lĩnh vực thì không ghi tỷ lệ phần trăm, hoặc ghi 100.")),
        Rule(
            "2.2.1", .error, .classifications, at: activity, .narrated("sector[@vocabulary==98|99]"),
            Words(
                "A sector of the reporting organisation's own vocabulary (98, 99) is named in words.",
                "Lĩnh vực theo bộ từ vựng riêng của tổ chức báo cáo (98, 99) được gọi tên bằng lời.")),
        Rule(
            "6.2.2", .error, .classifications, at: activity, .atLeastOne(["sector", "transaction/sector"]),
            Words(
                "A sector is given, for the activity or for its transactions.",
                "Lĩnh vực được nêu, cho hoạt động hoặc cho các giao dịch của hoạt động.")),
        Rule(
            "6.6.2", .error, .classifications, at: activity, .notBoth(["sector"], ["transaction/sector"]),
            Words(
                "Sectors are given for the activity or for its transactions, not for both.",
                "Lĩnh vực được nêu cho hoạt động hoặc cho các giao dịch, không nêu cho cả hai.")),
        Rule(
            "6.7.2", .error, .classifications, at: activity, .oneOrEach("sector", of: "transaction", has: "sector"),
            Words(
                "Where transactions have sectors, each transaction has one.",
                "Khi có giao dịch nêu lĩnh vực thì mọi giao dịch đều nêu lĩnh vực.")),
        Rule(
            "102.1.1", .warning, .information, at: activity, .usesDAC("sector"),
            Words(
                "Beside sectors of other vocabularies there is one of the DAC's.",
                "Bên cạnh các lĩnh vực theo bộ từ vựng khác có một lĩnh vực theo bộ từ vựng của DAC.")),
        Rule(
            "12.3.1", .error, .classifications, at: activity, in: .only203, .inRange("sector/@percentage", 0, 100),
            Words("The percentage of a sector is between 0 and 100.", "Tỷ lệ phần trăm của một lĩnh vực từ 0 đến 100.")),
        Rule(
            "12.3.2", .error, .classifications, at: activity, in: .before203, .inRange("sector/@percentage", 0, nil),
            Words("The percentage of a sector is 0 or more.", "Tỷ lệ phần trăm của một lĩnh vực từ 0 trở lên.")),
    ]

    static let aidTypesAndMarkers: [Rule] = [
        Rule(
            "107.1.1", .warning, .information, at: activity, in: .only203, .usesDAC("default-aid-type"),
            Words(
                "Beside default aid types of other vocabularies there is one of the DAC's.",
                "Bên cạnh các loại viện trợ mặc định theo bộ từ vựng khác có một loại theo bộ từ vựng của DAC.")),
        Rule(
            "107.1.2", .warning, .financial, at: activity, in: .only203, .atMostOne(["default-aid-type[dac]"]),
            Words(
                "There is at most one default aid type of the DAC's vocabulary.",
                "Có nhiều nhất một loại viện trợ mặc định theo bộ từ vựng của DAC.")),
        Rule(
            "107.1.2", .warning, .financial, at: activity, in: .only203,
            .shares(.once, of: Shares(items: "default-aid-type", group: .eachOtherVocabularyByNumber)),
            Words(
                "There is at most one default aid type of each vocabulary.",
                "Có nhiều nhất một loại viện trợ mặc định trong từng bộ từ vựng.")),
        Rule(
            "107.2.1", .warning, .financial, at: activity, in: .only203, .usesDAC("transaction/aid-type"),
            Words(
                "Beside aid types of other vocabularies there is one of the DAC's.",
                "Bên cạnh các loại viện trợ theo bộ từ vựng khác có một loại theo bộ từ vựng của DAC.")),
        Rule(
            "107.2.2", .warning, .financial, at: transaction, in: .only203, .atMostOne(["aid-type[dac]"]),
            Words(
                "A transaction has at most one aid type of the DAC's vocabulary.",
                "Mỗi giao dịch có nhiều nhất một loại viện trợ theo bộ từ vựng của DAC.")),
        Rule(
            "107.2.2", .warning, .financial, at: transaction, in: .only203,
            .shares(.once, of: Shares(items: "aid-type", group: .eachOtherVocabularyByNumber)),
            Words(
                "A transaction has at most one aid type of each vocabulary.",
                "Mỗi giao dịch có nhiều nhất một loại viện trợ trong từng bộ từ vựng.")),
        Rule(
            "6.13.1", .error, .classifications, at: policyMarker, when: "@vocabulary=99", .atLeastOne(["narrative"]),
            Words(
                "A policy marker of the reporting organisation's own vocabulary (99) is named in words.",
                "Chỉ dấu chính sách theo bộ từ vựng riêng của tổ chức báo cáo (99) được gọi tên bằng lời.")),
        Rule(
            "6.14.1", .error, .classifications, at: policyMarker, when: "dac", .atLeastOne(["@significance"]),
            Words(
                "A policy marker of the DAC's vocabulary has a significance.",
                "Chỉ dấu chính sách theo bộ từ vựng của DAC có nêu mức độ quan trọng.")),
    ]
}
