import { describe, expect, test } from "vitest";
import { compileDateFormat } from "#shared/imports/dates";
import { proposeMapping } from "#shared/imports/propose";
import { compileZone } from "#shared/imports/zones";
import { builtInInstruments } from "#shared/instruments/library";
import { prePost, readBytes, tryImport } from "./files";

const inZone = (zone: string, wallClock: string) =>
  new Date(compileZone(zone)!(Date.parse(`${wallClock}Z`))).toISOString().replace(".000", "");

describe("compileZone(zone)", () => {
  // Checked with GNU date 9.1: date -u -d 'TZ="Europe/Madrid" 2026-03-28 12:00' +%FT%TZ
  test.each([
    ["Europe/Madrid", "2026-03-28T12:00:00", "2026-03-28T11:00:00Z"],
    ["Europe/Madrid", "2026-03-30T12:00:00", "2026-03-30T10:00:00Z"],
    ["Europe/Madrid", "2026-03-29T01:59:59", "2026-03-29T00:59:59Z"],
    ["Europe/Madrid", "2026-03-29T03:00:00", "2026-03-29T01:00:00Z"],
    ["America/Denver", "2026-07-04T18:22:10", "2026-07-05T00:22:10Z"],
    ["Asia/Kolkata", "2026-01-01T00:00:00", "2025-12-31T18:30:00Z"],
    ["Australia/Lord_Howe", "2026-04-05T12:00:00", "2026-04-05T01:30:00Z"],
    ["UTC", "2026-03-04T18:22:10", "2026-03-04T18:22:10Z"],
  ])("%s at %s is %s", (zone, wallClock, moment) => {
    expect(inZone(zone, wallClock)).toBe(moment);
  });

  test("an hour that the clock shows twice is the first; one that it skips is later by as much", () => {
    expect(inZone("Europe/Madrid", "2026-10-25T02:30:00")).toBe("2026-10-25T00:30:00Z");
    expect(inZone("Europe/Madrid", "2026-03-29T02:30:00")).toBe("2026-03-29T01:30:00Z");
    expect(inZone("America/New_York", "2026-11-01T01:30:00")).toBe("2026-11-01T05:30:00Z");
  });

  test("declines what is no zone, and offsets, which know no summer time", () => {
    for (const zone of ["", "Mars/Olympus", "+02:00", "2"]) expect(compileZone(zone)).toBeUndefined();
  });
});

describe("compileDateFormat(format, zone)", () => {
  const madrid = compileZone("Europe/Madrid")!;
  test.each([
    ["YYYY-MM-DD HH:mm:ss", "2026-07-04 18:22:10", "2026-07-04T16:22:10Z"],
    ["M/D/YYYY h:mm:ss A", "03/04/2026 06:17:02 PM", "2026-03-04T17:17:02Z"],
    ["iso", "2026-07-04 18:22", "2026-07-04T16:22:00Z"],
    ["iso", "2026-07-04 18:22:10 UTC", "2026-07-04T18:22:10Z"],
    ["iso", "2026-03-04 18:22:10 GMT+8", "2026-03-04T10:22:10Z"],
    ["excel", "45749.5", "2025-04-02T10:00:00Z"],
    ["YYYY/MM/DD h:mm:ss A Z", "2026/03/04 6:22:10 PM GMT+1", "2026-03-04T17:22:10Z"],
  ])("%s reads %j as %s", (format, cell, moment) => {
    expect(compileDateFormat(format, madrid)!(cell)).toBe(moment);
  });

  test.each([
    ["D/M/YYYY", "4/7/2026", "2026-07-04T00:00:00Z"],
    ["iso", "2026-07-04", "2026-07-04T00:00:00Z"],
    ["excel", "45749", "2025-04-02T00:00:00Z"],
  ])("a day without a time stays that day: %s, %j", (format, cell, moment) => {
    expect(compileDateFormat(format, madrid)!(cell)).toBe(moment);
  });

  test("days that mean no date stay none, whatever the zone", () => {
    expect(compileDateFormat("iso", madrid)!("1980-01-01 00:00:00")).toBeNull();
  });
});

describe("the zone of a file", () => {
  const csv = "participant,wave,completed_at,ucla-3.1,ucla-3.2,ucla-3.3\nA,pre,2026-07-04 18:22:10,1,2,3\n";
  const propose = async (text: string, zone?: string, saidZone?: string) => {
    const { reading } = await readBytes(text);
    const input = { reading, instruments: builtInInstruments, waves: prePost, saidZone };
    return proposeMapping(zone === undefined ? input : { ...input, zone });
  };

  test("is asked, with the organization's own proposed, where neither the tool nor a person has said it", async () => {
    const { mapping, certain, questions } = await propose(csv, "Europe/Madrid");
    expect(mapping.completedAt).toMatchObject({ zone: "Europe/Madrid" });
    expect(mapping.completedAt!.zoneFrom).toBeUndefined();
    expect(certain).toBe(false);
    expect(questions).toEqual([
      {
        ...{ id: "zone", about: "completedAt" },
        question: "Whose clock are the times of completed_at? 2026-07-04 18:22:10 names no time zone.",
        said: { code: "ask.zone", values: { column: "completed_at", cell: "2026-07-04 18:22:10" } },
        options: ["Europe/Madrid", "UTC"].map((value) => ({ value, label: value })),
      },
    ]);
  });

  test("is no question for days without a time, times that name their zone, and whole serials", async () => {
    for (const cell of ["2026-07-04", "2026-07-04T18:22:10Z", "2026-07-04T18:22:10+02:00", "46207"]) {
      const { questions, certain } = await propose(csv.replace("2026-07-04 18:22:10", cell), "Europe/Madrid");
      expect([cell, questions, certain]).toEqual([cell, [], true]);
    }
  });

  test("that a person said in this program is taken without a question", async () => {
    const { mapping, certain } = await propose(csv, "UTC", "Europe/Madrid");
    expect(mapping.completedAt).toMatchObject({ zone: "Europe/Madrid", zoneFrom: "person" });
    expect(certain).toBe(true);
    const { responses } = await tryImport(csv, mapping);
    expect(responses[0]!.submittedAt).toBe("2026-07-04T16:22:10Z");
  });

  test("is said by Qualtrics in its third header row", async () => {
    const ids = [
      `"{""ImportId"":""endDate"",""timeZone"":""America/Denver""}"`,
      `"{""ImportId"":""QID1_TEXT""}"`,
    ].join(",");
    const { mapping } = await propose(
      `EndDate,code\nEnd Date,Your code\n${ids}\n2026-03-04 18:22:10,A\n`,
      "Europe/Madrid",
    );
    expect(mapping.completedAt).toEqual({
      column: "EndDate",
      format: "YYYY-MM-DD HH:mm:ss",
      zone: "America/Denver",
      zoneFrom: "tool",
    });
  });

  test("is UTC in KoboToolbox's time of submission, which does not say so", async () => {
    const { mapping } = await propose(
      "code;_id;_submission_time\nA;1;2026-03-04T18:22:10\n",
      "Europe/Madrid",
    );
    expect(mapping.completedAt).toMatchObject({ column: "_submission_time", zone: "UTC" });
  });

  test("that does not exist is said with the mapping", async () => {
    const completedAt = { column: "completed_at", format: "iso", zone: "Mars/Olympus" };
    const { mapping } = await propose(csv);
    await expect(tryImport(csv, { ...mapping, completedAt })).rejects.toThrow(/not a time zone/);
  });
});
