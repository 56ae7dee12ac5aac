import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Settings } from "#api/settings";

/**
 * What became of a mail. `later`: nothing was taken, and another try may do. `refused`: the server will not take
 * it for this address, ever. `unsure`: the connection ended after the mail's words had begun to go.
 */
export type Posted =
  | { kind: "sent" }
  | { kind: "refused" | "later"; code: number | null; isServer: boolean }
  | { kind: "unsure" };

export interface Post {
  send(envelope: { from: string; to: string }, raw: Buffer): Promise<Posted>;
  close(): void;
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/**
 * A connection to the mail server of SMTP_URL, opened with the first mail and used for all that follow. By the
 * connection itself and not nodemailer's sender, because that does not say whether a mail's words had begun to
 * go when the connection ended: what may have arrived must not be sent again.
 *
 * A password is never said on an open line: with one, a server that is not on this machine has to speak TLS.
 */
export function openPost(settings: Pick<Settings, "SMTP_URL">): Post {
  const url = new URL(settings.SMTP_URL!);
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined;
  const isHere = ["localhost", "127.0.0.1", "::1"].includes(host);
  let open: Promise<SMTPConnection> | undefined;
  const connect = () =>
    new Promise<SMTPConnection>((resolve, reject) => {
      const port = Number(url.port) || (secure ? 465 : 587);
      const requireTLS = auth !== undefined && !secure && !isHere;
      const connection = new SMTPConnection({ host, port, secure, requireTLS, ...patience });
      connection.on("error", reject);
      connection.on("end", () => {
        open = undefined;
        reject(new Error("the mail server hung up"));
      });
      connection.connect(() => {
        if (!auth) return resolve(connection);
        connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve(connection)));
      });
    });
  const close = () => {
    const last = open;
    open = undefined;
    last?.then(
      (connection) => connection.close(),
      () => {},
    );
  };
  return {
    close,
    async send(envelope, raw) {
      let begun = false;
      try {
        open ??= connect();
        const connection = await open;
        await new Promise<void>((resolve, reject) => {
          connection.once("error", reject);
          connection.once("end", () => reject(new Error("the mail server hung up")));
          // Read by the connection when the server has said that it will take the words, not before.
          const words = Readable.from(
            (function* () {
              begun = true;
              yield raw;
            })(),
          );
          connection.send({ from: envelope.from, to: [envelope.to] }, words, (error) =>
            error ? reject(error) : resolve(),
          );
        });
        return { kind: "sent" };
      } catch (error) {
        close();
        return judge(error, begun);
      }
    },
  };
}

/** What an error of the connection means. Its message names the address, so none of it is kept but the code. */
function judge(error: unknown, begun: boolean): Posted {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  const code = responseCode ?? null;
  if (begun && code === null) return { kind: "unsure" };
  const isOurs = command === "RCPT TO" || command === "DATA";
  if (isOurs && code !== null && code >= 500) return { kind: "refused", code, isServer: false };
  return { kind: "later", code, isServer: !isOurs };
}
