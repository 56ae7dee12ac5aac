import { Textarea, TextInput } from "@mantine/core";
import type { Texts } from "#shared/surveys/definition";
import { setText } from "#shared/surveys/editSurvey";
import { useDesigning } from "./designing";
import { nameLanguage } from "./surveyWords";

/**
 * A text in the language being written in. In another than the first, the first language's words stand above
 * the field, to translate from.
 */
export function Words(props: {
  label: string;
  description?: string;
  texts: Texts | undefined;
  onChange: (texts: Texts) => void;
  isLong?: boolean;
  autoFocus?: boolean;
}) {
  const { label, description, texts, onChange, isLong, autoFocus } = props;
  const { draft, language } = useDesigning();
  const [first = "en"] = draft.languages;
  const original = language === first ? undefined : texts?.[first];
  const shared = {
    label: draft.languages.length > 1 ? `${label} (${nameLanguage(language)})` : label,
    description: original ? `${nameLanguage(first)}: ${original}` : description,
    value: texts?.[language] ?? "",
    maxLength: 4_000,
    lang: language,
    dir: "auto",
    ...(autoFocus ? { "data-autofocus": true, autoFocus: true } : {}),
  };
  const set = (words: string) => onChange(setText(texts, language, words));
  return isLong ? (
    <Textarea {...shared} autosize minRows={2} onChange={(event) => set(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => set(event.currentTarget.value)} />
  );
}
