import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { z } from "zod";
import { type PerAnswer, perAnswerSchema } from "#shared/imports/perAnswer";
import { refusal } from "#shared/imports/refusal";
import { type SayingCode, sayings } from "#shared/imports/sayings";
import { sourceNames } from "#shared/imports/sources";
import { Problem } from "#shared/problem";
import type { HeaderSaid } from "./read/placeHeader";
import type { FileSource } from "./read/readRows";

export interface Upload {
  fileName: string;
  /** The bytes, as they arrive: nothing is held back in memory; with them what the form says of the header. */
  stream: FileSource;
  /** Fields that came before the file. */
  before: Map<string, string>;
  /** All fields, once the body has been read to its end. */
  all: Promise<Map<string, string>>;
}

/**
 * Opens a multipart upload at its first file part. Fields sent before the file can steer how it is read;
 * fields sent after it are there when the stream has ended.
 *
 * @param maxBytes  Past this the stream fails with `too_large`.
 * @throws Problem `unsupported_media_type` or `invalid_input` when the body is not a form with a file.
 */
export async function receiveUpload(request: Request, maxBytes: number): Promise<Upload> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) {
    throw new Problem("unsupported_media_type", "Send the file as multipart/form-data, in the field 'file'.");
  }
  const parser = openParser(type, maxBytes);
  const fields = new Map<string, string>();
  let ended: (fields: Map<string, string>) => void;
  let broke: (error: Error) => void;
  const all = new Promise<Map<string, string>>((resolve, reject) => {
    ended = resolve;
    broke = reject;
  });
  all.catch(() => {});

  return new Promise<Upload>((resolve, reject) => {
    const fail = (error: Error) => {
      const problem = error instanceof Problem ? error : refusal("invalid_input", "file.brokeOff");
      broke(problem);
      reject(problem);
    };
    let isOpen = false;
    parser.on("field", (name, value, info) => {
      if (isOpen && name in headerFields.shape)
        broke(invalid(name, `The field '${name}' comes before the file: it says how to read it.`));
      if (info.valueTruncated) fail(new Problem("too_large", `The field '${name}' is larger than 1 MB.`));
      else fields.set(name, value);
    });
    parser.on("file", (name, stream, info) => {
      if (name !== "file") {
        stream.resume();
        return;
      }
      stream.on("limit", () => {
        stream.destroy(refusal("too_large", "file.tooManyBytes", { most: maxBytes / 1024 / 1024 }));
      });
      isOpen = true;
      try {
        const header = readHeaderFields(fields);
        const bytes = Object.assign(untilFormEnds(stream, all), { header });
        resolve({ fileName: cleanName(info.filename), stream: bytes, before: new Map(fields), all });
      } catch (error) {
        stream.resume();
        fail(error as Problem);
      }
    });
    parser.on("close", () => {
      ended(fields);
      reject(new Problem("invalid_input", "The form has no file: put it in the field 'file'."));
    });
    parser.on("error", (error) => fail(error as Error));
    const body = Readable.fromWeb(request.body as unknown as ReadableStream<Uint8Array>);
    body.on("error", fail);
    body.pipe(parser);
  });
}

/** How to read the file, where that is not left to recognition. They come before it in the form. */
const row = z.coerce.number("file.rowNumber").int("file.rowNumber").min(1, "file.rowNumber");
const headerFields = z.object({
  header_row: row.max(50, "file.first50").optional(),
  answers_from: row.max(55, "file.first55").optional(),
  plain: z.enum(["true", "false"], "is true or false").optional(),
  source: z.enum([...sourceNames.keys()], "is not a survey tool that is known here").optional(),
  sheet: z.string().max(200, "is longer than the name of a sheet can be").optional(),
  per_answer: z.string().transform(readPerAnswer).optional(),
});

function readHeaderFields(fields: ReadonlyMap<string, string>): HeaderSaid {
  const parsed = headerFields.safeParse(Object.fromEntries(fields));
  const [issue] = parsed.error?.issues ?? [];
  if (issue) {
    const field = String(issue.path[0]);
    if (Object.hasOwn(sayings, issue.message))
      throw refusal("invalid_input", issue.message as SayingCode, { field }, { path: field });
    throw invalid(field, `The field '${field}' ${issue.message}.`);
  }
  const { header_row, answers_from, plain, source, sheet, per_answer: perAnswer } = parsed.data!;
  return {
    headerRow: header_row,
    answersFrom: answers_from,
    plain: plain === "true",
    source,
    sheet,
    perAnswer,
  };
}

function readPerAnswer(text: string, context: z.RefinementCtx): PerAnswer {
  try {
    return perAnswerSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue({
      code: "custom",
      message: 'is JSON such as {"item": "question", "value": "answer", "by": ["code", "wave"]}',
    });
    return z.NEVER;
  }
}

function invalid(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}

/** A field that came too late to be heeded is a mistake: the file is not read as if it had not been there. */
async function* untilFormEnds(stream: Readable, all: Promise<unknown>): AsyncGenerator<Uint8Array> {
  yield* stream;
  await all;
}

function openParser(type: string, maxBytes: number) {
  try {
    return busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { files: 1, fileSize: maxBytes, fields: 20, fieldSize: 1024 * 1024 },
    });
  } catch {
    throw new Problem("unsupported_media_type", "The form's Content-Type lacks its boundary.");
  }
}

/** The last part of the name, without control characters: it is shown and kept, never used as a path. */
function cleanName(name: string | undefined): string {
  const last = (name ?? "").split(/[/\\]/).pop() ?? "";
  return last.replace(/\p{Cc}/gu, "").slice(0, 200) || "file";
}
