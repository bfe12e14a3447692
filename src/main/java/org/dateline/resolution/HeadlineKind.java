package org.dateline.resolution;

import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * Tells whether an act in a report is of the kind that its headline names. The headline may be vaguer: "bars airline"
 * leaves open from what, "duties" may be of any kind.
 *
 * @param headline the headline's act
 */
record HeadlineKind(CodedAct headline) {

    private static final Set<ActionType> GIVEN_UP = Set.of(ActionType.RETREAT, ActionType.CONCEDE);

    private static final Set<Instrument> BANS = Set.of(
            Instrument.ENTRY_BAN,
            Instrument.IMPORT_RESTRICTION,
            Instrument.EXPORT_CONTROL,
            Instrument.INVESTMENT_RESTRICTION);

    /** Tells whether an act of the report may be that of the headline. */
    boolean covers(CodedAct told) {
        return told.direction() == headline.direction()
                && (isAllowing() && told.stage() == Stage.ENDED && isBan(told)
                        || isOfType(told.type())
                                && isOfInstrument(told.instrument())
                                && told.stage() == headline.stage());
    }

    private static boolean isBan(CodedAct told) {
        return BANS.contains(told.instrument()) || told.instrument() == Instrument.PROCUREMENT_BAN;
    }

    /** Whether the headline allows something whose ban the report says was lifted: "App allowed back". */
    private boolean isAllowing() {
        return headline.instrument() == Instrument.LICENSING
                && headline.direction() == Direction.EASES
                && headline.stage() == Stage.IN_FORCE;
    }

    /**
     * Whether the types agree. Giving up a measure may be read as CONCEDE or RETREAT, and "rules" as COERCE or
     * SANCTION.
     */
    private boolean isOfType(ActionType told) {
        return headline.type() == told
                || GIVEN_UP.contains(headline.type()) && GIVEN_UP.contains(told)
                || headline.instrument() == Instrument.REGULATION && told == ActionType.SANCTION;
    }

    /**
     * Whether the instruments agree. "Bars airline" leaves it open, "duties" may be of any kind, and "suspends channel"
     * and "starts sharing data" tell none.
     */
    private boolean isOfInstrument(Instrument told) {
        Instrument own = headline.instrument();
        return own == told
                || own == Instrument.NONE
                || own == Instrument.PROCUREMENT_BAN && BANS.contains(told)
                || own == Instrument.REGULATION && (BANS.contains(told) || told == Instrument.TARIFF)
                || own == Instrument.LEGAL_PROCEEDING && told == Instrument.PROCUREMENT_BAN
                || own == Instrument.TARIFF && told == Instrument.TRADE_REMEDY;
    }
}
