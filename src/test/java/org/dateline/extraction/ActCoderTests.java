package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActCoderTests {

    private static final String LISTING =
            "The Commerce Department tightened sanctions on Huawei by adding 38 affiliates to the Entity List.";

    private static ReadAct act(String text, String trigger, Instrument instrument) {
        int start = text.indexOf(trigger);
        return ReadActs.act(
                new Span(start, start + trigger.length()),
                ActionType.SANCTION,
                instrument,
                Direction.RESTRICTS,
                Stage.IN_FORCE);
    }

    private static List<Instrument> instruments(String text, ReadAct... acts) {
        Parse parse = new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, List.of());
        ReadText read = new ReadText("test", List.of(parse), Arrays.asList(acts), List.of());
        return new ActCoder()
                .extract(read, Publication.on(LocalDate.of(2020, 8, 18))).acts().stream()
                        .map(CodedAct::instrument)
                        .toList();
    }

    @Test
    void sanctionsThatPutOnAListAreWhatTheListIs() {
        assertThat(instruments(LISTING, act(LISTING, "tightened", Instrument.FINANCIAL_SANCTION)))
                .containsExactly(Instrument.EXPORT_CONTROL);
    }

    @Test
    void aListTellsNothingOfOtherMeasuresOfItsSentence() {
        assertThat(instruments(
                        LISTING,
                        act(LISTING, "tightened", Instrument.FINANCIAL_SANCTION),
                        act(LISTING, "adding", Instrument.EXPORT_CONTROL)))
                .containsExactly(Instrument.FINANCIAL_SANCTION, Instrument.EXPORT_CONTROL);
        assertThat(instruments(LISTING, act(LISTING, "tightened", Instrument.LICENSING)))
                .containsExactly(Instrument.LICENSING);
    }

    @Test
    void aListOfManyKindsOfMeasuresTellsNone() {
        String text = "Washington blacklisted the bank.";
        assertThat(instruments(text, act(text, "blacklisted", Instrument.FINANCIAL_SANCTION)))
                .containsExactly(Instrument.FINANCIAL_SANCTION);
    }

    /** The source of an act that the reader attributes to a word of a sentence, of which capitals are names. */
    private static String source(String text, String word) {
        List<Token> tokens = new ArrayList<>();
        for (String form : text.split(" ")) {
            int at = text.indexOf(
                    form, tokens.isEmpty() ? 0 : tokens.getLast().span().end());
            String tag = Character.isUpperCase(form.charAt(0)) ? "NNP" : "NN";
            Span span = new Span(at, at + form.length());
            tokens.add(new Token(tokens.size(), form, form, tag, "O", -1, "dep", span));
        }
        Parse parse = new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, tokens);
        int at = text.indexOf(word);
        ReadAct act = act(text, "bans", Instrument.OTHER)
                .with(List.of(new ReadAct.Part(ReadAct.Kind.ATTRIBUTION, 0, new Span(at, at + word.length()))));
        ReadText read = new ReadText("test", List.of(parse), List.of(act), List.of());
        CodedAct coded = new ActCoder()
                .extract(read, Publication.on(LocalDate.of(2020, 8, 18)))
                .acts()
                .getFirst();
        return Objects.requireNonNull(coded.stance().source()).text();
    }

    @Test
    void aSourceIsAWholeName() {
        String text = "Oslo bans it , Digital Secretary Ida Holm told the house in Oslo";
        assertThat(source(text, "Digital")).isEqualTo("Digital Secretary Ida Holm");
        assertThat(source(text, "Ida Holm")).isEqualTo("Ida Holm");
        assertThat(source(text, "house")).isEqualTo("house");
    }

    /** The source of an act in the first sentence, which the reader attributes to a word of the second one. */
    private static @Nullable Slot sourceBelow(String second, String word) {
        String first = "Oslo bans it";
        Parse above = new Parse(new Sentence(new Span(0, first.length()), first, 0, false), 0, words(first, 0));
        int at = first.length() + 1;
        Parse next =
                new Parse(new Sentence(new Span(at, at + second.length()), second, 1, false), 0, words(second, at));
        Span place = new Span(at + second.indexOf(word), at + second.indexOf(word) + word.length());
        ReadAct told = act(first, "bans", Instrument.OTHER)
                .with(List.of(new ReadAct.Part(ReadAct.Kind.ATTRIBUTION, 1, place)));
        return new ActCoder()
                .extract(
                        new ReadText("test", List.of(above, next), List.of(told), List.of()),
                        Publication.on(LocalDate.of(2020, 8, 18)))
                .acts()
                .getFirst()
                .stance()
                .source();
    }

    private static List<Token> words(String text, int offset) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult word : Pattern.compile("\\S+").matcher(text).results().toList()) {
            String tag = word.group().equals("his") ? "PRP$" : "NN";
            Span place = new Span(offset + word.start(), offset + word.end());
            tokens.add(new Token(tokens.size(), word.group(), word.group(), tag, "O", -1, "dep", place));
        }
        return tokens;
    }

    @Test
    void theOfficeOfSomebodyInTheNextSentenceIsNoSource() {
        assertThat(sourceBelow("Ida signed it , his office said", "office")).isNull();
        assertThat(sourceBelow("Ida signed it , his office said", "his office")).isNull();
        assertThat(sourceBelow("The office announced it", "office")).isNotNull();
    }

    /** A sentence whose verb has a tag of its own. */
    private static Parse tagged(String text, String verb, String tag) {
        List<Token> tokens = new ArrayList<>();
        for (MatchResult word : Pattern.compile("\\w+").matcher(text).results().toList()) {
            String own = word.group().equals(verb) ? tag : word.group().equals("the") ? "DT" : "NN";
            Span place = new Span(word.start(), word.end());
            tokens.add(new Token(tokens.size(), word.group(), word.group(), own, "O", -1, "dep", place));
        }
        return new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, tokens);
    }

    private static final String KEPT = "Oslo keeps the duty until 31 December 2020.";

    private static ReadText kept() {
        ReadAct keeps =
                ReadActs.act(new Span(5, 10), ActionType.RETREAT, Instrument.TARIFF, Direction.EASES, Stage.SUSPENDED);
        return new ReadText("test", List.of(tagged(KEPT, "keeps", "VBZ")), List.of(keeps), List.of());
    }

    @Test
    void anActWithOtherCodesKeepsItsTimes() {
        assertThat(new ActCoder()
                        .extract(kept(), Publication.on(LocalDate.of(2020, 8, 18)))
                        .acts()
                        .getFirst())
                .satisfies(act -> {
                    assertThat(act.type()).isEqualTo(ActionType.SANCTION);
                    assertThat(act.times().expires())
                            .isNotNull()
                            .satisfies(end -> assertThat(end.edtf()).isEqualTo("2020-12-31"));
                });
    }

    private static List<CodeChange> changes(ReadText text) {
        List<CodeChange> changes = new ArrayList<>();
        new ActCoder().extract(text, Publication.on(LocalDate.of(2020, 8, 18)), changes::add);
        return changes;
    }

    @Test
    void aChangeOfCodesIsToldWithItsReason() {
        assertThat(changes(kept())).singleElement().satisfies(change -> {
            assertThat(change.stage()).isEqualTo("its verb");
            assertThat(change.before().type()).isEqualTo(ActionType.RETREAT);
            assertThat(Objects.requireNonNull(change.after()).type()).isEqualTo(ActionType.SANCTION);
        });
        ReadAct listing = act(LISTING, "tightened", Instrument.FINANCIAL_SANCTION);
        assertThat(changes(new ReadText(
                        "test", List.of(tagged(LISTING, "tightened", "VBD")), List.of(listing), List.of())))
                .as("a list is no change of the codes that the verb allows")
                .isEmpty();
    }

    @Test
    void anActThatIsOnlyBelievedIsToldAsDropped() {
        String text = "Oslo is confident that a deal will be signed.";
        int at = text.indexOf("signed");
        ReadAct signed = ReadActs.act(
                new Span(at, at + 6), ActionType.AGREE, Instrument.AGREEMENT, Direction.NEUTRAL, Stage.ANNOUNCED);
        ReadText read = new ReadText("test", List.of(tagged(text, "signed", "VBN")), List.of(signed), List.of());
        assertThat(changes(read))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isNull());
        assertThat(new ActCoder()
                        .extract(read, Publication.on(LocalDate.of(2020, 8, 18)))
                        .acts())
                .isEmpty();
    }
}
