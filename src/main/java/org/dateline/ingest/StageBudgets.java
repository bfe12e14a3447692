package org.dateline.ingest;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each stage of an article's analysis may take: the settings {@code dateline.intake.stages.*}. Writing has the time of a transaction,
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

    /** Longer than any process lives. */
    private static final Duration UNBOUNDED = Duration.ofDays(365);

    StageBudgets {
        if (Stream.of(read, clean, segment, sign, findActs, code, resolve).anyMatch(time -> !time.isPositive())) {
            throw new IllegalArgumentException("dateline.intake.stages.* must be more than zero, such as 30s");
        }
    }

    /** How long a stage may take. */
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

    /** The same with more time to code acts. */
    StageBudgets withMoreToCode(Duration more) {
        return new StageBudgets(read, clean, segment, sign, findActs, code.plus(more), resolve);
    }

    /** The setting of a stage. */
    static String setting(IngestStage stage) {
        return "dateline.intake.stages." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
