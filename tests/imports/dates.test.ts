import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noDateEvidence, proveDateFormat, watchDate } from "#shared/imports/dateShapes";
import { compileDateFormat } from "#shared/imports/dates";

const read = (format: string, cell: string) => compileDateFormat(format)!(cell);

describe("compileDateFormat(format)", () => {
  test.each([
    ["YYYY-MM-DD HH:mm:ss", "2026-03-04 18:22:10", "2026-03-04T18:22:10Z"],
    ["YYYY-MM-DD", "2026-03-04", "2026-03-04T00:00:00Z"],
    ["D/M/YYYY HH:mm", "3/4/2026 09:05", "2026-04-03T09:05:00Z"],
    ["M/D/YYYY HH:mm", "3/4/2026 9:05", "2026-03-04T09:05:00Z"],
    ["M/D/YYYY h:mm:ss A", "03/04/2026 06:17:02 PM", "2026-03-04T18:17:02Z"],
    ["M/D/YYYY h:mm:ss A", "03/04/2026 12:17:02\u202fam", "2026-03-04T00:17:02Z"],
    ["M/D/YY HH:mm:ss", "7/2/20 11:00:22", "2020-07-02T11:00:22Z"],
    ["YYYY/MM/DD h:mm:ss A Z", "2026/03/04 6:22:10 PM GMT+1", "2026-03-04T17:22:10Z"],
    ["D.M.YYYY", "31.12.2025", "2025-12-31T00:00:00Z"],
    ["iso", "2026-03-04T18:22:10.113Z", "2026-03-04T18:22:10Z"],
    ["iso", "2021-07-05T10:58:34.147+03:00", "2021-07-05T07:58:34Z"],
    ["iso", "2026-03-04 18:22:10 UTC", "2026-03-04T18:22:10Z"],
    ["iso", "2024-02-29", "2024-02-29T00:00:00Z"],
    ["excel", "45670", "2025-01-13T00:00:00Z"],
    ["excel", "45749.5", "2025-04-02T12:00:00Z"],
    ["excel", "43290.53487", "2018-07-09T12:50:13Z"],
    ["excel", "45749,5", "2025-04-02T12:00:00Z"],
  ])("%s reads %j as %s", (format, cell, iso) => {
    expect(read(format, cell)).toBe(iso);
  });

  test.each([
    ["YYYY-MM-DD HH:mm:ss", "1980-01-01 00:00:00"],
    ["D/M/YYYY", "30/12/1899"],
    ["M/D/YYYY", "1/0/1900"],
    ["iso", "1970-01-01T00:00:00Z"],
    ["excel", "0"],
    ["excel", "1"],
    ["iso", " "],
  ])("%s reads %j as no date: tools write it when they have none", (format, cell) => {
    expect(read(format, cell)).toBeNull();
  });

  test.each([
    ["D/M/YYYY", "31/02/2026"],
    ["D/M/YYYY", "3/13/2026"],
    ["D/M/YYYY", "45670"],
    ["YYYY-MM-DD", "2025-02-29"],
    ["M/D/YYYY h:mm A", "1/1/2026 13:00 PM"],
    ["excel", "13/01/2025"],
    ["excel", "-3"],
    ["iso", "2026-3-4"],
  ])("%s does not read %j", (format, cell) => {
    expect(read(format, cell)).toBeUndefined();
  });

  test("declines a format without year, month and day, or with an hour twice", () => {
    for (const format of ["", "HH:mm", "M/D", "YYYY-MM-DD HH:HH", "D/M/YYYY h:mm", "date", "YYYY YY M D"])
      expect(compileDateFormat(format)).toBeUndefined();
  });

  test("reads back every day that was written", () => {
    const days = fc.date({ min: new Date("1901-01-02"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        if (["1970-01-01", "1980-01-01"].includes(day)) return;
        const [year, month, dom] = day.split("-").map(Number);
        const iso = `${day}T00:00:00Z`;
        expect(read("D/M/YYYY", `${dom}/${month}/${year}`)).toBe(iso);
        expect(read("M-D-YYYY", `${month}-${dom}-${year}`)).toBe(iso);
        const serial = Date.parse(iso) / 86_400_000 + 25_569;
        expect(read("excel", String(serial))).toBe(iso);
      }),
    );
  });
});

describe("proveDateFormat(evidence)", () => {
  const prove = (...cells: string[]) => {
    const evidence = noDateEvidence();
    for (const cell of cells) watchDate(evidence, cell);
    return proveDateFormat(evidence);
  };

  test("a day above 12 anywhere proves the order for the whole column", () => {
    expect(prove("01/04/2025", "13/01/2025")).toEqual(["D/M/YYYY"]);
    expect(prove("01/04/2025", "01/13/2025")).toEqual(["M/D/YYYY"]);
  });

  test("without proof both orders are left to a person", () => {
    expect(prove("01/04/2025 10:00", "02/03/2025 11:00")).toEqual(["D/M/YYYY HH:mm", "M/D/YYYY HH:mm"]);
  });

  test("proof for both, or two ways of writing, is no format", () => {
    expect(prove("13/01/2025", "01/13/2025")).toEqual([]);
    expect(prove("13/01/2025", "2025-01-13")).toEqual([]);
  });

  test("what is proved reads what was seen", () => {
    for (const cells of [
      ["2026-03-04T18:22:10.113Z"],
      ["2026/03/04 6:22:10 PM GMT+1"],
      ["13.1.25"],
      ["9/9/2026 18:06:40", "9/14/2026 18:06:40"],
      ["2026-03-04 18:22"],
    ]) {
      const [format] = prove(...cells);
      for (const cell of cells)
        expect(read(format!, cell), `${format} on ${cell}`).toEqual(expect.any(String));
    }
  });

  test("a number is no date", () => {
    expect(prove("45670", "3", "1.2.3")).toEqual([]);
  });
});
