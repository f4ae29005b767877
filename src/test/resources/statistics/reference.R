# Writes two-groups.csv, two-shares.csv and holm.csv beside itself.
# Debian: apt-get install r-base-core r-cran-coin; then: Rscript reference.R
suppressMessages(library(coin))
set.seed(20250701)
options(digits = 17)
written <- function(value) sprintf("%.17g", value)
joined <- function(values) paste(values, collapse = " ")

two_groups <- function(first, second) {
    values <- c(first, second)
    group <- factor(rep(c("first", "second"), c(length(first), length(second))))
    exact <- pvalue(wilcox_test(values ~ group, distribution = "exact"))
    normal <- pvalue(wilcox_test(values ~ group, distribution = "asymptotic"))
    delta <- mean(sign(outer(first, second, "-")))
    data.frame(first = joined(first), second = joined(second),
        exact = written(exact), normal = written(normal), delta = written(delta))
}

# Scales with ties, some with empty points; counts with few ties; the sizes of the planning regions among them.
draw <- function(number) {
    sizes <- list(c(9, 30), c(9, 33), c(6, 36), c(8, 34), c(11, 31), c(9, 9), c(5, 12), c(4, 4), c(2, 40), c(2, 9))
    size <- sizes[[(number - 1) %% length(sizes) + 1]]
    kind <- number %% 4
    one <- function(n, shift) {
        if (kind == 0) return(sample(0:3000, n, replace = TRUE) + shift * 400)
        points <- if (kind == 1) 1:5 else if (kind == 2) c(1, 2, 4, 5) else c(2, 3)
        weights <- runif(length(points)) ^ 2 + 0.01
        if (shift) weights <- rev(sort(weights))
        points[sample.int(length(points), n, replace = TRUE, prob = weights)]
    }
    repeat {
        first <- one(size[1], number %% 3 == 0)
        second <- one(size[2], 0)
        if (length(unique(c(first, second))) > 1) return(list(first, second))
    }
}
groups <- do.call(rbind, lapply(1:260, function(number) {
    pair <- draw(number)
    two_groups(pair[[1]], pair[[2]])
}))
write.csv(groups, "two-groups.csv", row.names = FALSE, quote = FALSE)

wilson <- function(count, n) suppressWarnings(prop.test(count, n, correct = FALSE)$conf.int)
two_shares <- function(count1, n1, count2, n2) {
    p1 <- count1 / n1
    p2 <- count2 / n2
    w1 <- wilson(count1, n1)
    w2 <- wilson(count2, n2)
    below <- sqrt((p1 - w1[1]) ^ 2 + (w2[2] - p2) ^ 2)
    above <- sqrt((w1[2] - p1) ^ 2 + (p2 - w2[1]) ^ 2)
    fisher <- fisher.test(matrix(c(count1, n1 - count1, count2, n2 - count2), 2))$p.value
    data.frame(count1, n1, count2, n2, fisher = written(fisher),
        lower1 = written(w1[1]), upper1 = written(w1[2]), lower2 = written(w2[1]), upper2 = written(w2[2]),
        lower = written(p1 - p2 - below), upper = written(p1 - p2 + above))
}
shares <- do.call(rbind, c(list(two_shares(5, 9, 6, 30), two_shares(0, 9, 0, 30), two_shares(9, 9, 30, 30)),
    lapply(1:260, function(number) {
        n1 <- sample(2:21, 1)
        n2 <- sample(2:40, 1)
        two_shares(sample(0:n1, 1), n1, sample(0:n2, 1), n2)
    })))
write.csv(shares, "two-shares.csv", row.names = FALSE, quote = FALSE)

holm <- do.call(rbind, lapply(1:200, function(number) {
    ps <- round(runif(sample(1:8, 1)) ^ 3, sample(2:6, 1))
    data.frame(p = joined(written(ps)), adjusted = joined(written(p.adjust(ps, "holm"))))
}))
write.csv(holm, "holm.csv", row.names = FALSE, quote = FALSE)
