# Exact tails of a fair binomial where differences of log-gammas would have lost their digits, and McNemar's tests.
# Base R only. Run:  Rscript tests/reference/cutoff.R > tests/reference/cutoff.json
number <- function(x) sprintf("%.17g", x)
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }

tables <- list(c(59, 6, 16, 80), c(3, 0, 1, 2), c(10, 8, 8, 10), c(100, 40, 0, 3), c(10, 15, 17, 10), c(0, 500, 480, 0),
  c(9, 3000, 2000, 4), c(7, 40000, 41000, 2), c(5, 999000, 1001000, 5), c(0, 1000000, 999999, 0), c(0, 1000000, 1000000, 0), c(1, 1500000, 1480000, 1), c(0, 20, 16, 0), c(0, 37, 33, 0), c(0, 39, 17, 0),
  c(2, 300000, 298000, 2))
mcnemars <- sapply(tables, function(x) {
  b <- x[2]; c <- x[3]; m <- b + c; k <- min(b, c)
  exact <- min(1, 2 * pbinom(k, m, 0.5))
  object(cases = paste0("[", paste(sprintf("%d", x), collapse = ", "), "]"),
    corrected = number(mcnemar.test(matrix(x, 2))$p.value),
    uncorrected = number(mcnemar.test(matrix(x, 2), correct = FALSE)$p.value),
    exact = number(exact), mid = number(if (b == c) 1 - dbinom(k, m, 0.5) / 2 else exact - dbinom(k, m, 0.5)))
})
cat(object(madeBy = paste0('"', R.version.string, ', tests/reference/cutoff.R"'), mcnemar = paste0("[\n", paste(mcnemars, collapse = ",\n"), "]")), "\n", sep = "")
