import { foldWords, saysNothing } from "./cells";
import { givenName } from "./header";
import type { PerAnswer } from "./perAnswer";
import type { ColumnProfile, Reading } from "./reading";
import { saysColumn, waveOfWord } from "./words";

/**
 * Does this look like a table with one row for each answer, and how? Both columns must be called so: a question to a
 * person, never an answer of ours. Undefined where it does not, or where it was read so already.
 */
export function seemsPerAnswer({
  columns,
  source,
  header,
}: Pick<Reading, "columns" | "source" | "header">): PerAnswer | undefined {
  if (!source.id.startsWith("generic") || header.perAnswer) return undefined;
  const item = columns.find(
    (column) => itemNames.has(foldWords(givenName(column))) && !column.more && column.distinct.length > 1,
  );
  const value = columns.find(
    (column) =>
      column !== item && valueNames.has(foldWords(givenName(column))) && column.looksLike !== "empty",
  );
  if (!item || !value) return undefined;
  // A question that stands in one row alone was asked of one person alone: then a row is no answer.
  if (item.distinct.every(({ count }) => count < 2)) return undefined;
  const by = columns.filter((column) => column !== item && column !== value && namesResponse(column));
  return { item: item.name, value: value.name, by: by.slice(0, 6).map(({ name }) => name) };
}

/** Who answered, or when. */
function namesResponse(column: ColumnProfile): boolean {
  const name = givenName(column);
  if (saysColumn("participant", name) || saysColumn("wave", name)) return true;
  if (/(^|[_\s])(response|respondent|submission|participant|person)[_\s]?(id|code)?$/i.test(name))
    return true;
  const cells = column.distinct.map(({ value }) => value).filter((cell) => !saysNothing(cell));
  return !column.more && cells.length > 1 && cells.length < 8 && cells.some(saysWaveInWords);
}

function saysWaveInWords(cell: string): boolean {
  const wave = waveOfWord(cell);
  return wave !== undefined && "kind" in wave;
}

const itemNames = new Set(
  [
    ..."item,item id,item_id,itemid,item number,item_no,question,question id,question_id,questionid,question text".split(
      ",",
    ),
    ..."variable,variable name,field,field id,field_id,field name,field_name,indicator,prompt,measure item".split(
      ",",
    ),
    ..."pregunta,ítem,frage,variable,question posée,pergunta,questão,السؤال,البند".split(","),
  ].map(foldWords),
);
const valueNames = new Set(
  [
    ..."value,score,answer,response,response value,response_value,answer value,rating,result,choice".split(
      ",",
    ),
    ..."respuesta,valor,puntuación,antwort,wert,réponse,valeur,resposta,pontuação,الإجابة,القيمة".split(","),
  ].map(foldWords),
);
