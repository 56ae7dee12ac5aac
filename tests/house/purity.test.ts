import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const configPath = join(import.meta.dirname, "../../shared/tsconfig.json");
const config = ts.getParsedCommandLineOfConfigFile(configPath, undefined, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
  },
});
if (!config) throw new Error("shared/tsconfig.json cannot be read.");

const planted = join(dirname(configPath), "planted.ts");

/** The program of shared/ with one more file, which is planted there without being written. */
function plant(text: string): ts.Program {
  const options = { ...config?.options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => path === planted || fileExists(path);
  host.readFile = (path) => (path === planted ? text : readFile(path));
  host.getSourceFile = (path, language, ...rest) =>
    path === planted ? ts.createSourceFile(path, text, language) : getSourceFile(path, language, ...rest);
  return ts.createProgram([planted], options, host);
}

/** What the compiler of shared/ says of a planted file. */
function compilePlanted(text: string): string[] {
  const program = plant(text);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(planted))
    .map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
}

/** Type declarations of Node or of the page that came into a program through a package. */
function listStrangers(program: ts.Program): string[] {
  return program
    .getSourceFiles()
    .map((file) => file.fileName)
    .filter((name) => /\/@types\/node\/|\/lib\.dom\b|\/lib\.webworker\b/.test(name));
}

describe("shared/ is pure", () => {
  test("its compiler reads every file of shared/, and accepts plain thinking", () => {
    expect(config.fileNames.map((name) => name.slice(dirname(configPath).length + 1))).toContain(
      "problem.ts",
    );
    expect(compilePlanted('import { z } from "zod";\nexport const schema = z.number();')).toEqual([]);
  });

  test.each([
    ["the environment", "export const path = process.env.PATH;", "process"],
    ["the page", "export const title = document.title;", "document"],
    ["the window", "export const width = window.innerWidth;", "window"],
    ["Node's files", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;', "node:fs"],
    ["bytes of Node", "export const bytes = Buffer.alloc(1);", "Buffer"],
    ["the network", 'export const answer = fetch("/");', "fetch"],
    ["a timer", "export const timer = setTimeout(() => 1, 1);", "setTimeout"],
    ["a log", 'export const log = () => console.log("x");', "console"],
  ])("its compiler refuses %s", (_, text, name) => {
    const faults = compilePlanted(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`'${name}'`);
  });

  test("no package that it uses carries Node or DOM types in, which would blind the compiler without a sound", () => {
    const program = ts.createProgram(config.fileNames, { ...config.options, noEmit: true });
    expect(listStrangers(program)).toEqual([]);
    const blinded = plant('import Papa from "papaparse";\nexport const path = process.env.PATH ?? Papa;');
    expect(listStrangers(blinded)).not.toEqual([]);
  });

  test("no clock and no randomness: both are arguments", () => {
    const program = ts.createProgram(config.fileNames, { ...config.options, noEmit: true });
    const own = program.getSourceFiles().filter((file) => config.fileNames.includes(file.fileName));
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(findClocks)).toEqual([]);
    const asking =
      "const a = Date.now(); const b = new Date(); const c = Math.random(); const d = new Date(0);";
    expect(findClocks(ts.createSourceFile("planted.ts", asking, ts.ScriptTarget.Latest, true))).toEqual([
      "planted.ts: Date.now()",
      "planted.ts: new Date()",
      "planted.ts: Math.random()",
    ]);
  });
});

/** Places that ask for the present moment or for chance. `new Date(x)` of a given x is plain arithmetic. */
function findClocks(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const asks =
      (ts.isCallExpression(node) &&
        /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|Date)$/.test(node.expression.getText(file))) ||
      (ts.isNewExpression(node) &&
        node.expression.getText(file) === "Date" &&
        (node.arguments ?? []).length === 0);
    if (asks) found.push(`${file.fileName}: ${node.getText(file)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
