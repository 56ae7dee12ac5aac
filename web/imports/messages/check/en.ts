/** What an import would do: fates of rows, problems and conflicts, in ICU message format. */
export const en = {
  "check.importing": "Importing",
  "check.importBroken":
    "The import was interrupted: the server stopped in the middle. Nothing of this file was stored. You can begin again.",
  "check.tryBroken":
    "The last try was interrupted: the server stopped in the middle. Nothing of this file was stored. You can begin again.",
  "check.change": "Change the columns",
  "check.corrected": "Bring a corrected file",
  "check.open": "{n, plural, one {# question is} other {# questions are}} open",
  "check.answer": "Answer in the columns",
  "check.isOpen": "Something is still open",
  "check.failed": "{n, plural, one {# row} other {# rows}} cannot be read",
  "check.ready":
    "{kind, select, people {{n, plural, one {# person is} other {# people are}}} other {{n, plural, one {# response is} other {# responses are}}}} ready to import",
  "check.stored":
    "{kind, select, people {{n, plural, one {# person is} other {# people are}}} other {{n, plural, one {# response is} other {# responses are}}}} stored",
  "check.brought":
    "{kind, select, people {{n, plural, one {# person} other {# people}}} other {{n, plural, one {# response} other {# responses}}}}",
  "check.same": "Everything in this file is here already",
  "check.noPeople": "No people found in this file",
  "check.noAnswers": "No answers found in this file",
  "check.nothing": "Nothing to import",
  "check.do":
    "Import {kind, select, people {{n, plural, one {# person} other {# people}}} other {{n, plural, one {# response} other {# responses}}}}",
  "check.doLeave":
    "Import {kind, select, people {{n, plural, one {# person} other {# people}}} other {{n, plural, one {# response} other {# responses}}}}, leave out {left, plural, one {# row} other {# rows}}",
  "done.file": "The file is stored",
  "done.people": "See who takes part",
  "done.change": "See the change",
  "done.another": "Import another file",

  "fate.created": "{n, plural, one {row brings new answers} other {rows bring new answers}}",
  "fate.updated":
    "{n, plural, one {row changes answers that are here already} other {rows change answers that are here already}}",
  "fate.unchanged":
    "{n, plural, one {row is here already, the same} other {rows are here already, the same}}",
  "fate.skipped": "{n, plural, one {row is left out} other {rows are left out}}",
  "fate.failed": "{n, plural, one {row cannot be read} other {rows cannot be read}}",
  "fate.enrolls": "{n, plural, one {line enrolls a new person} other {lines enroll a new person}}",
  "fate.says":
    "{n, plural, one {line says more of a person who is here} other {lines say more of people who are here}}",
  "fates.read": "{rows, plural, one {# row} other {# rows}} in the file.",
  "fates.answers":
    "{read, plural, one {# row} other {# rows}} in the file, one for each answer: {said}. Put together they are {rows, plural, one {# row} other {# rows}}.",
  "fates.readNot": "{rows, plural, one {# row} other {# rows}} in the file. Nothing is stored yet.",
  "fates.answersNot":
    "{read, plural, one {# row} other {# rows}} in the file, one for each answer: {said}. Put together they are {rows, plural, one {# row} other {# rows}}. Nothing is stored yet.",
  "fates.taken": "{n, number} taken",
  "fates.left": "{n, number} left out",
  "fates.inFailed": "{n, number} in responses that cannot be read",
  "failed.row": "Row",
  "failed.wrong": "What is wrong",
  "failed.advice": "{wrong} (the column {advice})",
  "failed.alike": "Problems, alike ones together",
  "failed.alikeLead": "Problems of the same kind together, most frequent first.",
  "failed.often": "How often",
  "failed.wholeRow": "the whole row",
  "failed.each": "Each place",
  "failed.first": "The first {shown, number}. {hidden, number} more are in the file below.",
  "failed.all": "All of them. Rows are counted below the headings.",
  "failed.cell": "The cell says",
  "failed.download":
    "{n, plural, one {Download this row with what is wrong (CSV)} other {Download these # rows with what is wrong (CSV)}}",
  "failed.leave":
    "{n, plural, one {Leave out this row and import the rest} other {Leave out these # rows and import the rest}}",
  "failed.leaveHint":
    "Or correct what is wrong where it comes from, and bring the file again: what is here already stays as it is.",
  "removed.taken": "Rows that somebody of your team had removed are taken in with this file.",
  "removed.leave": "Leave them out after all",
  "removed.count":
    "{n, plural, one {# row holds a response that somebody of your team removed. It stays out.} other {# rows hold responses that somebody of your team removed. They stay out.}}",
  "removed.bring": "{n, plural, one {Bring it back} other {Bring them back}}",
  "recipe.fresh": "This starts from the file alone.",
  "recipe.used": "A file with the same columns was imported on {usedAt}. What you matched then is filled in.",
  "recipe.use": "Use what was matched before",
  "recipe.alone": "Start from the file alone",

  "conflict.title": "{rows, plural, one {Row {list}, {about}} other {Rows {list}, {about}}}",
  "conflict.onePerson": "about one person",
  "conflict.againstStored": "against what is stored",
  "conflict.whatDiffers": "{title}: what differs",
  "conflict.differ":
    "{what, select, detail {{n, plural, one {# detail differs} other {# details differ}}} other {{n, plural, one {# answer differs} other {# answers differ}}}}, {same, plural, one {# is} other {# are}} the same.",
  "conflict.detail": "Detail",
  "conflict.response": "Response {responseId} as it is stored (opens a new tab)",
  "conflict.which": "Which counts?",
  "conflict.keep": "Keep what is stored",
  "conflict.replaceRow": "Replace it with row {rows}",
  "conflict.leaveRow": "Leave row {rows} out",
  "conflict.row": "Row {row}",
  "conflict.none": "None of them",
  "conflict.alike":
    "{choice} for all {count, number} where the same {list, select, yes {{n, plural, one {detail differs} other {details differ}}} other {{n, plural, one {question differs} other {questions differ}}}}",
  "conflict.replace": "Replace with the file",
  "conflict.leave": "Leave the row out",
  "conflict.first": "Take the first row",
  "conflict.last": "Take the last row",
  "conflict.noRow": "Take no row",
  "conflict.stored": "Stored",
  "conflict.nothing": "nothing",
  "conflict.takeNone": "Take none of them",
  "conflict.believe": "Believe the file",
  "conflict.believeHint": "What it says replaces what is stored",
  "conflict.leaveRows": "Leave these rows out",
  "conflict.leaveRowsHint": "They add nothing either",
  "conflict.here": "Here for all of them at once, or one by one below.",
  "conflict.listFile": "The list says two things about {n, plural, one {# person} other {# people}}",
  "conflict.listStored":
    "The list says something else about {n, plural, one {# person} other {# people}} than what is stored",
  "conflict.rowsFile":
    "{n, plural, one {Rows of one person at one wave say different things} other {# times, rows of one person at one wave say different things}}",
  "conflict.rowsStored":
    "{n, plural, one {# row says} other {# rows say}} something else than what is stored",
  "conflicts.two": "The two side by side",
  "conflicts.some": "Conflicts {from, number} to {to, number} of {count, number}, side by side",
  "conflicts.pages": "Pages of conflicts",
  "conflicts.earlier": "Earlier conflicts",
  "conflicts.later": "Later conflicts",
  "conflicts.waiting": "Your choices are not counted yet.",
  "conflicts.settled": "Every conflict is settled.",
  "conflicts.open": "{n, plural, one {# conflict is} other {# conflicts are}} still open.",
  "conflicts.apply": "Apply my choices",
  "conflict.score": "Score: {words}",
  "told.cannotBeUsed": "this cannot be used as it stands",
};
