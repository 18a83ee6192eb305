import Foundation

/// The target, which `TITIAN_FUZZ` names; it can also ask for `list` or, followed by a folder, for `seeds:`.
private let target: Target = {
    let name = ProcessInfo.processInfo.environment["TITIAN_FUZZ"] ?? ""
    if name == "list" {
        Target.allCases.forEach { print($0.rawValue) }
        exit(0)
    }
    if name.hasPrefix("seeds:") { writeSeeds(to: String(name.dropFirst(6))) }
    guard let target = Target(rawValue: name) else {
        print(
            "set TITIAN_FUZZ to list, seeds:FOLDER or one of \(Target.allCases.map(\.rawValue).joined(separator: " "))")
        exit(64)
    }
    return target
}()

private func writeSeeds(to folder: String) -> Never {
    do { try Seeds.write(to: URL(filePath: folder)) } catch {
        print("the inputs to begin with cannot be written: \(error)")
        exit(73)
    }
    exit(0)
}

/// libFuzzer's own `main` calls this first: https://llvm.org/docs/LibFuzzer.html#startup-initialization
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    _ = target
    return 0
}

/// And then this, with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.test(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
