package org.dateline.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.graph.Entities.Known;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Edtf;
import org.dateline.model.Entity;
import org.dateline.model.Evidence;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Converts FollowTheMoney sanctions to acts that are in force from their start, with their authority as actor. */
final class FtmSanctions {

    private static final String EXTRACTOR = "FollowTheMoney";
    private static final int DAY = 10;

    private final Gazetteer gazetteer;
    private final FtmThings things;
    private final @Nullable LocalDate published;

    FtmSanctions(Gazetteer gazetteer, FtmThings things, @Nullable LocalDate published) {
        this.gazetteer = gazetteer;
        this.things = things;
        this.published = published;
    }

    /**
     * Reads a sanction.
     *
     * @throws BadRow if neither the sanction nor the options have a date
     * @throws IllegalArgumentException if a date is invalid
     */
    RecordRow read(Row row, FtmEntity link, Known target) {
        LocalDate day = published == null ? link.seen() : published;
        if (day == null) {
            throw new BadRow("it does not say of which day it is; name the day (--published)");
        }
        RecordArticle article = article(link, day);
        Claim claim = Claim.of(
                article.article().id(),
                Evidence.RECORD,
                new Quote(row.text(), null, 0),
                coding(link, target, day),
                new Assertion(false, false, false, null, null, 1, EXTRACTOR, "ftm:Sanction"));
        return new RecordRow(claim, article, Ids.action("ftm:" + link.id()), Map.of("record", "ftm:" + link.id()));
    }

    private static RecordArticle article(FtmEntity link, LocalDate day) {
        String name = Objects.requireNonNullElse(link.dataset(), EXTRACTOR);
        DataSet set = new DataSet(name, "terms of " + name + "'s publisher", name, EXTRACTOR, 1);
        return set.article(link.first("sourceUrl"), "Sanctions in " + name + " on " + day, null, Publication.on(day));
    }

    private Coding coding(FtmEntity link, Known target, LocalDate day) {
        Party imposer = imposer(link, day);
        String program = link.first("program", "programId", "provisions");
        String who = imposer == null ? "Somebody" : imposer.text();
        return new Coding(
                ActionType.SANCTION,
                "163",
                Instrument.FINANCIAL_SANCTION,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                start(link, day),
                null,
                end(link),
                null,
                null,
                program,
                parties(link, target, imposer, day),
                who + " has sanctions in force on " + target.name() + (program == null ? "" : " (" + program + ")"));
    }

    private List<Party> parties(FtmEntity link, Known target, @Nullable Party imposer, LocalDate day) {
        RowParties parties = new RowParties();
        if (imposer != null) {
            parties.add(imposer, Stream.ofNullable(things.country(link)).toList());
        }
        List<String> stated = things.homes(link.need("entity"));
        List<String> homes =
                stated.isEmpty() ? gazetteer.home(target.id(), day).stream().toList() : stated;
        parties.add(new Party(Role.TARGET, target.name(), target.id(), null, false), homes);
        return parties.all();
    }

    /** Returns the start of a sanction. Without one, the start is unknown but not after the day of the list. */
    private static UncertainDate start(FtmEntity link, LocalDate day) {
        String text = link.first("startDate", "listingDate", "date");
        return text == null ? new UncertainDate(null, day, "/" + day, DateBasis.CODED) : day(text);
    }

    private static @Nullable UncertainDate end(FtmEntity link) {
        String text = link.first("endDate");
        return text == null ? null : day(text);
    }

    /**
     * Returns the authority: an entity of the catalogue, or its words with its country as principal, or the country
     * alone. Null if neither is known.
     */
    private @Nullable Party imposer(FtmEntity link, LocalDate day) {
        String authority = link.first("authority");
        String country = things.country(link);
        if (authority == null) {
            Entity state = gazetteer.byId(country);
            return state == null ? null : new Party(Role.ACTOR, state.name(), state.id(), null, false);
        }
        Entity known = gazetteer.named(authority);
        return known == null
                ? new Party(Role.ACTOR, authority, null, country, false)
                : new Party(Role.ACTOR, authority, known.id(), gazetteer.principal(known.id(), day), false);
    }

    private static UncertainDate day(String text) {
        return Edtf.parse(text.length() > DAY ? text.substring(0, DAY) : text, DateBasis.CODED);
    }
}
