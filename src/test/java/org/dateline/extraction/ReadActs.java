package org.dateline.extraction;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** Makes acts of the first sentence that are asserted, certain and told by no marked words. */
final class ReadActs {

    private ReadActs() {}

    static ReadAct act(
            Span trigger,
            ActionType type,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage,
            ReadAct.Part... parts) {
        return new ReadAct(
                0, trigger, type, instrument, direction, stage, List.of(parts), false, false, false, Shortened.NONE, 1);
    }
}
