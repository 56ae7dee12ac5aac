import type { Settings } from "#api/settings";
import { Problem } from "#shared/problem";

/** @throws Problem `no_mail` where the settings name no mail server: then no address is taken either. */
export function needMail({ SMTP_URL }: Pick<Settings, "SMTP_URL">): void {
  if (!SMTP_URL)
    throw new Problem(
      "no_mail",
      "Mail is not set up on this server (SMTP_URL). Print the sheet of personal links instead.",
    );
}
