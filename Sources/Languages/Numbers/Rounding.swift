extension ExactDecimal {
    /// The nearest number with exactly `places` digits after the point; of two as near, the one whose last digit is even.
    public func rounded(to places: Int) -> ExactDecimal {
        precondition(places >= 0, "a number is rounded to no less than whole units")
        guard scale > places else {
            let zeros = [UInt8](repeating: 0, count: places - scale)
            return ExactDecimal(isNegative: isNegative, digits: digits + zeros, scale: places)
        }
        let kept = Array(digits.dropLast(scale - places))
        let goesUp = Self.goesUp(after: kept.last ?? 0, over: digits.suffix(scale - places))
        return ExactDecimal(isNegative: isNegative, digits: goesUp ? Self.next(after: kept) : kept, scale: places)
    }

    /// The number divided by ten to the power of `powers`.
    public func divided(byPowersOfTen powers: Int) -> ExactDecimal {
        ExactDecimal(isNegative: isNegative, digits: digits, scale: scale + powers)
    }

    /// How much of a hundred `numerator` of `denominator` is; `nil` when there is nothing to compare with.
    ///
    /// Twenty digits after the point, then a 1 when something is left over: rounded to fewer places it cannot be taken
    /// for a half that it only comes near to.
    public static func percentage(_ numerator: Int, of denominator: Int) -> ExactDecimal? {
        guard denominator > 0 else { return nil }
        let divisor = UInt128(denominator)
        let dividend = UInt128(numerator.magnitude) * 100
        var digits = String(dividend / divisor).utf8.map { $0 - 48 }
        var rest = dividend % divisor
        for _ in 0..<20 {
            digits.append(UInt8(rest * 10 / divisor))
            rest = rest * 10 % divisor
        }
        digits.append(rest == 0 ? 0 : 1)
        return ExactDecimal(isNegative: numerator < 0, digits: digits, scale: 21)
    }

    private static func goesUp(after last: UInt8, over rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first, first >= 5 else { return false }
        return first > 5 || rest.dropFirst().contains { $0 != 0 } || last % 2 == 1
    }

    private static func next(after digits: [UInt8]) -> [UInt8] {
        var digits = digits
        for index in digits.indices.reversed() {
            guard digits[index] == 9 else {
                digits[index] += 1
                return digits
            }
            digits[index] = 0
        }
        return [1] + digits
    }
}
