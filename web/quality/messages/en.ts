/** What the page about the quality of answers says. */
export const en = {
  "page.forTeam": "This page is for the team",
  "page.forTeamAbout": "It shows single responses. Owners and managers of your organization can open it.",
  "page.waitingHints": "Looking through the responses",
  "page.waiting": "Loading what was left out",
  "page.person": "One person",
  "page.personAbout":
    "Everything of one person can be shown, saved as a file and erased, when they ask for it.",
  "page.findPerson": "Find one person",

  "list.response": "Response",
  "list.when": "When",
  "list.group": "Group",
  "list.noGroup": "none",
  "list.date": "Date",
  "list.noDate": "no date",
  "list.reason": "Reason",
  "list.notKept": "not kept",

  "hints.title": "Worth a look",
  "hints.about":
    "These are hints. Nothing is left out by itself: open a response, and leave it out only with a reason. Or say that you looked at it: it then leaves the list, and no result changes.",
  "hint.everyoneSeen": "Somebody looked at every one.",
  "hint.toLook": "{n, plural, one {# response} other {# responses}} to look at.",
  "hint.toLookSome":
    "{n, plural, one {# response} other {# responses}}, of which the first {shown, number} are shown.",
  "hint.lookedAll": "I looked at all {n, number} of these",
  "hint.looked": "{n, plural, one {# response was} other {# responses were}} looked at",
  "hint.lookedTable": "{title}: looked at",
  "hint.lookedSome": "{n, number} of them are shown.",
  "hint.lookedAbout": "They count as they did before.",
  "hint.lookedAt": "Looked at",
  "hint.look": "I looked at it",
  "hint.lookAt": "I looked at response {id}",
  "hint.back": "Put it back",
  "hint.backOf": "Put response {id} back on the list",

  "lines.title": "The same answer to everything",
  "lines.about":
    "Some questions of {instruments} are worded the other way round, so the same answer to all of them contradicts itself. The middle answer does not count: it is its own opposite.",
  "lines.aboutNone":
    "This can only be told where some questions are worded the other way round. No scale in this program is.",
  "lines.none": "No response does this.",
  "lines.column": "Answer",
  "lines.said": "{answer}, {n, plural, one {# time} other {# times}} ({instrument})",

  "fast.title": "Answered very fast",
  "fast.about":
    "Less than a third of the usual time, which is the median of the same survey at the same time, from 10 responses on. Some people read fast. {n, plural, one {# response says} other {# responses say}} how long it took.",
  "fast.aboutNone":
    "No response says how long it took. It is known of surveys made here that are not anonymous, and where an export of Qualtrics, LimeSurvey or Formbricks says so.",
  "fast.none": "No response was this fast.",
  "fast.column": "Took",
  "fast.said": "{took} (usual: {usual})",
  "fast.seconds": "{seconds, number} s",
  "fast.minutes": "{minutes, number} min",
  "fast.both": "{minutes, number} min {seconds, number} s",

  "alike.title": "The very same answers from different people",
  "alike.about":
    "At least 10 answers are the same, with 3 different ones among them. It may be one person under two codes, or a row that was copied. It can also be chance.",
  "alike.none": "No two responses are this alike.",
  "alike.column": "Alike",
  "alike.said": "Set {set}: {n, number} alike",

  "out.title": "Left out",
  "out.none": "No response is left out: every one counts.",
  "out.some":
    "{n, plural, one {# response is} other {# responses are}} left out. Results say so beside their numbers.",
  "out.caption": "Those that are left out now come first.",
  "out.who": "Left out",
  "out.back": "Count again",
  "out.backOf": "Let response {id} count again",
  "out.since": "Counts again since {when}",
  "out.isBack": "The response counts again",
  "out.whoAndWhen": "{day}, {name}",

  "missing.title": "Missing answers",
  "missing.about":
    "Not asked, left blank and “prefer not to say” are three different things, and are never added up. Responses that are left out are not in here.",
  "missing.waiting": "Counting missing answers",
  "missing.noAnswers": "There are no answers yet.",
  "missing.whose": "Whose answers",
  "missing.everybody": "Everybody",
  "missing.noGroup": "(no group)",
  "missing.table": "Missing answers: {instrument}",
  "missing.caption": "{instrument}. Where no answer is missing, the question is not listed.",
  "missing.captionOf": "{instrument}, {group}. Where no answer is missing, the question is not listed.",
  "missing.question": "Question",
  "missing.responses": "Responses",
  "missing.notAnswered": "Left blank",
  "missing.notAsked": "Not asked",
  "missing.prefersNotToSay": "Prefers not to say",
  "missing.other": "Other",
  "missing.none": "No answer is missing.",
  "missing.item": "{item}. {text}",

  "unread.title": "Rows that could not be read",
  "unread.none":
    "Every row of every file was read. Values outside a scale, and words that no answer was found for, would stand here.",
  "unread.about":
    "These rows hold a value outside its scale, or a word that no answer was found for. They are not in any result. What stood there is not kept: look it up in your file, put it right and import the file again. Only what is new is added.",
  "unread.caption": "Row 1 is the first row below the header.",
  "unread.file": "File",
  "unread.rows": "Rows left out",
  "unread.columns": "Columns and rows",
  "unread.imported": "Imported",
  "unread.wholeRow": "the whole row",
  "unread.column": "{column}: {n, plural, one {# cell} other {# cells}} (row {rows})",
  "unread.columnMore": "{column}: {n, plural, one {# cell} other {# cells}} (row {rows} and more)",

  "removed.title": "Removed for good",
  "removed.about": "Whose answers these were is not kept.",
  "removed.caption": "Newest first.",
  "removed.date": "Removed",
  "removed.what": "What",
  "removed.who": "By",
  "removed.response": "1 response",
  "removed.person": "Everything of one person ({n, plural, one {# response} other {# responses}})",
};
