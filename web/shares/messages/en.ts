/** What is said about links for people without an account, and to the people who open them. */
export const en = {
  "share.open": "Share this table",
  "share.title": "Share this table by a link",
  "share.about":
    "Whoever has the link reads this table as your current release tells it, whole and never filtered. They need no account. Groups of too few people stay hidden.",
  "share.name": "For whom",
  "share.nameAbout": "For your own list; whoever opens the link does not read it.",
  "share.days": "Days until it ends",
  "share.passphrase": "Passphrase, if you want one",
  "share.passphraseAbout": "At least 8 characters. Hand it on in another way than the link.",
  "share.websites": "Websites that may show the chart",
  "share.websitesAbout":
    "One on each line. Everybody who reads them sees the chart, so leave the passphrase empty.",
  "share.make": "Make the link",
  "share.link": "Link",
  "share.linkAbout": "Anybody who has it can read what it opens.",
  "share.snippet": "For the website",
  "share.snippetAbout": "Paste it where the chart should stand.",
  "share.all": "All shared links",
  "list.title": "Shared links",
  "list.about":
    "What you handed out to people without an account, and how often it was opened. Never by whom.",
  "list.waiting": "Loading the links",
  "list.none": "No link was made yet",
  "list.noneAbout": "Open Change in a program and choose Share this table.",
  "list.opened": "{n, plural, =0 {not opened yet} one {opened once} other {opened {n, number} times}}",
  "list.last": "last on {day}",
  "list.passphrase": "asks for a passphrase",
  "list.extend": "Let it stand 90 days from now",
  "list.revoke": "Revoke",
  "list.revokeTitle": "Revoke the link for {name}",
  "list.revokeAbout":
    "Nobody gets in by it any more, at once and for good. You can make a new link at any time.",
  "state.open": "stands until {day}",
  "state.ended": "ended on {day}",
  "state.revoked": "revoked",
  "shared.title": "Shared results",
  "shared.waiting": "Loading what was shared",
  "shared.asOf": "as released on {day}",
  "shared.published": "Published on {day}",
  "shared.superseded":
    "Some answers behind these figures were taken back or put right since, so they may no longer hold. New figures will stand here when they are released.",
  "shared.protected":
    "To protect people, nothing is told about fewer than {threshold, number} people. How each figure is made stands under How we calculate.",
  "shared.nothing": "There is nothing at this link",
  "shared.nothingAbout":
    "It may have lost a letter on its way, or it is not handed out any more. Ask whoever sent it to you.",
  "shared.ended": "This link has ended",
  "shared.endedAbout": "Ask whoever sent it to you for a new one.",
  "shared.passphrase": "Passphrase",
  "shared.passphraseAbout": "It came with the link, in another way. This page keeps it nowhere.",
  "shared.passphraseWrong": "That was not it. Check it, then try again.",
  "shared.open": "Open",
  "share.reportAbout":
    "Whoever has the link reads the report as it was last published. They need no account. When you publish it again, the same link shows the new version.",
  "list.report": "Share a published report",
  "list.reportNone": "Choose a report",
};
