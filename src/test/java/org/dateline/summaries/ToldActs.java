package org.dateline.summaries;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Span;

/** Acts whose words alone matter to a test. */
final class ToldActs {

    private ToldActs() {}

    static ToldAct of(List<ToldAct.Named> named, Parse sentence, Span trigger) {
        return of(ActionType.SUPPORT, named, sentence, trigger);
    }

    static ToldAct of(ActionType type, List<ToldAct.Named> named, Parse sentence, Span trigger) {
        return new ToldAct(
                type,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                false,
                false,
                null,
                null,
                null,
                named,
                sentence,
                trigger);
    }
}
