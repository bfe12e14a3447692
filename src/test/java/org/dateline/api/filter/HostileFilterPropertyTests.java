package org.dateline.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dateline.api.errors.BadRequest;

/** A filter of any kind is read, or refused in words. */
@Tag("faults")
class HostileFilterPropertyTests {

    @Provide
    Arbitrary<String> filters() {
        Arbitrary<String> values = Arbitraries.of(
                "null",
                "true",
                "-1",
                "1e400",
                "\"US\"",
                "\"\"",
                "[]",
                "[\"US\", null]",
                "[[\"US\"]]",
                "{}",
                "{\"from\": \"2018-13-45\"}",
                "{\"from\": \"2018-11-23\", \"to\": 7}",
                "\"SANCTION\"",
                "[\"SANCTION\", \"BAN\"]",
                "[{}]",
                "[{\"types\": \"WARN\"}]",
                "{\"unit\": \"%\", \"min\": \"many\"}",
                "\"\\u0000\"",
                "\"2018\"");
        Arbitrary<String> names = Arbitraries.of(Stream.of(FilterInput.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList())
                .injectDuplicates(0.2);
        return Arbitraries.oneOf(names, Arbitraries.of("colour", "", "TYPES"))
                .flatMap(name -> values.map(value -> "\"" + name + "\": " + value))
                .list()
                .ofMaxSize(5)
                .map(fields -> "{" + String.join(", ", fields) + "}")
                .flatMap(whole -> Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, Arbitraries.just(whole)),
                        net.jqwik.api.Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(0, whole.length())
                                        .map(length -> whole.substring(0, length)))));
    }

    @Property(tries = 2_000)
    void aFilterIsReadOrRefusedInWords(@ForAll("filters") String json) {
        try {
            assertThat(FilterJson.read("filter", json)).isNotNull();
        } catch (BadRequest e) {
            assertThat(e.getMessage()).startsWith("filter").doesNotContain("org.dateline", "tools.jackson");
        }
    }
}
