/**
 * Every English sentence about results, in ICU message format. Another language is another file with the
 * same keys. Rules (tests/reports/words.test.ts holds a list of banned words against them): plain words, no
 * stronger than the interval, never what caused a change, "before" and "after" for the waves, "answered both
 * times" for paired.
 */
export const en = {
  points: "{points} points",
  "points.underTenth": "less than 0.1 points",
  "bound.underTenth": "less than 0.1",
  "p.small": "p < 0.001",
  "p.large": "p > 0.999",
  "p.value": "p = {p}",
  "scale.range": "on a scale from {min} to {max}",
  "scale.higher_better": "Higher scores are better on this scale.",
  "scale.higher_worse": "Lower scores are better on this scale.",

  "change.clear":
    "{scale}: people who answered both times scored {size} {way, select, lower {lower} other {higher}} after than before{range} (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "change.unclear":
    "{scale}: we cannot tell whether scores changed. People who answered both times scored {size} {way, select, lower {lower} other {higher}} after than before{range}, likely between {low} lower and {high} higher, so there may have been no change.",
  "change.unclearNone":
    "{scale}: we cannot tell whether scores changed. People who answered both times scored about the same after as before{range}, likely between {low} lower and {high} higher.",
  "change.equal":
    "{scale}: everyone who answered both times scored exactly {size} {way, select, lower {lower} other {higher}} after than before{range}. When all change alike, we cannot say how sure this is.",
  "change.none": "{scale}: everyone who answered both times had the same score after as before{range}.",
  "change.tooFew": "{scale}: too few people answered both times to say anything about change.",

  "people.some":
    "{paired} of the {pre, plural, one {# person} other {# people}} who answered before also answered after. We do not know how scores changed for the others.",
  "people.all":
    "{paired, plural, one {The one person} other {All # people}} who answered before also answered after.",
  "people.paired": "{paired, plural, one {# person} other {# people}} answered both times.",
  "limits.cause": "This cannot show that the program was the cause.",

  "hidden.too_few_people": "Hidden to protect people: fewer than {threshold} answered both times.",
  "hidden.would_reveal_another":
    "Hidden to protect people: showing this could reveal the answers of fewer than {threshold} people.",

  "title.clear":
    "{scale}{by}: {size} {way, select, lower {lower} other {higher}} after than before, among people who answered both times",
  "title.unclear": "{scale}{by}: we cannot tell whether scores changed",
  "title.equal": "{scale}{by}: everyone changed alike, by {size}",
  "title.none": "{scale}{by}: everyone scored the same after as before",
  "title.tooFew": "{scale}{by}: too few people answered both times",
  "title.hidden": "{scale}{by}: hidden to protect people",
  "title.by": " by {dimensions}",
  "title.and": "{first} and {second}",

  "subtitle.means":
    "Mean score before (hollow) and after (filled) of people who answered both times, with 95% intervals",
  "subtitle.forest":
    "Mean change in points, after minus before, of people who answered both times, with 95% intervals",
  "subtitle.distribution": "How many of the people who answered both times had each score, before and after",

  "caption.measure": "{instrument}, {subscale}, {min} to {max}.",
  "caption.waves": "Waves compared: {pre} and {post}.",
  "caption.filter": "Only {name}: {value}.",
  "caption.noValue": "not given",
  "caption.dates": "Answers from {from} to {to}.",
  "caption.month": "Answers from {from}.",
  "caption.people":
    "{paired, plural, one {# person} other {# people}} answered both times; {pre} answered before, {post} after.",
  "caption.peoplePreHidden":
    "{paired, plural, one {# person} other {# people}} answered both times; {post} answered after.",
  "caption.peoplePostHidden":
    "{paired, plural, one {# person} other {# people}} answered both times; {pre} answered before.",
  "caption.peoplePaired": "{paired, plural, one {# person} other {# people}} answered both times.",
  "caption.hiddenOverall": "All figures are hidden to protect people.",
  "caption.hiddenStrata":
    "{hidden, plural, one {# row is} other {# rows are}} hidden to protect people: showing {hidden, plural, one {it} other {them}} could reveal the answers of fewer than {threshold} people.",
  "caption.emptyStrata":
    "{empty, plural, one {# row has} other {# rows have}} too few people who answered both times.",
  "caption.source": "Source: {source}.",
} as const;
