# Cronbach's alpha by psych with 0, 5 and 30 % of answers missing, listwise and pairwise, and quantiles of F.
# Needs psych (2.2.9). Run:  Rscript tests/reference/alpha.R > tests/reference/alpha.json
suppressMessages(library(psych))
number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }

# What psych says of these answers; `people` is the number of rows, which Feldt's interval uses for its degrees of freedom.
figures <- function(answers) {
  k <- ncol(answers)
  # Without `check.keys` nothing is turned round; psych's loadings are only for its warnings.
  found <- suppressWarnings(suppressMessages(alpha(answers, check.keys = FALSE, delete = FALSE, warnings = FALSE)))
  # The same by the formulas, from the covariance matrix: the figures rest on two roads.
  C <- cov(answers, use = "pairwise")
  own <- k / (k - 1) * (1 - sum(diag(C)) / sum(C))
  drop <- sapply(seq_len(k), function(i) (sum(C[, i]) - C[i, i]) / sqrt(C[i, i] * sum(C[-i, -i])))
  stopifnot(abs(own - found$total$raw_alpha) < 1e-13, max(abs(drop - found$item.stats$r.drop)) < 1e-13)
  n <- nrow(answers)
  stopifnot(abs(1 - (1 - own) * qf(0.975, n - 1, (n - 1) * (k - 1)) - found$feldt$lower.ci) < 1e-13)
  object(people = number(n), alpha = number(found$total$raw_alpha),
    low = number(unlist(found$feldt$lower.ci)), high = number(unlist(found$feldt$upper.ci)),
    itemRest = list_of(found$item.stats$r.drop))
}

vector_of <- function(n, k, missing, noise, points, reversed = integer(0)) {
  trait <- rnorm(n)
  answers <- sapply(seq_len(k), function(i) {
    x <- trait * (if (i %in% reversed) -1 else 1) + rnorm(n, 0, noise)
    pmin(points, pmax(1, round((points + 1) / 2 + x * points / 5)))
  })
  answers[matrix(runif(n * k) < missing, n, k)] <- NA
  answers <- as.data.frame(answers[rowSums(!is.na(answers)) > 0, , drop = FALSE])
  rows <- apply(answers, 1, function(row) paste0("[", paste(ifelse(is.na(row), "null", row), collapse = ", "), "]"))
  object(name = sprintf('"%d people, %d items, %d %% missing%s"', n, k, round(100 * missing), if (length(reversed)) ", one item turned" else ""),
    rows = paste0("[\n", paste(rows, collapse = ",\n"), "]"),
    pairwise = figures(answers), completeCases = figures(na.omit(answers)))
}

set.seed(20240607)
vectors <- c(
  vector_of(60, 3, 0, 0.8, 3), vector_of(60, 3, 0.05, 0.8, 3), vector_of(60, 3, 0.30, 0.8, 3),
  vector_of(120, 12, 0, 1.2, 5), vector_of(120, 12, 0.05, 1.2, 5), vector_of(160, 6, 0.30, 1.2, 5),
  vector_of(40, 2, 0.05, 1, 7), vector_of(80, 4, 0.05, 1, 5, reversed = 2), vector_of(12, 5, 0.05, 3, 5))

# R's qf puts chi-squared in the place of F from 400,000 degrees of freedom on, so none here has as many.
quantiles <- apply(expand.grid(p = c(0.025, 0.975), df1 = c(1, 4, 30, 570, 19999), items = c(2, 3, 20)), 1, function(x) {
  df2 <- x[["df1"]] * (x[["items"]] - 1)
  object(p = number(x[["p"]]), df1 = number(x[["df1"]]), df2 = number(df2), quantile = number(qf(x[["p"]], x[["df1"]], df2, lower.tail = FALSE)))
})
cat(object(madeBy = paste0('"', R.version.string, ", psych ", packageVersion("psych"), ', tests/reference/alpha.R"'),
  vectors = paste0("[\n", paste(vectors, collapse = ",\n"), "]"),
  quantiles = paste0("[\n", paste(quantiles, collapse = ",\n"), "]")), "\n", sep = "")
