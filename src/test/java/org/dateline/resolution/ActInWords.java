package org.dateline.resolution;

import java.time.LocalDate;
import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Slot;
import org.dateline.extraction.Times;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** An act that a sentence tells, of which a test changes what matters to it. */
record ActInWords(
        int sentence,
        ActionType type,
        Instrument instrument,
        @Nullable Stage stage,
        List<Slot> slots,
        GoodsMention goods,
        TakesUp takesUp,
        boolean denied) {

    static final LocalDate DAY = LocalDate.of(2019, 8, 13);

    /** A tariff in force that the words of a sentence set. */
    static ActInWords in(int sentence) {
        return new ActInWords(
                sentence,
                ActionType.SANCTION,
                Instrument.TARIFF,
                Stage.IN_FORCE,
                List.of(),
                GoodsMention.called(null),
                TakesUp.NONE,
                false);
    }

    ActInWords of(ActionType other, Instrument kind, @Nullable Stage reached) {
        return new ActInWords(sentence, other, kind, reached, slots, goods, takesUp, denied);
    }

    ActInWords at(@Nullable Stage reached) {
        return of(type, instrument, reached);
    }

    ActInWords by(Slot... parties) {
        return new ActInWords(sentence, type, instrument, stage, List.of(parties), goods, takesUp, denied);
    }

    ActInWords on(GoodsMention what) {
        return new ActInWords(sentence, type, instrument, stage, slots, what, takesUp, denied);
    }

    ActInWords on(String what) {
        return on(GoodsMention.called(what));
    }

    ActInWords again() {
        return new ActInWords(sentence, type, instrument, stage, slots, goods, TakesUp.SAME_KIND, denied);
    }

    ActInWords notDone() {
        return new ActInWords(sentence, type, instrument, stage, slots, goods, takesUp, true);
    }

    CodedAct coded() {
        return new CodedAct(
                sentence,
                new Span(0, 1),
                new ActKind(type, instrument, Direction.RESTRICTS, stage),
                slots,
                new Times(UncertainDate.published(DAY), null, null),
                new Terms(goods, null, null),
                takesUp,
                new Stance(denied, false, false, null),
                List.of(),
                Shortened.NONE,
                new Provenance("test", 1));
    }

    /** The act with a claim whose goods are in words. */
    Resolver.Finding found(@Nullable String on, Party... parties) {
        Coding coding = new Coding(
                type,
                null,
                instrument,
                Direction.RESTRICTS,
                stage,
                UncertainDate.published(DAY),
                null,
                null,
                on,
                null,
                null,
                List.of(parties),
                "an act");
        Quote quote = new Quote("Words " + sentence, new Span(0, 1), 0);
        Assertion assertion = new Assertion(denied, false, false, null, null, 1, "test", "test");
        return new Resolver.Finding(coded(), Claim.of("article:1", Evidence.TEXT, quote, coding, assertion));
    }

    /** The slot of some words of a parse. */
    static Slot slot(Role role, Parse parse, int sentence, String words) {
        int from = parse.sentence().text().indexOf(words);
        return Slot.of(role, parse, sentence, new Span(from, from + words.length()));
    }
}
