# Every figure that the product tells of the sample's stories, worked out by R from the files that are imported:
# per stratum, between groups, gaps, attrition, single questions, alpha. Names and nesting are those of the API's
# answers, so that a test can walk both. Base R only; nothing of the product's arithmetic is used.
# Run from the root:  Rscript tests/reference/seeds.R > tests/reference/seeds.json
invisible(Sys.setlocale("LC_COLLATE", "C"))
threshold <- 5

folder <- tempfile(); dir.create(folder)
Sys.setenv(FOLDER = folder)
code <- 'import { writeFileSync } from "node:fs";
import { tellStories } from "./seeds/loadStories.ts";
import { storyFile } from "./seeds/story.ts";
for (const { files } of tellStories()) for (const file of files)
  writeFileSync(`${process.env.FOLDER}/${file.fileName}`, storyFile(file));'
stopifnot(system2("node", c("--import", "tsx", "--input-type=module"), input = code) == 0)

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x) && !is.null(names(x))) return(paste0("{", paste0('"', names(x), '": ', sapply(x, json), collapse = ", "), "}"))
  if (is.list(x)) return(paste0("[", paste(sapply(x, json), collapse = ", "), "]"))
  one <- if (is.character(x)) paste0('"', x, '"') else ifelse(is.na(x), "null", sprintf("%.17g", x))
  if (length(one) == 1) unname(one) else paste0("[", paste(one, collapse = ", "), "]")
}
drop <- function(x) x[!sapply(x, is.null)]
est <- function(value, low = NULL, high = NULL) drop(list(value = unname(value), low = unname(low), high = unname(high)))
ci <- function(value, interval) est(value, interval[1], interval[2])
z <- qnorm(0.975)

noncentrality <- function(t, df) {
  at <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10 - abs(t), t + 10 + abs(t)), tol = 1e-13)$root
  c(at(0.975), at(0.025))
}
hedges <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
wilson <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
share <- function(k, n) c(list(people = k, of = n), ci(k / n, wilson(k, n)))
mean_ci <- function(x) if (length(x) > 1 && sd(x) > 0) ci(mean(x), t.test(x)$conf.int) else NULL

pooled <- function(x, y) {
  df <- length(x) + length(y) - 2; inverse <- sqrt(1 / length(x) + 1 / length(y))
  d <- (mean(x) - mean(y)) / sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  ci(d, noncentrality(d / inverse, df) * inverse)
}
two_sample <- function(x, y, equal = FALSE) {
  found <- t.test(x, y, var.equal = equal)
  list(t = unname(found$statistic), df = unname(found$parameter), p = found$p.value)
}
welch <- function(x, y) ci(mean(x) - mean(y), t.test(x, y)$conf.int)

effect_sizes <- function(pre, post) {
  n <- length(pre); change <- post - pre; J <- hedges(n - 1)
  error <- sd(change) / sqrt(n); limits <- noncentrality(mean(change) / error, n - 1)
  dz <- c(mean(change) / sd(change), limits / sqrt(n))
  root <- c(mean(change), limits * error) / sqrt((var(pre) + var(post)) / 2)
  mid <- c(mean(change), limits * error) / ((sd(pre) + sd(post)) / 2)
  r <- cor(pre, post)
  rm <- dz[1] * sqrt(2 * (1 - r)); rm <- rm + c(0, -z, z) * sqrt((1 / n + rm^2 / (2 * n)) * 2 * (1 - r))
  becker <- mean(change) / sd(pre)
  becker <- becker + c(0, -z, z) * sqrt(var(change) / (var(pre) * (n - 1)) + becker^2 / (2 * (n - 1)))
  as <- function(x) est(x[1], x[2], x[3])
  list(cohensDz = as(dz), hedgesGz = as(J * dz), cohensDav = as(root), hedgesGav = as(J * root),
    cohensDavMeanOfSds = as(mid), hedgesGavMeanOfSds = as(J * mid), cohensDrm = as(rm), hedgesGrm = as(J * rm),
    beckersD = as(becker), beckersG = as(J * becker))
}

