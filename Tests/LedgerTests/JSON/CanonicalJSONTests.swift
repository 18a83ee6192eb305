import Ledger
import Testing

@Suite("Canonical JSON: the examples of RFC 8785")
struct CanonicalJSONTests {
    @Test(
        "a text becomes the RFC's canonical text",
        arguments: [
            // 3.2.2 and 3.2.4: literals, numbers and strings.
            (
                #"""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}
                """#,
                #"""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}
                """#
            ),
            // Names that only differ in case, that are digits, or empty.
            (
                #"{"1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ {"e": "yes","E": "no" } ], "A": { } }"#,
                #"{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}"#
            ),
            // No language's order.
            (
                #"{"péché": 2, "sin": 4, "pêche": 3, "peach": 1}"#, #"{"peach":1,"péché":2,"pêche":3,"sin":4}"#
            ),
            ("{\"Unnormalized\": \"A\\u030a\"}", "{\"Unnormalized\":\"A\u{30A}\"}"),
            ("[56,{\"d\":true,\"10\":null,\"1\":[ ]}]", #"[56,{"1":[],"10":null,"d":true}]"#),
            ("\"\u{2028}\\u2029\u{7F}\\u007f\"", "\"\u{2028}\u{2029}\u{7F}\u{7F}\""),
            ("\"\\u0000\\u001f\\b\\t\\n\\f\\r\"", #""\u0000\u001f\b\t\n\f\r""#),
        ])
    func example(text: String, canonical: String) throws {
        let json = try JSON(parsing: text)
        #expect(Array(canonical.utf8) == json.canonical)
        #expect(try JSON(parsing: json.canonical) == json)
    }

    @Test("names are in the order of their UTF-16 units, so that U+FB33 comes after a surrogate pair")
    func utf16Order() throws {
        let text = #"""
            {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude02": 5, "\u0080": 6, "\u00f6": 7, "</script>": 8}
            """#
        let json = try JSON(parsing: text)
        let keys = try #require(json.object).map(\.key)
        #expect(keys == ["\r", "1", "</script>", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F602}", "\u{FB33}"])
    }

    @Test(
        "a double is written as ECMAScript does: appendix B",
        arguments: [
            (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func number(bits: UInt64, text: String) {
        #expect(JSON.number(Double(bitPattern: bits)).text == text)
    }

    @Test("a number reads back as itself", arguments: [UInt64(7), 8, 9])
    func numbersComeBack(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<2000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(try JSON(parsing: JSON.number(value).canonical) == .number(value), "seed \(seed)")
        }
    }
}
