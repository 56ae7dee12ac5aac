import { countOf, formatDate } from "../ui/dates";
import type { Mailing, StoredAddresses } from "./mailQueries";

export const kindWords = { invitation: "Invitation", reminder: "Reminder" } as const;

/** How far a mailing is: "3 sent · 1 waits · 2 failed". */
export function sayProgress({ addressed, cancelled, sendAt, counts }: Mailing, now: Date): string {
  if (cancelled && !addressed) return "Given up before it went out";
  if (!addressed)
    return new Date(sendAt) > now ? `Goes out on ${formatMoment(sendAt)}` : "Goes out in a moment";
  const of = (...wanted: string[]) =>
    counts
      .filter(({ state, reason }) => wanted.includes(state) || wanted.includes(reason ?? ""))
      .reduce((sum, { n }) => sum + n, 0);
  const parts: [number, string][] = [
    [of("sent"), "sent"],
    [of("waiting", "sending"), "waiting"],
    [of("failed"), "failed"],
    [of("answered"), "answered meanwhile"],
    [of("stopped"), "stopped mails"],
    [of("closed"), "not sent, since the survey closed"],
    [of("cancelled"), "given up"],
    [of("no_link"), "not sent, since the link was revoked"],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return said.join(" · ") || "Nobody to write to: everybody had answered or stopped mails";
}

/** Why a mail failed, for whoever keeps the addresses. */
export function sayFailure({ reason, smtpCode }: Mailing["failures"][number]): string {
  const code = smtpCode === null ? "" : ` (${smtpCode})`;
  if (reason === "refused") return `The mail server refuses this address${code}. Look for a typing mistake.`;
  if (reason === "unreachable") return `Tried six times over some hours without success${code}.`;
  if (reason === "unsure") return "The connection broke off. It may have arrived, so it is not sent again.";
  return "The stored address is damaged. Add it again.";
}

const mistakeWords: Record<StoredAddresses["mistakes"][number]["mistake"], string> = {
  no_address: "there is no e-mail address that can be used",
  no_code: "there is no code before the address",
  too_long: "it is too long",
  twice: "this code stands in the list already",
  unknown_code: "nobody in this program has this code",
  stopped: "this person wants no more mails",
};

/** Which lines of a list were left out: "Line 3: nobody in this program has this code". */
export function sayMistakes({ mistakes }: StoredAddresses) {
  return mistakes.map(({ line, mistake }) => ({ path: `Line ${line}`, message: mistakeWords[mistake] }));
}

export function sayStored({ stored }: StoredAddresses): string {
  return `${countOf(stored, "address is", "addresses are")} kept.`;
}

/** "3 Dec 2026, 09:00", in the time of this computer. */
export function formatMoment(iso: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `${formatDate(iso)}, ${time.format(new Date(iso))}`;
}
