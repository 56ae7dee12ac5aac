import { describe, expect, test } from "vitest";
import { findCode } from "./findCode";

const code = "Zq7Xk2Vw9Lm4";
const percent = [...code].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
const escaped = [...code].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("");

describe("findCode(text, code) finds it", () => {
  test.each([
    ["plain", `{"who":"${code}"}`],
    ["plain", `who=${code.toUpperCase()}&x=1`],
    ["plain", encodeURIComponent(`é ${code} ü`)],
    ["reversed", [...code].reverse().join("")],
    ["percent", `/x/${percent.toUpperCase()}`],
    ["hex", `\\x00${Buffer.from(code.toLowerCase()).toString("hex")}ff`],
    ["escaped", `{"who":"${escaped}"}`],
    ["base64", Buffer.from(code).toString("base64")],
    ["base64", Buffer.from(`a${code}bc`).toString("base64url")],
    ["base64", Buffer.from(`ab${code.toUpperCase()}`).toString("base64")],
    ["base64", Buffer.from(JSON.stringify({ who: code })).toString("base64")],
  ])("%s: %s", (form, text) => expect(findCode(text, code)).toContain(form));

  test("and nothing in a text without it", () => {
    expect(findCode(`{"who":"Zq7Xk2Vw9Lm5"} ${Buffer.from("Zq7Xk2").toString("base64")}`, code)).toEqual([]);
  });
});
