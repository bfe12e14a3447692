package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.Entries.Force;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Codes one sentence. */
final class SentenceCoder {

    private static final Set<ActionType> PROMISES = Set.of(ActionType.AGREE, ActionType.THREATEN);

    /** "Welcomes the decision to free": what is judged is another's act, and the judgement is one too. */
    private static final Set<ActionType> JUDGEMENTS =
            Set.of(ActionType.SUPPORT, ActionType.ACCUSE, ActionType.REJECT, ActionType.REQUEST, ActionType.WARN);

    /** "Accusing Beijing of unfair practices", behind another act: these words were said then, whatever their form. */
    private static final Set<ActionType> WORDS_OF_SOMEBODY = Set.of(
            ActionType.ACCUSE,
            ActionType.REQUEST,
            ActionType.REJECT,
            ActionType.WARN,
            ActionType.THREATEN,
            ActionType.INVESTIGATE);

    private final Parse parse;
    private final int index;
    private final Codebook codebook;
    private final EventFinder finder;
    private final ActDates dates;
    private final Set<Integer> consumed = new HashSet<>();

    SentenceCoder(Parse parse, int index, Codebook codebook, Publication publication) {
        this.parse = parse;
        this.index = index;
        this.codebook = codebook;
        this.finder = new EventFinder(parse, codebook);
        this.dates = new ActDates(parse, publication);
    }

    /** What asks comes before what is asked for, which it consumes. */
    List<CodedAct> code() {
        List<CodedAct> acts = new ArrayList<>();
        for (Token word : parse.tokens()) {
            if (!consumed.contains(word.index())) {
                finder.at(word).flatMap(this::coded).ifPresent(acts::add);
            }
        }
        return acts;
    }

    private Optional<CodedAct> coded(Event event) {
        if (isPromiseOfAnAct(event) || isDenialOfAnAct(event) || isFrameOfAnAct(event) || isEpithet(event.verb())) {
            return Optional.empty();
        }
        Modality modality = Modality.of(parse, codebook, event.verb());
        Token asked = event.meaning().type() == ActionType.REQUEST ? event.complement() : null;
        if (asked != null) {
            parse.subtree(asked).forEach(t -> consumed.add(t.index()));
        }
        boolean blocked = event.negative() ? modality.isBlockedButForNegation() : modality.isBlocked();
        if (blocked
                || isOnlyTried(event, modality)
                || (event.stage() == null && (isUnreal(modality) || isBackground(event)))) {
            return Optional.empty();
        }
        return Optional.of(asked == null ? plain(event, modality) : requested(event, modality));
    }

    /** "Agreed to withdraw its troops" is coded as the withdrawal, announced. */
    private boolean isPromiseOfAnAct(Event event) {
        Token promised = event.complement();
        return PROMISES.contains(event.meaning().type())
                && promised != null
                && finder.at(promised).isPresent();
    }

    /** "Denied that it had attacked" is coded as the attack, denied. */
    private boolean isDenialOfAnAct(Event event) {
        return event.meaning().id().equals("deny")
                && parse.children(event.verb(), Set.of("ccomp", "xcomp", "dobj", "pcomp"))
                        .anyMatch(c -> finder.at(c).isPresent());
    }

    /** "Amends the rules by adding", "adopts a rule amending": what the rule does is the act. */
    private boolean isFrameOfAnAct(Event event) {
        if (JUDGEMENTS.contains(event.meaning().type())) {
            return false;
        }
        Stream<Token> means = parse.children(event.verb(), Set.of("prep"))
                .filter(p -> p.lemma().equals("by"))
                .flatMap(p -> parse.children(p, Set.of("pcomp")));
        Stream<Token> told = parse.children(event.verb(), Set.of("dobj"))
                .filter(o -> FrameWords.ORDERS.contains(o.lemma()))
                .flatMap(o -> parse.children(o, Set.of("acl")));
        return Stream.concat(means, told).anyMatch(v -> finder.at(v).isPresent());
    }

    /** "The suspended investigations": a participle before a noun tells which, not what was done. */
    private boolean isEpithet(Token verb) {
        Token head = parse.head(verb);
        boolean modifier = verb.relation().equals("nmod") || verb.relation().equals("amod");
        boolean joined = verb.pos().equals("VBN")
                && verb.relation().equals("conj")
                && head != null
                && head.is("NN")
                && parse.child(verb, Set.of("aux", "auxpass", "agent")).isEmpty()
                && parse.child(verb, Set.of("dobj")).isPresent();
        return joined || (modifier && verb.is("VB") && head != null && head.index() > verb.index());
    }

