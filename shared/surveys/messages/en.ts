/**
 * Every sentence of the pages that participants see, in English. Another language is another file with the
 * same keys; a translator needs no other. `{…}` is filled in and stays as it is. Rules: short sentences, no
 * exclamation mark, nothing clinical, numbers after a colon (so that no word has to agree with them).
 */
export const en = {
  "page.minutes": "Time needed, in minutes: about {minutes}.",
  "page.skip": "You can skip any question.",
  "page.language": "Language",
  "page.larger": "Larger text",
  "page.start": "Start",
  "page.next": "Next",
  "page.back": "Back",
  "page.progress": "Question {at} of {all}",
  "page.progressAtMost": "Question {at} of at most {all}",
  "page.onlyIf": "Only if this fits you:",
  "page.inLanguage": "This question is not available in your language yet.",
  "page.send": "Send my answers",

  "answer.notSaying": "I would rather not say",
  "answer.selfDescribe": "In my own words",
  "answer.write": "Please write here",
  "answer.overlap": "Picture {at} of {all}",
  "answer.several": "You can choose more than one.",
  "answer.range": "A number from {min} to {max}",

  "paper.how": "Put a cross in the box that fits. You can leave any question empty.",
  "paper.form": "Form number",
  "paper.selfCode":
    "Six short answers make a code. The next time, the same answers find it again. When this form is typed in, they are turned into a secret number that nobody can read.",
  "paper.several": "Put a cross in every box that fits.",

  "who.title": "Finding your earlier answers",
  "who.code": "Your code",
  "who.selfCode":
    "Six short answers make a code. The next time, the same answers find it again. They are turned into a secret number at once, so nobody can read them.",
  "who.unknown": "Choose X if you do not know.",
  "who.mother": "First letter of the first name of your mother, or of who raised you",
  "who.siblings": "How many older brothers and sisters you have had",
  "who.fourOrMore": "4 or more",
  "who.month": "Month in which you were born",
  "who.day": "Day of the month on which you were born",
  "who.town": "First letter of the town or village where you were born",
  "who.middle": "First letter of your middle name (X if you have none)",
  "who.codeWrong": "Please look at this part again.",

  "consent.title": "Before you start",
  "consent.yes": "Yes",
  "consent.no": "No",
  "consent.take_part": "Taking part",
  "consent.be_contacted": "Hearing from us",
  "consent.quote": "Using my words",
  "consent.needed": "Please say yes or no before you send your answers.",

  "draft.kept": "Your answers stay on this phone until you send them.",
  "draft.forget": "Do not keep them on this phone",
  "draft.found": "Your earlier answers are still here.",
  "send.waiting":
    "There is no connection. Your answers wait on this phone and are sent as soon as there is one.",
  "send.sending": "Sending …",
  "send.again": "Try again now",

  "kiosk.setUp": "Use this device as a kiosk",
  "kiosk.setUpText":
    "People answer here one after the other. Nothing of the last person stays on the screen. Without a connection, answers wait on this device, locked, and are sent later.",
  "kiosk.newPin": "Choose a PIN of 4 to 8 digits. You need it to leave.",
  "kiosk.begin": "Begin",
  "kiosk.pin": "PIN",
  "kiosk.leave": "Leave kiosk",
  "kiosk.leaving": "Leave",
  "kiosk.stayIn": "Stay",
  "kiosk.wrongPin": "That is not the PIN. Wait a moment before you try again.",
  "kiosk.keepFirst": "Answers still wait on this device. Let them be sent first.",
  "kiosk.waiting": "Waiting to be sent: {count}",
  "kiosk.sent": "Everything is sent.",
  "kiosk.refused": "Could not be sent: {count}",
  "kiosk.next": "Next person",
  "kiosk.idle": "Are you still there?",
  "kiosk.idleText": "This page is cleared soon, so that nobody else sees your answers. Seconds left: {count}",
  "kiosk.still": "I am still here",
  "kiosk.insecure": "A kiosk needs an address that starts with https.",
  "kiosk.stuck": "Your answers could not be kept on this device. Please tell somebody from the team.",

  "thanks.receipt": "Your receipt",
  "thanks.receiptWhy":
    "Keep this code if you may want to take your answers back. Nobody else has it, and we cannot find it again for you.",
  "thanks.takeBack": "Take my answers back",
  "thanks.support": "Somebody to talk to",
  "thanks.already": "These answers had arrived already. They count once.",
  "declined.title": "You chose not to take part",
  "declined.text": "Nothing was kept. Thank you for looking.",

  "results.title": "What the answers say",
  "results.none":
    "There is nothing to read here yet. Results stand here once the people who run this program publish them.",
  "results.day": "As released on {day}.",
  "results.superseded":
    "Some answers were taken back or put right since that day. The numbers follow with the next release.",
  "results.limits": "What this cannot show",
  "results.protected":
    "Results of fewer people than this are hidden, so that nobody can be picked out: {people}.",
  "results.next": "What happens next",
  "results.mine": "Your own scores",
  "own.title": "Your own scores",
  "own.text":
    "Type the receipt codes that you got when you sent your answers. You see the scores of those answers, and nobody else does.",
  "own.first": "Receipt code of one time",
  "own.second": "Receipt code of the other time",
  "own.do": "Show my scores",
  "own.unknown": "There is nothing to show under these codes.",
  "own.kiosk": "This is a shared device",
  "own.kioskText":
    "Your own scores are shown on your own phone or computer alone, so that nobody after you sees them. Please open this address there.",
  "own.care":
    "A score is a rough picture of one day. It does not sum up a person, and it does not say why something changed.",
  "own.notKept": "This page is not kept on this phone. Close it when you have read it.",

  "closed.title": "This survey is closed",
  "closed.text": "It does not take answers any more. Please ask the people who gave you the link.",
  "early.title": "This survey has not started yet",
  "early.text": "Please come back on the day that you were told.",
  "unknown.title": "We cannot find this survey",
  "unknown.text": "Please check the address or the code, letter by letter.",
  "busy.title": "One moment, please",
  "busy.text": "Many people are answering. Wait a minute and send again: your answers are still here.",
  "broken.title": "Your answers could not be kept",
  "broken.text": "Go back and send them again. Nothing is counted twice.",

  "withdraw.title": "Take your answers back",
  "withdraw.text": "Type the code from your receipt. Your answers are removed at once and for good.",
  "withdraw.code": "Receipt code",
  "withdraw.do": "Remove my answers",
  "withdraw.done": "Your answers are removed.",
  "withdraw.again":
    "These answers were sent once before and then removed, so they are not kept again. To answer anew, open the survey again.",
  "withdraw.unknown": "There are no answers under this code. They may be removed already.",

  "mail.invitation.subject": "Your answers count: {program}",
  "mail.invitation.text":
    "Hello,\n\n{organization} would like to hear how you are doing. It takes a few minutes. You can skip any question.",
  "mail.reminder.subject": "A short reminder: {program}",
  "mail.reminder.text":
    "Hello,\n\nwe have asked you to answer a few questions about {program}. If you have answered already, thank you: there is nothing left to do. If not, we would still like to hear from you.",
  "mail.closes": "You can answer until {closes}.",
  "mail.answer": "Answer now",
  "mail.own": "This link is yours alone. Please do not pass it on.",
  "mail.open":
    "Your answers are anonymous: this link is the same for everybody, and we cannot tell who has answered. So reminders go to everybody.",
  "mail.why": "You get this mail because {organization} has your address for {program}.",
  "mail.stop": "Stop these mails",
  "stop.title": "Stop these mails?",
  "stop.text": "{organization} will not write to this address any more. Your answers stay as they are.",
  "stop.do": "Stop the mails",
  "stop.done": "You will get no more mails.",
  "stop.doneText": "Your address is removed. A mail that is on its way already may still arrive.",
  "stop.unknown": "This link does not work",
  "stop.unknownText": "Please open the newest mail and try its link.",
} as const;

export type PageMessageKey = keyof typeof en;
