package org.dateline.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.extraction.Times;
import org.dateline.llm.Told.ToldParty;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** Accepts the acts of an answer only if their words are in the text and their values in the codebook. */
final class Acceptance {

    /** Confidence of all acts. Language models do not state a reliable one, but their quotes are verified. */
    private static final double CONFIDENCE = 0.75;

    private final List<Parse> parses;
    private final Publication publication;
    private final QuotedWords words;
    private final String rule;

    /**
     * Creates the checks for an article.
     *
     * @param rule the rule named on its claims
     */
    Acceptance(List<Parse> parses, Publication publication, String rule) {
        this.parses = parses;
        this.publication = publication;
        this.words = new QuotedWords(parses);
        this.rule = rule;
    }

    /**
     * Returns the act if all its words can be found.
     *
     * @param segment the segment in question
     * @throws Refused if words are missing, or values do not go together
     */
    CodedAct accept(Told told, int segment) throws Refused {
        int sentence = sentence(told, segment);
        Span quote = place(sentence, told.text("quote"));
        ActionType type = type(told);
        Stage stage = stage(told, type);
        Times times = ToldDates.of(told, sentence, words, parses.get(sentence), publication);
        ActKind kind = new ActKind(
                type, told.value("instrument", Instrument.class), told.value("direction", Direction.class), stage);
        return new CodedAct(
                sentence,
                trigger(told, sentence, quote),
                kind,
                parties(told, sentence),
                times,
                new Terms(
                        GoodsMention.called(inSentence(told, sentence, "goods")),
                        null,
                        inSentence(told, sentence, "designator")),
                CodedAct.TakesUp.NONE,
                stance(told, sentence),
                List.of(),
                Shortened.NONE,
                new Provenance(rule, CONFIDENCE));
    }

    private int sentence(Told told, int segment) throws Refused {
        int number = told.sentence();
        if (number < 0 || number >= parses.size() || parses.get(number).segment() != segment) {
            throw new Refused(Trouble.NOT_IN_TEXT);
        }
        return number;
    }

    private Span place(int sentence, String text) throws Refused {
        return words.in(sentence, text).orElseThrow(() -> new Refused(Trouble.NOT_IN_TEXT));
    }

    /** Returns the act's words within its quote; the whole quote if the answer has none. */
    private Span trigger(Told told, int sentence, Span quote) {
        return words.in(sentence, told.text("words")).filter(quote::contains).orElse(quote);
    }

    private static ActionType type(Told told) throws Refused {
        ActionType type = told.value("type", ActionType.class);
        if (type == ActionType.STATE) {
            throw new Refused(Trouble.NOT_IN_CODEBOOK);
        }
        return type;
    }

    /** Returns the stage. REQUESTED is allowed only for requests, and THREATENED only for threats. */
    private static @Nullable Stage stage(Told told, ActionType type) throws Refused {
        if (told.text("stage").equals(Question.NO_STAGE)) {
            return null;
        }
        Stage stage = told.value("stage", Stage.class);
        if (!stage.fits(type)) {
            throw new Refused(Trouble.NOT_IN_CODEBOOK);
        }
        return stage;
    }

    private List<Slot> parties(Told told, int sentence) throws Refused {
        List<Slot> slots = new ArrayList<>();
        for (ToldParty party : told.parties()) {
            Role role = Told.value(Role.class, party.role());
            slots.add(words.party(sentence, role, party.text()).orElseThrow(() -> new Refused(Trouble.NOT_IN_TEXT)));
        }
        slots.sort(java.util.Comparator.comparing(Slot::role));
        return slots;
    }

    private Stance stance(Told told, int sentence) throws Refused {
        String source = told.text("source");
        Optional<Slot> slot = words.party(sentence, Role.ACTOR, source);
        if (slot.isEmpty() && !source.isEmpty()) {
            throw new Refused(Trouble.NOT_IN_TEXT);
        }
        return new Stance(told.is("denied"), told.is("hedged"), told.is("conditional"), slot.orElse(null));
    }

    private @Nullable String inSentence(Told told, int sentence, String field) throws Refused {
        String text = told.textOrNull(field);
        if (text != null) {
            place(sentence, text);
        }
        return text;
    }
}
