import { randomBytes } from "node:crypto";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import type { MatchKey } from "#api/matchKey";
import type { PreparedAnswerSet, PreparedResponse } from "#shared/imports/prepared";
import { foldName } from "#shared/participants/foldName";

/**
 * The prepared responses of one file on their way into the database: a temporary table, filled by `COPY`
 * while the file is still being read. (A table under a policy refuses `COPY`, and settling doubles and
 * conflicts wants the whole file in one place anyway.) One row per response; answers, reasons for missing,
 * scores of instrument i stand in columns a_i, m_i, s_i, r_i.
 */
export interface Incoming {
  /** Hands one response over; awaits the socket when it is full. */
  write(response: PreparedResponse): Promise<void> | undefined;
  /** Ends the COPY. */
  end(): Promise<Arrived>;
  /** Gives the COPY up; the transaction is over. */
  abort(reason: Error): void;
}

/** What is known of the responses once they are all there. */
export interface Arrived {
  responses: number;
  /** Cohort and group names met, by index. */
  cohorts: string[];
  groups: string[];
  /** Some rows say nothing of who answered. */
  anonymous: boolean;
  /** Each code's sealed form came exactly once; false when there were too many codes to remember. */
  sealedOnce: boolean;
}

export interface IncomingSource {
  organizationId: string;
  matchKey: MatchKey;
  /** Wave ids by key. */
  waves: Map<string, number>;
  /** How many instruments the mapping fills. */
  instruments: number;
}

const flushAt = 64 * 1024;
const rememberedCodes = 100_000;

/** Makes the temporary table `incoming` (dropped at commit) and opens the COPY into it. */
export async function openIncoming(sql: postgres.TransactionSql, source: IncomingSource): Promise<Incoming> {
  const each = (column: (i: number) => string) =>
    Array.from({ length: source.instruments }, (_, i) => column(i));
  const sets = each(
    (i) => `a${i} smallint[], m${i} smallint[], s${i} float8[], r${i} smallint[], p${i} boolean`,
  );
  // `id` is the response's id to be, so that responses and answers can be written side by side.
  await sql.unsafe(`
    CREATE TEMPORARY TABLE incoming (
      id bigint NOT NULL DEFAULT nextval('response_id_seq'), "row" int NOT NULL, code_hash bytea NOT NULL,
      code_sealed bytea, anonymous boolean NOT NULL, wave_id bigint NOT NULL, cohort int, "group" int,
      attributes text, submitted_at timestamptz, finished boolean NOT NULL, language text, own text,
      ${sets.join(", ")}${sets.length ? "," : ""} repeat_cohort int NOT NULL DEFAULT -1, fate smallint
    ) ON COMMIT DROP`);
  const columns = [
    `"row", code_hash, code_sealed, anonymous, wave_id, cohort, "group", attributes, submitted_at, finished, language, own`,
    ...each((i) => `a${i}, m${i}, s${i}, r${i}, p${i}`),
  ];
  const copy = sql.unsafe(`COPY incoming (${columns.join(", ")}) FROM STDIN`);
  const socket = await copy.writable();
  // postgres.js leaves the stream hanging for ever when Postgres refuses a row after the last chunk.
  (copy as unknown as { reject: (error: Error) => void }).reject = (error) => socket.destroy(error);
  return new IncomingCopy(socket, source);
}

class IncomingCopy implements Incoming {
  private text = "";
  private responses = 0;
  private anonymous = false;
  private sealedOnce = true;
  private readonly cohorts = new Labels();
  private readonly groups = new Labels();
  private readonly codes = new Map<string, string>();
  private readonly seal: (code: string) => Buffer;
  private failure: Error | undefined;

  constructor(
    private readonly socket: Writable,
    private readonly source: IncomingSource,
  ) {
    this.seal = source.matchKey.openSealer();
    socket.on("error", (error) => {
      this.failure = error;
    });
  }

