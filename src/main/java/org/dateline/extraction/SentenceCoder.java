package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/** Codes one sentence. */
final class SentenceCoder {

    private final Parse parse;
    private final int index;
    private final Codebook codebook;
    private final EventFinder finder;
    private final ActDates dates;
    private final Set<Integer> consumed = new HashSet<>();

    SentenceCoder(Parse parse, int index, Codebook codebook, String story, Publication publication) {
        this.parse = parse;
        this.index = index;
        this.codebook = codebook;
        this.finder = new EventFinder(parse, codebook, story);
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
        Background background = new Background(parse);
        if (new Framing(parse, finder).framesAnother(event)
                || new Framed(parse, finder).isByAnother(event)
                || background.isEpithet(event.verb())) {
            return Optional.empty();
        }
        Modality modality = Modality.of(parse, codebook, event.verb());
        Token asked = event.meaning().type() == ActionType.REQUEST ? event.complement() : null;
        if (asked != null) {
            parse.subtree(asked).forEach(t -> consumed.add(t.index()));
        }
        boolean negationTold = event.negative() || Endings.isEnded(event);
        boolean blocked = negationTold ? modality.isBlockedButForNegation() : modality.isBlocked();
        if (blocked || background.isNothingDone(event, modality)) {
            return Optional.empty();
        }
        return Optional.of(asked == null ? plain(event, modality) : requested(event, modality));
    }

    private CodedAct plain(Event event, Modality modality) {
        Reality reality = Reality.of(event, modality);
        List<Slot> found = new ArrayList<>(new SlotFinder(parse, index, event).slots());
        laidDown(event).forEach(found::add);
        List<Slot> slots = new Speaker(parse, index, codebook.groups())
                .join(event, found, modality.attribution().source());
        Token told = modality.attribution().announcement(event.verb(), reality.stage());
        Times dated = dates.of(event.verb(), reality.stage(), told, modality.telling());
        Times when = new Durations(parse)
                .end(event, reality.stage(), dated.date())
                .map(dated::expiring)
                .orElse(dated);
        Reality real = new Timetable(parse).timed(event, reality, when);
        return act(event, event.meaning(), real, slots, modality, when);
    }

    /** "Struck down an order barring Apple": on whom the law is that is handled, which is no act beside it. */
    private Stream<Slot> laidDown(Event event) {
        Token clause = event.lawClause();
        if (clause == null) {
            return Stream.empty();
        }
        consumed.add(clause.index());
        return finder.at(clause).stream()
                .flatMap(c -> new SlotFinder(parse, index, c).slots().stream())
                .filter(s -> s.role() != Role.ACTOR);
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
        return act(wish.orElse(event), merged, reality, slots, modality, dates.asked(event, wish, reality, modality));
    }

    private CodedAct act(
            Event event, Meaning meaning, Reality reality, List<Slot> slots, Modality modality, Times when) {
        Wares wares = new GoodsFinder(parse, index, event).wares();
        return new CodedAct(
                index,
                new Triggers(parse).of(event, modality),
                givenUp(reality.type(), meaning),
                meaning.cameo(),
                meaning.instrument() == null ? Instrument.NONE : meaning.instrument(),
                meaning.direction() == null ? Direction.NEUTRAL : meaning.direction(),
                reality.stage(),
                slots,
                when,
                wares,
                event.designator(),
                new Mentioned(parse, codebook).takesUp(event, slots, wares),
                event.alone(),
                new Stances(parse, index).of(event, reality, modality),
                meaning.id() + modality.trace());
    }

    /** What is given up is a RETREAT when it was economic, else a CONCEDE (codebook, rule 6). */
    private static ActionType givenUp(ActionType type, Meaning meaning) {
        return type == ActionType.RETREAT && meaning.instrument() == Instrument.ENTRY_BAN ? ActionType.CONCEDE : type;
    }
}