    /** An attack that fails is an attack; other things tried are not done. */
    private static boolean isOnlyTried(Event event, Modality modality) {
        ActionType type = event.meaning().type();
        return modality.has(Force.ATTEMPTED) && type != ActionType.ASSAULT && type != ActionType.COERCE;
    }

    /** Words that may be said have not been said. */
    private static boolean isUnreal(Modality modality) {
        return modality.least() == Force.CONSIDERED || modality.least() == Force.PROPOSED;
    }

    /** "An installation that supports allied forces", "while supporting the mission": what somebody is for, not an act. */
    private boolean isBackground(Event event) {
        Token verb = event.verb();
        boolean below = Set.of("relcl", "acl", "advcl", "pcomp").contains(verb.relation());
        boolean said = verb.pos().equals("VBG")
                && WORDS_OF_SOMEBODY.contains(event.meaning().type())
                && parse.child(verb, Set.of("mark")).isEmpty();
        return below && !said && Set.of("VBG", "VBZ", "VBP").contains(verb.pos());
    }

    private CodedAct plain(Event event, Modality modality) {
        Reality reality = Reality.of(event, modality);
        List<Slot> found = new SlotFinder(parse, index, event).slots();
        List<Slot> slots = new Speaker(parse, index, codebook.groups())
                .join(event, found, modality.attribution().source());
        return act(event, event.meaning(), reality, slots, modality);
    }

    /** What is asked for tells the measure; whoever is asked would impose it. */
    private CodedAct requested(Event event, Modality modality) {
        List<Slot> slots = new ArrayList<>(new SlotFinder(parse, index, event).slots());
        Optional<Event> wish = Optional.ofNullable(event.complement()).flatMap(finder::requested);
        Meaning asked = event.meaning();
        Meaning measure =
                wish.map(Event::meaning).filter(m -> m.stage() != null).orElse(asked);
        wish.filter(w -> w.meaning() == measure)
                .ifPresent(w -> new SlotFinder(parse, index, w)
                        .slots().stream().filter(s -> s.role() != Role.ACTOR).forEach(slots::add));
        Meaning merged = new Meaning(
                asked.id() + (measure == asked ? "" : ">" + measure.id()),
                ActionType.REQUEST,
                measure.instrument() == null ? Instrument.NONE : measure.instrument(),
                measure.direction(),
                null,
                asked.cameo());
        Reality reality = new Reality(ActionType.REQUEST, measure == asked ? null : Stage.REQUESTED, false);
        return act(wish.orElse(event), merged, reality, slots, modality);
    }

    /** The words that tell an act: from what asks for it or governs it to the noun that it handles. */
    private Span trigger(Event event, Modality modality) {
        Span own = trigger(event);
        return modality.telling().stream()
                .map(Token::span)
                .reduce(own, (a, b) -> new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
    }

    private CodedAct act(Event event, Meaning meaning, Reality reality, List<Slot> slots, Modality modality) {
        ActDates.Found when =
                dates.of(event.verb(), reality.stage(), modality.attribution().announcement(event.verb()));
        return new CodedAct(
                index,
                trigger(event, modality),
                reality.type(),
                meaning.cameo(),
                meaning.instrument() == null ? Instrument.NONE : meaning.instrument(),
                meaning.direction() == null ? Direction.NEUTRAL : meaning.direction(),
                reality.stage(),
                slots,
                when.date(),
                when.due(),
                when.expires(),
                new SlotFinder(parse, index, event).goods(),
                event.designator(),
                event.alone(),
                stance(reality, modality),
                meaning.id() + modality.trace());
    }

    private Stance stance(Reality reality, Modality modality) {
        return new Stance(
                reality.denied(),
                modality.isHedged(),
                modality.isConditional(),
                source(modality.attribution().source()));
    }

    private @Nullable Slot source(@Nullable Token head) {
        return head == null ? null : SlotFinder.source(parse, index, head);
    }

    private static Span trigger(Event event) {
        Span verb = event.verb().span();
        Token noun = event.noun();
        return noun == null
                ? verb
                : new Span(
                        Math.min(verb.start(), noun.span().start()),
                        Math.max(verb.end(), noun.span().end()));
    }
}
