# Cohen's kappa of two-by-two tables with its standard error by the delta method: the gradient of kappa with regard
# to the four shares is taken numerically, so that nothing of the closed formula is used. Base R only.
# Run:  Rscript tests/reference/kappa.R > tests/reference/kappa.json
kappa <- function(p) {
  p <- p / sum(p)
  first <- p[1] + p[2]
  second <- p[1] + p[3]
  chance <- first * second + (1 - first) * (1 - second)
  (p[1] + p[4] - chance) / (1 - chance)
}
gradient <- function(p) {
  h <- 1e-5
  sapply(1:4, function(k) {
    step <- replace(numeric(4), k, h)
    # Five points: the error falls with the fourth power of the step.
    (-kappa(p + 2 * step) + 8 * kappa(p + step) - 8 * kappa(p - step) + kappa(p - 2 * step)) / (12 * h)
  })
}
se <- function(counts) {
  n <- sum(counts)
  p <- counts / n
  g <- gradient(p)
  sqrt((sum(p * g^2) - sum(p * g)^2) / n)
}
cases <- rbind(
  c(22, 2, 4, 11), # Sim & Wright (2005), table 1
  c(20, 5, 10, 15), c(45, 15, 25, 15), c(25, 35, 5, 35), c(1, 4, 3, 92), c(3, 9, 8, 2), c(0, 6, 7, 40),
  c(60, 1, 0, 40), c(5, 0, 9, 30), c(1200, 340, 290, 4100), c(2, 1, 1, 1), c(10, 10, 10, 10)
)
row <- function(x) sprintf(
  '  {"both": %d, "firstOnly": %d, "secondOnly": %d, "neither": %d, "kappa": %.17g, "se": %.17g}',
  x[1], x[2], x[3], x[4], kappa(x), se(x)
)
cat('{"madeBy": "', R.version.string, ', tests/reference/kappa.R", "cases": [\n', sep = "")
cat(paste(apply(cases, 1, row), collapse = ",\n"), "\n]}\n")
