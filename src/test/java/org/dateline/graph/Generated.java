package org.dateline.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
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

/** Readings made up for tests: one article, one claim, with the parts that a test cares about. */
public final class Generated {

    private Generated() {}

    public static Entity entity(String id) {
        return new Entity(id, EntityKind.COUNTRY, id, List.of(id), List.of(), null);
    }

    public static Coding sanction(String actor, String target, UncertainDate date) {
        return coding(ActionType.SANCTION, Instrument.FINANCIAL_SANCTION, Stage.IN_FORCE, date, actor, target);
    }

    public static Coding coding(
            ActionType type, Instrument instrument, Stage stage, UncertainDate date, String actor, String target) {
        List<Party> parties = List.of(
                new Party(Role.ACTOR, actor, actor, null, false), new Party(Role.TARGET, target, target, null, false));
        return new Coding(
                        type,
                        null,
                        instrument,
                        Direction.RESTRICTS,
                        stage,
                        date,
                        null,
                        null,
                        null,
                        null,
                        null,
                        parties,
                        actor + " acts on " + target)
                .titled(actor + " acts on " + target + ", in short");
    }

    public static UncertainDate on(LocalDate day) {
        return UncertainDate.day(day, DateBasis.STATED);
    }

    /** A ban on the export of goods to a country, which is its target and has no part in their name. */
    public static Coding banOnGoods(String actor, String country, String goods, UncertainDate date, String summary) {
        return new Coding(
                        ActionType.SANCTION,
                        null,
                        Instrument.EXPORT_CONTROL,
                        Direction.RESTRICTS,
                        Stage.IN_FORCE,
                        date,
                        null,
                        null,
                        goods,
                        null,
                        null,
                        List.of(
                                new Party(Role.ACTOR, actor, actor, null, false),
                                new Party(Role.TARGET, country, country, null, false)),
                        summary)
                .with(List.of(), List.of(goods), List.of());
    }

    /** The same, falling on somebody who is not its target. */
    public static Coding fallingOn(String entity, Coding c) {
        List<Party> parties = new ArrayList<>(c.parties());
        parties.add(new Party(Role.AFFECTED, entity, entity, null, true));
        return c.with(parties);
    }

    /** When what is published on a day counts as reported. */
    public static Instant end(LocalDate day) {
        return Publication.on(day).instant();
    }

    public static Reading reading(String text, LocalDate published, Coding... codings) {
        return reading(text, published, false, codings);
    }

    public static Reading reading(String text, LocalDate published, boolean denied, Coding... codings) {
        Article article =
                new Article(Ids.article(null, text), text, null, null, "Test", Publication.on(published), "en", null);
        List<Claim> claims = new ArrayList<>();
        for (Coding coding : codings) {
            Quote quote = new Quote(text, new Span(0, text.length()), 0);
            Assertion assertion = new Assertion(denied, false, false, null, null, 0.9, "test", "test");
            claims.add(Claim.of(article.id(), Evidence.TEXT, quote, coding, assertion));
        }
        Signature none = new Signature(List.of(), List.of());
        return new Reading(article, Ids.story(article.id()), none, List.of(), List.of(), claims);
    }

    /** The same with a sentence of it as the quote of its claim. */
    public static Reading quoting(String sentence, Reading r) {
        Claim whole = r.claims().getFirst();
        Quote quote = new Quote(sentence, new Span(0, sentence.length()), 0);
        Claim claim = Claim.of(r.article().id(), whole.evidence(), quote, whole.coding(), whole.assertion());
        return new Reading(r.article(), r.storyId(), r.signature(), r.segments(), r.mentions(), List.of(claim));
    }

    /** The same, published by another source. */
    public static Reading from(String source, Reading r) {
        Article a = r.article();
        Article article = new Article(
                a.id(), a.rawText(), a.title(), a.url(), source, a.publication(), a.language(), a.document());
        return new Reading(article, r.storyId(), r.signature(), r.segments(), r.mentions(), r.claims());
    }

    /** What a reading comes to in rows of a data set. */
    static Stream<RecordRow> rows(Reading reading) {
        RecordArticle article = new RecordArticle(reading.article(), null, null);
        return reading.claims().stream()
                .map(claim -> new RecordRow(claim, article, "action:of-" + claim.id(), Map.of()));
    }

    /** The same at an address. */
    public static Reading at(String url, Reading r) {
        Article a = r.article();
        Article article = new Article(
                a.id(), a.rawText(), a.title(), url, a.source(), a.publication(), a.language(), a.document());
        return new Reading(article, r.storyId(), r.signature(), r.segments(), r.mentions(), r.claims());
    }

    /** A thousand sanctions, one a day, each by the first on the second. */
    public static List<Reading> sanctions(String actor, String target, LocalDate from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> reading(
                        actor + " sanctions " + target + " for the " + i + "th time",
                        from.plusDays(i),
                        sanction(actor, target, on(from.plusDays(i)))))
                .toList();
    }
}
