package org.dateline.measures;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.graph.MeasureKey;
import org.dateline.model.Instrument;

/**
 * Leaves out what reports mention only in passing: one sentence alone tells it, behind the news of its report, and says neither
 * on whom nor on what it is, or it is of a kind that is seldom news of its own. What was read so in unseen reports was right
 * once in six times; a headline, a second sentence or a second report brings it back.
 */
final class BackgroundMentionFilter {

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

    private BackgroundMentionFilter() {}

    /**
     * Those that are more than a remark, in their order. An act that makes several measures is no remark, even if the others
     * are on another page or not asked for.
     *
     * @param all whole keys: every measure of each
     * @param toldInPassing finds the acts that one claim alone tells, behind other news of its report
     */
    static List<MeasureWithActs> leftOut(List<MeasureWithActs> all, UnaryOperator<Set<String>> toldInPassing) {
        Map<String, Long> acts = all.stream()
                .filter(BackgroundMentionFilter::canBe)
                .collect(Collectors.groupingBy(BackgroundMentionFilter::act, Collectors.counting()));
        acts.values().removeIf(times -> times > 1);
        if (acts.isEmpty()) {
            return all;
        }
        Set<String> passing = toldInPassing.apply(acts.keySet());
        return all.stream().filter(t -> !(canBe(t) && passing.contains(act(t)))).toList();
    }

    /** Two stories have a claim each. */
    private static boolean canBe(MeasureWithActs told) {
        boolean onNothing = told.key().target().isNobody() && told.goods() == null && told.designator() == null;
        return told.acts().size() == 1
                && told.acts().getFirst().storyCount() < 2
                && (onNothing || SELDOM.contains(told.key().instrument()))
                && MeasureKey.of(told.acts().getFirst().coding()).size() == 1;
    }

    private static String act(MeasureWithActs told) {
        return told.acts().getFirst().id();
    }
}
