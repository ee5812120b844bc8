import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { canonicalJson, crc32, viewHash } from "../src/state/canonical.ts";
import { golden, goldenNames, handInDeltas } from "./golden.ts";
import type { Json } from "../src/net/messages.ts";

describe("canonicalJson", () => {
  it("sorts keys by UTF-16 code units, at every depth", () => {
    // RFC 8785, 3.2.3
    const input = { "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis" };
    expect(Object.keys(JSON.parse(canonicalJson(input)) as object).length).toBe(7);
    expect(canonicalJson(input)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it("writes literals, numbers and arrays without white space", () => {
    // RFC 8785, 3.2.2
    const value: Json = { numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: "\u20ac$\u000f\nA'B\"\\\\\"/", literals: [null, true, false] };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("orders seat numbers as text", () => {
    expect(canonicalJson({ "10": 1, "2": 2, "1": 3 })).toBe('{"1":3,"10":1,"2":2}');
  });
});

describe("crc32", () => {
  it.each([["", 0], ["123456789", 0xcbf43926], ["The quick brown fox jumps over the lazy dog", 0x414fa339]])("of %j is %d", (text, crc) => {
    expect(crc32(text)).toBe(crc);
  });

  it("counts the UTF-8 bytes", () => {
    expect(crc32("Zoë ♠ 😀")).toBe(zlibCrc32("Zoë ♠ 😀"));
  });

  it("of every golden sample is that of zlib", () => {
    for (const name of goldenNames()) {
      const sample = golden<Json>(name);
      expect(viewHash(sample)).toBe(zlibCrc32(canonicalJson(sample)));
    }
  });

  it("of the golden hand is the hash in its delta", () => {
    expect(handInDeltas().deltas.filter((delta) => delta.hash !== undefined).map((delta) => delta.version)).toEqual([20]);
  });
});
