package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Sentences of which any words may be tagged, marked and kept as they make no sense: news and readers err. */
class SummaryWriterPropertyTests {

    private static final SummaryWriter WRITER = new SummaryWriter();

    /** Words with a tag. The closed classes stand often, since conditions ask for them. */
    private static final List<String> WORDS = List.of(
            "Riga NNP/U-GPE",
            "Oslo NNP/U-GPE",
            "Kalmar NNP/U-ORG",
            "Friday NNP/U-DATE",
            "Norwegian JJ/U-NORP",
            "has VBZ",
            "had VBD",
            "have VBP",
            "been VBN",
            "was VBD",
            "is VBZ",
            "be VB",
            "will MD",
            "would MD",
            "to TO",
            "banned VBD",
            "banned VBN",
            "said VBD",
            "says VBZ",
            "asked VBD",
            "imposed VBN",
            "imposing VBG",
            "bans VBZ",
            "ban NN",
            "bans NNS",
            "timber NN",
            "envoy NN",
            "decision NN",
            "sanctions NNS",
            "10 CD",
            "percent NN",
            "the DT",
            "a DT",
            "its PRP$",
            "it PRP",
            "they PRP",
            "who WP",
            "which WDT",
            "whose WP$",
            "that IN",
            "that WDT",
            "and CC",
            "or CC",
            "but CC",
            ", ,",
            "'s POS",
            "not RB",
            "also RB",
            "of IN",
            "on IN",
            "in IN",
            "after IN",
            "by IN",
            "for IN",
            "with IN",
            "against IN",
            "from IN",
            "new JJ",
            "all DT",
            "`` ``",
            "'' ''",
            "-- :",
            ". .");

    /**
     * A sentence with an act.
     *
     * @param words its words with their tags
     * @param trigger the index of the act's word
     * @param actor the index of the word for its actor
     * @param target the index of the word for its target
     * @param kept the indexes of the words that its summary keeps
     */
    record Told(
            List<String> words, int trigger, int actor, int target, Set<Integer> kept, ActionType type, Stage stage) {}

    @Provide
    Arbitrary<Told> told() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(9).flatMap(words -> {
            Arbitrary<Integer> word = Arbitraries.integers().between(0, words.size() - 1);
            List<Integer> verbs = IntStream.range(0, words.size())
                    .filter(i -> words.get(i).contains(" V"))
                    .boxed()
                    .toList();
            // Most acts are verbs, and most words are kept.
            Arbitrary<Integer> trigger = verbs.isEmpty() ? word : Arbitraries.of(verbs);
            Arbitrary<Set<Integer>> kept = word.set()
                    .ofMaxSize(3)
                    .map(left -> IntStream.range(0, words.size())
                            .filter(i -> !left.contains(i))
                            .boxed()
                            .collect(Collectors.toSet()));
            return Combinators.combine(
                            trigger, word, word, kept, Arbitraries.of(ActionType.class), Arbitraries.of(Stage.class))
                    .as((verb, actor, target, told, type, stage) ->
                            new Told(words, verb, actor, target, told, type, stage));
        });
    }

    @Example
    void aSentenceMayEndWithAParticiple() {
        anySentenceHasASummary(new Told(
                List.of(
                        "Riga NNP/U-GPE",
                        "Riga NNP/U-GPE",
                        "has VBZ",
                        "Riga NNP/U-GPE",
                        "will MD",
                        "in IN",
                        "they PRP",
                        "asked VBD",
                        "imposing VBG"),
                7,
                2,
                5,
                Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
                ActionType.AGREE,
                Stage.THREATENED));
    }

    @Property(tries = 1_000)
    void anySentenceHasASummary(@ForAll("told") Told told) {
        String text = told.words().stream().map(w -> w.split(" ")[0]).collect(Collectors.joining(" "));
        String tags = told.words().stream().map(w -> w.split(" ")[1]).collect(Collectors.joining(" "));
        Parse sentence = ToldActs.sentence(text, tags, 0, false);
        Token trigger = sentence.tokens().get(told.trigger());
        List<Span> kept = new ArrayList<>();
        new TreeSet<>(told.kept())
                .forEach(i -> kept.add(sentence.tokens().get(i).span()));
        ToldAct act = new ToldAct(
                told.type(),
                Instrument.NONE,
                Direction.NEUTRAL,
                told.stage(),
                false,
                false,
                null,
                null,
                List.of(named(Role.ACTOR, sentence, told.actor()), named(Role.TARGET, sentence, told.target())),
                sentence,
                trigger.span(),
                new Shortened(kept, List.of(kept)));
        Story story = WRITER.story(List.of(sentence), List.of(), List.of(trigger.span()), List.of());
        assertThat(WRITER.of(act, story, 0)).isNotBlank();
        assertThat(WRITER.title(act, story, 0)).isNotNull();
    }

    private static ToldAct.Named named(Role role, Parse sentence, int word) {
        return new ToldAct.Named(
                role,
                null,
                sentence.tokens().get(word).form(),
                sentence.tokens().get(word).span(),
                false);
    }
}
