import { describe, expect, test } from "vitest";
import { readSettings } from "#api/settings";

describe("readSettings(environment)", () => {
  test.each([
    [{ DATABASE_URL: "mysql://nowhere" }],
    [{ PORT: "many", DATABASE_URL: "nowhere", SETUP_TOKEN: "short" }],
    [{ SETUP_TOKEN: "short" }],
    [{ SMTP_URL: "smtps://ana:a-secret@mail.example.org" }],
    [{ SMTP_URL: "mail.example.org", MAIL_FROM: "nobody" }],
  ])("%j is refused in one sentence that ends once", (environment) => {
    let said = "";
    try {
      readSettings(environment);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^The settings cannot be used: .*[^.\s]\.$/);
    expect(said).not.toMatch(/\.\s*[.;]/);
    for (const name of Object.keys(environment)) expect(said).toContain(name);
    expect(said).not.toContain("a-secret");
  });
});
