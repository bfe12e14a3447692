package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.Quantity;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Acts by their goods and by how much. */
@IntegrationTest
class ContentFilterIT {

    private static final LocalDate DAY = LocalDate.of(1984, 4, 1);

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String mark = "content-filter" + System.nanoTime();
    private final String imposer = mark + ":Imposer";
    private final String target = mark + ":Target";

    @BeforeEach
    void aTariffOnSteelAndAnAmountOfAid() {
        chronicle.parties(imposer, target);
        write(
                1,
                Generated.coding(
                                ActionType.SANCTION,
                                Instrument.TARIFF,
                                Stage.IN_FORCE,
                                Generated.on(DAY),
                                imposer,
                                target)
                        .with(
                                List.of(
                                        new Quantity("25 percent", 25.0, 10.0, "PERCENT", null),
                                        new Quantity("sharply", null, null, null, null),
                                        new Quantity("tens of trucks", null, null, "VEHICLES", null)),
                                List.of("steel"),
                                List.of("72")));
        write(
                2,
                Generated.coding(
                                ActionType.AID,
                                Instrument.FINANCIAL_AID,
                                Stage.ANNOUNCED,
                                Generated.on(DAY.plusDays(40)),
                                imposer,
                                target)
                        .with(
                                List.of(
                                        new Quantity("$2 billion", 2e9, null, "MONEY", "USD"),
                                        new Quantity("four envoys", 4.0, null, "PERSONS", null),
                                        new Quantity("30 tonnes", 30.0, null, "TONNES", null),
                                        new Quantity("100 ballots", 100.0, null, null, null),
                                        new Quantity("tens of tents", null, null, null, null)),
                                List.of(),
                                List.of()));
    }

    private void write(int number, Coding coding) {
        chronicle.write(Generated.reading(mark + " act " + number, DAY.plusDays(number), coding));
    }

    private int count(String fields) {
        return http.data("{ timeline(filter: {involving: [\"" + imposer + "\"] " + fields + "}) { totalCount } }")
                .at("/timeline/totalCount")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quantity: {unit: \"PERCENT\"} | 1",
                "quantity: {unit: \"percent\", min: 25, max: 25} | 1",
                "quantity: {unit: \"PERCENT\", min: 25.1} | 0",
                "quantity: {unit: \"PERCENT\", max: 24} | 0",
                "quantity: {unit: \"MONEY\", min: 1e9} | 1",
                "quantity: {unit: \"MONEY\", currency: \"USD\", min: 1e9} | 1",
                "quantity: {unit: \"MONEY\", currency: \"EUR\", min: 1e9} | 0",
                "quantity: {unit: PERCENT, min: 25} | 1",
                "quantity: {unit: COUNT, min: 4} | 1",
                "quantity: {unit: COUNT, min: 5} | 0",
                "quantity: {unit: PERSONS} | 1",
                "quantity: {unit: WEIGHT, max: 30} | 1",
                "quantity: {unit: OTHER} | 1",
                "quantity: {unit: VEHICLES} | 0",
                "quantity: {unit: OTHER, min: 100} | 1",
                "quantity: {unit: OTHER, min: 101} | 0",
                "hsChapters: [72] | 1",
                "hsChapters: [10, 73] | 0",
                "hsChapters: [72] chapters: [\"10\"] | 0",
                "not: {hsChapters: [72]} | 1",
                "chapters: [\"72\"] | 1",
                "chapters: [\"10\", \"73\"] | 0",
                "not: {quantity: {unit: \"PERCENT\"}} | 1",
                "or: [{chapters: [\"72\"]}, {quantity: {unit: \"MONEY\", max: 3e9}}] | 2",
                "chapters: [\"72\"] quantity: {unit: \"MONEY\"} | 0",
            })
    void actsAreFoundByWhatTheyAreAbout(String fields, int acts) {
        assertThat(count(fields)).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quantity: {unit: \"PERCENTS\"} | PERCENTS",
                "hsChapters: [0] | filter.hsChapters: 0 is no chapter",
                "or: [{hsChapters: [72, 720]}] | filter.or[0].hsChapters: 720 is no chapter",
                "quantity: {unit: \"PERCENT\", currency: \"USD\"} | filter.quantity.currency goes with the unit MONEY",
                "quantity: {unit: \"MONEY\", currency: \"DOLLARS\"} | is no code of ISO 4217",
                "quantity: {unit: \"PERCENT\", min: 5, max: 4} | filter.quantity ends at 4.0, before it begins at 5.0",
                "chapters: [\"steel\"] | filter.chapters: \"steel\" is no chapter",
            })
    void whatCannotBeMeantIsSaidWithItsPlace(String fields, String message) {
        assertThat(http.post("{ timeline(filter: {" + fields + "}) { totalCount } }")
                        .at("/errors/0/message")
                        .asString())
                .contains(message);
    }

    @Test
    void exportsTakeTheSameByNamedParameters() throws IOException, InterruptedException {
        assertThat(exported("&unit=MONEY&currency=USD&min=1e9")).hasSize(1);
        assertThat(exported("&unit=MONEY&max=1e9")).isEmpty();
        assertThat(exported("&chapters=72,10")).hasSize(1);
        assertThat(exported("&hsChapters=72,10")).hasSize(1);
        assertThat(exported("&unit=count&min=4")).hasSize(1);
        assertThat(answer("&unit=PERCENTS").body())
                .contains("quantity.unit: \"PERCENTS\" is no unit. The units are ACRES,");
    }

    @Test
    void aClientOfTheContractReadsUnitsAndNumbers() {
        assertThat(http.data("query Q($unit: QuantityUnit! = MONEY) { timeline(filter: {involving: [\"" + imposer
                                + "\"], quantity: {unit: $unit}}) { edges { node { quantities { unit value } } } } }")
                        .at("/timeline/edges/0/node/quantities")
                        .toString())
                .isEqualTo("[{\"unit\":\"MONEY\",\"value\":2.0E9},{\"unit\":\"PERSONS\",\"value\":4.0},"
                        + "{\"unit\":\"TONNES\",\"value\":30.0},{\"unit\":\"OTHER\",\"value\":100.0}]");
    }

    private List<String> exported(String parameters) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer.body())
                .get("events")
                .valueStream()
                .map(Object::toString)
                .toList();
    }

    private HttpResponse<String> answer(String parameters) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                                        + "/export?format=timelinejs&involving=" + imposer + parameters))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
