package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.ActionType;
import org.junit.jupiter.api.Test;

/** Chooses among parties by features, and names the features of a party. */
class ChoiceModelTests {

    private static final String CHINA = "country:CN";
    private static final String JAPAN = "country:JP";
    private static final String US = "country:US";

    private static final StoryAct DUTY =
            new StoryAct(ActionType.SANCTION, 1, Set.of(US), Set.of(), Set.of(CHINA), true);
    private static final StoryAct TALKS =
            new StoryAct(ActionType.CONSULT, 2, Set.of(JAPAN), Set.of(US), Set.of(), false);
    private static final StoryAct PROTEST =
            new StoryAct(ActionType.PROTEST, 3, Set.of(CHINA), Set.of(), Set.of(), false);

    private static final Map<String, List<Integer>> NAMED =
            Map.of(US, List.of(0, 1), JAPAN, List.of(2), CHINA, List.of(0, 1, 3));

    private static ObjectFeatures features(boolean definite) {
        return new ObjectFeatures(PROTEST, List.of(DUTY, TALKS), List.of(), NAMED, List.of(US, JAPAN), definite);
    }

    @Test
    void utilitiesAreLogarithmsOfTheRatioOfProbabilities() {
        ChoiceModel model = new ChoiceModel(Map.of("a", Math.log(2), "b", Math.log(3)));
        assertThat(model.probabilities(List.of(List.of("a"), List.of("a", "b"), List.of("unheard of"))))
                .containsExactly(new double[] {2 / 9.0, 6 / 9.0, 1 / 9.0}, within(1e-9));
    }

    @Test
    void whoeverDidWhatFallsOnTheSpeakerIsAnswered() {
        assertThat(features(false).of(US))
                .contains("answered", "answer answered", "PROTEST answered", "first-actor", "headline", "distance-2")
                .doesNotContain("before-actor", "definite");
        assertThat(features(false).of(JAPAN))
                .contains("before-actor", "latest", "distance-1", "named-1")
                .doesNotContain("answered", "first-actor");
    }

    @Test
    void theLastDeedOfAPartyAndAgainstItAreFeatures() {
        assertThat(features(false).of(US))
                .contains("did-SANCTION", "did-to-actor-SANCTION", "PROTEST did-to-actor-SANCTION", "got-CONSULT")
                .doesNotContain("got-from-actor-CONSULT");
        assertThat(features(false).of(JAPAN))
                .contains("did-CONSULT")
                .doesNotContain("did-to-actor-CONSULT", "got-CONSULT");
    }

    @Test
    void wordsThatTakeUpSomethingToldAreAFeatureOfEachChoice() {
        assertThat(features(true).of(US)).contains("definite", "definite answered");
        assertThat(features(true).ofNobody()).contains("nobody definite", "nobody answer no-goods", "nobody of-2");
    }

    @Test
    void theLearnedModelAddressesAProtestToWhomItAnswers() {
        ChoiceModel learned = ChoiceModel.read("implied_objects");
        ObjectFeatures features = features(true);
        double[] probabilities =
                learned.probabilities(List.of(features.of(US), features.of(JAPAN), features.ofNobody()));
        assertThat(probabilities[0]).isGreaterThan(0.5);
    }
}
