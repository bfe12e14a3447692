package org.dateline.api.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.api.curation.ClaimInputs.ClaimInput;
import org.dateline.api.curation.ClaimInputs.PartyInput;
import org.dateline.api.errors.BadRequest;
import org.dateline.goods.HarmonizedSystem;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.quantities.QuantityReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts an analyst's coding of an act into a coding that follows the codebook. */
@Component
class CodingInputs {

    private final EntityFinder finder;
    private final CurationInputs inputs;

    CodingInputs(EntityFinder finder, CurationInputs inputs) {
        this.finder = finder;
        this.inputs = inputs;
    }

    /** Returns the coding that the statement contains. */
    Coding coding(ClaimInput in) {
        check(in);
        List<String> goods = in.goods() == null ? List.of() : List.of(in.goods());
        return new Coding(
                        in.type(),
                        null,
                        Objects.requireNonNullElse(in.instrument(), Instrument.NONE),
                        Objects.requireNonNullElse(in.direction(), Direction.NEUTRAL),
                        in.stage(),
                        date(in),
                        ahead(in.due()),
                        ahead(in.expires()),
                        in.goods(),
                        in.magnitude(),
                        in.designator(),
                        parties(in.parties()),
                        Objects.requireNonNullElse(in.summary(), in.quote()))
                .with(QuantityReader.read(in.magnitude()), goods, HarmonizedSystem.chapters(goods));
    }

    /** Returns the date of the act, cut off at the day of the report. A report cannot tell of later days. */
    private static UncertainDate date(ClaimInput in) {
        UncertainDate date = CurationInputs.date(in.date(), in.edtf());
        if (date == null) {
            return UncertainDate.published(in.publishedAt());
        }
        if (date.earliest() != null && date.earliest().isAfter(in.publishedAt())) {
            throw new BadRequest("The act is dated " + date.edtf() + ", after its report of " + in.publishedAt()
                    + "; give planned days as due.");
        }
        boolean open =
                date.latest() == null ? date.earliest() != null : date.latest().isAfter(in.publishedAt());
        return open ? new UncertainDate(date.earliest(), in.publishedAt(), date.edtf(), date.basis()) : date;
    }

    private static @Nullable UncertainDate ahead(@Nullable String edtf) {
        return CurationInputs.date(null, edtf);
    }

    /** Checks the stage against the type (codebook, "Stages, by wording"). */
    private static void check(ClaimInput in) {
        Stage stage = in.stage();
        if (stage != null && !stage.fits(in.type())) {
            throw new BadRequest("The stage REQUESTED goes with the type REQUEST only, THREATENED with THREATEN.");
        }
    }

    private List<Party> parties(List<PartyInput> in) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            PartyInput p = in.get(i);
            String where = "input.parties[" + i + "].";
            String entity = id(where + "entity", p.entity());
            String principal = p.principal() == null ? principal(entity) : id(where + "principal", p.principal());
            parties.add(new Party(p.role(), p.text(), entity, principal, false));
        }
        return parties;
    }

    private @Nullable String id(String where, @Nullable String reference) {
        return reference == null ? null : inputs.entity(where, reference).id();
    }

    /** Returns the country of an organ, which also acts when its organ does, even if the analyst did not name it. */
    private @Nullable String principal(@Nullable String entity) {
        return entity == null
                ? null
                : finder.whole(entity, "organ").map(Entity::id).orElse(null);
    }
}
