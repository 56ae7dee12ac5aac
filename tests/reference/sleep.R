# R's own data set `sleep` (Cushny & Peebles 1905, used by Student 1908), and a few edges of R's tests.
# Base R only. Run:  Rscript tests/reference/sleep.R > tests/reference/sleep.json
number <- function(x) if (length(x) > 1) paste0("[", paste(sapply(x, number), collapse = ", "), "]") else sprintf("%.17g", x)
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }

noncentrality <- function(t, df) {
  at <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10 - abs(t), t + 10 + abs(t)), tol = 1e-13)$root
  c(at(0.975), at(0.025))
}

paired <- function(pre, post) {
  change <- post - pre
  n <- length(change)
  t <- t.test(post, pre, paired = TRUE)
  w <- suppressWarnings(wilcox.test(post, pre, paired = TRUE))
  ncp <- noncentrality(unname(t$statistic), n - 1)
  av <- sqrt((var(pre) + var(post)) / 2)
  factor <- sqrt(2 * var(change) / (n * (var(pre) + var(post))))
  J <- exp(lgamma((n - 1) / 2) - log(sqrt((n - 1) / 2)) - lgamma((n - 2) / 2))
  object(
    pre = number(pre), post = number(post),
    meanChange = object(value = number(mean(change)), low = number(t$conf.int[1]), high = number(t$conf.int[2])),
    t = number(unname(t$statistic)), df = number(unname(t$parameter)), p = number(t$p.value),
    v = number(unname(w$statistic)), wilcoxonP = number(w$p.value),
    wilcoxonExact = if (grepl("exact", w$method)) "true" else "false",
    cohensDz = object(value = number(mean(change) / sd(change)), low = number(ncp[1] / sqrt(n)), high = number(ncp[2] / sqrt(n))),
    cohensDav = object(value = number(mean(change) / av), low = number(ncp[1] * factor), high = number(ncp[2] * factor)),
    hedgesGav = object(value = number(J * mean(change) / av), low = number(J * ncp[1] * factor), high = number(J * ncp[2] * factor))
  )
}

# Changes without ties, of either sign: R is exact up to 49 people and normal from 50 on.
untied <- function(n) { pre <- rep(0, n); i <- seq_len(n); paired(pre, ifelse(i %% 3 == 0, -1, 1) * i / 4) }
drug1 <- sleep$extra[sleep$group == 1]
drug2 <- sleep$extra[sleep$group == 2]

cat(object(
  madeBy = paste0('"', R.version.string, ', tests/reference/sleep.R"'),
  sleep = paired(drug1, drug2),
  untied49 = untied(49),
  untied50 = untied(50)
), "\n", sep = "")
