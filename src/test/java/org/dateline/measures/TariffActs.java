package org.dateline.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.OrderKey;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Acts on one tariff, by days counted from 1 May 2018. */
final class TariffActs {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

    private TariffActs() {}

    static LocalDate on(int day) {
        return DAY.plusDays(day);
    }

    static UncertainDate day(int day) {
        return UncertainDate.day(on(day), DateBasis.STATED);
    }

    static UncertainDate between(int first, int last) {
        return new UncertainDate(on(first), on(last), on(first) + "/" + on(last), DateBasis.STATED);
    }

    /** An act that was reported on the last day on which it may have been done. */
    static ActionSnapshot act(Stage stage, UncertainDate date) {
        return act(stage, date, null, null);
    }

    static ActionSnapshot act(
            Stage stage, UncertainDate date, @Nullable UncertainDate due, @Nullable UncertainDate expires) {
        return act(Direction.RESTRICTS, stage, date, due, expires, null, null);
    }

    static ActionSnapshot act(
            Direction direction,
            Stage stage,
            UncertainDate date,
            @Nullable UncertainDate due,
            @Nullable UncertainDate expires,
            @Nullable String goods,
            @Nullable String magnitude) {
        LocalDate reported = date.latest() == null ? DAY : date.latest();
        Coding coding = new Coding(
                ActionType.SANCTION,
                null,
                Instrument.TARIFF,
                direction,
                stage,
                date,
                due,
                expires,
                goods,
                magnitude,
                null,
                List.of(),
                "");
        return reported(coding, reported);
    }

    /** An act that was first reported on a day. */
    static ActionSnapshot reported(Coding coding, LocalDate reported) {
        Instant at = reported.atStartOfDay(ZoneOffset.UTC).toInstant();
        String id = "action:" + coding.stage() + coding.direction() + coding.date() + coding.goods() + reported;
        return new ActionSnapshot(
                id, OrderKey.of(coding.date().earliest(), id), coding, 1, at, at, at, false, Extents.NONE);
    }
}
