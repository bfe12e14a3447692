package org.dateline.extraction;

import java.time.LocalDate;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.DateBasis;
import org.dateline.model.Publication;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the day of a report whether a date expression says when an act was done, when it is due or when it runs out.
 *
 * @param publication when the report came out
 */
record ReportedTimes(Publication publication) {

    /** Those of an act that no expression dates. */
    Times undated() {
        LocalDate day = publication.day();
        return new Times(day == null ? UncertainDate.UNKNOWN : UncertainDate.published(day), null, null);
    }

    /** "Until July 1, when Brussels will ban": the day itself, whatever holds from or until it. */
    Times when(DateExpression expression) {
        LocalDate reported = publication.day();
        if (reported == null) {
            return done(expression.named());
        }
        return isAhead(expression, reported)
                ? undated().beginning(expression.named())
                : done(expression.named().upTo(reported));
    }

    /**
     * What lies ahead is due, what runs out expires; the act itself was done by the day of its report.
     *
     * @param negated whether the act is said not to be done
     */
    Times placed(DateExpression expression, boolean negated, @Nullable Stage stage) {
        if (expression.bound() == Bound.UNTIL) {
            // "Will not take effect until" tells of a beginning.
            return negated ? undated().beginning(expression.named()) : undated().expiring(expression.named());
        }
        LocalDate reported = publication.day();
        if (reported == null) {
            return done(expression.date());
        }
        if (expression.bound() == Bound.FROM && !isAhead(expression, reported)) {
            // What was imposed "effective July 6" was imposed that day.
            return done(expression.named());
        }
        boolean announced = stage == Stage.ANNOUNCED || stage == Stage.PROPOSED || stage == Stage.CONSIDERED;
        return isAhead(expression, reported) || (announced && reachesBeyond(expression.named(), reported))
                ? undated().beginning(due(expression, reported))
                : done(expression.date().upTo(reported));
    }

    private static Times done(UncertainDate date) {
        return new Times(date, null, null);
    }

    private static boolean isAhead(DateExpression expression, LocalDate reported) {
        LocalDate first = expression.named().earliest();
        return first != null && first.isAfter(reported);
    }

    /** "Starting Oct. 1" is due that day, "by the end of the year" from the report to that day. */
    private static UncertainDate due(DateExpression expression, LocalDate reported) {
        LocalDate last = expression.date().latest();
        boolean deadline = expression.bound() == Bound.BY || expression.bound() == Bound.BEFORE;
        return deadline && last != null && last.isAfter(reported)
                ? range(reported, last, expression.named().basis())
                : expression.named();
    }

    private static boolean reachesBeyond(UncertainDate date, LocalDate reported) {
        return date.latest() != null && date.latest().isAfter(reported);
    }

    private static UncertainDate range(LocalDate from, LocalDate to, DateBasis basis) {
        return from.equals(to) ? UncertainDate.day(from, basis) : new UncertainDate(from, to, from + "/" + to, basis);
    }
}
