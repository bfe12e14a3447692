package org.dateline.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.springframework.boot.test.context.TestComponent;

/** Writes into the graph what a test wants to read there: parties of its own, and what was reported of them. */
@TestComponent
public class Chronicle {

    private final Entities entities;
    private final Readings readings;
    private final Database database;
    private final Clock clock;
    private final Records records;

    Chronicle(Entities entities, Readings readings, Database database, Clock clock, Records records) {
        this.entities = entities;
        this.readings = readings;
        this.database = database;
        this.clock = clock;
        this.records = records;
    }

    /** Countries that are called like their ids. */
    public void parties(String... ids) {
        entities.put(Stream.of(ids).map(Generated::entity).toList());
    }

    /** A sanction of one by the other, reported on its own day. */
    public Reading sanction(String text, LocalDate day, String actor, String target) {
        return write(Generated.reading(text, day, Generated.sanction(actor, target, Generated.on(day))));
    }

    public Reading write(Reading reading) {
        readings.write(reading);
        return reading;
    }

    /** The story that an article tells by what is stored. */
    public String storyOf(Article article, Signature signature) {
        Reading reading = new Reading(article, Ids.story(article.id()), signature, List.of(), List.of(), List.of());
        return database.read(tx -> Stories.of(tx, List.of(new DraftArticle(reading, 0))))
                .getFirst()
                .storyId();
    }

    /** Many readings at once, as bulk imports write them: each act has one claim, and no two are the same. */
    public void store(List<Reading> all) {
        store(all, database.write(clock::tick));
    }

    /** The same at the stamp of an import that began before. */
    public void store(List<Reading> all, long recordedAt) {
        List<RecordRow> rows = all.stream().flatMap(Generated::rows).toList();
        records.putArticles(rows.stream().map(RecordRow::article).toList(), recordedAt);
        records.write(rows, recordedAt);
    }
}
