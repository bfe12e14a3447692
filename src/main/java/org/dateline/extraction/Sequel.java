package org.dateline.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * What the next sentence adds to a measure that it takes up: "It will lapse on Aug. 6".
 *
 * @param codebook which verbs tell the fate of a measure
 * @param story the text of the story without case
 * @param publication when the text came out
 */
record Sequel(Codebook codebook, String story, Publication publication) {

    private static final Set<String> PRONOUNS = Set.of("it", "they");

    private static final Set<String> LASTING = Set.of("be", "remain", "stay", "run", "last", "apply", "hold");

    private static final Set<String> DEFINITE = Set.of("the", "this", "these");

    /** The acts of a sentence, the last measure among them with the dates that the next sentence gives it. */
    List<CodedAct> continued(List<CodedAct> acts, Parse next) {
        return acts.stream()
                .map(act -> act == lastMeasure(acts) ? continued(act, next) : act)
                .toList();
    }

    private static @Nullable CodedAct lastMeasure(List<CodedAct> acts) {
        return acts.stream().filter(a -> a.stage() != null).reduce((a, b) -> b).orElse(null);
    }

    private CodedAct continued(CodedAct act, Parse next) {
        CodedAct dated = act;
        for (Token verb : next.tokens()) {
            for (Fate fate : codebook.fates()) {
                Optional<UncertainDate> day =
                        fate.stage() != null && tells(fate, verb, next) ? ahead(verb, next) : Optional.empty();
                if (day.isPresent()) {
                    dated = fate.stage() == Stage.ENDED ? dated.expiring(day.get()) : begun(dated, day.get());
                }
            }
        }
        return lasting(next).map(dated::expiring).orElse(dated);
    }

    /** "Adopted a levy. It will apply from Oct 1": till then it is announced. */
    private CodedAct begun(CodedAct act, UncertainDate day) {
        LocalDate first = day.earliest();
        LocalDate reported = publication.day();
        boolean ahead = first != null && reported != null && first.isAfter(reported);
        return ahead && act.stage() == Stage.IN_FORCE && act.type() == ActionType.SANCTION
                ? act.due(day).at(Stage.ANNOUNCED)
                : act.due(day);
    }

    /** "The licences are valid through Feb. 20". */
    private Optional<UncertainDate> lasting(Parse parse) {
        boolean told = parse.tokens().stream()
                .filter(v -> v.head() < 0 && LASTING.contains(v.lemma()))
                .anyMatch(v -> new Frame(parse)
                        .actor(v)
                        .filter(s -> isTakenUp(s, parse))
                        .isPresent());
        return told
                ? new SentenceDates(parse, publication)
                        .all().stream()
                                .filter(d -> d.bound() == Bound.UNTIL)
                                .findFirst()
                                .map(DateExpression::named)
                : Optional.empty();
    }

    private boolean tells(Fate fate, Token verb, Parse parse) {
        return verb.is("VB")
                && fate.verbs().stream().anyMatch(p -> p.startingAt(parse, verb).isPresent())
                && new Frame(parse).actor(verb).filter(s -> isTakenUp(s, parse)).isPresent();
    }

    /** "It", "the ban": nothing that says which one. */
    private boolean isTakenUp(Token subject, Parse parse) {
        boolean bare = parse.children(subject).stream().allMatch(t -> DEFINITE.contains(t.lemma()));
        return PRONOUNS.contains(subject.lemma())
                || bare
                        && parse.child(subject, Set.of("det")).isPresent()
                        && codebook.noun(parse, subject, story).isPresent();
    }

    private Optional<UncertainDate> ahead(Token verb, Parse parse) {
        Times found = new ActDates(parse, publication).of(verb, Stage.ANNOUNCED, null);
        return Optional.ofNullable(found.due()).or(() -> Optional.ofNullable(found.expires()));
    }
}
