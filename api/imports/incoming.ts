import { randomBytes } from "node:crypto";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import type { MatchKey } from "#api/matchKey";
import type { PreparedAnswerSet, PreparedResponse } from "#shared/imports/prepared";
import { apartKey } from "#shared/participants/code";
import { foldName } from "#shared/participants/foldName";
import { leaveOneOut } from "#shared/participants/selfCode";
import { CopyText } from "./copyText";

/**
 * The prepared responses of one file on their way into the database: a temporary table, filled by `COPY`
 * while the file is still being read. (A table under a policy refuses `COPY`, and settling doubles and
 * conflicts wants the whole file in one place anyway.) One row per response; answers, reasons for missing,
 * scores of instrument i stand in columns a_i, m_i, s_i, r_i. What was answered comes last in a line, so that who
 * answered when can go without it (`isBrief`).
 */
export interface Incoming {
  /** Hands one response over; awaits the socket when it is full. */
  write(response: PreparedResponse): Promise<void> | undefined;
  /** Hands over lines as `keep` got them from an earlier run of the same file. */
  move(lines: Buffer): Promise<void>;
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
  /** Each code's sealed form came exactly once; false when there were too many codes to remember, or small letters. */
  sealedOnce: boolean;
  /** Some codes have small letters. */
  isMixed: boolean;
}

export interface IncomingSource {
  organizationId: string;
  matchKey: MatchKey;
  /** Wave ids by key. */
  waves: Map<string, number>;
  /** Codes are of six parts that people made up: kept as hashes alone, with one for each part left out. */
  selfGenerated: boolean;
  /** How many instruments the mapping fills. */
  instruments: number;
  /** Given the lines of the COPY as they go. */
  keep?: ((lines: Buffer) => Promise<void>) | undefined;
  /** Only `keep` is given whole lines: `incoming` has no columns for what was answered. */
  isBrief?: boolean;
}

const rememberedCodes = 100_000;
const lineEnd = 10;

/** Makes the temporary table `incoming` (dropped at commit) and opens the COPY into it. */
export async function openIncoming(sql: postgres.TransactionSql, source: IncomingSource): Promise<Incoming> {
  const each = (column: (i: number) => string) =>
    Array.from({ length: source.instruments }, (_, i) => column(i));
  const sets = (source.isBrief ? () => [] : each)(
    (i) => `a${i} smallint[], m${i} smallint[], s${i} float8[], r${i} smallint[], p${i} boolean`,
  );
  // `id` is the response's id to be, so that responses and answers can be written side by side.
  await sql.unsafe(`
    CREATE TEMPORARY TABLE incoming (
      id bigint NOT NULL DEFAULT nextval('response_id_seq'), "row" int NOT NULL, code_hash bytea NOT NULL,
      exact_hash bytea, folded_hash bytea, code_sealed bytea, anonymous boolean NOT NULL, wave_id bigint, cohort int, "group" int,
      attributes text, submitted_at timestamptz, finished boolean NOT NULL, language text, seconds int, own text, near_hashes bytea[],
      ${sets.join(", ")}${sets.length ? "," : ""} repeat_cohort int NOT NULL DEFAULT -1, fate smallint
    ) ON COMMIT DROP`);
  const columns = [
    `"row", code_hash, exact_hash, code_sealed, anonymous, wave_id, cohort, "group", attributes, submitted_at, finished, language, seconds, own`,
    ...(source.selfGenerated ? ["near_hashes"] : []),
    ...(source.isBrief ? [] : each((i) => `a${i}, m${i}, s${i}, r${i}, p${i}`)),
  ];
  const copy = sql.unsafe(`COPY incoming (${columns.join(", ")}) FROM STDIN`);
  const socket = await copy.writable();
  // postgres.js leaves the stream hanging for ever when Postgres refuses a row after the last chunk.
  (copy as unknown as { reject: (error: Error) => void }).reject = (error) => socket.destroy(error);
  return new IncomingCopy(socket, source);
}

