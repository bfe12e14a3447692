package org.dateline.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.dateline.extraction.ActCoder;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.extraction.Slot;
import org.dateline.llm.LlmSettings.Provider;
import org.dateline.model.ActionType;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LlmExtractorTests {

    private static final Extractor READER = new ActCoder();
    private static final String KEY = "sk-very-secret";

    private final StubEndpoint endpoint = new StubEndpoint();
    private LlmExtractor extractor;

    @AfterEach
    void stop() {
        if (extractor != null) {
            extractor.close();
        }
        endpoint.close();
    }

    private Extraction read(LlmSettings settings) {
        extractor = new LlmExtractor(settings, READER, Clock.systemUTC());
        return extractor.extract(Story.text(), Story.PUBLISHED);
    }

    private Extraction read(Provider provider) {
        return read(settings(provider, 20_000, 30, 1_000_000));
    }

    private LlmSettings settings(Provider provider, int characters, int seconds, long tokens) {
        return new LlmSettings(provider, endpoint.url(provider), "m", KEY, null, characters, 3, seconds, tokens, 1000);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aGoodAnswerBecomesActsOfTheModel(Provider provider) {
        endpoint.says(provider, Story.GOOD);
        Extraction found = read(provider);
        assertThat(found.extractor()).isEqualTo("llm/1");
        CodedAct act = found.acts().getFirst();
        assertThat(act.type()).isEqualTo(ActionType.REQUEST);
        assertThat(act.stage()).isEqualTo(Stage.REQUESTED);
        assertThat(act.times().date().edtf()).isEqualTo("2018-11-19");
        assertThat(act.provenance().rule()).isEqualTo(provider.name().toLowerCase(java.util.Locale.ROOT) + ":m");
        assertThat(act.stance().hedged()).isTrue();
    }

    @Test
    void partiesStandInTheTextAtTheirOffsets() {
        endpoint.says(Provider.OLLAMA, Story.GOOD);
        CodedAct act = read(Provider.OLLAMA).acts().getFirst();
        assertThat(act.slots()).extracting(Slot::role).containsExactly(Role.ACTOR, Role.ADDRESSEE, Role.TARGET);
        String raw = text();
        assertThat(act.slots()).allSatisfy(s -> assertThat(s.span().of(raw)).isEqualTo(s.text()));
        assertThat(act.trigger().of(raw)).isEqualTo("asked");
        assertThat(Objects.requireNonNull(act.stance().source()).span().of(raw)).isEqualTo("officials");
    }

    private static String text() {
        String first = Story.parses().getFirst().sentence().text();
        return first
                + " ".repeat(40 - first.length())
                + Story.parses().getLast().sentence().text();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI, /v1/chat/completions, Bearer sk-very-secret, /response_format/json_schema/schema/properties/acts",
        "ANTHROPIC, /v1/messages, sk-very-secret, /output_config/format/schema/properties/acts",
        "OLLAMA, /api/chat, , /format/properties/acts"
    })
    void theQuestionSpeaksTheProvidersProtocol(Provider provider, String path, String key, String schema) {
        endpoint.says(provider, Story.GOOD);
        read(provider);
        StubEndpoint.Asked asked = endpoint.asked().getFirst();
        assertThat(asked.path()).isEqualTo(path);
        assertThat(asked.key()).isEqualTo(key);
        assertThat(asked.body().at(schema).isMissingNode()).isFalse();
        assertThat(asked.body().toString())
                .contains("[1] Officials say it asked Germany")
                .contains("Ending an economic measure is RETREAT");
    }

    @ParameterizedTest
    @CsvSource({
        "Germany on Monday, Germany last Monday, NOT_IN_TEXT",
        "\"text\":\"Huawei\", \"text\":\"ZTE\", NOT_IN_TEXT",
        "\"date\":\"Monday\", \"date\":\"Tuesday\", NOT_IN_TEXT",
        "\"source\":\"officials\", \"source\":\"the WSJ\", NOT_IN_TEXT",
        "\"sentence\":1, \"sentence\":7, NOT_IN_TEXT",
        "\"type\":\"REQUEST\", \"type\":\"BOYCOTT\", NOT_IN_CODEBOOK",
        "\"type\":\"REQUEST\", \"type\":\"STATE\", NOT_IN_CODEBOOK",
        "\"type\":\"REQUEST\", \"type\":\"SANCTION\", NOT_IN_CODEBOOK",
        "PROCUREMENT_BAN, PURCHASE_BAN, NOT_IN_CODEBOOK",
        "\"role\":\"TARGET\", \"role\":\"VICTIM\", NOT_IN_CODEBOOK"
    })
    void anActThatTheTextOrTheCodebookDoesNotHaveIsLeftOut(String words, String others, Trouble trouble) {
        String bad = Story.GOOD.replace(words, others);
        assertThat(bad).isNotEqualTo(Story.GOOD);
        String act = bad.substring(bad.indexOf('[') + 1, bad.lastIndexOf(']'));
        endpoint.says(Provider.OPENAI, Story.GOOD.replace("{\"acts\":[", "{\"acts\":[" + act + ","));
        Extraction found = read(Provider.OPENAI);
        assertThat(found.extractor()).isEqualTo("llm/1");
        assertThat(found.acts()).hasSize(1);
        assertThat(extractor.tally().of(trouble)).isEqualTo(1);
    }

    @Test
    void whereNoActHoldsTheRulesCode() {
        endpoint.says(Provider.OPENAI, Story.GOOD.replace("\"text\":\"Huawei\"", "\"text\":\"ZTE\""));
        assertRules(read(Provider.OPENAI), Trouble.NOTHING_HOLDS);
    }

    @Test
    void aStoryWithoutActsIsAnAnswer() {
        endpoint.says(Provider.OPENAI, "{\"acts\":[]}");
        Extraction found = read(Provider.OPENAI);
        assertThat(found.extractor()).isEqualTo("llm/1");
        assertThat(found.acts()).isEmpty();
    }

    @Test
    void aFencedAnswerIsRead() {
        endpoint.says(Provider.OPENAI, "```json\n" + Story.GOOD + "\n```");
        assertThat(read(Provider.OPENAI).acts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void anAnswerThatIsCutOffLeavesTheArticleToTheRules(Provider provider) {
        endpoint.says(provider, Story.GOOD.substring(0, 300));
        assertRules(read(provider), Trouble.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void anEmptyAnswerLeavesTheArticleToTheRules(Provider provider) {
        endpoint.says(provider, "");
        assertRules(read(provider), Trouble.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void anErrorOfTheServerLeavesTheArticleToTheRulesAfterOneCall(Provider provider) {
        endpoint.fails(500, "{\"error\":{\"message\":\"overloaded\"}}");
        assertRules(read(provider), Trouble.ENDPOINT);
        assertThat(endpoint.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aSlowAnswerLeavesTheArticleToTheRulesInTime(Provider provider) {
        endpoint.trickles();
        long start = System.nanoTime();
        assertRules(read(settings(provider, 20_000, 1, 1_000_000)), Trouble.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aModelThatDeclinesLeavesTheArticleToTheRules() {
        endpoint.declines();
        assertRules(read(Provider.OPENAI), Trouble.DECLINED);
    }

    @Test
    void noEndpointLeavesTheArticleToTheRules() {
        LlmSettings settings = settings(Provider.OPENAI, 20_000, 1, 1_000_000);
        endpoint.close();
        assertRules(read(settings), Trouble.ENDPOINT);
    }

    @Test
    void aLongArticleIsNotSent() {
        assertRules(read(settings(Provider.OPENAI, 50, 1, 1_000_000)), Trouble.TOO_LONG);
        assertThat(endpoint.asked()).isEmpty();
    }

    @Test
    void aDayHasItsTokensAndTheNextDayNewOnes() {
        endpoint.says(Provider.OPENAI, Story.GOOD);
        TokenBudget budget = new TokenBudget(100, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(budget.take(60)).isTrue();
        assertThat(budget.take(60)).isFalse();
        budget.settle(60, 10);
        assertThat(budget.take(60)).isTrue();
        assertRules(read(settings(Provider.OPENAI, 20_000, 1, 100)), Trouble.BUDGET);
        assertThat(endpoint.asked()).isEmpty();
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAloneForAWhile() {
        endpoint.fails(503, "{}");
        read(Provider.OPENAI);
        for (int i = 0; i < 4; i++) {
            extractor.extract(Story.text(), Story.PUBLISHED);
        }
        assertThat(endpoint.asked()).hasSize(3);
        assertThat(extractor.tally().of(Trouble.RESTING)).isEqualTo(2);
    }

    @Test
    void aFailureIsSaidOnceAndWithoutTheKey(CapturedOutput output) {
        endpoint.repeatsTheKey();
        read(Provider.OPENAI);
        extractor.extract(Story.text(), Story.PUBLISHED);
        extractor.close();
        assertThat(output.getAll()).containsOnlyOnce("did not code an article");
        assertThat(output.getAll()).contains("HTTP 401").doesNotContain("very-secret");
        assertThat(extractor.tally().of(Trouble.ENDPOINT)).isEqualTo(2);
    }

    @Test
    void withoutAProviderNothingIsEnabled() {
        assertThat(new LlmSettings(Provider.NONE, null, "", null, null, 1, 1, 1, 1, 1).enabled())
                .isFalse();
    }

    private void assertRules(Extraction found, Trouble trouble) {
        assertThat(found.extractor()).isEqualTo("reader");
        assertThat(extractor.tally().of(trouble)).isEqualTo(1);
        assertThat(found.acts())
                .isEqualTo(READER.extract(Story.text(), Story.PUBLISHED).acts());
    }
}
