package org.dateline.resolution;

import java.util.List;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Times;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Acts of a short report for tests, without the words of its sentences. */
final class Findings {

    private Findings() {}

    static Parse headline(int number) {
        return sentence(number, true);
    }

    static Parse sentence(int number) {
        return sentence(number, false);
    }

    private static Parse sentence(int number, boolean headline) {
        Span span = new Span(10 * number, 10 * number + 9);
        return new Parse(new Sentence(span, "Words " + number, number, headline), 0, List.of());
    }

    static Resolver.Finding finding(
            int sentence, ActKind kind, UncertainDate date, @Nullable String designator, Party... parties) {
        CodedAct act = new CodedAct(
                sentence,
                new Span(10 * sentence, 10 * sentence + 1),
                kind,
                List.of(),
                new Times(date, null, null),
                new Terms(GoodsMention.called(null), null, designator),
                TakesUp.NONE,
                new Stance(false, false, false, null),
                List.of(),
                Shortened.NONE,
                new Provenance("test", 1));
        Coding coding = new Coding(
                kind.type(),
                null,
                kind.instrument(),
                kind.direction(),
                kind.stage(),
                date,
                null,
                null,
                null,
                null,
                designator,
                List.of(parties),
                "an act");
        Assertion assertion = new Assertion(false, false, false, null, null, 1, "test", "test");
        Quote quote = new Quote("Words " + sentence, act.trigger(), 0);
        return new Resolver.Finding(act, Claim.of("article:1", Evidence.TEXT, quote, coding, assertion));
    }
}
