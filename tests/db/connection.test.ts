import { describe, expect, test } from "vitest";
import { connectionFromUrl } from "#api/db/connection";

describe("connectionFromUrl(url)", () => {
  test("reads every part, with what is usual where one is missing", () => {
    expect(connectionFromUrl("postgres://ada:s%40fe@db.example:6543/outcomes?sslmode=require")).toEqual({
      host: "db.example",
      port: 6543,
      database: "outcomes",
      user: "ada",
      password: "s@fe",
      ssl: "require",
    });
    expect(connectionFromUrl("postgresql://ada@localhost")).toEqual({
      host: "localhost",
      port: 5432,
      database: "ada",
      user: "ada",
    });
  });

  test("reads the folder of a unix socket", () => {
    expect(connectionFromUrl("postgres://ada@localhost/d?host=/run/postgresql")).toMatchObject({
      host: "/run/postgresql",
    });
    expect(connectionFromUrl("postgres:///outcomes?host=/run/postgresql")).toMatchObject({
      database: "outcomes",
    });
  });

  test.each(["mysql://ada:secret@db/x", "secret", ""])("%j is refused without repeating it", (url) => {
    expect(() => connectionFromUrl(url)).toThrow("looks like postgres://");
    expect(() => connectionFromUrl(url)).not.toThrow("secret");
  });
});
