/** What the page says where a program gives results back to the people who answered. */
export const en = {
  "page.waiting": "Loading the page for participants",
  "page.published": "Participants can read the results",
  "page.notPublished": "Participants cannot read the results yet",
  "page.about":
    "The page says what your current release says, one plain sentence for each scale, in the language of the reader. Live answers never show on it. A later release shows by itself, with its day.",
  "page.noRelease":
    "Nothing has been released yet. Until then the page says, kindly, that there is nothing to read.",
  "page.publish": "Publish the page",
  "page.takeDown": "Take the page down",
  "page.saved": "Saved.",

  "shows.title": "What it shows",
  "shows.by": "Also by {dimension, select, group {group} cohort {cohort} other {{dimension}}}",
  "shows.own": "People may see their own scores, before and after",
  "shows.ownAbout":
    "By their personal link, or by the receipt codes of their answers; a participant code alone never does. Not for anonymous surveys.",

  "words.title": "Your own words",
  "words.above": "Above the results ({language})",
  "words.next": "What happens next ({language})",
  "words.save": "Save these words",

  "where.title": "Where it is",
  "where.about":
    "At every link of your surveys, personal ones too, with <code>/results</code> behind it; also when a survey is closed.",
  "where.none": "There is no link yet: open a survey under Collect first.",
  "where.qr": "QR code of the results at {survey}",
  "where.address": "Address at {survey}",
  "where.open": "Anybody who has it can read the results.",
  "where.closed": "Says that nothing is published yet.",

  "preview.label": "Preview",
  "preview.title": "What people read",
  "preview.frame": "The results page that people get",
};
