package org.dateline.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.catalog.Catalog;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Signature;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the statements that analysts hand in into claims. */
@Component
class ClaimInputs {

    private static final String ANALYST = "analyst";

    private final Catalog catalog;
    private final CurationInputs inputs;

    ClaimInputs(Catalog catalog, CurationInputs inputs) {
        this.catalog = catalog;
        this.inputs = inputs;
    }

    /** The schema's {@code PartyInput}. */
    record PartyInput(
            Role role,
            String text,
            @Nullable String entity,
            @Nullable String principal) {}

    /** The schema's {@code ClaimInput}. */
    record ClaimInput(
            @Nullable String action,
            String quote,
            String source,
            @Nullable String url,
            LocalDate publishedAt,
            @Nullable Boolean denied,
            ActionType type,
            @Nullable Instrument instrument,
            @Nullable Direction direction,
            @Nullable Stage stage,
            FilterInput.@Nullable WindowInput date,
            @Nullable String edtf,
            @Nullable String due,
            @Nullable String expires,
            @Nullable String goods,
            @Nullable String magnitude,
            @Nullable String designator,
            List<PartyInput> parties,
            @Nullable String summary) {}

    /** The statement becomes an article of its own, so that the claim has a text to be quoted from. */
    Reading reading(ClaimInput in) {
        if (in.quote().isBlank()) {
            throw new BadRequest("input.quote is empty; give the words of the source.");
        }
        String url = address(in);
        Article article = new Article(
                Ids.article(url, in.quote()),
                in.quote(),
                null,
                url,
                in.source(),
                Publication.on(in.publishedAt()),
                "en",
                null);
        Quote quote = new Quote(in.quote(), new Span(0, in.quote().length()), 0);
        Assertion assertion =
                new Assertion(Boolean.TRUE.equals(in.denied()), false, false, null, null, 1, ANALYST, null);
        Claim claim = Claim.of(article.id(), Evidence.TEXT, quote, coding(in), assertion);
        Signature none = new Signature(List.of(), List.of());
        return new Reading(article, Ids.story(article.id()), none, List.of(), List.of(), List.of(claim));
    }

    /** A link to the words in the page, by a text fragment; the page itself may be an article of its own. */
    private static @Nullable String address(ClaimInput in) {
        return in.url() == null
                ? null
                : in.url() + "#:~:text="
                        + URLEncoder.encode(in.quote(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Coding coding(ClaimInput in) {
        check(in);
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
                Objects.requireNonNullElse(in.summary(), in.quote()));
    }

    /** What nobody could have reported yet is no date of an act: the days end with the report. */
    private static UncertainDate date(ClaimInput in) {
        UncertainDate date = CurationInputs.date(in.date(), in.edtf());
        if (date == null) {
            return UncertainDate.published(in.publishedAt());
        }
        if (date.earliest() != null && date.earliest().isAfter(in.publishedAt())) {
            throw new BadRequest("The act is dated " + date.edtf() + ", after its report of " + in.publishedAt()
                    + "; what lies ahead goes to due.");
        }
        boolean open =
                date.latest() == null ? date.earliest() != null : date.latest().isAfter(in.publishedAt());
        return open ? new UncertainDate(date.earliest(), in.publishedAt(), date.edtf(), date.basis()) : date;
    }

    private static @Nullable UncertainDate ahead(@Nullable String edtf) {
        return CurationInputs.date(null, edtf);
    }

    /** As for every coding (codebook, "Stages, by wording"). */
    private static void check(ClaimInput in) {
        if (in.stage() == Stage.REQUESTED && in.type() != ActionType.REQUEST
                || in.stage() == Stage.THREATENED && in.type() != ActionType.THREATEN) {
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

    /** What an organ does its country does, whether the analyst says so or not. */
    private @Nullable String principal(@Nullable String entity) {
        return entity == null
                ? null
                : catalog.whole(entity, "organ").map(Entity::id).orElse(null);
    }
}
