/// The official ruleset: 89 ids, found by their number in the files of this folder.
enum RuleBook {
    static let all: [Rule] =
        identifiers + organisationIdentifiers + participants + geography + sectors + aidTypesAndMarkers + financial
        + information + results

    static let activity = ["iati-activity"]
    static let organisation = ["iati-organisation"]
    static let transaction = ["iati-activity/transaction"]
    static let policyMarker = ["iati-activity/policy-marker"]
    static let ownerOrganisation = ["iati-activity/other-identifier/owner-org"]
    static let participatingOrganisation = ["iati-activity/participating-org"]
    static let providers = [
        "iati-activity/transaction/provider-org", "iati-activity/planned-disbursement/provider-org",
    ]
    static let receivers = [
        "iati-activity/transaction/receiver-org", "iati-activity/planned-disbursement/receiver-org",
    ]
}
