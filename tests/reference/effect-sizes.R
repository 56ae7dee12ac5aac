# Effect sizes whose intervals the other reference figures lack: d_av over the mean of both SDs (Algina and
# Keselman's interval with that divisor), Becker's d (Bonett 2008), and Pearson's r with Fisher's interval.
# Base R only. Run:  Rscript tests/reference/effect-sizes.R > tests/reference/effect-sizes.json
number <- function(x) if (length(x) > 1) paste0("[", paste(sapply(x, number), collapse = ", "), "]") else sprintf("%.17g", x)
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }
figure <- function(value, low, high) object(value = number(value), low = number(low), high = number(high))

noncentrality <- function(t, df) {
  at <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10 - abs(t), t + 10 + abs(t)), tol = 1e-13)$root
  c(at(0.975), at(0.025))
}

paired <- function(pre, post) {
  n <- length(pre)
  change <- post - pre
  J <- exp(lgamma((n - 1) / 2) - log(sqrt((n - 1) / 2)) - lgamma((n - 2) / 2))
  error <- sd(change) / sqrt(n)
  divisor <- (sd(pre) + sd(post)) / 2
  av <- c(mean(change), noncentrality(mean(change) / error, n - 1) * error) / divisor
  d <- mean(change) / sd(pre)
  se <- sqrt(var(change) / (var(pre) * (n - 1)) + d^2 / (2 * (n - 1)))
  becker <- d + c(0, -1, 1) * qnorm(0.975) * se
  r <- suppressWarnings(cor.test(pre, post))
  object(
    pre = number(pre), post = number(post),
    cohensDavMeanOfSds = figure(av[1], av[2], av[3]),
    hedgesGavMeanOfSds = figure(J * av[1], J * av[2], J * av[3]),
    beckersD = figure(becker[1], becker[2], becker[3]),
    beckersG = figure(J * becker[1], J * becker[2], J * becker[3]),
    correlation = figure(unname(r$estimate), r$conf.int[1], r$conf.int[2])
  )
}

i <- seq_len(40)
wide <- c(4, 9, 2, 7, 7, 1, 8, 3, 6, 5, 9, 1)
cat(object(
  madeBy = paste0('"', R.version.string, ', tests/reference/effect-sizes.R"'),
  sleep = paired(sleep$extra[sleep$group == 1], sleep$extra[sleep$group == 2]),
  floor = paired(wide, c(1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1)),
  four = paired(c(3, 5, 4, 9), c(4, 4, 6, 9)),
  forty = paired((i * 7) %% 23 / 4, (i * 7) %% 23 / 3 + (i * 5) %% 11 / 2 - 1)
), "\n", sep = "")
