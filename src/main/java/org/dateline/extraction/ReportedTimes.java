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
 * Decides by the day of a report whether a date expression says when an act was done, takes effect or expires.
 *
 * @param publication the publication of the report
 */
record ReportedTimes(Publication publication) {

    /** Returns the times of an act that no expression dates. */
    Times undated() {
        LocalDate day = publication.day();
        return new Times(day == null ? UncertainDate.UNKNOWN : UncertainDate.published(day), null, null);
    }

    /**
     * Returns the times of an act that was done, or takes effect, on the expression's own days, with their bound
     * ignored: "until July 1, when Brussels will ban".
     */
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
     * Returns the times of an act by its expression. A day ahead is when it takes effect, and a bound by "until" is
     * when it expires. The act itself was done by the day of the report.
     *
     * @param negated whether the text says that the act is not done
     */
    Times placed(DateExpression expression, boolean negated, @Nullable Stage stage) {
        if (expression.bound() == Bound.UNTIL) {
            // "Will not take effect until" states a beginning.
            return negated ? undated().beginning(expression.named()) : undated().expiring(expression.named());
        }
        LocalDate reported = publication.day();
        if (reported == null) {
            return done(expression.date());
        }
        if (expression.bound() == Bound.FROM && !isAhead(expression, reported)) {
            // A measure imposed "effective July 6" was imposed that day.
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

    /**
     * Returns when a measure takes effect: on the day of "starting Oct. 1", and between the report and the last day of
     * "by the end of the year".
     */
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
