package org.dateline.extraction;

import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The times of an act and its measure.
 *
 * @param date when it was done; never after its report
 * @param due when it takes effect
 * @param expires when it expires
 */
public record Times(
        UncertainDate date,
        @Nullable UncertainDate due,
        @Nullable UncertainDate expires) {

    /** Tells whether the text states the date, instead of the publication standing in for it. */
    static boolean isTold(UncertainDate date) {
        return date.basis() == DateBasis.STATED || date.basis() == DateBasis.RELATIVE;
    }

    /** Returns these times with another day of the act. */
    Times on(UncertainDate day) {
        return new Times(day, due, expires);
    }

    /** Returns these times with a day of taking effect, unless they have one. */
    Times beginning(UncertainDate day) {
        return due == null ? new Times(date, day, expires) : this;
    }

    /** Returns these times with a day of expiry, unless they have one. */
    Times expiring(UncertainDate day) {
        return expires == null ? new Times(date, due, day) : this;
    }

    /** Returns these times, completed by others. */
    Times or(Times others) {
        return new Times(
                isTold(date) ? date : others.date,
                due == null ? others.due : due,
                expires == null ? others.expires : expires);
    }
}
