package org.dateline.api.curation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.FilterInput;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Signature;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts statements submitted by analysts into claims. */
@Component
class ClaimInputs {

    private static final String ANALYST = "analyst";

    private final CodingInputs codings;

    ClaimInputs(CodingInputs codings) {
        this.codings = codings;
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

    /** Returns the statement as an article of its own, so that the claim has a text that its quote refers to. */
    Reading reading(ClaimInput in) {
        if (in.quote().isBlank()) {
            throw new BadRequest("input.quote is empty; give the words of the source.");
        }
        WebAddress.problem(in.url()).ifPresent(problem -> {
            throw new BadRequest("input.url: " + problem + ".");
        });
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
        Claim claim = Claim.of(article.id(), Evidence.TEXT, quote, codings.coding(in), assertion);
        Signature none = new Signature(List.of(), List.of());
        return new Reading(article, Ids.story(article.id()), none, List.of(), List.of(), List.of(claim));
    }

    /**
     * Returns the page's address with a text fragment that points to the quote. The fragment keeps the id apart from an
     * article of the page itself.
     */
    private static @Nullable String address(ClaimInput in) {
        return in.url() == null
                ? null
                : in.url() + "#:~:text="
                        + URLEncoder.encode(in.quote(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
