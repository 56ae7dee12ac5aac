import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Inbox {
  /** Settings of a product that sends here. */
  env: { SMTP_URL: string; MAIL_FROM: string; PUBLIC_URL: string };
  /** What arrived, in order. */
  mails: (ParsedMail & { recipient: string })[];
  /** Answers mails to addresses that begin so with this code, in words that repeat the address; 0 hangs up instead. */
  answer: (beginning: string, code: number) => void;
  close: () => Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is sent. */
export async function openInbox({ publicUrl = "http://localhost:3000" } = {}): Promise<Inbox> {
  const mails: Inbox["mails"] = [];
  const answers = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const code = codeFor(address);
      if (!code) return done();
      done(Object.assign(new Error(`<${address}> is not taken here`), { responseCode: code }));
    },
    onData(stream, session, done) {
      const recipient = session.envelope.rcptTo[0]?.address ?? "";
      simpleParser(stream).then(
        (parsed) => {
          mails.push({ ...parsed, recipient });
          if (codeFor(recipient) !== 0) return done();
          for (const one of server.connections) one.close();
        },
        (error: Error) => done(error),
      );
    },
  });
  const codeFor = (address: string) =>
    [...answers].find(([beginning]) => address.toLowerCase().startsWith(beginning.toLowerCase()))?.[1];
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: "Riverside <hello@riverside.example>",
      PUBLIC_URL: publicUrl,
    },
    mails,
    answer: (beginning, code) => void answers.set(beginning, code),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