exact_p <- function(change) {
  change <- change[change != 0]; ranks <- round(2 * rank(abs(change))); top <- sum(ranks)
  chance <- c(1, numeric(top))
  for (r in ranks) chance <- (chance + c(numeric(r), chance[seq_len(top + 1 - r)])) / 2
  v <- sum(ranks[change > 0])
  min(1, 2 * sum(chance[seq_len(min(v, top - v) + 1)]))
}
rank_tests <- function(change) {
  moved <- change[change != 0]; m <- length(moved); n <- length(change)
  v <- sum(rank(abs(moved))[moved > 0]); middle <- m * (m + 1) / 4
  ties <- table(abs(moved)); s <- sqrt(m * (m + 1) * (2 * m + 1) / 24 - sum(ties^3 - ties) / 48)
  two <- function(z) 2 * pnorm(-abs(z))
  corrected <- (v - middle - sign(v - middle) * 0.5) / s
  pratt <- rank(abs(change))[change != 0]; pratt <- sum(sign(moved) * pratt) / sqrt(sum(pratt^2))
  r <- (2 * v - m * (m + 1) / 2) / (m * (m + 1) / 2)
  half <- z * sqrt((2 * m^3 + 3 * m^2 + m) / 6) / ((m^2 + m) / 2)
  list(exact = list(v = v, p = exact_p(change)), corrected = list(v = v, z = corrected, p = two(corrected)),
    uncorrected = list(v = v, z = (v - middle) / s, p = two((v - middle) / s)), pratt = list(z = pratt, p = two(pratt)),
    signTest = list(up = sum(moved > 0), down = sum(moved < 0), p = binom.test(sum(moved > 0), m)$p.value),
    rankBiserial = if (abs(r) < 1) est(r, tanh(atanh(r) - half), tanh(atanh(r) + half)) else est(r))
}
hodges_lehmann <- function(change) {
  n <- length(change); w <- outer(change, change, "+") / 2; w <- sort(w[!lower.tri(w)])
  k <- if (n < 50) qsignrank(0.025, n) else floor(n * (n + 1) / 4 - z * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  if (k < 1) est(median(w)) else est(median(w), w[k], w[length(w) + 1 - k])
}

crossing <- function(pre, post, span) {
  inside <- function(x) x >= span[1] & x <= span[2]
  n <- length(pre); a <- sum(inside(pre) & inside(post)); b <- sum(inside(pre) & !inside(post))
  c <- sum(!inside(pre) & inside(post)); d <- n - a - b - c
  before <- (a + b) / n; after <- (a + c) / n; w1 <- wilson(a + c, n); w0 <- wilson(a + b, n)
  top <- a * d - b * c; top <- if (top > n / 2) top - n / 2 else min(top, 0)
  margins <- 1.0 * (a + b) * (c + d) * (a + c) * (b + d); phi <- if (margins == 0) 0 else top / sqrt(margins)
  reach <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  low <- after - before - reach(after - w1[1], w0[2] - before)
  high <- after - before + reach(w1[2] - after, before - w0[1])
  chi <- function(correct) { found <- mcnemar.test(matrix(c(a, b, c, d), 2), correct = correct)
    list(chiSquared = unname(found$statistic), df = 1, p = found$p.value) }
  exact <- if (b + c > 0) binom.test(b, b + c)$p.value
  drop(list(pre = share(a + b, n), post = share(a + c, n), cases = list(both = a, preOnly = b, postOnly = c, neither = d),
    difference = c(est(after - before, low, high), phi = phi),
    # Where nobody crossed there is no chi-squared, and nothing to be surprised at.
    mcnemar = if (b + c == 0) list(exactP = 1, midP = 1) else list(corrected = chi(TRUE), uncorrected = chi(FALSE), exactP = exact,
      midP = if (b == c) 1 - dbinom(b, b + c, 0.5) / 2 else exact - dbinom(min(b, c), b + c, 0.5))))
}

reliable <- function(change, own, everybody, reliability) {
  judge <- function(scores) {
    sem <- sd(scores) * sqrt(1 - reliability); band <- 1.96 * sem * sqrt(2)
    list(band = band, sd = sd(scores), sem = sem, rose = sum(change > band), fell = sum(change < -band))
  }
  all <- judge(everybody); own <- judge(own); n <- length(change)
  list(band = all$band, sem = all$sem, sd = all$sd, rose = share(all$rose, n), fell = share(all$fell, n),
    same = share(n - all$rose - all$fell, n),
    withOwnSpread = list(band = own$band, sd = own$sd, rose = own$rose, fell = own$fell, same = n - own$rose - own$fell))
}

loss <- function(stayed, left) {
  few <- function(x) length(x) > 0 && length(x) < threshold
  n <- length(stayed) + length(left)
  counted <- list(rate = ci(length(left) / n, wilson(length(left), n)))
  side <- function(x) if (few(x)) list(n = length(x)) else if (length(x) == 0) list(n = 0) else list(n = length(x), mean = mean(x), sd = sd(x))
  if (few(stayed) || few(left) || length(left) == 0) return(c(counted, list(completers = side(stayed), dropouts = side(left))))
  c(counted, list(completers = side(stayed), dropouts = side(left), difference = welch(stayed, left),
    test = two_sample(stayed, left), cohensD = pooled(stayed, left)))
}
apart <- function(x) if (length(x) < threshold) list(n = length(x)) else drop(list(n = length(x), mean = mean(x), interval = mean_ci(x)))

five <- function(x) { q <- unname(quantile(x, c(0, 0.25, 0.5, 0.75, 1)))
  list(n = length(x), min = q[1], lowerQuartile = q[2], median = q[3], upperQuartile = q[4], max = q[5]) }
wave <- function(x) drop(list(mean = mean(x), sd = sd(x), interval = mean_ci(x)))

stratum <- function(d, everybody, measure) {
  both <- d[!is.na(d$pre) & !is.na(d$post), ]; pre <- both$pre; post <- both$post; change <- post - pre; n <- nrow(both)
  t <- t.test(post, pre, paired = TRUE); w <- suppressWarnings(wilcox.test(post, pre, paired = TRUE))
  effects <- effect_sizes(pre, post); r <- cor.test(pre, post)
  moved <- list(rose = share(sum(change > 0), n), same = share(sum(change == 0), n), fell = share(sum(change < 0), n))
  detail <- drop(list(any = moved,
    reliable = if (!is.null(measure$reliability)) reliable(change, pre, everybody, measure$reliability),
    crossings = lapply(measure$cutoffs, function(span) crossing(pre, post, span)),
    attrition = list(loss = loss(pre, d$pre[!is.na(d$pre) & is.na(d$post)]),
      onlyBefore = apart(d$pre[!is.na(d$pre) & is.na(d$post)]), onlyAfter = apart(d$post[is.na(d$pre) & !is.na(d$post)])),
    figures = list(
      sums = list(n = n, pre = sum(pre), post = sum(post), prePre = sum(pre^2), postPost = sum(post^2), prePost = sum(pre * post)),
      changeSd = sd(change), correlation = ci(r$estimate, r$conf.int),
      fiveNumbers = list(pre = five(pre), post = five(post), change = five(change)), effectSizes = effects,
      hodgesLehmann = list(all = hodges_lehmann(change), nonZero = hodges_lehmann(change[change != 0])), ranks = rank_tests(change))))
  list(n = list(pre = sum(!is.na(d$pre)), post = sum(!is.na(d$post)), paired = n), pre = wave(pre), post = wave(post),
    meanChange = ci(mean(change), t$conf.int), pairedT = list(t = unname(t$statistic), df = unname(t$parameter), p = t$p.value),
    wilcoxon = list(v = unname(w$statistic), p = w$p.value), cohensDz = effects$cohensDz, hedgesGav = effects$hedgesGav, detail = detail)
}

# Where groups are planted level, F is 0 but for rounding, and R's p is the p of that rounding.
f_test <- function(f, df1, df2) { f <- if (is.na(f) || f < 1e-12) 0 else f
  list(f = f, df1 = df1, df2 = df2, p = pf(f, df1, df2, lower.tail = FALSE)) }

between <- function(d, shown) {
  d <- d[!is.na(d$pre) & !is.na(d$post) & d$group %in% shown, ]; d$group <- factor(d$group, levels = shown); d$change <- d$post - d$pre
  f <- function(found) list(f = unname(found$statistic), df1 = unname(found$parameter[1]), df2 = unname(found$parameter[2]), p = found$p.value)
  squares <- anova(lm(change ~ group, d))[["Sum Sq"]]; kruskal <- kruskal.test(change ~ group, d)
  fit <- lm(post ~ pre + group, d); bare <- lm(post ~ pre, d); against <- anova(bare, fit); slopes <- anova(fit, lm(post ~ pre * group, d))
  at <- predict(fit, data.frame(pre = mean(d$pre), group = factor(shown, levels = shown)), se.fit = TRUE, interval = "confidence")
  pairs <- combn(shown, 2)
  contrast <- t(apply(pairs, 2, function(pair) { d$group <- relevel(d$group, ref = pair[2]); fit <- lm(post ~ pre + group, d)
    name <- paste0("group", pair[1]); c(coef(summary(fit))[name, ], confint(fit)[name, ]) }))
  holm <- p.adjust(contrast[, 4], "holm"); slope <- coef(summary(fit))["pre", ]
  sides <- split(d$change, d$group)
  t_of <- sapply(shown, function(g) t.test(d$change[d$group == g])$p.value)
  drop(list(labels = as.list(shown), anova = c(f(oneway.test(change ~ group, d, var.equal = TRUE)), etaSquared = squares[1] / sum(squares)),
    welchAnova = f(oneway.test(change ~ group, d)),
    kruskalWallis = list(h = unname(kruskal$statistic), df = unname(kruskal$parameter), p = kruskal$p.value),
    ancova = c(f_test(against$F[2], against$Df[2], against$Res.Df[2]), list(partialEtaSquared = 1 - deviance(fit) / deviance(bare), residualSd = sigma(fit), grandMean = mean(d$pre),
      slope = c(ci(slope[1], confint(fit)["pre", ]), se = unname(slope[2])),
      adjustedMeans = lapply(seq_along(shown), function(k) c(est(at$fit[k, 1], at$fit[k, 2], at$fit[k, 3]), se = unname(at$se.fit[k]))),
      # Groups by their places from 0, in the order of the labels.
      contrasts = lapply(seq_len(ncol(pairs)), function(k) c(list(first = match(pairs[1, k], shown) - 1, second = match(pairs[2, k], shown) - 1), ci(contrast[k, 1], contrast[k, 5:6]), se = contrast[[k, 2]], t = contrast[[k, 3]],
        df = against$Res.Df[2], p = contrast[[k, 4]], pHolm = holm[[k]])))),
    equalSlopes = f_test(slopes$F[2], slopes$Df[2], slopes$Res.Df[2]),
    two = if (length(shown) == 2) { d12 <- pooled(sides[[1]], sides[[2]]); J <- hedges(length(unlist(sides)) - 2)
      list(difference = welch(sides[[1]], sides[[2]]), welch = two_sample(sides[[1]], sides[[2]]), student = two_sample(sides[[1]], sides[[2]], TRUE),
        cohensD = d12, hedgesG = lapply(d12, function(x) J * x)) }))
}

gaps <- function(d, shown) {
  both <- d[!is.na(d$pre) & !is.na(d$post), ]; change <- both$post - both$pre
  lapply(setNames(shown, shown), function(g) { own <- both$group == g
    list(n = sum(own), against = sum(!own), before = welch(both$pre[own], both$pre[!own]), after = welch(both$post[own], both$post[!own]),
      change = welch(change[own], change[!own]), p = t.test(change[own], change[!own])$p.value) })
}

tango <- function(up, down, n) {
  low <- function(up, down) {
    score <- function(delta) {
      if (delta < 0) { e <- -delta; u <- down; w <- up } else { e <- delta; u <- up; w <- down }
      B <- (2 * n - u + w) * e - u - w; C <- -w * e * (1 - e); q <- (sqrt(B^2 - 8 * n * C) - B) / (4 * n)
      (up - down - n * delta) - z * sqrt(n * (2 * q + e - e^2))
    }
    uniroot(score, c(-1 + 1e-12, (up - down) / n), tol = 1e-15)$root
  }
  c(low(up, down), -low(down, up))
}
question <- function(pre, post) {
  both <- !is.na(pre) & !is.na(post); pre <- pre[both]; post <- post[both]; n <- length(pre)
  up <- sum(post > pre); down <- sum(post < pre)
  limits <- if (up > 0 && down > 0) (1 + tango(up, down, n)) / 2 else c(NULL, NULL)
  list(n = n, up = share(up, n), same = share(n - up - down, n), down = share(down, n),
    upOrHalfSame = if (is.null(limits)) est((1 + (up - down) / n) / 2) else ci((1 + (up - down) / n) / 2, limits))
}

alpha <- function(answers) {
  k <- ncol(answers); n <- nrow(answers); C <- cov(answers, use = "pairwise")
  value <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
  feldt <- function(p) 1 - (1 - value) * qf(p, n - 1, (n - 1) * (k - 1))
  list(n = n, alpha = est(value, feldt(0.975), feldt(0.025)),
    itemRest = as.list(unname(sapply(seq_len(k), function(i) (sum(C[, i]) - C[i, i]) / sqrt(C[i, i] * sum(C[-i, -i]))))))
}
alphas <- function(answers) { any <- answers[rowSums(!is.na(answers)) > 0, ]
  list(complete = alpha(na.omit(answers)), pairwise = alpha(any)) }

measure <- function(instrument, subscale, items, score, cutoffs = list(), reliability = NULL) list(instrument = instrument,
  subscale = subscale, items = paste0(instrument, ".", items), score = score, cutoffs = cutoffs, reliability = reliability)
ucla <- measure("ucla-3", "total", 1:3, rowSums, list(c(6, 9)), 0.72)
who <- list(measure("who-5", "total", 1:5, function(x) 4 * rowSums(x), list(c(0, 50), c(0, 28), c(0, 50)), 0.84),
  measure("who-5", "raw", 1:5, rowSums, reliability = 0.84))
# Without a published reliability, the alpha of these people before.
belonging <- measure("belonging-4", "total", 1:4, rowMeans, reliability = "own")
ons <- function(subscale, item, spans) measure("ons4", subscale, item, rowSums, spans)
high <- list(c(0, 8), c(0, 6), c(0, 4))
stories <- list(
  "Neighbors at the Table" = list(files = "neighbors-at-the-table.csv", measures = c(list(ucla), who)),
  "Tuesday Circles" = list(files = "tuesday-circles.csv", measures = list(ucla)),
  "Groups that Gather" = list(files = "groups-that-gather.csv", measures = list(belonging)),
  "Walk and Talk" = list(files = c("walk-and-talk-spring.csv", "walk-and-talk-autumn.csv"), measures = c(who, list(ons("satisfaction", 1, high),
    ons("worthwhile", 2, high), ons("happy", 3, high), ons("anxious", 4, list(c(2, 10), c(4, 10), c(6, 10)))))),
  "Conversation Tables" = list(files = "conversation-tables.csv", measures = list(ucla)))

read <- function(fileNames) {
  files <- lapply(fileNames, function(name) read.csv(file.path(folder, name), check.names = FALSE, na.strings = c("", "Prefer not to say"), encoding = "UTF-8"))
  columns <- unique(unlist(lapply(files, names)))
  d <- do.call(rbind, lapply(files, function(f) { f[setdiff(columns, names(f))] <- NA; f[columns] }))
  d[d$cohort != "Waiting list", ]
}

tell <- function(story) {
  file <- read(story$files)
  told <- lapply(story$measures, function(m) {
    one <- function(key) { rows <- file[file$wave == key, ]; rows <- rows[rowSums(!is.na(rows[m$items])) > 0, ]
      out <- rows[c("participant", "group", m$items)]; out$score <- m$score(rows[m$items]); out }
    d <- merge(one("pre"), one("post"), by = c("participant", "group"), all = TRUE, suffixes = c(".pre", ".post"))
    d$pre <- d$score.pre; d$post <- d$score.post
    answers <- function(key) d[!is.na(d[[key]]), paste0(m$items, ".", key), drop = FALSE]
    if (identical(m$reliability, "own")) m$reliability <- alpha(answers("pre"))$alpha$value
    counts <- table(d$group[!is.na(d$pre) & !is.na(d$post)]); shown <- names(counts)[counts >= threshold]
    everybody <- d$pre[!is.na(d$pre)]
    # Who was lost is told of every group in which enough people began.
    began <- table(d$group[!is.na(d$pre)]); began <- names(began)[began >= threshold]
    at <- !is.na(d$pre) & d$group %in% began; lost <- table(factor(d$group[at], levels = began), is.na(d$post)[at])
    chi <- suppressWarnings(chisq.test(lost, correct = FALSE))
    both <- d[!is.na(d$pre) & !is.na(d$post), ]
    drop(list(instrument = m$instrument, subscale = m$subscale, overall = stratum(d, everybody, m),
      groups = lapply(setNames(shown, shown), function(g) stratum(d[d$group == g, ], everybody, m)),
      between = between(d, shown), gaps = gaps(d, shown),
      lossByStratum = list(strata = length(began), chiSquare = list(chiSquare = unname(chi$statistic), df = unname(chi$parameter), p = chi$p.value),
        fisher = list(p = fisher.test(lost, workspace = 2e8)$p.value)),
      questions = lapply(m$items, function(i) question(both[[paste0(i, ".pre")]], both[[paste0(i, ".post")]])),
      reliability = if (length(m$items) > 1) list(pre = alphas(answers("pre")), post = alphas(answers("post")))))
  })
  ps <- unlist(lapply(told, function(one) sapply(one$gaps, function(gap) gap$p))); holm <- p.adjust(ps, "holm"); at <- 0
  for (k in seq_along(told)) for (g in names(told[[k]]$gaps)) { at <- at + 1; told[[k]]$gaps[[g]]$pHolm <- holm[[at]] }
  told
}
told <- lapply(stories, tell)
cat(json(list(made = paste0(R.version.string, ", tests/reference/seeds.R"), stories = told)), "\n", sep = "")
