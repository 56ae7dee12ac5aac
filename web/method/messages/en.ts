/**
 * The words of "How we calculate" that are not quoted from the code, in ICU message format. Another language
 * is another file with the same keys. A blank line begins a paragraph. Numbers that the code decides come in
 * as values (facts.ts). Keys: `chapter.<id>`, `choice.<id>` and `statistic.<id>` of contents.ts.
 */
export const en = {
  "page.title": "How we calculate",
  "page.lead":
    "Every formula, choice and source behind the numbers you see. Beside a bar stand the choices we made, and why. Each statistic begins in plain words; under its line stands what the code itself says, for those who want to check it.",
  "page.contents": "On this page",
  "page.documentTitle": "How we calculate · Common Ground",
  "page.given": "What goes in",
  "page.returns": "What comes out",
  "page.throws": "What is refused",
  "page.sources": "Source",
  "page.madeOf": "Made of",
  "page.checked": "Checked against",
  "page.from": "In the code",
  "page.link": "Link to: {title}",

  "chapter.reading.title": "How to read a number",
  "chapter.reading.words":
    "A number from a survey is never exact. Other people, or the same people on another day, would have answered a little differently. So beside a number we say how sure it is.",
  "choice.before-and-after.title": "Before and after",
  "choice.before-and-after.words":
    "Change is always after minus before, and we never turn it around. On a scale where lower is better, such as loneliness, a change of −1 is good news, and the words and the arrow say so. In formulas “pre” is the score before, “post” the score after, and “n” a number of people.",
  "choice.likely-range.title": "The likely range",
  "choice.likely-range.words":
    "Beside an estimate stands a range, such as “likely between 0.4 and 1.2 lower”. It is a {confidence}% confidence interval: if we asked many groups like this one, about {confidence} of 100 such ranges would hold the true value. The range covers chance alone. It does not cover who did not answer, or what else went on in people’s lives.\n\nWhere the range holds zero we write that we cannot tell. That is not the same as “nothing changed”.",
  "choice.p-values.title": "What p says",
  "choice.p-values.words":
    "p is the chance of a result at least this far from “no change” if in truth nothing had changed. It does not say how large or how important a change is, so the range stands first. All p values here look to both sides. We do not call a result “significant”: there is no line at 0.05 where a finding becomes true.",
  "choice.no-figure.title": "When we give no number",
  "choice.no-figure.words":
    "Some numbers cannot be worked out, and then we say why instead of printing something that looks like one. “Too few”: not enough people. “No spread”: everybody has the same value, so there is nothing to measure against. “Too many”: counting every case would take too long, and an approximation stands beside it. “Hidden” is something else: the number exists, and is kept back to protect people.",
  "statistic.what-we-say.title": "What we say of a change",
  "statistic.what-we-say.words":
    "The sentence follows from the likely range by a fixed rule, and is never stronger than the range.",
  "statistic.benefit.title": "Which way is better",
  "statistic.benefit.words":
    "Each scale says whether higher or lower is better. Scores are stored as they are and never flipped.",
  "statistic.explained.title": "How was this computed",
  "statistic.explained.words":
    "Beside a figure you can open its formula with the numbers that went into it, and work it out again.",
  "choice.compared-with-r.title": "Compared with R",
  "choice.compared-with-r.words":
    "R is free software that statisticians trust. Our numbers agree with those of R to nine digits or more, and tests compare them each time the product is changed. Where R itself has several answers, we say which one we give.",

  "chapter.counted.title": "Who is counted",
  "chapter.counted.words":
    "Before any arithmetic comes the question whose answers go in. Most mistakes in reports on programs are made here.",
  "choice.pairs-only.title": "Change is told only of people who answered both times",
  "choice.pairs-only.words":
    "If lonely people leave, the average of those who remain falls, though nobody feels any different. So every change, range and effect size is of people with a score before and a score after. The averages before and after are of the same people too. Those who answered once are counted, shown apart as “not the same people”, and never mixed in.",
  "statistic.change-table.title": "The change table",
  "statistic.change-table.words":
    "Everything we say of change can be worked out from how many people went from which score to which score. So that is all an analysis ever sees: counts, no names, no rows of people.",
  "statistic.scores.title": "From answers to a score",
  "statistic.scores.words":
    "Each questionnaire is scored as its authors published it: which questions are turned around, whether answers are added or averaged, and how many may be missing.",
  "statistic.prorated-scores.title": "Scores with some answers missing",
  "statistic.prorated-scores.words":
    "Where the authors gave no rule for missing answers, you can choose one: the average of the answers given, if at least four in five are there. Such scores are kept as another version, because they are another measure.",
  "choice.three-ways-of-missing.title": "Three ways of missing stay apart",
  "choice.three-ways-of-missing.words":
    "“Not asked”: the survey had no such question. “Not answered”: it was asked and left blank. “Prefers not to say”: somebody chose not to tell. These mean different things, so we count them apart. None of them is ever stored as a number among the answers, and none is filled in with a guess.",
  "statistic.missing-answers.title": "When the ways of missing are told",
  "statistic.missing-answers.words":
    "Your team sees how many answers are missing in each way. Everybody else sees it where no way holds only a few people.",
  "choice.versions-never-joined.title": "Versions of a scale are never joined",
  "choice.versions-never-joined.words":
    "A questionnaire with other answer options, another range or another way of scoring is another version, even if its name is the same. A score of 6 does not mean the same in both. So we never join two versions in one average, one change or one chart.",
  "choice.then-is-not-before.title": "Looking back is not before",
  "choice.then-is-not-before.words":
    "Some surveys ask at the end: “How were you when you began?” Memory bends toward how we feel now. Such answers are kept as a wave of their own, and never take the place of answers given before.",
  "choice.excluded-answers.title": "Answers that do not count are still counted",
  "choice.excluded-answers.words":
    "Your team can exclude an answer, such as a test or a second copy, with a reason. It then enters no figure, and the number of excluded answers can be seen. Nothing is dropped in silence.",

  "chapter.change.title": "Change",
  "chapter.change.words":
    "How far did scores move, and how sure is that? The first answer is in points of the scale, because that is what people answered in.",
  "choice.not-the-cause.title": "Before and after cannot show the cause",
  "choice.not-the-cause.words":
    "People change for many reasons: the season, a new neighbor, time. A survey before and after sees all of it together. So we say what changed and never what made it change. A comparison cohort, such as a waiting list, helps; only drawing lots can settle it.",
  "choice.never-at-least-one.title": "We never print “improved on at least one of {outcomes}”",
  "choice.never-at-least-one.words":
    "It sounds modest, and is almost always true. Take {outcomes} outcomes that have nothing to do with each other, and people who do not change in truth. Each score still wobbles, up as often as down. If any movement up counts, the chance that at least one of {outcomes} goes up is 1 minus one half multiplied by itself {outcomes} times, which is {atLeastOne}%. So {atLeastOne} of 100 people would have “improved” with no change at all. We tell each outcome by itself instead.",
  "statistic.mean.title": "Mean",
  "statistic.mean.words": "All scores added up and shared out equally: the average.",
  "statistic.variance.title": "Variance",
  "statistic.variance.words":
    "How far scores lie from their mean, squared. It stands behind most formulas here and is not shown by itself.",
  "statistic.standard-deviation.title": "Standard deviation (SD)",
  "statistic.standard-deviation.words":
    "How far people are apart, in points. On many scales about two thirds of people lie within one SD of the mean.",
  "statistic.mean-change-t-interval.title": "Mean change and its likely range",
  "statistic.mean-change-t-interval.words":
    "The average of everybody’s change, in points, with the range in which the true average likely lies. This is the first number of every chart of change.",
  "statistic.paired-t.title": "Paired t-test",
  "statistic.paired-t.words":
    "Asks whether an average change this far from zero would be surprising if nothing had changed in truth.",
  "statistic.pearson-r.title": "Correlation of before and after (r)",
  "statistic.pearson-r.words":
    "Whether people who were high before are also high after. 1 means the same order, 0 means that one tells nothing of the other.",
  "statistic.quantile.title": "Median and quartiles",
  "statistic.quantile.words":
    "The median is the middle person’s score. A quarter of people lie below the lower quartile, a quarter above the upper one.",
  "statistic.five-numbers.title": "The five numbers of a box plot",
  "statistic.five-numbers.words": "The lowest score, both quartiles, the median and the highest score.",
  "statistic.regression-to-the-mean.title": "Regression to the mean",
  "statistic.regression-to-the-mean.words":
    "If you invite people because they feel very lonely right now, many will feel somewhat better next time whatever you do: a bad week passes. When nearly everybody began at the worse end, we say so beside the change, because part of the change is this.",
  "statistic.crowded-ends.title": "Floor and ceiling",
  "statistic.crowded-ends.words":
    "Somebody at the end of a scale cannot go further. When {crowded}% of people or more sit at one end, we say so: the scale may be too short to show what happened to them.",
  "statistic.few-people.title": "Small groups",
  "statistic.few-people.words":
    "Up to {few} people we draw every person as a dot and use wider words, because one person moves the mean for all to see. Below {team} people we show no mean at all.",

  "chapter.effect-sizes.title": "Effect sizes",
  "chapter.effect-sizes.words":
    "Is half a point a lot? That depends on the scale. An effect size divides the change by how far people differ, so that scales can be compared. There are several, they divide by different things, and on the same data one can be twice another. So each is always named.",
  "choice.which-effect-size.title": "Two by default: d_z and g_av",
  "choice.which-effect-size.words":
    "d_z divides by how much changes differ between people: it says how alike people changed. d_av divides by how far people’s scores lie apart: it says how large the change is in everyday terms. d_z can be large for a tiny change that everybody shares. When you compare with a study, compare with the same one.\n\nd_av has two forms that textbooks call by one name. The usual one here divides by the root of the mean variance; the other, by the mean of both standard deviations, has its own name.",
  "statistic.cohens-d-z.title": "Cohen’s d_z",
  "statistic.cohens-d-z.words":
    "The mean change in units of how much changes differ: how alike people changed.",
  "statistic.hedges-g-z.title": "Hedges’ g_z",
  "statistic.hedges-g-z.words":
    "d_z with a correction for small groups, where d comes out a little too large.",
  "statistic.cohens-d-av.title": "Cohen’s d_av",
  "statistic.cohens-d-av.words":
    "The mean change in units of how far people’s scores lie apart, before and after taken together.",
  "statistic.hedges-g-av.title": "Hedges’ g_av",
  "statistic.hedges-g-av.words":
    "d_av with the correction for small groups. This is the effect size we suggest for comparing scales.",
  "statistic.cohens-d-av-mean-of-sds.title": "Cohen’s d_av, by the mean of both SDs",
  "statistic.cohens-d-av-mean-of-sds.words":
    "The other d_av of the textbooks. It differs from the first only where people’s scores spread more at one time than at the other.",
  "statistic.hedges-g-av-mean-of-sds.title": "Hedges’ g_av, by the mean of both SDs",
  "statistic.hedges-g-av-mean-of-sds.words": "The other d_av, with the correction for small groups.",
  "statistic.cohens-d-rm.title": "Cohen’s d_rm",
  "statistic.cohens-d-rm.words":
    "d_z turned back into the spread of the scores by means of the correlation of before and after. Here for comparing with studies that report it.",
  "statistic.hedges-g-rm.title": "Hedges’ g_rm",
  "statistic.hedges-g-rm.words": "d_rm with the correction for small groups.",
  "statistic.beckers-d.title": "Becker’s d",
  "statistic.beckers-d.words":
    "The mean change in units of how far people lay apart before anything could have changed that.",
  "statistic.beckers-g.title": "Becker’s g",
  "statistic.beckers-g.words": "Becker’s d with the correction for small groups.",
  "statistic.hedges-correction.title": "Hedges’ correction (J)",
  "statistic.hedges-correction.words":
    "With few people every d comes out somewhat too large. J is the number that takes this back. We use the exact one, not the usual shortcut.",
  "choice.exact-limits-of-d.title": "Ranges of d from the noncentral t distribution",
  "choice.exact-limits-of-d.words":
    "An effect size is a change divided by a spread, and both are uncertain. A simple “plus or minus” leaves out the second. The noncentral t distribution takes in both, so the ranges of d_z, d_av and the d of two groups are made from it. d_rm and Becker’s d have no such distribution; theirs rest on a standard error, as their authors give it.",
  "statistic.noncentrality-limits.title": "Limits of the noncentrality",
  "statistic.noncentrality-limits.words":
    "The step from the t that was seen to the range of effect sizes that fit with it.",
  "statistic.noncentral-t.title": "The noncentral t distribution",
  "statistic.noncentral-t.words":
    "How t falls when there is a change in truth. Ours also holds for very large effects and for millions of people.",

  "chapter.ranks.title": "Ranks",
  "chapter.ranks.words":
    "A mean can be pulled by a few very large changes. These figures look at the order of changes instead: who changed more, not by how many points more.",
  "choice.rule-of-r.title": "Exact or approximate: R’s rule",
  "choice.rule-of-r.words":
    "Wilcoxon’s test can be counted out exactly or approximated. We follow R: exact under 50 people when no change is zero and no two are of one size, otherwise the normal approximation with the correction for continuity. On short scales there nearly always are ties, so what you usually see is the approximation. We do not choose by which p comes out smaller.",
  "statistic.wilcoxon-signed-rank.title": "Wilcoxon signed-rank test",
  "statistic.wilcoxon-signed-rank.words":
    "The question of the t-test, asked by ranks, so that a few very large changes count no more than others.",
  "statistic.wilcoxon-signed-rank-exact.title": "Wilcoxon’s test, counted out exactly",
  "statistic.wilcoxon-signed-rank-exact.words":
    "On request, also with ties: all ways in which the same changes could have gone up or down are counted.",
  "statistic.wilcoxon-signed-rank-normal-corrected.title": "Wilcoxon’s test, approximated",
  "statistic.wilcoxon-signed-rank-normal-corrected.words":
    "For any number of people, with the correction for continuity and, on request, without it.",
  "choice.zeros-dropped.title": "People who did not change: dropped, with Pratt’s way beside it",
  "choice.zeros-dropped.words":
    "Wilcoxon’s test leaves out people whose score stayed the same, and R does so. Pratt’s way keeps them in the ranking. The two can differ when many did not change. We show the first by default, because it is what readers can check in most programs, and give Pratt’s with the full details.",
  "statistic.wilcoxon-pratt-normal-uncorrected.title": "Wilcoxon’s test in Pratt’s way",
  "statistic.wilcoxon-pratt-normal-uncorrected.words":
    "People who did not change are ranked too, before they are left out.",
  "statistic.rank-biserial.title": "Rank-biserial correlation",
  "statistic.rank-biserial.words":
    "How far rises outweigh falls: 1 when everybody who moved rose, −1 when everybody fell, 0 when both weigh the same.",
  "statistic.hodges-lehmann.title": "Hodges–Lehmann estimate",
  "statistic.hodges-lehmann.words":
    "A middle change in points that a few very large changes cannot pull away.",
  "statistic.sign-exact.title": "Sign test",
  "statistic.sign-exact.words": "Only asks: did as many people rise as fall? How far does not matter.",
  "choice.limits-of-counting.title": "How far we count",
  "choice.limits-of-counting.words":
    "Counting every case grows with the number of people. Wilcoxon’s exact test is counted up to {exactLimit} people who changed. Fisher’s exact test is counted while it takes some tenths of a second. Beyond that the answer is “too many”, and the approximation, which is good for such numbers, stands beside it.",
  "statistic.signed-ranks.title": "Ranking the changes",
  "statistic.signed-ranks.words":
    "Changes are put in order of size; equal ones share the mean of their ranks.",
  "statistic.signed-rank-distribution.title": "The exact distribution of V",
  "statistic.signed-rank-distribution.words": "How the exact p of Wilcoxon’s test is counted.",
  "statistic.walsh-averages.title": "Walsh averages",
  "statistic.walsh-averages.words":
    "The means of all pairs of changes, from which the Hodges–Lehmann estimate and its range are read.",

  "chapter.better-same-worse.title": "Better, same, worse",
  "chapter.better-same-worse.words":
    "How many people are better off? That needs a line: how much must a score move before it is more than the wobble of the questionnaire?",
  "choice.not-any-point.title": "One point is not yet better",
  "choice.not-any-point.words":
    "Ask somebody twice in one week and the score will differ. Counting every point up as “better” counts this noise. So we say “better” or “worse” only for a change beyond the questionnaire’s own error, and “same” means: too small to tell. Where a scale’s reliability is not known we say nothing of better and worse. How many rose, stayed or fell by any amount is told as just that.",
  "statistic.jacobson-truax-rci.title": "Reliable change",
  "statistic.jacobson-truax-rci.words":
    "The band of change that the questionnaire’s own error explains. Outside it a change is reliable: only about 5 of 100 people with no change in truth would land there.",
  "choice.two-spreads.title": "Which spread the band rests on",
  "choice.two-spreads.words":
    "The band needs the spread of scores before. We take it from everybody who answered before, in all groups and also those who left: more people, a steadier number, and the same band for every group. The spread of only the people in question can be taken instead and gives another band. Your team sees both. Outside the team only the first is told, because two bands that differ by a little would tell the few people between them.",
  "statistic.which-reliability.title": "Which reliability is used",
  "statistic.which-reliability.words":
    "A published reliability comes first, then Cronbach’s alpha of your own answers before. Its source stands beside the figure.",
  "statistic.alpha-to-rest-on.title": "When your own alpha will do",
  "statistic.alpha-to-rest-on.words":
    "Alpha from few people is mostly chance. So it is used for reliable change only when enough people answered every question.",
  "statistic.moved.title": "Who rose, stayed and fell",
  "statistic.moved.words":
    "Shares of people beyond the band and, apart from that, with any change at all. Each has its range.",

  "chapter.cut-offs.title": "Cut-offs",
  "chapter.cut-offs.words":
    "Some scales have a published line, such as “6 and more: lonely”. Then we can count who stood on which side before and after.",
  "choice.published-lines-only.title": "Only lines that somebody has published",
  "choice.published-lines-only.words":
    "We never make up a line between well and unwell. A cut-off, a band or a norm is shown only where the questionnaire’s authors or a study gave one, with its population, year and way of asking beside the number. A line cuts a scale in two: somebody who goes from 6 to 5 crosses it, somebody who goes from 9 to 6 does not. So the mean change stays first.",
  "statistic.which-cut-offs.title": "Which lines are used",
  "statistic.which-cut-offs.words":
    "The bands and indicators that the questionnaire’s definition names, with their source.",
  "statistic.cut-off-crossing.title": "Crossing a cut-off",
  "statistic.cut-off-crossing.words":
    "The share of people beyond the line before and after, of the same people, and how much it changed.",
  "statistic.wilson.title": "A share of people and its range",
  "statistic.wilson.words":
    "How many of all people, as a share, with a range that stays honest for small groups and for “nobody” and “everybody”.",
  "statistic.newcombe-paired-10.title": "How much a share changed",
  "statistic.newcombe-paired-10.words":
    "The share after minus the share before, with a range that knows that these are the same people.",
  "statistic.mcnemar.title": "McNemar’s test",
  "statistic.mcnemar.words": "Did as many people cross the line one way as the other?",

  "chapter.reliability.title": "Reliability",
  "chapter.reliability.words":
    "Do the questions of a scale go together well enough to be added up? And how steady is the score they make?",
  "choice.alpha-and-missing-answers.title": "Two alphas when answers are missing",
  "choice.alpha-and-missing-answers.words":
    "Alpha can rest on people who answered every question, or, for each pair of questions, on all who answered both. The first leaves out more people, the second mixes people. With no answer missing they are the same. Both are given, by their names.",
  "statistic.cronbach-alpha.title": "Cronbach’s alpha",
  "statistic.cronbach-alpha.words":
    "Near 1: the questions move together. Near 0: they have little in common. It says nothing about whether they measure what they should.",
  "statistic.item-rest.title": "Item–rest correlation",
  "statistic.item-rest.words":
    "How far one question goes with the sum of the others. A question that goes against them may have been turned the wrong way around.",
  "statistic.cohens-kappa.title": "Cohen’s kappa",
  "statistic.cohens-kappa.words":
    "Two people read the same open answers. 1: they always gave the same codes. 0: they agree no more than chance would.",
  "statistic.item-covariances.title": "Covariances of questions",
  "statistic.item-covariances.words":
    "What alpha and the item–rest correlations are made of. The database adds up; rows of people never leave it.",

  "chapter.groups.title": "Groups and gaps",
  "chapter.groups.words":
    "Did one group change more than another? Is a gap closing? Groups that people chose, or were put into, differ in many ways. These figures describe them and do not say why.",
  "choice.welch-by-default.title": "Welch rather than Student",
  "choice.welch-by-default.words":
    "Student’s t-test takes for granted that both groups spread alike. Welch’s does not, and loses next to nothing where they do. So Welch’s is what we show; Student’s is there for those who ask for it.",
  "statistic.gap.title": "A gap between groups, and its change",
  "statistic.gap.words":
    "A group’s mean minus that of the others, before and after, and how far the gap moved. All of it is of people who answered both times, or a gap could close just because others answered.",
  "statistic.equity-panel.title": "Gaps on all scales at once",
  "statistic.equity-panel.words":
    "Every group on every scale, with p values adjusted for how many gaps are looked at together.",
  "statistic.stand-in.title": "Gaps from figures already told",
  "statistic.stand-in.words":
    "A gap is worked out from the means and spreads that you may read anyway, so it can tell nothing new about a hidden group.",
  "statistic.difference-in-change-welch.title": "Difference in change",
  "statistic.difference-in-change-welch.words":
    "How much more the people of a program changed than people who were not in it. What happened to both drops out.",
  "statistic.comparison-cohort.title": "Beside a comparison cohort",
  "statistic.comparison-cohort.words":
    "A waiting list, or others who were not in the program, never enters the program’s own figures. We also say whether both began in the same place.",
  "statistic.welch-t.title": "Welch’s t-test",
  "statistic.welch-t.words": "Whether two separate groups differ on average.",
  "statistic.welch-difference.title": "Difference of two means",
  "statistic.welch-difference.words": "How far two separate groups lie apart, with Welch’s range.",
  "statistic.student-t.title": "Student’s t-test",
  "statistic.student-t.words": "The same question, if both groups spread alike.",
  "statistic.student-difference.title": "Difference of two means, Student’s way",
  "statistic.student-difference.words": "How far two separate groups lie apart, if both spread alike.",
  "statistic.cohens-d-pooled.title": "Cohen’s d of two groups",
  "statistic.cohens-d-pooled.words": "How far two groups lie apart, in units of the spread that they share.",
  "statistic.hedges-g-pooled.title": "Hedges’ g of two groups",
  "statistic.hedges-g-pooled.words": "The same, corrected for small groups.",
  "statistic.pooled-spread.title": "Shared spread of two groups",
  "statistic.pooled-spread.words": "The spread of two groups, if they have the same one.",
  "statistic.between-groups.title": "All groups beside each other",
  "statistic.between-groups.words":
    "Whether change differs between the groups that are shown. Hidden groups take no part.",
  "statistic.anova.title": "Analysis of variance",
  "statistic.anova.words": "Whether several groups differ on average, if all spread alike.",
  "statistic.welch-anova.title": "Welch’s analysis of variance",
  "statistic.welch-anova.words":
    "Whether several groups differ on average, without taking equal spreads for granted.",
  "statistic.kruskal-wallis.title": "Kruskal–Wallis test",
  "statistic.kruskal-wallis.words": "The same question by ranks.",
  "statistic.ancova.title": "Analysis of covariance",
  "statistic.ancova.words":
    "Compares groups after, as if all had begun in the same place. It evens out the start and nothing else.",
  "statistic.ancova-equal-slopes.title": "Whether one slope fits all groups",
  "statistic.ancova-equal-slopes.words":
    "What the analysis of covariance takes for granted. Where this test objects, do not lean on the adjusted means.",

  "chapter.who-left.title": "People who left",
  "chapter.who-left.words":
    "The people who did not answer the second time are the largest open question of most surveys. We cannot know how they are. We can say how many they were and where they had begun.",
  "choice.leaving-matters.title": "Why we look at their start",
  "choice.leaving-matters.words":
    "If those who left had begun where the others began, their loss mostly makes numbers less sure. If they had begun elsewhere, the change of those who stayed may mislead. So we compare both groups before, and say so when they differ or when many left.",
  "statistic.attrition.title": "Who was lost",
  "statistic.attrition.words":
    "The share of people with no answer after, and where they had begun beside those who stayed.",
  "statistic.started-differently.title": "Whether two groups began in different places",
  "statistic.started-differently.words":
    "Goes by how far they lie apart, not by p: a quarter of a standard deviation or more.",
  "statistic.leavers.title": "Who counts as having left",
  "statistic.leavers.words":
    "People who could have been found again. Answers without a code cannot be followed, so they are neither stayers nor leavers.",
  "statistic.told-losses.title": "When losses are told",
  "statistic.told-losses.words":
    "Outside your team the number of leavers is a count like any other, hidden where it is small.",
  "statistic.flow.title": "From enrolled to answered both times",
  "statistic.flow.words": "How many enrolled, answered before, answered after, and answered both times.",
  "statistic.pearson-chi-square.title": "Chi-squared test",
  "statistic.pearson-chi-square.words":
    "Whether more people left one group than another. Rough for small numbers.",
  "statistic.fisher-exact.title": "Fisher’s exact test",
  "statistic.fisher-exact.words": "The same question, counted out exactly, for any number of groups.",

  "chapter.one-question.title": "One question at a time",
  "chapter.one-question.words":
    "What did people answer to a single question, before and after? Here answers are kept as words in an order.",
  "choice.steps-are-not-distances.title": "Steps are not distances",
  "choice.steps-are-not-distances.words":
    "“Often” is more than “sometimes”, but nobody knows how much more. So for one question we count who moved up, who moved down and who stayed, and draw all answers. We do not average the words.",
  "statistic.ordinal-change.title": "Up, same, down",
  "statistic.ordinal-change.words":
    "The shares of people whose later answer is higher, the same and lower, and the chance that the later one is higher.",
  "statistic.tango.title": "More up than down, and its range",
  "statistic.tango.words":
    "The range of how many more people moved one way than the other. It stays honest when few or none moved.",
  "statistic.told-answers.title": "When answers to one question are told",
  "statistic.told-answers.words":
    "Single answers say more of a person than a score does, so the rules for them are stricter.",

  "chapter.many-looks.title": "Many looks at once",
  "chapter.many-looks.words": "Look at enough numbers and one of them will stand out by chance.",
  "choice.chance-finds-something.title": "Chance always finds something",
  "choice.chance-finds-something.words":
    "With {looks} tests and no change anywhere, the chance that at least one p falls below 0.05 is {falseAlarm}%, if the tests have nothing to do with each other. So where we show many groups and scales together we adjust their p values by Holm’s rule and write that some of many gaps move by chance.",
  "statistic.adjusted-p.title": "Adjusted p values",
  "statistic.adjusted-p.words":
    "Holm’s rule makes each p larger, the more tests there are. Benjamini and Hochberg’s is milder: it limits the share of false alarms rather than the chance of any.",

  "chapter.hidden.title": "What is hidden and why",
  "chapter.hidden.words":
    "In a small group a number can give a person away: if the mean of two people is known and you are one of them, you know the other. So every number on screen, in a file, in a report or in the API goes through the same rules first.",
  "choice.thresholds.title": "{team} people for your team, {outside} for everybody else",
  "choice.thresholds.words":
    "Your team knows the people it works with, so it sees groups from {team} people on who answered both times. Viewers, shared links, embeds and every file see groups from {outside} on. Below that nobody reads a mean, a range, a share, or a lowest or highest score; your team reads how many more answers a group needs. Scores one by one are told outside the team from {exactFrom} people on, and in bands of several people below. “Hidden to protect people” is not the same as “no answers”.",
  "choice.complementary-suppression.title": "Why a larger group is sometimes hidden too",
  "choice.complementary-suppression.words":
    "If 40 people answered, and you can read 21 in one group and 15 in another, you know that the third has 4. Hiding the 4 alone hides nothing. So outside your team we also hide the smallest other group that makes the sum unknown, in tables of one and of two ways. If nearly nobody or nearly everybody said something, an exact share could tell what each of them said: then it reads “under 5%” or “over 95%”, or is hidden.",
  "statistic.disclosure.title": "The one door",
  "statistic.disclosure.words": "All numbers about people pass here, whoever asks.",
  "statistic.protect.title": "Choosing what to hide",
  "statistic.protect.words":
    "Works out what a clever reader could get back by adding and subtracting, and hides as little as it takes to prevent it.",
  "statistic.told-shares.title": "When shares of people are told",
  "statistic.told-shares.words":
    "How many are better, same or worse is told only where each of these kinds is large enough, or the few in one of them could be known.",
  "statistic.bounded-shares.title": "Under 5%, over 95%",
  "statistic.bounded-shares.words": "Nearly nobody and nearly everybody, without saying which exactly.",
  "statistic.score-bands.title": "Scores in bands",
  "statistic.score-bands.words": "Neighboring scores are joined until every band holds several people.",

  "chapter.releases.title": "Releases",
  "chapter.releases.words":
    "Outside your team nobody reads live numbers. They read a release: a set of tables that somebody on your team has cut, with its date.",
  "choice.why-releases.title": "Why live numbers would give people away",
  "choice.why-releases.words":
    "Suppose a funder reads the mean of 20 people on Monday and of 21 on Tuesday. From the two the answer of the one new person can be worked out. No rule for a single table prevents this. So others read a release, and everything ever released of a program is kept in one ledger.",
  "choice.kept-cells.title": "Some cells keep their old number",
  "choice.kept-cells.words":
    "When a new release differs from an old one by only a few people, the cell keeps the published number and its date until enough others have joined. You see before you cut a release which cells are new, which are kept and which stay hidden. A kept number is not wrong; it is from the date beside it.",
  "statistic.release.title": "What happens to each cell",
  "statistic.release.words": "Each number of a new release is new, kept with its old date, or hidden.",
  "statistic.same-people.title": "A total and its parts",
  "statistic.same-people.words":
    "Outside your team, scores that rest on the same questions are told of the same people: those who have all of them. Otherwise the few who left out a question could be singled out by subtraction.",
  "statistic.ledger.title": "The ledger",
  "statistic.ledger.words":
    "Compares a new release with everything ever released, so that nobody can single out a few people by putting two releases side by side.",
  "statistic.withheld.title": "What stays back beside older numbers",
  "statistic.withheld.words":
    "What two tellings of one cell would let somebody subtract is not told a second time.",
  "statistic.who-reads-what.title": "Who reads what",
  "statistic.who-reads-what.words":
    "Anybody may look with narrower eyes than their own, never with wider ones.",

  "chapter.rounding.title": "Rounding",
  "chapter.rounding.words":
    "Numbers are rounded when they are shown, never on the way. This chapter is for those who check the last digit.",
  "choice.rounded-once.title": "Rounded once, to a billionth",
  "choice.rounded-once.words":
    "Computers cannot hold 0.1 exactly, so two scores that should be equal may differ in the sixteenth digit, and a tie would be missed. Scores are therefore rounded once, to 0.000000001, where they are made. After that everything is worked out with full precision. On screen points have one decimal, and shares are whole percents under 100 people.",
  "statistic.score-rounding.title": "Rounding a score",
  "statistic.score-rounding.words": "Puts equal scores on the same number.",
  "statistic.changes.title": "Making a change from two scores",
  "statistic.changes.words": "After minus before, for each person, put back on the same grid.",
  "statistic.canonical-order.title": "Order never matters",
  "statistic.canonical-order.words":
    "The same answers in another order give the same number, to the last digit.",
  "statistic.sums.title": "Adding up without losing digits",
  "statistic.sums.words": "A sum of a million numbers comes out right.",
  "choice.tails-directly.title": "Small p values are never taken from 1",
  "choice.tails-directly.words":
    "A p can be taken as 1 minus the rest, but then a very small p loses its digits and may even become 0. We work out the tail itself.",
  "statistic.t-distribution.title": "Student’s t distribution",
  "statistic.t-distribution.words": "The p of every t-test.",
  "statistic.f-distribution.title": "Fisher’s F distribution",
  "statistic.f-distribution.words": "The p of every analysis of variance.",
  "statistic.f-quantile.title": "Quantiles of F",
  "statistic.f-quantile.words": "For the range of Cronbach’s alpha.",
  "statistic.chi-squared-distribution.title": "The chi-squared distribution",
  "statistic.chi-squared-distribution.words": "The p of every chi-squared test.",
  "statistic.fair-coins.title": "Tosses of a fair coin",
  "statistic.fair-coins.words": "For the sign test and McNemar’s exact test, also with two million tosses.",
  "statistic.coin-tails.title": "At most so many heads",
  "statistic.coin-tails.words": "The tail of the same distribution.",
  "statistic.root-finding.title": "Finding where a curve crosses zero",
  "statistic.root-finding.words": "How limits are found that have no formula.",
};
