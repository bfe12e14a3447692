package org.dateline.api.curation;

import java.time.LocalDate;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.FilterInput;
import org.dateline.graph.AsOf;
import org.dateline.graph.Recoding;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Edtf;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts codings entered by analysts into recodings, and references into entities. */
@Component
class CurationInputs {

    private final EntityFinder finder;

    CurationInputs(EntityFinder finder) {
        this.finder = finder;
    }

    /** The schema's {@code RecodingInput}. */
    record RecodingInput(
            @Nullable ActionType type,
            @Nullable Instrument instrument,
            @Nullable Direction direction,
            @Nullable Stage stage,
            FilterInput.@Nullable WindowInput date,
            @Nullable String edtf,
            @Nullable String summary) {}

    /**
     * Returns the entity of a reference.
     *
     * @throws NotFound if the catalogue has no such entity
     */
    Entity entity(String where, String reference) {
        return finder.resolve(reference, AsOf.NOW)
                .orElseThrow(() -> new NotFound(
                        where + ": \"" + reference + "\" matches no entity of the catalogue; search with entities()."));
    }

    static Recoding recoding(RecodingInput in) {
        return new Recoding(
                in.type(), in.instrument(), in.direction(), in.stage(), date(in.date(), in.edtf()), in.summary());
    }

    /** Returns a date from its first and last possible day or from EDTF text. Null if both arguments are null. */
    static @Nullable UncertainDate date(FilterInput.@Nullable WindowInput in, @Nullable String edtf) {
        if (in != null && edtf != null) {
            throw new BadRequest("date and edtf both state the date; give one of them.");
        }
        if (edtf != null) {
            return Edtf.parse(edtf, DateBasis.STATED);
        }
        if (in == null) {
            return null;
        }
        LocalDate from = in.from();
        LocalDate to = in.to();
        if (from == null || to == null || to.isBefore(from)) {
            throw new BadRequest("date needs its first and its last possible day, in that order.");
        }
        return from.equals(to)
                ? UncertainDate.day(from, DateBasis.STATED)
                : new UncertainDate(from, to, from + "/" + to, DateBasis.STATED);
    }
}
