/** What the pages about releases say. */
export const en = {
  "page.waiting": "Loading what has been released",
  "page.waitingMeasures": "Loading what was measured",
  "page.cut": "Cut a release",
  "page.asOthers": "See it as others do",
  "page.change": "See what changed",

  "empty.title": "Nothing has been released yet",
  "empty.import": "Import answers",
  "empty.viewer": "As soon as your team releases results of this program, you read them here.",
  "empty.team":
    "Your team works with live answers. Everybody else, and whatever you save, shows what you release: figures of one day, checked so that nobody can be picked out.",
  "empty.noAnswers": "A release tells others what changed. Bring in answers first.",

  "now.title": "Released on {day}",
  "now.byItself": "Cut by itself.",
  "now.by": "Cut by {name}.",
  "now.told": "{n, plural, one {# result} other {# results}} told.",
  "now.toldKept":
    "{n, plural, one {# result} other {# results}} told, {kept, number} of them kept from an earlier release.",
  "now.hidden": "{n, number} hidden to protect people.",
  "now.noData": "No data for {n, number}.",

  "past.title": "Earlier releases",
  "past.about": "Closed by the ones that came after. What they told stays told.",

  "rhythm.title": "How often",
  "rhythm.label": "Releases are cut",
  "rhythm.none": "Only when somebody cuts one",
  "rhythm.week": "Every week",
  "rhythm.month": "Every month",
  "rhythm.saved": "Saved.",
  "rhythm.aboutNone": "New answers stay with your team until then.",
  "rhythm.about":
    "{every, select, week {A week} other {A month}} after the last release ({day}), when answers have changed, the next is cut by itself, by {named}. The same rules hold: small groups stay hidden.",
  "rhythm.group": "group",
  "rhythm.cohort": "cohort",

  "cut.title": "Cut a release",
  "cut.about":
    "A release is what viewers read, and what saved pictures and numbers show, until you cut the next one. Look at what it would tell. What has been told cannot be taken back.",
  "cut.breakdowns": "Also break down by",
  "cut.breakdownsAbout":
    "Groups and cohorts are always in it. Choose only what a report needs, {most, number} at most.",
  "cut.storing": "Storing the release.",
  "cut.deciding": "Deciding what may be told.",
  "cut.counting": "Counting what may be told",
  "cut.note": "Note",
  "cut.noteAbout": "Why this release was cut. Viewers can read it.",
  "cut.release": "Release this",
  "cut.cancel": "Cancel",
  "cut.releasing": "Releasing …",
  "cut.released": "Released. Everybody outside your team reads this now.",
  "cut.nothing":
    "Nothing could be told yet: every result would be hidden. The tables say how many more people it takes.",
  "cut.nothingNew": "Nothing in it would be new: everybody already reads all that may be told.",
  "cut.verdict":
    "{anew, number} new, {kept, number} kept from earlier, {hidden, number} hidden to protect people",

  "counts.new": "New",
  "counts.same": "As before",
  "counts.kept": "Kept from earlier",
  "counts.hidden": "Hidden",
  "counts.noData": "No data",

  "why.kept":
    "<b>Kept</b> results stay as they were, with their own date: too few people joined, left or changed an answer. Telling both versions would tell what these few answered.",
  "why.leftOut":
    "<b>Left out</b> results are parts of a questionnaire that few answered in full. Parts that share questions are told of the same people, so that nobody can be found by taking one from the other.",
  "why.hidden":
    "<b>Hidden</b> results have fewer than 10 people who answered both times, or would tell about so few: by taking one result from another, of this release or an earlier one.",

  "table.caption": "People are those who answered both times, as of now. Only your team sees this table.",
  "table.who": "Who",
  "table.people": "People",
  "table.fate": "In the release",
  "table.differ": "{people, number}, {differ, number} differ",
  "table.hiddenNow": "Hidden from now on, to protect people",
  "table.measure": "{measure}, {pre} to {post}",
  "table.subscale": "{instrument}: {subscale}",
  "table.everyone": "Everyone",
  "table.notGiven":
    "{dimension, select, group {No group given} cohort {No cohort given} other {No {name} given}}",
  "table.attribute": "{name}: {value}",
  "sum.new": "{n, number} new",
  "sum.same": "{n, number} as before",
  "sum.kept": "{n, number} kept",
  "sum.hidden": "{n, number} hidden",
  "sum.noData": "{n, number} no data",

  "gate.waiting": "Comparing with what has been released",
  "gate.fewOut":
    "Answers that came or changed since then are of too few people to be told: those figures stay as they were.",
  "gate.newer":
    "Your answers are newer than the release of {day}. What you save shows a release: cut one first, or save what was released.",
  "gate.lacks": "The release of {day} does not hold this breakdown. Cut one that does.",
  "gate.first":
    "What you save shows what has been released, and nothing has been released yet. Cut the first release.",
  "gate.rest":
    "A release is of the whole program: {n, plural, one {# more result} other {# more results}} of other measures and waves are in it.",
  "gate.release": "Release this, then save",
  "gate.saveOld": "Save as released on {day}",
  "gate.nothing": "Nothing of this could be told: all of it would be hidden.",
};
