# What the sample's stories say beyond the sums they were planted with: R works it out from the same files that
# are imported. Base R only. Run from the root:  Rscript tests/seeds/stories.R > tests/seeds/stories.json
number <- function(x) if (is.character(x)) paste0('"', x, '"') else sprintf("%.17g", x)
json <- function(x) if (is.list(x)) paste0("{", paste0('"', names(x), '": ', sapply(x, json), collapse = ", "), "}") else number(x)

folder <- tempfile(); dir.create(folder)
Sys.setenv(FOLDER = folder)
code <- 'import { writeFileSync } from "node:fs";
import { tellStories } from "./seeds/loadStories.ts";
import { storyFile } from "./seeds/story.ts";
for (const { files } of tellStories()) for (const file of files)
  writeFileSync(`${process.env.FOLDER}/${file.fileName}`, storyFile(file));'
stopifnot(system2("node", c("--import", "tsx", "--input-type=module"), input = code) == 0)

waves <- function(name, items) {
  file <- read.csv(file.path(folder, name), check.names = FALSE)
  file$score <- rowSums(file[items])
  pre <- file[file$wave == "pre", c("participant", "group", "cohort", "score")]
  post <- file[file$wave == "post", c("participant", "score")]
  all <- merge(pre, post, by = "participant", all.x = TRUE, suffixes = c(".pre", ".post"))
  all$change <- all$score.post - all$score.pre
  all
}
ci <- function(test) list(low = test$conf.int[1], high = test$conf.int[2], p = test$p.value)
welch <- function(a, b) c(list(value = mean(a) - mean(b)), ci(t.test(a, b)))
pooled <- function(a, b) {
  n <- c(length(a), length(b)); v <- c(var(a), var(b))
  (mean(a) - mean(b)) / sqrt(sum((n - 1) * v) / (sum(n) - 2))
}
ucla <- paste0("ucla-3.", 1:3)

tables <- waves("conversation-tables.csv", ucla)
stayed <- tables[!is.na(tables$change), ]
own <- stayed[stayed$cohort != "Waiting list", ]
wait <- stayed[stayed$cohort == "Waiting list", ]
new <- own$group == "Newcomers"

circles <- waves("tuesday-circles.csv", ucla)
left <- is.na(circles$change)
circleGroups <- table(circles$group, left)

out <- list(
  made = R.version.string,
  comparison = list(
    difference = welch(own$change, wait$change),
    cohensD = pooled(own$change, wait$change),
    startedApart = pooled(own$score.pre, wait$score.pre)
  ),
  gap = list(
    before = welch(own$score.pre[new], own$score.pre[!new]),
    after = welch(own$score.post[new], own$score.post[!new]),
    change = welch(own$change[new], own$change[!new]),
    pHolm = p.adjust(sapply(sort(unique(own$group)), function(g)
      t.test(own$change[own$group == g], own$change[own$group != g])$p.value), "holm")[["Newcomers"]]
  ),
  loss = list(
    difference = welch(circles$score.pre[!left], circles$score.pre[left]),
    cohensD = pooled(circles$score.pre[!left], circles$score.pre[left]),
    chiSquare = unname(chisq.test(circleGroups, correct = FALSE)$statistic),
    fisher = fisher.test(circleGroups)$p.value
  )
)
cat(json(out), "\n", sep = "")
