package org.dateline.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.test.tester.GraphQlTester;

/** An object of an answer, read by the names of the schema. */
@SuppressWarnings("unchecked")
record Answer(Map<String, Object> map) {

    static Answer of(GraphQlTester.Response response, String path) {
        return new Answer(response.path(path).entity(Map.class).get());
    }

    List<Answer> nodes(String connection) {
        return child(connection).orElseThrow().list("edges").stream()
                .map(edge -> edge.child("node").orElseThrow())
                .toList();
    }

    List<Answer> list(String field) {
        return ((List<Map<String, Object>>) map.get(field))
                .stream().map(Answer::new).toList();
    }

    Optional<Answer> child(String field) {
        return Optional.ofNullable((Map<String, Object>) map.get(field)).map(Answer::new);
    }

    String text(String field) {
        return String.valueOf(map.get(field));
    }

    int number(String field) {
        return (Integer) map.get(field);
    }

    boolean is(String field, String value) {
        return text(field).equals(value);
    }
}
