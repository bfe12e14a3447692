package org.dateline.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.DriverLoop;
import org.dateline.graph.Entities;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.resolution.Catalogue;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Makes ready for a loop over the driver what it is to write, since only its writes are measured. */
class HandWrittenLoop {

    @Autowired
    Records records;

    @Autowired
    Entities entities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Driver driver;

    /** Acts a second of events that nobody has stored; their articles and entities are put before the time is taken. */
    double rate(Path file) throws Exception {
        IcewsRows format = new IcewsRows(Cameo.load(), new Actors(new Gazetteer(catalogue)));
        List<Row> rows = new ArrayList<>();
        try (RowReader in = new RowReader(Files.newInputStream(file))) {
            for (Row row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
        }
        Map<String, RecordRow> acts = new LinkedHashMap<>();
        format.read(rows, (row, reason) -> {})
                .forEach(r -> acts.putIfAbsent(r.record().action(), r.record()));
        entities.put(format.drainEntities());
        Map<String, RecordArticle> articles = new LinkedHashMap<>();
        acts.values().forEach(r -> articles.put(r.article().article().id(), r.article()));
        long now = Instant.now().toEpochMilli() * 1000;
        records.putArticles(articles.values(), now);
        return DriverLoop.write(driver, List.copyOf(acts.values()), now);
    }
}
