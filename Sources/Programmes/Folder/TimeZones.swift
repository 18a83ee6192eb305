import Foundation

/// The time zones that the system knows by name.
enum TimeZones {
    static func knows(_ name: String) -> Bool { TimeZone(identifier: name) != nil }
}
