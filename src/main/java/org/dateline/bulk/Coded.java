package org.dateline.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Evidence;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of a coded data set.
 *
 * @param code the event code
 * @param day the day of the event
 * @param actor the acting party; null if the row names none
 * @param object the party acted upon; null if the row names none
 */
record Coded(
        EventCode code,
        LocalDate day,
        @Nullable CodedActor actor,
        @Nullable CodedActor object) {

    /** Returns a claim of the event in an article. The row is the quote, without a position in a text. */
    Claim claim(String article, String row, double confidence, String extractor) {
        Quote quote = new Quote(row, null, 0);
        Assertion assertion = new Assertion(false, false, false, null, null, confidence, extractor, code.rule());
        return Claim.of(article, Evidence.RECORD, quote, coding(), assertion);
    }

    /** Returns a further claim of a known event in another article. */
    static Claim again(Claim claim, String article, String row, double confidence) {
        Assertion first = claim.assertion();
        Assertion assertion =
                new Assertion(false, false, false, null, null, confidence, first.extractor(), first.rule());
        return Claim.of(article, Evidence.RECORD, new Quote(row, null, 0), claim.coding(), assertion);
    }

    private Coding coding() {
        return new Coding(
                code.type(),
                code.cameo(),
                code.instrument(),
                code.direction(),
                code.stage(),
                UncertainDate.day(day, DateBasis.CODED),
                null,
                null,
                null,
                null,
                null,
                parties(),
                summary());
    }

    private List<Party> parties() {
        RowParties parties = new RowParties();
        if (actor != null) {
            parties.add(Role.ACTOR, actor);
        }
        if (object != null) {
            parties.add(code.object(), object);
        }
        return parties.all();
    }

    private String summary() {
        String what = code.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + code.name().substring(1);
        return (actor == null ? "Somebody" : actor.name()) + ": " + what
                + (object == null ? "" : " (" + object.name() + ")");
    }
}
