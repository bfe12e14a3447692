package org.dateline.extraction;

import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * When an act was done, and from when until when what it lays down is to hold.
 *
 * @param date when it was done; never after its report
 * @param due when it is to take effect
 * @param expires when it runs out
 */
public record Times(
        UncertainDate date,
        @Nullable UncertainDate due,
        @Nullable UncertainDate expires) {

    /** Tells whether a text tells a date, so that it stands in for none. */
    static boolean isTold(UncertainDate date) {
        return date.basis() == DateBasis.STATED || date.basis() == DateBasis.RELATIVE;
    }

    /** The same, done on another day. */
    Times on(UncertainDate day) {
        return new Times(day, due, expires);
    }

    /** The same, taking effect on a day unless another is told. */
    Times beginning(UncertainDate day) {
        return due == null ? new Times(date, day, expires) : this;
    }

    /** The same, running out on a day unless another is told. */
    Times expiring(UncertainDate day) {
        return expires == null ? new Times(date, due, day) : this;
    }

    /** What these leave open, from others. */
    Times or(Times others) {
        return new Times(
                isTold(date) ? date : others.date,
                due == null ? others.due : due,
                expires == null ? others.expires : expires);
    }
}
