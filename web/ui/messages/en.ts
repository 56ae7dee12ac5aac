/**
 * Words that stand on pages of every slice, in ICU message format. Another language is another file with the same
 * keys; `{…}` is filled in and stays as it is.
 */
export const en = {
  "answer.loading": "Loading",
  "answer.again": "Try again",

  "audience.label": "Whose eyes to look with",
  "audience.team": "Team",
  "audience.funders": "See what funders see",
  "audience.live": "For your team only. Groups of fewer than 5 people are hidden.",
  "audience.released": "As released on {date}.",
  "audience.previewNext": "Preview of the next release. Nobody outside your team sees this yet.",
  "audience.previewFirst": "Preview of the first release. Nothing has been released yet.",
  "audience.toNext": "Preview the next release",
  "audience.toReleased": "Show what was released on {date}",

  "dialog.cancel": "Cancel",
  "dialog.close": "Close",

  "copy.do": "Copy",
  "copy.copied": "Copied",
  "copy.selected": "Selected: press Ctrl C or ⌘ C",

  "dates.justNow": "just now",

  "figure.showTable": "Show as a table",
  "figure.hideTable": "Hide the table",

  "language.label": "Language",

  "leftOut.see": "See which and why",

  "matches.exact": "Exact matches only",
  "matches.hint":
    "Without people whom somebody matched under two codes. What you save or release counts everybody.",

  "password.toggle": "Toggle password visibility",

  "problem.failed": "That did not work",
  "problem.more": "… and {hidden, number} more",

  "response.link": "Response {id}",
};
