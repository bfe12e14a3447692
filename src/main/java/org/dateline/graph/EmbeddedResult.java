package org.dateline.graph;

import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.NoSuchRecordException;
import org.neo4j.driver.internal.InternalRecord;
import org.neo4j.driver.internal.summary.InternalResultSummary;
import org.neo4j.driver.internal.value.ListValue;
import org.neo4j.driver.internal.value.MapValue;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.graphdb.Entity;

/** The rows of an in-process query in the types of the driver. Nodes and relationships are maps of their properties. */
final class EmbeddedResult implements Result {

    private static final Query NO_QUERY = new Query("RETURN null");
    private static final long UNTIMED = -1;

    private final org.neo4j.graphdb.Result rows;
    private final List<String> keys;
    private @Nullable Record next;

    EmbeddedResult(org.neo4j.graphdb.Result rows) {
        this.rows = rows;
        this.keys = rows.columns();
    }

    @Override
    public List<String> keys() {
        return keys;
    }

    @Override
    public boolean hasNext() {
        return next != null || rows.hasNext();
    }

    @Override
    public Record next() {
        Record row = peek();
        next = null;
        return row;
    }

    @Override
    public Record peek() {
        if (next == null) {
            if (!rows.hasNext()) {
                throw new NoSuchRecordException("There is no further row.");
            }
            next = record(rows.next());
        }
        return next;
    }

    private Record record(Map<String, Object> row) {
        List<Value> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            values.add(value(row.get(key)));
        }
        return new InternalRecord(keys, values);
    }

    private static Value value(@Nullable Object value) {
        return switch (value) {
            case null -> Values.NULL;
            case Entity e -> map(e.getAllProperties());
            // The server's own type of a duration, which the driver does not take.
            case TemporalAmount amount ->
                Values.isoDuration(
                        amount.get(ChronoUnit.MONTHS),
                        amount.get(ChronoUnit.DAYS),
                        amount.get(ChronoUnit.SECONDS),
                        (int) amount.get(ChronoUnit.NANOS));
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> Values.value(value);
        };
    }

    private static Value list(List<?> list) {
        List<Value> values = new ArrayList<>(list.size());
        for (Object each : list) {
            values.add(value(each));
        }
        return new ListValue(values);
    }

    private static Value map(Map<?, ?> map) {
        Map<String, Value> values = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> values.put(String.valueOf(key), value(value)));
        return new MapValue(values);
    }

    @Override
    public Record single() {
        Record only = next();
        if (hasNext()) {
            throw new NoSuchRecordException("There is more than one row.");
        }
        return only;
    }

    @Override
    public Stream<Record> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public List<Record> list() {
        return stream().toList();
    }

    @Override
    public <T> List<T> list(Function<Record, T> shape) {
        return stream().map(shape).toList();
    }

    /** Runs the query to its end. The summary is empty: no caller uses the counts of a write. */
    @Override
    public ResultSummary consume() {
        while (rows.hasNext()) {
            rows.next();
        }
        rows.close();
        return new InternalResultSummary(
                NO_QUERY, null, null, null, null, null, null, List.of(), Set.of(), UNTIMED, UNTIMED);
    }

    @Override
    public boolean isOpen() {
        return hasNext();
    }
}
