/**
 * What a report says by itself: labels, the methods appendix, live figures, and what keeps it from being published.
 * Plain words, whole sentences; the same keys in every language.
 */
export const en = {
  "word.before": "Before",
  "word.after": "After",
  "word.change": "Change",
  "word.group": "Group",
  "word.cohort": "Cohort",
  "word.everyone": "Everyone",
  "word.score": "Score",
  "word.people": "People",
  "word.answeredBoth": "Answered both times",
  "word.likelyRange": "Likely range (95% interval)",
  "word.interval": "'{low}' to '{high}'",
  "word.average": "Average",
  "word.better": "better",
  "word.asTable": "The numbers as a table",
  "word.notEstimable": "cannot be estimated",
  "word.byGroup": "group",
  "word.byCohort": "cohort",
  "word.notGiven": "{dimension}: not given",

  "flow.before": "Answered before",
  "flow.after": "Answered after",
  "flow.both": "Answered both times",
  "flow.title": "{scale}: who answered, and who answered both times",
  "flow.subtitle": "Number of people",
  "equity.title": "{scale}: how far each group lies from the others",
  "equity.titleReference": "{scale}: how far each group lies from {reference}",
  "equity.subtitle": "Gap in points before (hollow) and after (filled), with 95% intervals",
  "answers.title": "{scale}: answers before (above) and after (below)",
  "answers.subtitle": "People who answered the question both times, in percent",
  "answers.grouped": "answers grouped to protect people",
  "heat.subtitle": "Mean change in points, after minus before, of people who answered both times",
  "table.title": "Change on each scale",
  "table.titleBy": "Change on each scale by {first}",
  "table.caption":
    "Mean change in points of each scale, after minus before, of people who answered both times, with 95% intervals.",

  "alt.told":
    "{name}: before {pre}, after {post}, change {change}; {n, plural, one {# person} other {# people}}.",
  "alt.instead": "{name}: {why}.",
  "alt.flow": "{name}: {steps}.",
  "alt.step": "{label} {people}",
  "alt.score": "{score}: before {pre, number}, after {post, number}.",
  "alt.gap": "{name}: gap before {pre}, after {post}; {n, plural, one {# person} other {# people}}.",

  "changed.count": "n\u00a0=\u00a0{n}",
  "changed.counted": "{words}; {n}",
  "changed.both": "{first}; {second}",
  "figure.change": "change",
  "figure.before": "before",
  "figure.after": "after",
  "figure.people": "people",
  "figure.likely": "likely range",
  "figure.ofWaves": "{scale} ({pre} → {post})",
  "figure.label.change": "{scale}: mean change",
  "figure.label.before": "{scale}: mean score before",
  "figure.label.after": "{scale}: mean score after",
  "figure.label.people": "{scale}: people who answered both times",
  "figure.label.likely": "{scale}: likely range of the change",
  "figure.lower": "{size} lower",
  "figure.higher": "{size} higher",
  "figure.same": "no change",
  "figure.people.said": "{n, plural, one {# person} other {# people}}",
  "figure.range": "between {low} and {high} {way, select, lower {points lower} other {points higher}}",
  "figure.rangeAcross": "anything from {low} points lower to {high} points higher",

  "methods.title": "How these figures were made",
  "methods.asked": "What was asked",
  "methods.asked.text":
    "Each scale is a set of questions. A score is made of one person’s answers in the way its authors say.",
  "methods.scale":
    "{name}, {subscale} (version {version}): scores from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}.",
  "methods.source": "Source of {name}: {source}",
  "methods.licence": "Licence of {name}: {licence}. {attribution}",
  "methods.untested":
    "The questions of {name} were written for this work. Nobody has tested how exact they are.",
  "methods.band": "“{label}” on {subscale} means a score from {from} to {to} (source: {source}).",
  "methods.when": "When people were asked",
  "methods.waves": "{program}: {waves}. The figures are those released on {day}.",
  "methods.who": "Who is counted, and who is not",
  "methods.paired":
    "A change is counted of people who answered both times, and of nobody else. Two answers belong to one person where the code given both times says so.",
  "methods.excluded":
    "Answers that the team left out with a reason, such as a test entry, are counted nowhere. How many they are is not told, because one more or one less could point at one person.",
  "methods.incomplete":
    "A person with too many unanswered questions has no score and is not counted on that scale.",
  "methods.counted":
    "{scale}, {program}: {paired, plural, one {# person} other {# people}} answered both times.",
  "methods.countedOf":
    "{scale}, {program}: {paired, number} of the {pre, plural, one {# person} other {# people}} who answered before also answered after.",
  "methods.countedHidden": "{scale}, {program}: hidden to protect people.",
  "methods.how": "How the figures are worked out",
  "methods.change":
    "Mean change: the score after minus the score before for each person, added up and divided by the number of people.",
  "methods.interval":
    "Likely range: the 95% interval of the mean change by Student’s t. Of 100 such ranges, about 95 hold the true mean of people like these.",
  "methods.mean": "Mean scores before and after are of the same people: those who answered both times.",
  "methods.gap":
    "Gap: the mean score of a group minus the mean score of the others, with Welch’s 95% interval. Whether a gap changed is held against all gaps that are shown (Holm).",
  "methods.rounded": "Numbers are rounded for reading. Each change is counted before rounding.",
  "methods.hidden": "What is hidden, and why",
  "methods.threshold":
    "A figure of fewer than {threshold, number} people is hidden, and so is any other from which it could be worked out by subtracting.",
  "methods.kept":
    "A figure that has changed by so few people that it could point at them stays as it was first told, with the date of that release.",
  "methods.limits": "What this cannot show",
  "methods.notSurveyed":
    "People who left before the second time may have changed otherwise than those who stayed.",
  "methods.lookingBack": "Only answers given at the time are compared; none is asked for by memory.",

  "fault.noProgram": "The program of this part is not here any more.",
  "fault.noRelease": "{program} has no release yet. Release its figures first.",
  "fault.noScale": "The release of {program} tells nothing of {name}.",
  "fault.noWaves": "{program} has no two waves “{pre}” and “{post}” in this order.",
  "fault.noBreakdown":
    "The release of {program} holds no figures by {name}. Release it with that breakdown, or choose another.",
  "fault.noReference": "There is no group “{name}” to hold the others against.",
  "fault.unknownFigure": "“{name}” is not a figure that can be filled in. Choose it from the list again.",
  "fault.noQuote": "The quote of this part is not approved, or was taken back.",
  "fault.quoteNotChosen": "No quote is chosen yet for this part.",
  "fault.quoteAlone":
    "No part of this report shows {scale}. A quote stands beside the figure that it explains: add one, or choose another scale.",
  "fault.quoteNoConsent": "The person has not agreed to be quoted.",
  "fault.quoteLeftOut": "The response that this quote is from is left out of every figure.",
  "fault.quoteCompared": "The quote is from somebody who did not take part in the program.",
  "fault.quoteIdentified":
    "The quote holds a code, an address or a telephone number. Take it back and write it anew.",
  "fault.quoteNoFigure":
    "Too few people stand behind the figures of {scale} for somebody among them to be quoted.",
  "fault.quoteSmallGroup":
    "The release does not tell the figures of {scale} for the group of this person, to protect people. Nobody of that group is quoted.",
  "quote.title": "In a participant’s own words",
  "quote.by":
    "{kind, select, pre {A participant, before the program} then {A participant, looking back after the program} followup {A participant, some time after the program} other {A participant, after the program}}",
  "quote.byOfGroup":
    "{kind, select, pre {A participant of {group}, before the program} then {A participant of {group}, looking back after the program} followup {A participant of {group}, some time after the program} other {A participant of {group}, after the program}}",
  "methods.quotes":
    "Quotes are from people who agreed to be quoted. The team took out what could tell who they are, and approved the words. The team chose them: they show how a change can feel, not how often.",
  "methods.quotesTitle": "Quotes",

  "template.summary.heading": "In short",
  "template.summary.text": "{program} asked people the same questions before and after.",
  "template.live": "Mean change of {scale}: {change} (likely range: {likely}).",
  "template.who": "Who this is about",
  "template.who.text":
    "{people} answered both times. People chose to take part and to answer; others may differ.",
  "template.funder.text":
    "This report tells what changed for the people who took part in {program}, how sure that is, and what it cannot show.",
  "template.board.text":
    "Three things to know: how many people came back, what changed for them, and for whom it did not.",
  "template.advocacy.text":
    "This is what people told us about their lives. It shows where things stand and who is further from the others.",
  "template.advocacy.ask": "What we ask for",
  "template.advocacy.askText": "Write here what should change, and who can change it.",
  "template.back.text":
    "Thank you for answering. This is what all of your answers say together. Nobody can be recognized in it.",
  "template.back.next": "What happens next",
  "template.back.nextText": "Write here what you will do with this, and whom people can talk to.",
} as const;
