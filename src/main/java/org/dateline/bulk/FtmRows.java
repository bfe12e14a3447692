package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Entities;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Reads FollowTheMoney, one entity per line. The file is read twice: first persons, companies and bodies, then their
 * relationships. Sanctions become acts in force. Addresses, passports and other schemata are ignored.
 */
final class FtmRows implements RowFormat {

    private final FtmThings things;
    private final FtmLinks links;
    private final Entities entities;
    private final FtmSanctions sanctions;
    private boolean linking;

    FtmRows(Gazetteer gazetteer, Entities entities, @Nullable LocalDate published) {
        this.things = new FtmThings(gazetteer);
        this.links = new FtmLinks(entities);
        this.entities = entities;
        this.sanctions = new FtmSanctions(gazetteer, things, published);
    }

    @Override
    public boolean isHeader(Row first) {
        return false;
    }

    @Override
    public int passes() {
        return 2;
    }

    @Override
    public void begin(int pass) {
        linking = pass == 2;
    }

    @Override
    public List<Entity> drainEntities() {
        return things.drain();
    }

    @Override
    public List<ReadRow> read(List<Row> rows, Aside aside) {
        // Store the organs among the earlier rows, whose entities are stored by now.
        entities.putStructure(things.drainOrgans());
        Map<Row, FtmEntity> read = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                read.put(row, FtmEntity.of(row.text()));
            } catch (BadRow e) {
                // Problems were reported in the first pass.
                if (!linking) {
                    aside.add(row, e.reason());
                }
            }
        }
        return linking ? link(read, aside) : collect(read, aside);
    }

    private List<ReadRow> collect(Map<Row, FtmEntity> read, Aside aside) {
        read.forEach((row, entity) -> {
            try {
                if (FtmThings.holds(entity)) {
                    things.add(entity);
                } else if (entity.schema().equals("Position")) {
                    links.keepPost(entity);
                }
            } catch (BadRow e) {
                aside.add(row, e.reason());
            }
        });
        return List.of();
    }

    private List<ReadRow> link(Map<Row, FtmEntity> read, Aside aside) {
        read.values().removeIf(entity -> !FtmLinks.holds(entity));
        links.meet(List.copyOf(read.values()));
        List<ReadRow> records = new ArrayList<>();
        read.forEach((row, link) -> {
            try {
                if (link.schema().equals("Sanction")) {
                    records.add(new ReadRow(row, sanctions.read(row, link, links.end(link, "entity"))));
                } else {
                    links.add(link, things);
                }
            } catch (BadRow e) {
                aside.add(row, e.reason());
            } catch (IllegalArgumentException e) {
                aside.add(row, String.valueOf(e.getMessage()));
            }
        });
        links.store();
        return records;
    }
}
