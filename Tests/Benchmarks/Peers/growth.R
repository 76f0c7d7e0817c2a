# lme4's growth model: `Rscript growth.R FOLDER` reads the series of one factor and prints "name value" lines.
suppressMessages(library(lme4))
folder <- commandArgs(trailingOnly = TRUE)[1]
column <- function(name, kind) {
    file <- file(file.path(folder, name), "rb")
    on.exit(close(file))
    readBin(file, kind, n = file.size(file.path(folder, name)) / 8, size = 8)
}
series <- data.frame(y = column("growth-y", "double"), t = column("growth-t", "double"),
                     id = factor(as.integer(column("growth-id", "double"))))
# Without the derivatives of the last step, which only warn.
control <- lmerControl(calc.derivs = FALSE)
took <- system.time(fit <- lmer(y ~ t + (t | id), series, REML = TRUE, control = control))[["elapsed"]]
spread <- VarCorr(fit)$id
show <- function(name, value) cat(name, format(value, digits = 17), "\n")
show("growth", 1000 * took)
show("criterion", REMLcrit(fit))
show("level", fixef(fit)[[1]])
show("slope", fixef(fit)[[2]])
show("level_variance", spread[1, 1])
show("between", spread[1, 2])
show("slope_variance", spread[2, 2])
show("residual", sigma(fit)^2)
