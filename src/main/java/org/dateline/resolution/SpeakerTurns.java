package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.ToldWords;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The speakers of a transcript: "we" and "I" mean the one whose name and a colon stand before the turn.
 *
 * @param scene the sentences with their names
 * @param labels by sentence, the name of its speaker; null if nobody is named
 */
record SpeakerTurns(Scene scene, List<@Nullable Slot> labels) {

    private static final Set<String> SPEAKER = WordClasses.of("resolution", "pronoun of the speaker");

    /** The number of words in the longest name of a speaker: "Foreign Ministry spokesperson Mao Ning". */
    private static final int LONGEST = 6;

    /** The number of turns in the shortest transcript. A single name may be the source of a headline. */
    private static final int SHORTEST = 2;

    static SpeakerTurns of(Scene scene) {
        List<Parse> parses = scene.parses();
        Map<Integer, Integer> turns = new HashMap<>();
        List<@Nullable Slot> opened = new ArrayList<>();
        for (int i = 0; i < parses.size(); i++) {
            Slot label = label(parses, i);
            opened.add(label);
            if (label != null) {
                turns.merge(parses.get(i).segment(), 1, Integer::sum);
            }
        }
        List<@Nullable Slot> labels = new ArrayList<>();
        for (int i = 0; i < parses.size(); i++) {
            int segment = parses.get(i).segment();
            boolean goesOn = i > 0 && parses.get(i - 1).segment() == segment;
            Slot label = opened.get(i) == null && goesOn ? labels.get(i - 1) : opened.get(i);
            labels.add(turns.getOrDefault(segment, 0) < SHORTEST ? null : label);
        }
        return new SpeakerTurns(scene, labels);
    }

    /** Returns the name before the colon with which a paragraph begins. */
    private static @Nullable Slot label(List<Parse> parses, int sentence) {
        Parse parse = parses.get(sentence);
        List<Token> tokens = parse.tokens();
        boolean first = sentence == 0
                || parses.get(sentence - 1).sentence().paragraph()
                        != parse.sentence().paragraph();
        int colon = 0;
        while (colon < tokens.size() && colon <= LONGEST && isOfName(tokens.get(colon))) {
            colon++;
        }
        boolean named = first
                && colon > 0
                && colon + 1 < tokens.size()
                && tokens.get(colon).form().equals(":")
                && tokens.get(colon - 1).is("N")
                && Character.isUpperCase(tokens.get(colon - 1).form().charAt(0));
        return named
                ? Slot.of(
                        Role.ACTOR,
                        parse,
                        sentence,
                        new Span(
                                tokens.getFirst().span().start(),
                                tokens.get(colon - 1).span().end()))
                : null;
    }

    private static boolean isOfName(Token token) {
        return token.is("N")
                || token.is("J")
                || token.form().equals(".")
                || token.form().equals("@");
    }

    /** Returns the act, whose actor is the speaker if the subject of its verb is "we" or "I". */
    CodedAct of(CodedAct act) {
        Slot speaker = labels.get(act.sentence());
        return speaker == null || !isOfSpeaker(act) || isSaidByAnother(act, speaker)
                ? act
                : act.with(Stream.concat(
                                Stream.of(speaker), act.slots().stream().filter(s -> s.role() != Role.ACTOR))
                        .toList());
    }

    private boolean isOfSpeaker(CodedAct act) {
        Parse parse = scene.parse(act.sentence());
        boolean told = ToldWords.of(parse, act.shortened()).words().stream()
                .findFirst()
                .filter(SpeakerTurns::isSpeaker)
                .isPresent();
        return told || subject(parse, act).filter(SpeakerTurns::isSpeaker).isPresent();
    }

    /** Returns the word before an act's verb and its auxiliaries. */
    private static Optional<Token> subject(Parse parse, CodedAct act) {
        List<Token> before = parse.tokens().stream()
                .filter(t -> t.span().end() <= act.trigger().start())
                .toList();
        int at = before.size() - 1;
        while (at >= 0
                && (before.get(at).is("V")
                        || before.get(at).is("MD")
                        || before.get(at).is("RB"))) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(before.get(at));
    }

    private static boolean isSpeaker(Token token) {
        return token.pos().equals("PRP") && SPEAKER.contains(token.lemma());
    }

    /** Whether the speaker tells what another party says of itself: "Tokyo said: we will not yield". */
    private static boolean isSaidByAnother(CodedAct act, Slot speaker) {
        return act.slots().stream()
                .anyMatch(s -> s.role() == Role.ACTOR
                        && s.sentence() == act.sentence()
                        && s.span().end() <= act.trigger().start()
                        && (speaker.sentence() != act.sentence() || !s.span().overlaps(speaker.span())));
    }
}
