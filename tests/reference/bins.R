# A scale of 1,001 scores: what R says of the people themselves (means, spreads, t, d), and of the same people where
# all in one pair of bins stand at its mean (ranks, middles), 200 bins and both ends by themselves.
# Base R only. Run:  Rscript tests/reference/bins.R > tests/reference/bins.json
number <- function(x) if (length(x) > 1) paste0("[", paste(sapply(x, number), collapse = ", "), "]") else sprintf("%.17g", x)
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }
estimate <- function(value, interval) object(value = number(value), low = number(interval[1]), high = number(interval[2]))

k <- 1:150
pre <- ((k * 7) %% 41) * 2.5 + (k %% 4) / 10
pre <- round(pmin(100, pre), 1)
post <- round(pmin(100, pmax(0, pre - ((k * 5) %% 23) + 7 + (k %% 3) / 10)), 1)
bin <- function(x) ifelse(x <= 0, -1, ifelse(x >= 100, 200, floor(x / 0.5)))
cell <- paste(bin(pre), bin(post))
before <- ave(pre, cell); after <- ave(post, cell)
d <- round(after - before, 9); moved <- d[d != 0]; m <- length(moved)

n <- length(k); change <- post - pre; t <- t.test(post, pre, paired = TRUE)
limits <- sapply(c(0.975, 0.025), function(p) uniroot(function(ncp) pt(unname(t$statistic), n - 1, ncp) - p, c(-60, 30), tol = 1e-13)$root)
v <- sum(rank(abs(moved))[moved > 0]); ties <- table(abs(moved))
s <- sqrt(m * (m + 1) * (2 * m + 1) / 24 - sum(ties^3 - ties) / 48)
z <- (v - m * (m + 1) / 4 - sign(v - m * (m + 1) / 4) * 0.5) / s
five <- function(x) { q <- unname(quantile(x, c(0, 0.25, 0.5, 0.75, 1)))
  object(n = number(n), min = number(q[1]), lowerQuartile = number(q[2]), median = number(q[3]), upperQuartile = number(q[4]), max = number(q[5])) }
walsh <- outer(d, d, "+") / 2; walsh <- sort(walsh[!lower.tri(walsh)])
place <- floor(n * (n + 1) / 4 - qnorm(0.975) * sqrt(n * (n + 1) * (2 * n + 1) / 24))
wave <- function(x) object(mean = number(mean(x)), sd = number(sd(x)), interval = estimate(mean(x), t.test(x)$conf.int))

cat(object(madeBy = paste0('"', R.version.string, ', tests/reference/bins.R"'), cells = number(length(unique(cell))),
  scores = object(pre = number(pre), post = number(post)),
  told = object(pre = wave(pre), post = wave(post), meanChange = estimate(mean(change), t$conf.int),
    pairedT = object(t = number(unname(t$statistic)), df = number(unname(t$parameter)), p = number(t$p.value)),
    cohensDz = estimate(mean(change) / sd(change), limits / sqrt(n)),
    wilcoxon = object(v = number(v), p = number(2 * pnorm(-abs(z)))),
    detail = object(figures = object(changeSd = number(sd(change)), fiveNumbers = object(pre = five(before), post = five(after), change = five(d)),
      hodgesLehmann = object(all = estimate(median(walsh), c(walsh[place], walsh[length(walsh) + 1 - place]))),
      ranks = object(corrected = object(v = number(v), z = number(z), p = number(2 * pnorm(-abs(z)))),
        signTest = object(up = number(sum(moved > 0)), down = number(sum(moved < 0)), p = number(binom.test(sum(moved > 0), m)$p.value))))))
), "\n", sep = "")
