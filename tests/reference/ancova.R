# Analyses of covariance by R's lm: edges that whole data sets seldom have, and MASS's `anorexia` (figures only).
# Needs MASS. Run:  Rscript tests/reference/ancova.R > tests/reference/ancova.json
number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }

figures <- function(pre, post, group) {
  d <- data.frame(pre, post, group = factor(group))
  fit <- lm(post ~ pre + group, d)
  against <- anova(lm(post ~ pre, d), fit)
  slopes <- anova(fit, lm(post ~ pre * group, d))
  at <- predict(fit, data.frame(pre = mean(d$pre), group = levels(d$group)), se.fit = TRUE, interval = "confidence")
  # Each pair of groups from a fit with the second group as reference.
  pairs <- combn(levels(d$group), 2)
  contrast <- apply(pairs, 2, function(pair) {
    d$group <- relevel(d$group, ref = pair[2])
    coef(summary(lm(post ~ pre + group, d)))[paste0("group", pair[1]), ]
  })
  object(n = number(nrow(d)), f = number(against$F[2]), df1 = number(against$Df[2]), df2 = number(against$Res.Df[2]), p = number(against$`Pr(>F)`[2]),
    slope = number(coef(fit)[["pre"]]), slopeSe = number(coef(summary(fit))["pre", 2]),
    slopeLow = number(confint(fit)["pre", 1]), slopeHigh = number(confint(fit)["pre", 2]), residualSd = number(sigma(fit)),
    means = list_of(at$fit[, 1]), ses = list_of(at$se.fit), lows = list_of(at$fit[, 2]), highs = list_of(at$fit[, 3]),
    contrasts = list_of(contrast[1, ]), contrastSes = list_of(contrast[2, ]), contrastPs = list_of(contrast[4, ]), contrastHolms = list_of(p.adjust(contrast[4, ], "holm")),
    slopesF = number(slopes$F[2]), slopesDf1 = number(slopes$Df[2]), slopesDf2 = number(slopes$Res.Df[2]), slopesP = number(slopes$`Pr(>F)`[2]))
}
case <- function(name, pre, post, group) {
  d <- aggregate(list(n = rep(1, length(pre))), list(pre = pre, post = post, group = group), sum)
  cells <- apply(d, 1, function(x) sprintf('["%s", %s, %s, %s]', x[["group"]], trimws(x[["pre"]]), trimws(x[["post"]]), trimws(x[["n"]])))
  object(name = paste0('"', name, '"'), cells = paste0("[\n", paste(cells, collapse = ",\n"), "]"), known = figures(pre, post, group))
}

set.seed(20240608)
between <- function(x, low, high) pmin(high, pmax(low, round(x)))
pre <- between(rnorm(40, 6, 2), 3, 9); group <- rep(c("a", "b", "c", "d"), c(1, 9, 20, 10)); pre[2:10] <- 5
one <- case("a group of one, and one whose scores before are equal", pre, between(pre + rnorm(40, 0, 1), 3, 9), group)
pre <- between(rnorm(3000, 50, 20), 0, 100); group <- sample(c("a", "b", "c", "d", "e", "f", "g"), 3000, TRUE)
many <- case("seven groups of a scale from 0 to 100", pre, between(20 + 0.6 * pre + 4 * (group == "c") + rnorm(3000, 0, 8), 0, 100), group)
pre <- between(rnorm(30, 6, 2), 3, 9); group <- rep(c("a", "b"), 15)
far <- case("scores far from 0", 1e6 + pre, 1e6 + between(pre - (group == "a") + rnorm(30), 3, 9), group)
cat(object(madeBy = paste0('"', R.version.string, ', tests/reference/ancova.R"'), cases = paste0("[\n", paste(c(one, many, far), collapse = ",\n"), "]"),
  anorexia = figures(MASS::anorexia$Prewt, MASS::anorexia$Postwt, MASS::anorexia$Treat)), "\n", sep = "")
