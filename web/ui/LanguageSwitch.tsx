import { Button } from "@mantine/core";
import { type Language, language, languages, switchLanguage } from "./language";
import { say } from "./sayOwn";

/** The languages that this page does not speak now. */
export const otherLanguages = (Object.keys(languages) as Language[]).filter((known) => known !== language);

/** The way to the other languages, each named as its readers name it. */
export function LanguageSwitch() {
  return (
    <nav aria-label={say("language.label")}>
      {otherLanguages.map((other) => (
        <Button key={other} variant="subtle" lang={other} onClick={() => switchLanguage(other)}>
          {languages[other].name}
        </Button>
      ))}
    </nav>
  );
}
