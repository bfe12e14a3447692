package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** The kinds of entries of the codebook's data file; its comments say what each field means. */
final class Entries {

    private Entries() {}

    /** What fills a place of a frame. */
    enum Filler {
        ACTOR,
        /** The actor of a mood, who is the subject of a passive too: "is encouraged by". */
        FEELER,
        ADDRESSEE,
        TARGET,
        BENEFICIARY,
        /** The target, who must be somebody: people are released, results are published. */
        WHOM,
        /** The target when it is somebody, the goods of somebody when it is a thing. */
        OBJECT,
        /** Goods; whose they are is told by their modifiers. */
        GOODS,
        /** The firm or person that a thing belongs to. */
        MAKER,
        /** Who gets what the noun names, in the role that its entry has for that. */
        RECIPIENT,
        /** Where goods come from or go: never a party. */
        ORIGIN,
        /** In which capital something is, which may tell whom it is for. */
        SEAT,
        DESTINATION,
        NONE
    }

    /** What an entry says of the act itself; an instrument or a direction of null comes from the object. */
    record Meaning(
            String id,
            ActionType type,
            @Nullable Instrument instrument,
            @Nullable Direction direction,
            @Nullable Stage stage,
            @Nullable String cameo) {}

    record Noun(
            Meaning meaning,
            List<Phrase> words,
            Map<String, Filler> roles,
            boolean stageless,
            boolean alone,
            boolean needsObject,
            Set<String> only,
            List<String> about,
            List<String> topic,
            @Nullable ActionType undoType) {

        /** Whether the sentence and the story are of what the entry asks for. */
        boolean isAbout(Parse parse, String story) {
            String sentence = parse.sentence().text().toLowerCase(Locale.ROOT);
            return (about.isEmpty() || about.stream().anyMatch(sentence::contains))
                    && (topic.isEmpty() || topic.stream().anyMatch(story::contains));
        }
    }

    record Handling(
            String id,
            List<Phrase> verbs,
            @Nullable Stage stage,
            @Nullable ActionType type,
            Filler subject,
            Set<String> subjects,
            Set<String> nouns,
            boolean eases,
            @Nullable Direction direction) {

        /** Whether it takes from a measure, be it all of it. */
        boolean undoes() {
            return stage == Stage.ENDED || stage == Stage.SUSPENDED || eases;
        }
    }

    record Fate(List<Phrase> verbs, @Nullable Stage stage) {}

    record Act(
            Meaning meaning,
            List<Phrase> verbs,
            List<Phrase> dealings,
            Set<String> adjectives,
            Map<String, Filler> roles,
            Set<String> subjects,
            Set<String> objects,
            Set<String> except,
            List<String> lists,
            List<String> about,
            Set<String> with,
            Set<String> complement,
            Set<String> clause,
            Set<String> predicate,
            Set<String> needs,
            boolean ofOthers,
            boolean onlyAffirmed,
            boolean onlyDeals,
            boolean onlyFuture,
            boolean onlyRequested,
            boolean onlyNegated,
            boolean transitive,
            boolean intransitive,
            boolean stageless,
            boolean alone) {}

    /** How a governor changes what it governs. */
    enum Force {
        CONSIDERED,
        PROPOSED,
        THREATENED,
        ANNOUNCED,
        /** Changes nothing. */
        KEEP,
        /** Tried: an attack tried is one, a deal tried is none. */
        ATTEMPTED,
        /** What is governed is refused. */
        REFUSED,
        /** What is governed is said not to be so. */
        DENIED,
        /** What is governed is belief, mood or wish: nothing is done. */
        BLOCKED
    }

    record Governor(Set<String> words, Force force) {}
}
