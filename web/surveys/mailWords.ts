import { formatDate } from "../ui/dates";
import { locale } from "../ui/language";
import type { Mailing, StoredAddresses } from "./mailQueries";
import { say } from "./say";

export const kindWords = { invitation: say("mail.invitation"), reminder: say("mail.reminder") } as const;

/** How far a mailing is: "3 sent · 1 waits · 2 failed". */
export function sayProgress({ addressed, cancelled, sendAt, counts }: Mailing, now: Date): string {
  if (cancelled && !addressed) return say("progress.givenUp");
  if (!addressed)
    return new Date(sendAt) > now
      ? say("progress.planned", { sendAt: formatMoment(sendAt) })
      : say("progress.soon");
  const of = (...wanted: string[]) =>
    counts
      .filter(({ state, reason }) => wanted.includes(state) || wanted.includes(reason ?? ""))
      .reduce((sum, { n }) => sum + n, 0);
  const said = [
    counted("progress.sent", of("sent")),
    counted("progress.waiting", of("waiting", "sending")),
    counted("progress.failed", of("failed")),
    counted("progress.answered", of("answered")),
    counted("progress.stopped", of("stopped")),
    counted("progress.closed", of("closed")),
    counted("progress.cancelled", of("cancelled")),
    counted("progress.noLink", of("no_link")),
  ].filter((words) => words !== "");
  return said.join(" · ") || say("progress.nobody");
}

function counted(key: Parameters<typeof say>[0], n: number): string {
  return n === 0 ? "" : say(key, { n });
}

/** Why a mail failed, for whoever keeps the addresses. */
export function sayFailure({ reason, smtpCode }: Mailing["failures"][number]): string {
  const code = smtpCode === null ? "" : ` (${smtpCode})`;
  if (reason === "refused") return say("failure.refused", { code });
  if (reason === "unreachable") return say("failure.unreachable", { code });
  if (reason === "unsure") return say("failure.unsure");
  return say("failure.damaged");
}

const mistakeWords: Record<StoredAddresses["mistakes"][number]["mistake"], string> = {
  no_address: say("mistake.noAddress"),
  no_code: say("mistake.noCode"),
  too_long: say("mistake.tooLong"),
  twice: say("mistake.twice"),
  unknown_code: say("mistake.unknownCode"),
  stopped: say("mistake.stopped"),
};

/** Which lines of a list were left out: "Line 3: nobody in this program has this code". */
export function sayMistakes({ mistakes }: StoredAddresses) {
  return mistakes.map(({ line, mistake }) => ({
    path: say("mistake.line", { line }),
    message: mistakeWords[mistake],
  }));
}

/** "3 Dec 2026, 09:00", in the time of this computer. */
export function formatMoment(iso: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  return `${formatDate(iso)}, ${time.format(new Date(iso))}`;
}
