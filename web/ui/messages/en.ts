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

  "picture.kind": "Kind of file",
  "picture.png": "PNG",
  "picture.pngAbout": "A picture for documents and messages",
  "picture.png2": "PNG, large",
  "picture.png2About": "Twice as fine, for print",
  "picture.slide": "Slide",
  "picture.slideAbout": "PNG that fills a wide slide, 16 to 9",
  "picture.square": "Square",
  "picture.squareAbout": "PNG for social media",
  "picture.svg": "SVG",
  "picture.svgAbout": "Sharp at any size",
  "picture.description": "Description, for people who cannot see the picture",
  "picture.copyDescription": "Copy description",
  "picture.descriptionCopied": "The description is copied.",
  "picture.save": "Save picture",
  "picture.saved": "Saved. Look in your downloads.",
  "picture.copy": "Copy picture",
  "picture.copied": "Copied. Paste it where you need it.",
  "picture.noMark": "The mark of your organization could not be loaded: the picture is without it.",
  "picture.markFailed": "The mark of your organization could not be loaded",
  "picture.saveOf": "Save picture: {name}",
  "picture.dialog": "Save this picture",
  "picture.waiting": "Drawing what may leave",
  "picture.numbers": "Numbers",
  "picture.about": "About",
  "picture.csv": "Save numbers (CSV)",
  "picture.xlsx": "Save numbers (XLSX)",
  "picture.language": "Language of the picture",
  "picture.nothingOutside":
    "People outside your team do not see this picture: too few people stand behind it, or its figures are not released.",

  "problem.failed": "That did not work",
  "problem.more": "… and {hidden, number} more",

  "response.link": "Response {id}",
};
