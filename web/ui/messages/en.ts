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

  "title.bad_json": "The body is not valid JSON",
  "title.invalid_input": "Some of what was sent cannot be used",
  "title.not_signed_in": "Sign in, or send an API key",
  "title.not_allowed": "Your role does not allow this",
  "title.wrong_setup_token": "This is not the set-up token of this server",
  "title.wrong_password": "The current password is not right",
  "title.for_somebody_else": "This is for somebody else",
  "title.needs_a_person": "This takes a person who is signed in",
  "title.no_release": "Nothing has been released to viewers yet",
  "title.passphrase_needed": "This link opens with its passphrase",
  "title.cross_site": "This request came from another site",
  "title.not_found": "Not found",
  "title.method_not_allowed": "This address does not take that method",
  "title.conflict": "This clashes with something that is already here",
  "title.cancelled": "This import was stopped; nothing of it was stored",
  "title.no_mail": "This server has no way to send mail",
  "title.no_browser": "This server has no browser to print with",
  "title.already_set_up": "This installation is already set up",
  "title.link_ended": "This link has ended",
  "title.too_large": "This is larger than the product takes",
  "title.unsupported_media_type": "This kind of content is not taken here",
  "title.unreadable_file": "The file cannot be read",
  "title.mapping_needed": "A few questions about the file are open",
  "title.import_failed": "Some rows cannot be imported, so nothing was stored",
  "title.invalid_definition": "The instrument definition has mistakes",
  "title.too_many_requests": "Too many tries; wait a little",
  "title.unexpected": "Something went wrong on our side; nothing was changed",
  "title.unreadable_seal": "A stored code is damaged, or was sealed under another key",
  "title.damaged_report": "This published report is not as it was published",
  "title.mail_not_taken": "The mail server did not take the mail",
  "title.unavailable": "The database is not answering; try again shortly",
};