  write(response: PreparedResponse): Promise<void> | undefined {
    this.text += this.encode(response);
    this.responses++;
    return this.text.length < flushAt ? undefined : this.flush();
  }

  async end() {
    await this.flush();
    this.socket.end();
    await finished(this.socket);
    return {
      responses: this.responses,
      cohorts: this.cohorts.names,
      groups: this.groups.names,
      anonymous: this.anonymous,
      sealedOnce: this.sealedOnce,
    };
  }

  abort(reason: Error): void {
    this.socket.destroy(reason);
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const chunk = this.text;
    this.text = "";
    if (chunk && !this.socket.write(chunk)) {
      await new Promise<void>((resolve, reject) => {
        const done = () => {
          this.socket.off("drain", done).off("error", failed);
          resolve();
        };
        const failed = (error: Error) => {
          this.socket.off("drain", done).off("error", failed);
          reject(error);
        };
        this.socket.on("drain", done).on("error", failed);
      });
    }
  }

  private encode(r: PreparedResponse): string {
    let line = `${r.row}\t${this.person(r)}\t${this.source.waves.get(r.wave)}\t${this.cohorts.index(r.cohort)}\t${this.groups.index(r.group)}\t`;
    line += `${r.attributes ? escapeCopy(JSON.stringify(sortKeys(r.attributes))) : "\\N"}\t${r.submittedAt ?? "\\N"}\t${r.finished ? "t" : "f"}\t`;
    line += `${r.language === null ? "\\N" : escapeCopy(r.language)}\t${r.ownAnswers.length ? escapeCopy(JSON.stringify(r.ownAnswers)) : "\\N"}`;
    for (let i = 0; i < this.source.instruments; i++) {
      line += encodeSet(r.answerSets.find((set) => set.instrument === i));
    }
    return `${line}\n`;
  }

  /** code_hash, code_sealed, anonymous. The sealed code travels with a code's first row alone. */
  private person(r: PreparedResponse): string {
    const { matchKey, organizationId } = this.source;
    if (r.participantCode === null) {
      this.anonymous = true;
      return `\\\\x${randomBytes(16).toString("hex")}\t\\N\tt`;
    }
    const known = this.codes.get(r.participantCode);
    if (known) return `${known}\t\\N\tf`;
    const hash = `\\\\x${matchKey.hash(organizationId, r.participantCode).toString("hex")}`;
    if (this.codes.size >= rememberedCodes) {
      this.codes.clear();
      this.sealedOnce = false;
    }
    this.codes.set(r.participantCode, hash);
    const sealed = this.seal(r.givenCode ?? r.participantCode).toString("hex");
    return `${hash}\t\\\\x${sealed}\tf`;
  }
}

/** Names in the order met, each with an index: the database sees a number until the names have ids. */
class Labels {
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  index(name: string | null): string {
    if (name === null) return "\\N";
    let index = this.byName.get(name);
    if (index === undefined) {
      const key = foldName(name);
      index = this.byKey.get(key) ?? this.names.push(name) - 1;
      this.byKey.set(key, index);
      this.byName.set(name, index);
    }
    return String(index);
  }
}

function encodeSet(set: PreparedAnswerSet | undefined): string {
  if (!set) return "\t\\N\t\\N\t\\N\t\\N\t\\N";
  return `\t${array(set.answers)}\t${set.missing ? array(set.missing) : "\\N"}\t${array(set.scores)}\t${set.reasons ? array(set.reasons) : "\\N"}\t${set.supplied ? "t" : "f"}`;
}

function array(values: readonly (number | null)[]): string {
  let text = "{";
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ",";
    const value = values[i];
    text += value === null || value === undefined ? "NULL" : value;
  }
  return `${text}}`;
}

/** Text for COPY: backslash, tab and line ends are escaped; NUL never comes this far (reading refuses it). */
function escapeCopy(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (c) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[c]!);
}

function sortKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
