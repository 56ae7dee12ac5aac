/**
 * Every English sentence about results, in ICU message format. Another language is another file with the
 * same keys. Rules (tests/reports/banned.test.ts holds a list of banned words against them): plain words, no
 * stronger than the interval, never what caused a change, "before" and "after" for the waves, "answered both
 * times" for paired. A message is a whole sentence, a whole label or a quantity ("0.8 points"), never a piece
 * that another one is glued to: word order is the translator's.
 */
export const en = {
  "quantity.points": "{n, plural, other {{points} points}}",
  "quantity.pointsUnder": "less than {points} points",
  "quantity.under": "less than {points}",
  "quantity.share": "{people, number} of {of, plural, one {# person} other {# people}} ({percent})",
  "quantity.shareUnder": "under {percent} of people",
  "quantity.shareOver": "over {percent} of people",
  "quantity.shareHidden": "Many people (how many is hidden to protect people)",
  "share.exact": "{people, number} of {of, number} ({percent})",
  "share.under": "under {percent}",
  "share.over": "over {percent}",
  "quantity.pSmall": "p < 0.001",
  "quantity.pLarge": "p > 0.999",
  "quantity.p": "p = {p}",

  "change.clear":
    "{scale}: people who answered both times scored {size} {way, select, lower {lower} other {higher}} after than before on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}} (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "change.unclear":
    "{scale}: we cannot tell whether scores changed. People who answered both times scored {size} {way, select, lower {lower} other {higher}} after than before on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}, but anything from {low} lower to {high} higher is likely.",
  "change.unclearNone":
    "{scale}: we cannot tell whether scores changed. People who answered both times scored about the same after as before on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}, and anything from {low} lower to {high} higher is likely.",
  "change.fewClear":
    "{scale}: judging by the {paired, plural, one {# person} other {# people}} who answered both times, scores are likely between {low} and {high} points {way, select, lower {lower} other {higher}} after than before on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}.",
  "change.fewUnclear":
    "{scale}: we cannot tell whether scores changed. Judging by the {paired, plural, one {# person} other {# people}} who answered both times, anything from {low} points lower to {high} points higher is likely on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}.",
  "change.equal":
    "{scale}: everyone who answered both times scored exactly {size} {way, select, lower {lower} other {higher}} after than before on a scale from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}. When all change alike, we cannot say how sure this is.",
  "change.none":
    "{scale}: everyone who answered both times had the same score after as before, on a scale from {min} to {max}.",
  "change.untold":
    "{scale}: of the people who answered both times we show the mean change alone. How far their changes lie apart is hidden to protect people, so we cannot say how sure this is.",
  "change.tooFew": "{scale}: too few people answered both times to say anything about change.",

  "people.some":
    "{paired, number} of the {pre, plural, one {# person} other {# people}} who answered before also answered after. We do not know how scores changed for the others.",
  "people.all":
    "{paired, plural, one {The one person} other {All # people}} who answered before also answered after.",
  "people.paired": "{paired, plural, one {# person} other {# people}} answered both times.",

  "limits.cause": "This cannot show that the program was the cause.",
  "limits.noComparison": "There is no comparison group, so this cannot show that the program was the cause.",
  "limits.comparison":
    "The program and the comparison group may differ in other ways too, so this cannot show that the program was the cause.",
  "limits.volunteers": "It tells about people who chose to take part and to answer; others may differ.",

  "hidden.too_few_people": "Hidden to protect people: fewer than {threshold} answered both times.",
  "hidden.would_reveal_another":
    "Hidden to protect people: showing this could reveal the answers of fewer than {threshold} people.",
  "hidden.few_answered_all":
    "Left out of this release: too few people answered all the questions that it and the results it shares them with ask.",
  "hidden.nobody": "No data: nobody has answered both times yet.",
  "hidden.needs":
    "Hidden to protect people: fewer than {threshold} answered both times. {needs, plural, one {# more person is} other {# more people are}} needed before this can be shown.",
  "hidden.group": "{group}. {why}",

  "notice.few": "This is a small group: one person can move these numbers a lot.",
  "notice.best.pre":
    "{share} already had the best possible score, {score}, before: they could not score better after.",
  "notice.best.post":
    "{share} had the best possible score, {score}, after: a better score than that cannot show.",
  "notice.worst.pre":
    "{share} had the worst possible score, {score}, before: they could not score worse after.",
  "notice.worst.post":
    "{share} had the worst possible score, {score}, after: a worse score than that cannot show.",
  "notice.lowest.pre":
    "{share} had the lowest possible score, {score}, before: they could not score lower after.",
  "notice.lowest.post":
    "{share} had the lowest possible score, {score}, after: a lower score than that cannot show.",
  "notice.highest.pre":
    "{share} had the highest possible score, {score}, before: they could not score higher after.",
  "notice.highest.post":
    "{share} had the highest possible score, {score}, after: a higher score than that cannot show.",
  "notice.selectedBand": "Nearly everybody began in the band “{label}” or worse, from {from} to {to}.",
  "notice.selectedHalf": "Nearly everybody began in the worse half of the scale, from {from} to {to}.",
  "notice.regression":
    "People picked at one end of a scale tend to score nearer the middle the next time, whatever happens between. Part of the change may be just that.",

  "reliable.counts":
    "{better, plural, one {# person} other {# people}} of {of, number} scored clearly better after than before, {same, number} about the same, and {worse, number} clearly worse.",
  "reliable.neutral":
    "{rose, plural, one {# person} other {# people}} of {of, number} scored clearly higher after than before, {same, number} about the same, and {fell, number} clearly lower.",
  "reliable.hidden": "How many people scored clearly better or worse is hidden to protect people.",
  "reliable.hiddenNeutral": "How many people scored clearly higher or lower is hidden to protect people.",
  "reliable.band":
    "“Clearly” means by more than {size}: smaller steps can come from the questions alone. With no true change at all, about 5 in 100 people would still move that far.",
  "reliable.published":
    "The {size} rest on a {kind, select, alpha {reliability (alpha)} other {retest reliability}} of {value} from {source}{verified, select, yes {} other {, not yet checked against its source}}, and on how far apart {sdOf, select, all_baseline {all people} other {the people who answered both times}} scored before.",
  "reliable.thisData":
    "The {size} rest on a reliability (alpha) of {value}, taken from the answers before, and on how far apart {sdOf, select, all_baseline {all people} other {the people who answered both times}} scored before.",
  "reliable.no_reliability":
    "We do not call anybody better or worse here: nobody has told how exact this scale is, so a small step may mean nothing.",
  "reliable.no_spread":
    "We do not call anybody better or worse here: everyone had the same score before, so we cannot tell how large a clear step is.",
  "any.counts":
    "By any amount, {rose, plural, one {# person} other {# people}} of {of, number} scored higher after than before, {same, number} the same, and {fell, number} lower. Small steps may mean nothing.",
  "any.hidden": "How many people scored higher or lower by any amount is hidden to protect people.",

  "own.before": "Before, your score was {score}.",
  "own.after": "After, your score was {score}.",
  "own.ends":
    "The scale goes from {min} to {max}{direction, select, higher_better {, where higher is better} higher_worse {, where lower is better} other {}}.",
  "own.same": "Both times the score was the same.",
  "own.moved": "The score was {size} {way, select, lower {lower} other {higher}} after than before.",
  "own.stepUnknown":
    "How exact these questions are for one person is not known, so a small step may mean nothing.",
  "own.stepWithin":
    "For one person, steps of up to {size} can come from the questions alone, so this step may mean nothing.",
  "own.stepBeyond":
    "For one person, steps of up to {size} can come from the questions alone. This step is larger. It does not say why.",

  "crossing.band": "The band “{label}” begins here: scores from {from} to {to} (source: {source}).",
  "crossing.indicator": "“{label}” means a score from {from} to {to} (source: {source}).",
  "crossing.shares": "Before, {pre} were in it; after, {post}.",
  "crossing.sharesHidden": "How many people were in it is hidden to protect people.",
  "crossing.onlyBefore": "Before, {pre} were in it. The number after is hidden to protect people.",
  "crossing.onlyAfter": "After, {post} were in it. The number before is hidden to protect people.",
  "crossing.clear":
    "The share was {size} percentage points {way, select, lower {lower} other {higher}} after than before (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "crossing.unclear":
    "We cannot tell whether the share changed: anything from {low} percentage points lower to {high} higher is likely.",
  "crossing.moved":
    "{out, plural, one {# person} other {# people}} moved out of it and {in, plural, one {# person} other {# people}} moved in.",
  "crossing.line": "A cut-off is a line on a scale. It does not say whether somebody is ill.",

  "flow.enrolled": "{people, plural, one {# person was} other {# people were}} enrolled.",
  "flow.pre": "{people, plural, one {# person} other {# people}} answered before.",
  "flow.post": "{people, plural, one {# person} other {# people}} answered after.",
  "flow.paired": "{people, plural, =0 {Nobody} one {# person} other {# people}} answered both times.",
  "flow.lost":
    "{group}: {before, plural, one {# person} other {# people}} answered before, {both, plural, =0 {nobody} one {# person} other {# people}} answered both times.",
  "flow.enrolledUpTo": "At most {people, plural, one {# person was} other {# people were}} enrolled.",
  "flow.preHidden": "How many answered before is hidden to protect people.",
  "flow.postHidden": "How many answered after is hidden to protect people.",
  "loss.none": "Everybody who answered before also answered after.",
  "loss.some": "{share} who answered before did not answer after.",
  "loss.many": "More than one in five was lost: {share} who answered before did not answer after.",
  "loss.hidden": "How many people did not answer again is hidden to protect people.",
  "loss.nobodyStayed": "Nobody stayed, so there is no change to tell.",
  "loss.tooFew": "They are too few to tell whether they had begun differently.",
  "loss.alike":
    "We cannot tell whether they had begun differently: anything from {low} points lower to {high} points higher is likely, beside those who stayed.",
  "loss.flaggedUnclear":
    "In these answers they had begun {size} {way, select, lower {lower} other {higher}} than those who stayed, which is a lot, but we cannot tell: anything from {low} lower to {high} higher is likely.",
  "loss.apart":
    "They had begun {size} {way, select, lower {lower} other {higher}} than those who stayed (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "loss.doubt": "So the change of those who stayed may not be the change of everybody.",
  "loss.allEqual": "They had begun {size} {way, select, lower {lower} other {higher}} than those who stayed.",
  "loss.same": "They had begun at the same score as those who stayed.",
  "once.before": "{people, plural, one {# person} other {# people}} answered only before.",
  "once.after": "{people, plural, one {# person} other {# people}} answered only after.",
  "once.beforeHidden": "How many answered only before is hidden to protect people.",
  "once.afterHidden": "How many answered only after is hidden to protect people.",
  "once.notTheSame": "They are not the same people, so a difference between them is not a change.",
  "once.anonymous":
    "{people, plural, one {# of these answers came} other {# of these answers came}} without a code, so nobody could match {people, plural, one {it} other {them}}.",
  "lossByGroup.clear": "Some groups lost more people than others, by more than chance makes likely.",
  "lossByGroup.unclear": "We cannot tell whether some groups lost more people than others.",
  "lossByGroup.none": "There are not enough people to compare what groups lost.",
  "lossByGroup.leftOut":
    "{groups, plural, one {# group is} other {# groups are}} not in this comparison, being too small or hidden.",

  "gap.clear.others":
    "{wave, select, pre {Before} other {After}}, {group} scored {size} {way, select, lower {lower} other {higher}} than everybody else (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "gap.clear.reference":
    "{wave, select, pre {Before} other {After}}, {group} scored {size} {way, select, lower {lower} other {higher}} than {reference} (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "gap.unclear.others":
    "{wave, select, pre {Before} other {After}}, we cannot tell whether {group} scored differently from everybody else: anything from {low} lower to {high} higher is likely.",
  "gap.unclear.reference":
    "{wave, select, pre {Before} other {After}}, we cannot tell whether {group} scored differently from {reference}: anything from {low} lower to {high} higher is likely.",
  "gap.equal.others":
    "{wave, select, pre {Before} other {After}}, everybody in {group} had one score and everybody else had one score, {size} apart.",
  "gap.equal.reference":
    "{wave, select, pre {Before} other {After}}, everybody in {group} had one score and everybody in {reference} had one score, {size} apart.",
  "gap.tooFew.others": "Too few people to compare {group} with everybody else.",
  "gap.tooFew.reference": "Too few people to compare {group} with {reference}.",
  "gap.changeClear.others":
    "From before to after, {group} went {size} {way, select, lower {lower} other {higher}} compared with everybody else (likely between {low} and {high} {way, select, lower {lower} other {higher}}){became, select, smaller {, so the gap is smaller than before} larger {, so the gap is larger than before} other {}}.",
  "gap.changeClear.reference":
    "From before to after, {group} went {size} {way, select, lower {lower} other {higher}} compared with {reference} (likely between {low} and {high} {way, select, lower {lower} other {higher}}){became, select, smaller {, so the gap is smaller than before} larger {, so the gap is larger than before} other {}}.",
  "gap.changeUnclear":
    "We cannot tell whether the gap changed: anything from {low} lower to {high} higher is likely.",
  "gap.changeOneOfMany":
    "Taken alone the gap seems to have moved, likely between {low} and {high} {way, select, lower {lower} other {higher}}. But this is one of {looks, plural, other {# gaps}} looked at, so we cannot tell whether it changed or moved by chance.",
  "gap.changeEqual":
    "Within each side everyone changed alike, so we cannot say how sure a change of the gap is.",
  "gap.people.others":
    "Counted are {group} ({n, plural, one {# person} other {# people}}) and everybody else ({against, plural, one {# person} other {# people}}) who answered both times.",
  "gap.people.reference":
    "Counted are {group} ({n, plural, one {# person} other {# people}}) and {reference} ({against, plural, one {# person} other {# people}}) who answered both times.",
  "gap.hidden": "{group}: hidden to protect people.",
  "gap.many":
    "We look at {looks, plural, other {# gaps}} here. When many are looked at, some move by chance alone, so each has to move further before we say that it changed.",

  "groups.looks":
    "We test {looks, plural, other {# groups}} here. When many are tested, some change by chance alone. So beside each p stands what is left of it when all count together: first by Holm’s rule, then by a milder one.",

  "comparison.clear":
    "Compared with the {n, plural, one {# person} other {# people}} in the comparison group, scores in the program went {size} {way, select, lower {lower} other {higher}} from before to after (likely between {low} and {high} {way, select, lower {lower} other {higher}}).",
  "comparison.unclear":
    "We cannot tell whether scores in the program changed differently from those of the {n, plural, one {# person} other {# people}} in the comparison group: anything from {low} points lower to {high} points higher is likely.",
  "comparison.equal":
    "In the program and in the comparison group everyone changed alike, so we cannot say how sure a difference is.",
  "comparison.tooFew": "Too few people to compare the program with the comparison group.",
  "comparison.apart":
    "The two groups had begun at different scores, so part of the difference may come from where they began.",
  "comparison.hidden":
    "The comparison group is hidden to protect people: fewer than {threshold} answered both times.",
  "comparison.needs":
    "The comparison group is hidden to protect people: {needs, plural, one {# more person needs} other {# more people need}} to answer both times.",

  "item.counts":
    "{up, plural, one {# person} other {# people}} of {of, number} gave a higher answer after than before, {same, number} the same, and {down, number} a lower one.",
  "item.countsHidden": "How many people gave a higher or lower answer is hidden to protect people.",
  "item.up": "More people moved up than down, by more than chance makes likely.",
  "item.down": "More people moved down than up, by more than chance makes likely.",
  "item.unclear": "We cannot tell whether more people moved up than down.",
  "item.higher": "A higher answer is not always a better one: see the words of each answer.",

  "reliability.high":
    "The questions of this scale fit together well: alpha {value} (likely between {low} and {high}), from {n, plural, one {# person} other {# people}}.",
  "reliability.low":
    "The questions of this scale do not fit together well: alpha {value} (likely between {low} and {high}), from {n, plural, one {# person} other {# people}}. Read its changes with care.",
  "reliability.unclear":
    "We cannot tell whether the questions of this scale fit together well: alpha {value} (likely between {low} and {high}), from {n, plural, one {# person} other {# people}}.",
  "reliability.against":
    "Some questions go against the others. One may have to be turned round before it is added up.",
  "reliability.tooFew": "Too few people answered all the questions to say how well they fit together.",
  "reliability.noSpread":
    "Everyone had the same total, so we cannot say how well the questions fit together.",

  "norm.mean":
    "A mean elsewhere: {mean}. {population}, {country}, {year}, asked {mode, select, self {on a form} interviewer {by an interviewer} mixed {in several ways} other {in a way we do not know}} (source: {source}{verified, select, yes {} other {, not yet checked}}).",
  "norm.percent":
    "“{indicator}” elsewhere: {percent} of people. {population}, {country}, {year}, asked {mode, select, self {on a form} interviewer {by an interviewer} mixed {in several ways} other {in a way we do not know}} (source: {source}{verified, select, yes {} other {, not yet checked}}).",
  "norm.care": "Those are other people, at another time. It is a landmark, not a goal.",
  "band.published": "“{label}”: {from} to {to} (source: {source}).",
  "band.informal": "“{label}”: {from} to {to}, a rule of thumb (source: {source}).",
  "version.older":
    "These answers were given to another version of the questionnaire. Its scores stand alone and are never joined to those of the newer one.",

  "release.current": "As released on {day}.",
  "release.preview": "Preview of the next release: nobody outside your team has seen this.",
  "excluded.some":
    "{n, plural, one {# response is} other {# responses are}} left out of this by your team: {pre, number} before, {post, number} after.",

  "excluded.release":
    "{n, plural, one {# response is} other {# responses are}} left out by your team, and no release counts {n, plural, one {it} other {them}}. Others are not told how many.",

  "release.live": "Live numbers, for your team.",
  "release.kept": "Kept from the release of {day}.",
  "outlook.new": "New in this release.",
  "outlook.same": "The same numbers as in the release before.",
  "outlook.kept": "Stays as released on {day}: too few people differ since then.",
  "outlook.keptUndated": "Stays as released before: too few people differ since then.",
  "outlook.keptBeside":
    "Stays as released on {day}: new numbers here would tell about a few people elsewhere, by taking one from the other.",
  "outlook.hidden": "Stays hidden to protect people.",
  "outlook.leftOut":
    "Left out: told outside your team, it would have to be of the people who answered every question of this and of the results that share them, and fewer than half did.",
  "outlook.cutShort.all":
    "There was too much to compare to be sure about results by {by}: they stay as they were told, or hidden. Choose fewer breakdowns to tell more.",
  "outlook.cutShort.kinds":
    "There was too much to compare to be sure how many moved by {by}: that stays hidden there. Choose fewer breakdowns to tell more.",
  "outlook.cutShort.overall":
    "There was too much to compare to be sure about everyone together: what was told stays, and the rest is hidden. Choose fewer breakdowns to tell more.",
  "outlook.hiddenNeeds":
    "Stays hidden to protect people: {needs, plural, one {# more person needs} other {# more people need}} to answer both times.",

  "whyNot.too_few": "We cannot give this number: there are too few people.",
  "whyNot.no_spread":
    "We cannot give this number: everyone has the same value, so there is nothing to compare.",
  "whyNot.too_many":
    "There are too many people to count every way this could have come out. The approximation beside it is close at this size.",
  "whyNot.too_alike":
    "We hide this number to protect people: these changes are so alike that it would tell how many moved.",

  "label.scaleOfGroup": "{scale}, {group}",
  "label.noGroup": "group not given",
  "label.hidden": "hidden to protect people",
  "label.noData": "no data",
  "label.smallGroup": "small group, read with care",
  "label.rounded": "Numbers are rounded. Each change is counted before rounding.",

  "title.clear":
    "{scale}: {size} {way, select, lower {lower} other {higher}} after than before, among people who answered both times",
  "title.fewClear":
    "{scale}: between {low} and {high} points {way, select, lower {lower} other {higher}} after than before, judging by the {paired, plural, one {# person} other {# people}} who answered both times",
  "title.unclear": "{scale}: we cannot tell whether scores changed",
  "title.equal": "{scale}: everyone changed alike, by {size}",
  "title.none": "{scale}: everyone scored the same after as before",
  "title.untold": "{scale}: how sure the change is stays hidden to protect people",
  "title.tooFew": "{scale}: too few people answered both times",
  "title.hidden": "{scale}: hidden to protect people",
  "title.byOne": "{scale} by {first}",
  "title.byTwo": "{scale} by {first} and {second}",

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
