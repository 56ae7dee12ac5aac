import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { Problem } from "#shared/problem";

export interface Upload {
  fileName: string;
  /** The bytes, as they arrive: nothing is held back in memory. */
  stream: Readable;
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
      const problem =
        error instanceof Problem ? error : new Problem("invalid_input", "The upload broke off.");
      broke(problem);
      reject(problem);
    };
    parser.on("field", (name, value, info) => {
      if (info.valueTruncated) fail(new Problem("too_large", `The field '${name}' is larger than 1 MB.`));
      else fields.set(name, value);
    });
    parser.on("file", (name, stream, info) => {
      if (name !== "file") {
        stream.resume();
        return;
      }
      stream.on("limit", () => {
        stream.destroy(new Problem("too_large", `A file may hold at most ${maxBytes / 1024 / 1024} MB.`));
      });
      resolve({ fileName: cleanName(info.filename), stream, before: new Map(fields), all });
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
