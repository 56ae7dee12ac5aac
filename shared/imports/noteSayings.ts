/** What is noted of a file, of its rows and of those that disagree, in English, by code. */
export const noteSayings = {
  "note.unfinished":
    "{n, plural, one {1 row} other {# rows}} came from people who did not reach the end; the answers they gave count",
  "note.code_trimmed":
    "{n, plural, one {1 row} other {# rows}} had blanks around the participant's code, which were left out",
  "note.code_case":
    "{n, plural, one {1 row} other {# rows}} write the participant's code with small letters; small and capital letters count as the same",
  "note.kept_apart":
    "{n, plural, one {1 code differs} other {# codes differ}} from another at the same wave in small and capital letters alone; they count as different people, and are proposed as one under “Match”",
  "note.label_folded":
    "{n, plural, one {1 row} other {# rows}} spell a cohort or group with other capitals or blanks; each name was taken as it came first",
  "note.no_cohort": "{n, plural, one {1 row} other {# rows}} name no cohort",
  "note.no_group": "{n, plural, one {1 row} other {# rows}} name no group",
  "note.no_date": "{n, plural, one {1 row} other {# rows}} give no date",
  "skip.no_mapped_answer":
    "{n, plural, one {1 row} other {# rows}} skipped: no answer in any of the mapped columns",
  "skip.preview": "{n, plural, one {1 row} other {# rows}} skipped: previews of the survey, not answers",
  "skip.rejected":
    "{n, plural, one {1 row} other {# rows}} skipped: marked as rejected or spam in the survey tool",
  "skip.test": "{n, plural, one {1 row} other {# rows}} skipped: marked as tests in the survey tool",
  "skip.unfinished":
    "{n, plural, one {1 row} other {# rows}} skipped: from people who did not reach the end, left out as you said",
  "skip.blank": "{n, plural, one {1 row} other {# rows}} skipped: empty",
  "skip.erased":
    "{n, plural, one {1 row} other {# rows}} skipped: everything of the person was erased, and no file may bring them back",
  "skip.removed": "{n, plural, one {1 row} other {# rows}} skipped: removed by a person",
  "skip.removedOn": "{n, plural, one {1 row} other {# rows}} skipped: removed by a person on {day}",
  "skip.removedBecause":
    "{n, plural, one {1 row} other {# rows}} skipped: removed by a person on {day}, with the reason “{reason}”",
  "note.moved":
    "{n, plural, one {1 person is} other {# people are}} given more than one cohort, group or attribute; the one from the earliest wave and row was kept",
  "note.filled":
    "{n, plural, one {1 person was} other {# people were}} given a cohort, group or attribute that they did not have yet",
  "note.again":
    "{n, plural, one {1 person is} other {# people are}} in another cohort already; the list enrolls them once more, in the cohort it names",
  "note.nothingNew": "Everything in this file was here already; nothing new was stored",
  "note.sameFile": "This very file was imported before",
  "note.rows.file":
    "{n, plural, one {Once, rows} other {# times, rows}} of one person at one wave said different things; {how, select, leave_out {none of these rows was taken} keep_first {the first row was taken} keep_last {the last row was taken} other {each was settled as you chose}}",
  "note.rows.stored":
    "{n, plural, one {1 row said} other {# rows said}} something else than what was stored of that person at that wave; {how, select, leave_out {these rows were left out} keep_first {what was stored was kept} keep_last {the file replaced it} other {each was settled as you chose}}",
  "note.listed.file":
    "{n, plural, one {1 person is} other {# people are}} told two groups or attributes by the list itself; {how, select, leave_out {none of these rows was taken} keep_first {the first row was taken} keep_last {the last row was taken} other {each was settled as you chose}}",
  "note.listed.stored":
    "{n, plural, one {1 person is} other {# people are}} told another group or attribute than they had here; {how, select, leave_out {these rows were left out} keep_first {what was stored was kept} keep_last {the file replaced it} other {each was settled as you chose}}",
  "ask.rows.file":
    "Rows of one person at one wave say different things (who, when, in which rows): {shown}. Which counts?",
  "ask.rows.stored":
    "The file says something else than what is stored (who, when, in which row): {shown}. Which counts?",
  "ask.listed.file":
    "The list says two things about some people (who, in which rows): {shown}. Which counts?",
  "ask.listed.stored":
    "The list says something else about some people than is known here (who, in which row): {shown}. Which counts?",
  "note.windows":
    "The file is not UTF-8; it was read as Windows-1252 (Western European). Check that accented letters and quotes look right.",
  "note.utf16": "The file has no mark of its encoding; it was read as UTF-16.",
  "note.separated": "Cells are separated by: {sign}",
  "note.zipped": "Read from the ZIP archive: {file}",
  "note.blankEnd": "{n, plural, one {A blank line} other {# blank lines}} at the end left out",
  "note.blankAbove": "{n, plural, one {A blank line} other {# blank lines}} above the header left out",
  "note.widerBlank":
    "Rows end with a separator more than the header; the empty cells at their end were left out",
  "note.namelessEnd": "{n, plural, one {1 column} other {# columns}} without a name at the end were left out",
  "note.nameless": "Columns without a name go by their place: {columns}",
  "note.doubled":
    "Some columns have the same name; they are told apart, with their place in the file, as {columns}",
  "note.leftAbove":
    "As you said, {n, plural, one {1 row} other {# rows}} above the names of the columns left out",
  "note.leftBelow":
    "As you said, {n, plural, one {1 row} other {# rows}} below the names of the columns left out",
  "note.leftBoth":
    "As you said, {n, plural, one {1 row} other {# rows}} above the names of the columns and {below, plural, one {1 row} other {# rows}} below them left out",
  "note.plain": "As you said, read as a plain table, without the rules of a survey tool",
  "note.sheet":
    "Sheet {name} was read; the workbook has {n, plural, one {one more with data, which was not} other {# more with data, which were not}}: {others}",
  "note.hiddenSheets": "{n, plural, one {A hidden sheet was} other {# hidden sheets were}} not looked at",
  "note.hiddenRows":
    "{n, plural, one {1 row is} other {# rows are}} hidden or filtered out in the workbook, and read all the same",
  "note.noResult":
    "{n, plural, one {1 cell holds} other {# cells hold}} a formula without its result and came out empty, the first in {cell}. Open the file in Excel and save it, so that the results are in it",
  "note.folded":
    "{answers, plural, one {1 row} other {# rows}} with one answer each were put together to {responses, plural, one {1 response} other {# responses}}, by {by}",
  "note.foldedBlank": "{n, plural, one {1 row} other {# rows}} without a question and an answer left out",
  "note.foldedLeft": "{columns} differs from answer to answer and was left out",
  "answer.answered": "answered",
  "answer.notAsked": "not asked",
  "answer.notAnswered": "left blank",
  "answer.prefersNotToSay": "prefers not to say",
  "answer.dontKnow": "does not know",
  "answer.notApplicable": "does not apply",
  "answer.noOpinion": "no opinion",
  "answer.declaredCode": "a code for missing",
  "answer.noScore": "no score",
  "answer.noneOfThese": "none of these",
  "answer.group": "Group",
} as const;
