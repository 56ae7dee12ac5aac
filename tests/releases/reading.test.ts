import { describe, expect, test } from "vitest";
import { chooseSource } from "#shared/outcomes/release";
import { Problem } from "#shared/problem";
import { audienceQuery, readingOf } from "../../web/ui/audience";

const released = { id: 1, cutAt: "2026-03-03T12:00:00.000Z", attributes: ["area"] };

describe("readingOf(isTeam, search, current)", () => {
  test("agrees with what the server decides, for every role, address and state of the program", () => {
    for (const role of ["owner", "manager", "viewer"] as const)
      for (const audience of ["shared", undefined] as const)
        for (const release of ["current", undefined] as const)
          for (const current of [released, null]) {
            const isTeam = role !== "viewer";
            const reading = readingOf(isTeam, { audience, release }, current);
            const asked = audienceQuery(isTeam, reading);
            let from = "nothing";
            try {
              from = chooseSource(role, asked.audience, asked.release, current).from;
            } catch (error) {
              expect(error).toBeInstanceOf(Problem);
            }
            expect(reading.from, JSON.stringify({ role, audience, release, current })).toBe(from);
          }
  });

  test("shows the next release where the address asks for a current one that is not there yet", () => {
    const search = { audience: "shared", release: "current" } as const;
    expect(readingOf(true, search, null)).toEqual({ from: "preview", current: null });
  });
});
