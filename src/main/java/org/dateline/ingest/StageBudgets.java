package org.dateline.ingest;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits of each stage of analysis: the settings {@code dateline.intake.stages.*}. Writing is limited by
 * {@code dateline.transactions.write}.
 */
record StageBudgets(
        @DefaultValue("30s") Duration read,
        @DefaultValue("30s") Duration clean,
        @DefaultValue("30s") Duration segment,
        @DefaultValue("15s") Duration sign,
        @DefaultValue("50s") Duration findActs,
        @DefaultValue("30s") Duration code,
        @DefaultValue("30s") Duration resolve) {

    /** A limit that no process reaches. */
    private static final Duration UNBOUNDED = Duration.ofDays(365);

    StageBudgets {
        if (Stream.of(read, clean, segment, sign, findActs, code, resolve).anyMatch(time -> !time.isPositive())) {
            throw new IllegalArgumentException("dateline.intake.stages.* must be more than zero, such as 30s");
        }
    }

    /** Returns the limit of a stage. */
    Duration of(IngestStage stage) {
        return switch (stage) {
            case READ -> read;
            case CLEAN -> clean;
            case SEGMENT -> segment;
            case SIGN -> sign;
            case FIND_ACTS -> findActs;
            case CODE -> code;
            case RESOLVE -> resolve;
            case WRITE -> UNBOUNDED;
        };
    }

    /** Returns the same limits with more time to code acts. */
    StageBudgets withMoreToCode(Duration more) {
        return new StageBudgets(read, clean, segment, sign, findActs, code.plus(more), resolve);
    }

    /** Returns the name of a stage's setting. */
    static String setting(IngestStage stage) {
        return "dateline.intake.stages." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
