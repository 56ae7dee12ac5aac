# Exact signed ranks without ties far out in the tails, and the Hodges-Lehmann estimate with the order
# statistics of the Walsh averages around it (qsignrank under 50 people, the normal approximation above).
# Base R only. Run:  Rscript tests/reference/ranks.R > tests/reference/ranks.json
number <- function(x) if (length(x) > 1) paste0("[", paste(sapply(x, number), collapse = ", "), "]") else sprintf("%.17g", x)
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }
list_of <- function(x) paste0("[\n  ", paste(x, collapse = ",\n  "), "\n]")

# Changes 1 ... m, of which these fell; V is the sum of the others.
untied <- function(m, fell) {
  v <- sum(setdiff(seq_len(m), fell))
  smaller <- min(v, m * (m + 1) / 2 - v)
  object(m = number(m), fell = paste0("[", paste(fell, collapse = ", "), "]"), v = number(v),
         p = number(min(1, 2 * psignrank(smaller, m))))
}

walsh <- function(change) {
  n <- length(change)
  w <- outer(change, change, "+") / 2
  w <- sort(w[!lower.tri(w)])
  k <- if (n < 50) qsignrank(0.025, n) else
    floor(n * (n + 1) / 4 - qnorm(0.975) * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  object(change = number(change), value = number(median(w)),
         low = if (k < 1) "null" else number(w[k]), high = if (k < 1) "null" else number(w[length(w) + 1 - k]))
}

i <- seq_len(60)
cat(object(
  madeBy = paste0('"', R.version.string, ', tests/reference/ranks.R"'),
  untied = list_of(c(
    untied(1, 1), untied(6, c(2, 3)), untied(49, 1:12), untied(60, c(1, 5, 9)), untied(100, seq(1, 100, 3)),
    untied(300, 1:40), untied(500, seq(1, 500, 2)), untied(500, 1:30), untied(500, 3)
  )),
  hodgesLehmann = list_of(c(
    walsh(c(3, 1)), walsh(c(1, 2, -1, 4, 0)), walsh(c(1, 2, -1, 4, 0, 3)),
    walsh(sleep$extra[sleep$group == 2] - sleep$extra[sleep$group == 1]),
    walsh((i[1:49] * 13) %% 29 - 9), walsh((i[1:50] * 13) %% 29 - 9), walsh(((i * 37) %% 61) / 8 - 2)
  ))
), "\n", sep = "")
