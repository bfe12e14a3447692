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
 * Removes measures that reports mention only in passing. Such a measure rests on one sentence that follows the news of
 * its report. Either the sentence names neither target nor goods, or the measure is of a kind that is seldom news of
 * its own. In unseen reports, one in six such measures was right. A headline, a second sentence or a second report
 * makes the measure count again.
 */
final class BackgroundMentionFilter {

    /** Rules, deployments, treaties, suits and gestures occur in the background of other news. */
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
     * Returns the measures that are not mentioned only in passing, in their order. An act that makes several measures
     * is never a mention in passing, even if the other measures are on another page or not requested.
     *
     * @param all the measures, with every measure of each key
     * @param toldInPassing returns those of some acts that only one claim states, after other news of its report
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

    /** Whether a measure may be mentioned only in passing. Acts in two stories have two claims, so they are not. */
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
