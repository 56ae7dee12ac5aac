import { describe, expect, test } from "vitest";
import { readAddressList } from "#shared/participants/addressList";
import { mailLanguage, mailMistakes, proposeMail } from "#shared/surveys/mail";
import { drawMail } from "#shared/surveys/mailPage";

describe("readAddressList(text)", () => {
  test("reads what people paste: commas, semicolons, tabs, quotes, a heading, a language", () => {
    const text =
      '\ufeffcode,e-mail\r\nP1,a@x.org\r\n"P, 2";b@x.org;ar\r\nP3\tC.d+e@mail.x.org\tpt-BR\r\n\r\n "P""4" , "d@x.org"';
    expect(readAddressList(text)).toEqual({
      mistakes: [],
      addresses: [
        { line: 2, code: "P1", address: "a@x.org", language: null },
        { line: 3, code: "P, 2", address: "b@x.org", language: "ar" },
        { line: 4, code: "P3", address: "C.d+e@mail.x.org", language: "pt-BR" },
        { line: 6, code: 'P"4', address: "d@x.org", language: null },
      ],
    });
  });

  test("names what it cannot use by its line alone", () => {
    const long = `${"a".repeat(64)}@${"b".repeat(200)}.org`;
    const text = ["P1,a@x.org", " P1 ,b@x.org", "-,c@x.org", "P2,nobody", `P3,${long}`, "P4,a@x.org\u0000"];
    expect(readAddressList(text.join("\n"))).toMatchObject({
      addresses: [{ line: 1 }],
      mistakes: [
        { line: 2, mistake: "twice" },
        { line: 3, mistake: "no_code" },
        { line: 4, mistake: "no_address" },
        { line: 5, mistake: "too_long" },
        { line: 6, mistake: "no_address" },
      ],
    });
  });

  test("leaves two codes that differ in capitals alone to whoever knows whether they are two people", () => {
    expect(readAddressList("P1,a@x.org\np1,b@x.org")).toMatchObject({
      addresses: [{ code: "P1" }, { code: "p1" }],
      mistakes: [],
    });
  });

  test("is done with a line made to be slow", () => {
    const started = performance.now();
    for (const evil of ['"'.repeat(50_000), `${"a.".repeat(50_000)}@`, `P,${"a@".repeat(50_000)}`])
      readAddressList(`x\n${evil}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a mail", () => {
  test("in Arabic runs from right to left, its link from left to right, and says nothing in English", () => {
    const { subject, text } = proposeMail("invitation", ["ar"], true);
    const drawn = drawMail({
      ...{ language: "ar", subject: subject.ar!, text: text.ar!, program: "حلقة", organization: "النهر" },
      ...{ closes: "٣ ديسمبر", link: "https://x.org/s/1", stop: "https://x.org/stop/1", anonymous: true },
    });
    expect(drawn.html).toContain('dir="rtl"');
    expect(drawn.html).toContain('<p dir="ltr"');
    expect(drawn.text.replace(/https:\S+/g, "")).not.toMatch(/[A-Za-z]/);
    expect(drawn.text).toContain("https://x.org/stop/1");
  });

  test("says nothing of a closing day where there is none", () => {
    const { subject, text } = proposeMail("invitation", ["en"], true);
    const parts = {
      language: "en",
      subject: subject.en!,
      text: text.en!,
      program: "P",
      organization: "{link}",
    };
    const links = { link: "https://x.org/s/1", stop: "https://x.org/stop/1", anonymous: false };
    expect(drawMail({ ...parts, ...links, closes: "" }).text).not.toContain("until");
    const drawn = drawMail({ ...parts, ...links, closes: "3 December" });
    expect(drawn.text).toContain("until 3 December.");
    // An organization may be called anything.
    expect(drawn.text.split("https://x.org/s/1")).toHaveLength(2);
  });

  test("begins with words that can be sent as they are, in every language of ours", () => {
    const languages = ["en", "es", "ar", "fi"];
    for (const kind of ["invitation", "reminder"] as const)
      expect(mailMistakes(proposeMail(kind, languages, true), languages)).toEqual([]);
  });

  test("is in a person's language where the survey has it, else in the survey's first", () => {
    expect(mailLanguage("ES", ["en", "es"])).toBe("es");
    expect(mailLanguage("es-MX", ["en", "es"])).toBe("es");
    expect(mailLanguage("fi", ["en", "es"])).toBe("en");
    expect(mailLanguage(null, ["ar", "en"])).toBe("ar");
  });
});