class IncomingCopy implements Incoming {
  private readonly lines = new CopyText();
  private readonly brief = new CopyText();
  private responses = 0;
  private anonymous = false;
  private sealedOnce = true;
  private readonly cohorts = new Labels();
  private readonly groups = new Labels();
  private isMixed = false;
  private hasCapitals = false;
  /** The hashes of a code, by the code with its small letters. */
  private readonly codes = new Map<string, { hash: string; exact: string | null }>();
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
    this.encode(response);
    this.responses++;
    return this.lines.isFull ? this.flush() : undefined;
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
      sealedOnce: this.sealedOnce && !(this.isMixed && this.hasCapitals),
      isMixed: this.isMixed,
    };
  }

  abort(reason: Error): void {
    this.socket.destroy(reason);
  }

  async move(lines: Buffer): Promise<void> {
    for (const byte of lines) if (byte === lineEnd) this.responses++;
    await this.send(lines);
  }

  private async flush(): Promise<void> {
    const lines = this.lines.take();
    if (lines.length === 0) return;
    await this.source.keep?.(lines);
    await this.send(this.source.isBrief ? this.brief.take() : lines);
  }

  private async send(lines: Buffer): Promise<void> {
    if (this.failure) throw this.failure;
    if (!this.socket.write(lines)) {
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

  private encode(r: PreparedResponse): void {
    const { lines, source } = this;
    const start = lines.length;
    lines.number(r.row);
    const isFirst = this.person(r);
    lines.tab();
    if (r.wave === null) lines.null();
    else lines.number(source.waves.get(r.wave)!);
    this.label(this.cohorts.index(r.cohort));
    this.label(this.groups.index(r.group));
    this.text(r.attributes && JSON.stringify(sortKeys(r.attributes)));
    this.text(r.submittedAt);
    lines.tab();
    lines.boolean(r.finished);
    this.text(r.language);
    this.text(r.seconds === null ? null : String(r.seconds));
    this.text(r.ownAnswers.length > 0 ? JSON.stringify(r.ownAnswers) : null);
    if (source.selfGenerated) this.text(isFirst ? nearHashesOf(source, r.participantCode!) : null);
    if (source.isBrief) {
      this.brief.copy(lines, start);
      this.brief.endLine();
    }
    for (let i = 0; i < source.instruments; i++) {
      this.answerSet(r.answerSets.find((set) => set.instrument === i));
    }
    lines.endLine();
  }

  /**
   * code_hash, exact_hash, code_sealed, anonymous. The sealed code travels with the first row alone that writes a
   * code so; a self-generated one is never sealed.
   *
   * @returns Whether this is the first row that writes the code so.
   */
  private person({ participantCode, exactCode, givenCode }: PreparedResponse): boolean {
    const { lines } = this;
    const written = exactCode ?? participantCode;
    const known = written === null ? undefined : this.codes.get(written);
    const { hash, exact } = known ?? this.hash(participantCode, exactCode);
    lines.tab();
    lines.hex(hash);
    lines.tab();
    if (exact === null) lines.null();
    else lines.hex(exact);
    lines.tab();
    const isFirst = participantCode !== null && known === undefined;
    if (!isFirst || this.source.selfGenerated) lines.null();
    else lines.hex(this.seal(givenCode ?? participantCode).toString("hex"));
    lines.tab();
    lines.boolean(participantCode === null);
    return isFirst;
  }

  private hash(participantCode: string | null, exactCode: string | null) {
    const { matchKey, organizationId } = this.source;
    if (participantCode === null) {
      this.anonymous = true;
      return { hash: randomBytes(16).toString("hex"), exact: null };
    }
    if (exactCode === null) this.hasCapitals = true;
    else this.isMixed = true;
    const hashes = {
      hash: matchKey.hash(organizationId, participantCode).toString("hex"),
      exact: exactCode && matchKey.hash(organizationId, apartKey(exactCode)).toString("hex"),
    };
    if (this.codes.size >= rememberedCodes) {
      this.codes.clear();
      this.sealedOnce = false;
    }
    this.codes.set(exactCode ?? participantCode, hashes);
    return hashes;
  }

  private label(index: number | null): void {
    this.lines.tab();
    if (index === null) this.lines.null();
    else this.lines.number(index);
  }

  private text(value: string | null): void {
    this.lines.tab();
    if (value === null) this.lines.null();
    else this.lines.text(value);
  }

  private array(values: readonly (number | null)[] | null): void {
    this.lines.tab();
    if (values === null) this.lines.null();
    else this.lines.array(values);
  }

  private answerSet(set: PreparedAnswerSet | undefined): void {
    this.array(set?.answers ?? null);
    this.array(set?.missing ?? null);
    this.array(set?.scores ?? null);
    this.array(set?.reasons ?? null);
    this.lines.tab();
    if (set) this.lines.boolean(set.supplied);
    else this.lines.null();
  }
}

/** As Postgres writes an array of bytes. */
function nearHashesOf({ matchKey, organizationId }: IncomingSource, code: string): string {
  const hashes = leaveOneOut(code).map((rest) => matchKey.hash(organizationId, rest).toString("hex"));
  return `{${hashes.map((hash) => `"\\\\x${hash}"`).join(",")}}`;
}

/** Names in the order met, each with an index: the database sees a number until the names have ids. */
class Labels {
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  index(name: string | null): number | null {
    if (name === null) return null;
    let index = this.byName.get(name);
    if (index === undefined) {
      const key = foldName(name);
      index = this.byKey.get(key) ?? this.names.push(name) - 1;
      this.byKey.set(key, index);
      this.byName.set(name, index);
    }
    return index;
  }
}

function sortKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
