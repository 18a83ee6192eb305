import Foundation

extension Formatter {
    /// What a language is called inside a sentence, by its tag: `French`, `tiếng Pháp`; the tag itself when CLDR has no
    /// name for it.
    public func languageName(_ tag: String) -> String {
        guard let name = Locale(identifier: language.tag).localizedString(forLanguageCode: tag) else { return tag }
        return language == .english ? name : name.prefix(1).lowercased() + name.dropFirst()
    }
}
