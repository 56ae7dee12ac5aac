# Exact two-sided sign tests, single points of the fair binomial, and their p far out in the tails.
# Base R only. Run:  Rscript tests/reference/signs.R > tests/reference/signs.json
cases <- rbind(
  c(0, 1), c(1, 1), c(1, 2), c(0, 9), c(3, 10), c(5, 10), c(15, 40), c(10, 61), c(17, 17), c(400, 1000),
  c(3, 900), c(1302, 2778), c(999999, 2000000), c(1000000, 2000000), c(999000, 2000000), c(995000, 2000000),
  c(980000, 2000000), c(1030000, 2000001)
)
row <- function(k, n) sprintf(
  '  {"k": %d, "n": %d, "point": %.17g, "p": %.17g}',
  k, n, dbinom(k, n, 0.5), min(1, 2 * pbinom(min(k, n - k), n, 0.5))
)
cat('{"madeBy": "', R.version.string, ', tests/reference/signs.R", "cases": [\n', sep = "")
cat(paste(mapply(row, cases[, 1], cases[, 2]), collapse = ",\n"), "\n]}\n")
