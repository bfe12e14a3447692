package org.dateline.graph;

import java.util.Set;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/** Decides whether the measure of an act restricts or eases while it is in force. */
final class MeasureNature {

    private static final Set<Instrument> GIVEN = Set.of(Instrument.FINANCIAL_AID, Instrument.SUBSIDY);

    /** CAMEO's root code for concessions. */
    private static final String CONCESSIONS = "08";

    /** CAMEO's root code for sanctions. */
    private static final String SANCTIONS = "16";

    private MeasureNature() {}

    /**
     * Returns the direction of the measure while it is in force. A ban restricts even on the day on which it is lifted;
     * aid is neutral, given or cut.
     */
    static Direction of(Coding coding) {
        if (isOfGift(coding)) {
            return Direction.NEUTRAL;
        }
        if (isOfConcession(coding)) {
            return Direction.EASES;
        }
        if (isLowered(coding)) {
            return Direction.RESTRICTS;
        }
        return switch (coding.direction()) {
            case EASES -> isAgainst(coding) ? Direction.RESTRICTS : Direction.EASES;
            case RESTRICTS -> isAgainst(coding) ? Direction.EASES : Direction.RESTRICTS;
            case NEUTRAL -> Direction.NEUTRAL;
        };
    }

    private static boolean isAgainst(Coding coding) {
        return coding.stage() == Stage.ENDED || coding.stage() == Stage.SUSPENDED;
    }

    /** Whether the measure is aid. A RESTRICTS coding counts only at ENDED or SUSPENDED. */
    private static boolean isOfGift(Coding coding) {
        return GIVEN.contains(coding.instrument()) && (isAgainst(coding) || coding.direction() != Direction.RESTRICTS);
    }

    /**
     * Whether the measure is a concession of which the act announces the end: exclusions that are to expire are still
     * exclusions.
     */
    private static boolean isOfConcession(Coding coding) {
        boolean words = !isAgainst(coding) && coding.stage() != Stage.IN_FORCE;
        return words && coding.direction() == Direction.RESTRICTS && isCoded(coding, CONCESSIONS);
    }

    /** Whether the act lowers a restriction that stays in force: a tariff that is halved is the same tariff. */
    private static boolean isLowered(Coding coding) {
        return coding.instrument().isOnGoods()
                && coding.stage() == Stage.IN_FORCE
                && coding.direction() == Direction.EASES
                && isCoded(coding, SANCTIONS);
    }

    private static boolean isCoded(Coding coding, String root) {
        return coding.cameo() != null && coding.cameo().startsWith(root);
    }
}
