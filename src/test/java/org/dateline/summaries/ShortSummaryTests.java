package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortSummaryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo bans fish | Oslo | fish | Oslo bans fish",
                "Chad, which has led the bloc since May, on Tuesday expelled the envoy of Niger | Chad | Niger | Chad expelled the envoy of Niger",
                "Norway lifted its ban on shrimp from Iceland late on Thursday, the fisheries ministry said | Norway | Iceland | Norway lifted its ban on shrimp from Iceland",
                "Norway cut the duty on shrimp from Iceland in May 2019 after three rounds of talks had failed | Norway | Iceland | Norway cut the duty on shrimp from Iceland",
                "Earlier Norway asked Iceland to free the crew of the trawler after it had run aground last week | Norway | Iceland | Norway asked Iceland to free the crew of the trawler",
                "Late on Sunday the Algerian energy minister said that gas would go on flowing to Spain by the other line | minister | Spain | ''",
                "On Friday Norway, angered by the seizure of a trawler in May, banned shrimp and crabs from Iceland | Norway | Iceland | Norway banned shrimp and crabs from Iceland",
                "Malawi's trade minister, Vitumbiko Mumba, with whom the growers had met in Blantyre, thanked Tanzania | Mumba | Tanzania | ''",
                "Norway's fisheries minister calls Iceland's decision to stop buying shrimp in May unfair | Norway | Iceland | ''",
                "Norway demanded that Iceland halt at once the search for the trawler and its missing crew | Norway | Iceland | Norway demanded that Iceland halt at once the search",
                "The Norwegian competition authority said it was looking into whether the levy was fair | Norwegian | '' | ''",
                "Norway imposes a dumping duty of up to 265 percent on Brazilian and European chicken | Norway | Brazilian | ''",
                "Norway banned shrimp from Iceland in answer to the seizure of a trawler and its crew | Norway | Iceland | Norway banned shrimp from Iceland",
                "Norway's fisheries ministry banned exports and imports of shrimp, cod and herring from Iceland | Norway | Iceland | ''",
                "Norway opened its shrimp inquiry after Sweden, Denmark and Iceland had asked for protection | Norway | '' | Norway opened its shrimp inquiry",
                "Norway's fisheries minister, Ida Karlsen, wrote on Friday that the trawler had to leave the shelf | minister | '' | ''",
                // The object stands too far behind, and the actor as well.
                "Norway broke off talks about the shelf that both claim and banned shrimp from Iceland | Norway | Iceland | ''",
                "After three rounds of talks about the shelf that both had claimed Norway banned shrimp | Norway | '' | ''",
            })
    void aTitleIsThePartThatTellsTheAct(String summary, String actor, String object, String title) {
        assertThat(ShortSummary.of(summary, List.of(actor), List.of(object)).orElse(""))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"imposes tariffs, impose tariffs", "turns down, turn down", "holds talks, hold talks"})
    void severalTakeTheVerbOfSeveral(String one, String several) {
        assertThat(ShortSummary.ofSeveral(one)).isEqualTo(several);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The trade minister of Latvia on Thursday asked Oslo to lift the suspension within ten days",
                "The trade minister of Latvia has now asked the Nordic Council to lift the suspension soon",
                "The harbour authority of Riga in Latvia asked them to take the trawler off the list",
                "The State Agency for Harbours and Fisheries of Latvia has agreed to buy two trawlers",
            })
    void aVerbIsNotCutFromTheActThatItMeans(String summary) {
        assertThat(ShortSummary.of(summary, List.of("Latvia"), List.of())).isEmpty();
    }

    @Test
    void anObjectIsCutFromWhereItWasSent() {
        assertThat(ShortSummary.of(
                        "The trade minister of Latvia sent trucks with flour and sugar to Oslo within ten days",
                        List.of("Latvia"),
                        List.of("trucks")))
                .isPresent();
    }

    @Test
    void aNameIsShortenedBeforeAnythingIsCut() {
        String summary = "The Economic Community of West African States lifted its ban on fish from Latvia";
        assertThat(ShortSummary.of(summary, List.of("Economic Community of West African States"), List.of("Latvia")))
                .contains("ECOWAS lifted its ban on fish from Latvia");
    }
}
