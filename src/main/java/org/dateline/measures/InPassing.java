package org.dateline.measures;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.model.Instrument;

/**
 * Leaves out what reports mention only in passing: one sentence alone tells it, behind the news of its report, and says neither
 * on whom nor on what it is, or it is of a kind that is seldom news of its own. What was read so in unseen reports was right
 * once in six times; a headline, a second sentence or a second report brings it back.
 *
 * @param database what is read
 * @param known by what was known when
 */
record InPassing(Database database, AsOf known) {

    private static final String TOLD = Cypher.load("read/acts_told_in_passing");

    /** Rules, deployments, treaties, suits and gestures stand in the background of other news. */
    private static final Set<Instrument> SELDOM = EnumSet.of(
            Instrument.REGULATION,
            Instrument.MILITARY,
            Instrument.AGREEMENT,
            Instrument.LEGAL_PROCEEDING,
            Instrument.FINANCIAL_AID,
            Instrument.SUBSIDY,
            Instrument.DIPLOMATIC,
            Instrument.OTHER);

    /** Those that are more than a remark, in their order. */
    List<Told> leftOut(List<Told> all) {
        List<String> acts =
                all.stream().filter(InPassing::canBe).map(InPassing::act).toList();
        if (acts.isEmpty()) {
            return all;
        }
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("actions", acts);
        Set<String> passing = database.read(TOLD, p).stream()
                .map(row -> row.get("action").asString())
                .collect(Collectors.toSet());
        return all.stream().filter(t -> !(canBe(t) && passing.contains(act(t)))).toList();
    }

    private static boolean canBe(Told told) {
        Measure measure = told.measure();
        boolean onNothing =
                measure.key().target().isNobody() && measure.goods() == null && measure.designator() == null;
        return told.acts().size() == 1
                && (onNothing || SELDOM.contains(measure.key().instrument()));
    }

    private static String act(Told told) {
        return told.acts().getFirst().id();
    }
}
