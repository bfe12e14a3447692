package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Finds how a measure ends or goes on by itself: "the ban expired", "allowed its sanctions to expire". */
final class MeasureFates {

    private static final Set<String> LETTING = Set.of("allow", "let", "permit");

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final Instruments instruments;
    private final MeasureMeanings meanings;
    private final MeasureNames names;

    MeasureFates(Parse parse, Codebook codebook, MeasureNames names) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.instruments = new Instruments(parse, codebook);
        this.meanings = new MeasureMeanings(instruments);
        this.names = names;
    }

    /** A verb that tells the fate of its subject: "the ban expired". */
    Optional<Event> of(Token verb) {
        if (verb.pos().equals("VBG") && parse.child(verb, Set.of("aux")).isEmpty()) {
            // "Starting in 2021" is a preposition in all but form.
            return Optional.empty();
        }
        boolean object = parse.child(verb, Set.of("dobj"))
                .filter(o -> !o.lemma().equals("effect"))
                .isPresent();
        return object
                ? Optional.empty()
                : codebook.fates().stream()
                        .filter(f -> isTold(f, verb))
                        .flatMap(f -> fated(verb, f).stream())
                        .findFirst();
    }

    private Optional<Event> fated(Token verb, Fate fate) {
        return frame.actor(verb)
                .flatMap(subject -> names.named(subject)
                        .filter(n -> hasFate(n, fate, subject))
                        .map(n -> meanings.fated(verb, subject, n, fate)));
    }

    private boolean hasFate(Noun noun, Fate fate, Token subject) {
        return noun.stageless() == (fate.stage() == null)
                && (noun.only().isEmpty() || noun.only().contains("fate"))
                && (!noun.needsObject() || instruments.told(subject) != null);
    }

    /** "Allowed its sanctions to expire" ends them. */
    Optional<Event> letEnd(Token verb) {
        boolean let = LETTING.contains(verb.lemma())
                && parse.children(verb, Set.of("ccomp", "xcomp")).anyMatch(this::isEnd);
        return let ? frame.object(verb).flatMap(measure -> undone(verb, measure)) : Optional.empty();
    }

    private Optional<Event> undone(Token verb, Token measure) {
        return codebook.handling().stream()
                .filter(h -> h.id().equals("undo"))
                .flatMap(h -> names.named(measure, h).map(n -> meanings.handled(verb, measure, n, h)).stream())
                .findFirst();
    }

    private boolean isEnd(Token verb) {
        return codebook.fates().stream().filter(f -> f.stage() == Stage.ENDED).anyMatch(f -> isTold(f, verb));
    }

    private boolean isTold(Fate fate, Token verb) {
        return fate.verbs().stream().anyMatch(p -> p.startingAt(parse, verb).isPresent());
    }
}
