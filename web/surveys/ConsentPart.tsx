import { Checkbox } from "@mantine/core";
import { type ConsentPurpose, consentPurposes } from "#shared/surveys/definition";
import { useDesigning } from "./designing";
import { say } from "./say";
import { Words } from "./Words";

/** What people agree to, each purpose by itself; since when its words have stood is kept with each answer. */
export function ConsentPart() {
  const { draft, change } = useDesigning();
  const toggle = (purpose: ConsentPurpose, isAsked: boolean) =>
    change((now) => {
      const others = now.consent.filter((one) => one.purpose !== purpose);
      const consent = isAsked ? [...others, { purpose, text: {} }] : others;
      consent.sort((a, b) => consentPurposes.indexOf(a.purpose) - consentPurposes.indexOf(b.purpose));
      return { ...now, consent };
    });
  return (
    <section className="designer-part" aria-label={say("consent.title")}>
      <h3>{say("consent.title")}</h3>
      <p className="quiet">{say("consent.lead")}</p>
      <div className="designer-fields">
        {consentPurposes.map((purpose) => {
          const asked = draft.consent.find((one) => one.purpose === purpose);
          return (
            <div key={purpose} className="designer-fields">
              <Checkbox
                label={say(`consent.${purpose}`)}
                checked={asked !== undefined}
                onChange={(event) => toggle(purpose, event.currentTarget.checked)}
              />
              {asked && (
                <Words
                  label={say("consent.words", { consentWords: say(`consent.${purpose}`) })}
                  isLong
                  texts={asked.text}
                  onChange={(text) =>
                    change(
                      (now) => ({
                        ...now,
                        consent: now.consent.map((one) => (one.purpose === purpose ? { ...one, text } : one)),
                      }),
                      `consent.${purpose}`,
                    )
                  }
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
