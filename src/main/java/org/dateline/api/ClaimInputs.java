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
        UncertainDate date = CurationInputs.date(in.date(), in.edtf());
        return new Coding(
                in.type(),
                null,
                Objects.requireNonNullElse(in.instrument(), Instrument.NONE),
                Objects.requireNonNullElse(in.direction(), Direction.NEUTRAL),
                in.stage(),
                date == null ? UncertainDate.published(in.publishedAt()) : date,
                null,
                null,
                null,
                null,
                null,
                parties(in.parties()),
                Objects.requireNonNullElse(in.summary(), in.quote()));
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
