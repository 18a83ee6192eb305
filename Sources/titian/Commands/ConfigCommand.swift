import ArgumentParser
import Foundation
import Ledger

/// `titian config`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show every setting: its value, where it comes from, and what it does.",
        discussion: """
            A flag wins over the environment (TITIAN_PORT), the environment over the configuration file, and the file \
            over the default. The file is one JSON object; --config or TITIAN_CONFIG says where it lies. The flags \
            are those of titian serve, so that a set-up can be looked at before it is used.

            EXAMPLES:
              titian config
              titian config --config /etc/titian.json --port 8443
            """)

    @OptionGroup var serving: ServingOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let settings = try place.settings(serving.flags)
        if place.json {
            let all = Setting.allCases.map { setting -> JSON in
                let value = settings.value(setting)
                return [
                    "key": .string(setting.key), "environment": .string(setting.environment),
                    "flag": .string(setting.flag), "value": .string(value.text),
                    "origin": .string(value.origin.rawValue), "default": .string(setting.fallback),
                    "explanation": .string(setting.explanation), "expected": .string(setting.expected),
                ]
            }
            return Console.show([
                "format": "titian-config/1", "settings": .array(all),
                "file": settings.file.map { .string($0.path) } ?? .null,
            ])
        }
        Console.show(settings.file.map { "The configuration file is \($0.path)." } ?? "There is no configuration file.")
        for setting in Setting.allCases {
            let value = settings.value(setting)
            let text = value.text.isEmpty ? "(empty)" : value.text
            Console.show("\n\(setting.key) = \(text)   [\(value.origin.rawValue)]")
            Console.show("    \(setting.explanation)")
            Console.show("    \(setting.expected); \(setting.environment) or \(setting.flag)")
        }
    }
}
