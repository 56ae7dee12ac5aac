# Differences between groups, on data sets that come with R, and groups x 2 tables for Fisher's test.
# Base R only. Run:  Rscript tests/reference/groups.R > tests/reference/groups.json
number <- function(x) if (length(x) > 1) list_of(sapply(x, number)) else sprintf("%.17g", x)
list_of <- function(x) paste0("[", paste(x, collapse = ", "), "]")
object <- function(...) { x <- list(...); paste0("{", paste0('"', names(x), '": ', unlist(x), collapse = ", "), "}") }

noncentrality <- function(t, df) {
  at <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10 - abs(t), t + 10 + abs(t)), tol = 1e-13)$root
  c(at(0.975), at(0.025))
}

t_of <- function(x, y, equal) {
  found <- t.test(x, y, var.equal = equal)
  object(t = number(unname(found$statistic)), df = number(unname(found$parameter)), p = number(found$p.value),
    value = number(mean(x) - mean(y)), low = number(found$conf.int[1]), high = number(found$conf.int[2]))
}

d_of <- function(x, y) {
  df <- length(x) + length(y) - 2
  inverse <- sqrt(1 / length(x) + 1 / length(y))
  d <- (mean(x) - mean(y)) / sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  limits <- noncentrality(d / inverse, df) * inverse
  J <- exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
  object(value = number(d), low = number(limits[1]), high = number(limits[2]), g = number(J * d))
}

f_of <- function(found) object(f = number(unname(found$statistic)), df1 = number(unname(found$parameter[1])),
  df2 = number(unname(found$parameter[2])), p = number(found$p.value))

groups_of <- function(values, group) {
  lists <- split(values, group)
  kruskal <- kruskal.test(lists)
  squares <- anova(lm(values ~ group))[["Sum Sq"]]
  object(groups = list_of(sapply(lists, number)),
    anova = f_of(oneway.test(values ~ group, var.equal = TRUE)), etaSquared = number(squares[1] / sum(squares)),
    welch = f_of(oneway.test(values ~ group)),
    h = number(unname(kruskal$statistic)), hDf = number(unname(kruskal$parameter)), hP = number(kruskal$p.value))
}

two_of <- function(x, y) object(first = number(x), second = number(y),
  welch = t_of(x, y, FALSE), student = t_of(x, y, TRUE), d = d_of(x, y))

table_of <- function(count, n) {
  seen <- cbind(count, n - count)
  chi <- suppressWarnings(chisq.test(seen, correct = FALSE))
  object(count = number(count), n = number(n), chiSquare = number(unname(chi$statistic)),
    df = number(unname(chi$parameter)), chiP = number(chi$p.value), p = number(fisher.test(seen, workspace = 2e8)$p.value))
}


# Two made-up groups of people with both scores: gaps before and after, and the difference of their changes.
gap_of <- function(pre1, post1, pre2, post2) object(
  pre1 = number(pre1), post1 = number(post1), pre2 = number(pre2), post2 = number(post2),
  before = t_of(pre1, pre2, FALSE), after = t_of(post1, post2, FALSE),
  change = t_of(post1 - pre1, post2 - pre2, FALSE))

cat(object(
  madeBy = paste0('"', R.version.string, ', tests/reference/groups.R"'),
  two = list_of(c(
    two_of(sleep$extra[sleep$group == 1], sleep$extra[sleep$group == 2]),
    two_of(chickwts$weight[chickwts$feed == "casein"], chickwts$weight[chickwts$feed == "horsebean"]),
    two_of(c(1, 2, 2, 3), c(8, 8)))),
  many = list_of(c(
    groups_of(PlantGrowth$weight, PlantGrowth$group),
    groups_of(InsectSprays$count, InsectSprays$spray),
    groups_of(chickwts$weight, chickwts$feed))),
  gaps = list_of(c(
    gap_of(c(8, 7, 9, 6, 8), c(6, 6, 7, 6, 5), c(5, 4, 6, 3, 5, 4, 7), c(5, 3, 6, 3, 4, 4, 6)),
    gap_of(c(3, 4, 5), c(4, 4, 7), c(9, 8, 8, 9), c(8, 8, 9, 9)))),
  tables = list_of(c(
    table_of(c(3, 1), c(4, 4)),
    table_of(c(10, 2), c(13, 17)),
    table_of(c(0, 5, 3), c(9, 12, 4)),
    table_of(c(45, 17, 8, 2, 3, 1), c(240, 98, 39, 14, 8, 1)),
    table_of(c(9, 1, 4, 6, 2), c(10, 12, 9, 11, 13)),
    table_of(c(6, 7, 5), c(20, 20, 20)),
    table_of(c(38, 44, 51), c(50, 55, 70)),
    table_of(c(0, 0, 30), c(30, 30, 30))))
), "\n", sep = "")
