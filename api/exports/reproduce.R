# Works out the headline figures of figures.csv again, from the answers in wide.csv, and says whether they agree.
# Needs R (4.0 or newer) and nothing else. In a terminal, in this folder:  Rscript reproduce.R
#
# People are paired by `enrollment`. Counted: rows with counts = 1 and excluded = 0, of the program's own cohorts
# (cohort_role = "program"). The interval of the mean change is Student's; that of d_z follows from the noncentral t.

read <- function(file) {
  read.csv(file, fileEncoding = "UTF-8-BOM", check.names = FALSE, colClasses = "character", na.strings = "")
}
rows <- read("wide.csv")
figures <- read("figures.csv")
rows <- rows[rows$counts == "1" & rows$excluded == "0" & rows$cohort_role == "program", ]
confidence <- 0.95

scores_of <- function(column, wave) {
  found <- rows[rows$wave == wave & !is.na(rows[[column]]), ]
  data.frame(enrollment = found$enrollment, group = found$group, score = as.numeric(found[[column]]))
}

# The noncentralities under which this t would not be surprising.
limits_of <- function(t, df) {
  spread <- sqrt(1 + t^2 / (2 * df))
  find <- function(share) {
    uniroot(function(delta) suppressWarnings(pt(t, df, delta)) - share,
      c(t - 6 * spread, t + 6 * spread), extendInt = "downX", tol = 1e-10)$root
  }
  c(find((1 + confidence) / 2), find((1 - confidence) / 2))
}

work_out <- function(figure) {
  pairs <- merge(scores_of(figure$column, figure$pre), scores_of(figure$column, figure$post),
    by = "enrollment", suffixes = c(".pre", ".post"))
  if (figure$of == "group") {
    same <- if (is.na(figure$group)) is.na(pairs$group.pre) else !is.na(pairs$group.pre) & pairs$group.pre == figure$group
    pairs <- pairs[same, ]
  }
  change <- pairs$score.post - pairs$score.pre
  n <- length(change)
  told <- c(n = n, pre_mean = mean(pairs$score.pre), post_mean = mean(pairs$score.post), change = mean(change),
    change_low = NA, change_high = NA, dz = NA, dz_low = NA, dz_high = NA)
  spread <- if (n > 1) sd(change) else 0
  if (n > 1 && spread > 1e-9) {
    half <- qt((1 + confidence) / 2, n - 1) * spread / sqrt(n)
    dz <- mean(change) / spread
    told[5:9] <- c(mean(change) + c(-half, half), dz, limits_of(dz * sqrt(n), n - 1) / sqrt(n))
  }
  told
}

again <- if (nrow(figures) == 0) NULL else t(sapply(seq_len(nrow(figures)), function(i) work_out(figures[i, ])))
wrong <- 0
for (name in colnames(again)) {
  given <- as.numeric(figures[[name]])
  here <- again[, name]
  # Where one of the two declines to tell (too few people, no spread) there is nothing to compare.
  apart <- which(!is.na(given) & !is.na(here) & abs(given - here) > 1e-6 * pmax(1, abs(given)))
  lacking <- which(!is.na(given) & is.na(here))
  for (i in c(apart, lacking)) {
    wrong <- wrong + 1
    cat(sprintf("%s, %s: %s in figures.csv, %s from wide.csv\n", figures$column[i], name, given[i], here[i]))
  }
}
if (nrow(figures) > 0) {
  shown <- cbind(figures[c("column", "pre", "post", "of", "group")], round(again, 3))
  print(shown, row.names = FALSE)
}
cat(sprintf("%d figures worked out again, %d numbers differ\n", nrow(figures), wrong))
if (wrong > 0) quit(status = 1)
