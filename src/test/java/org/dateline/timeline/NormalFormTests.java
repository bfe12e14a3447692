package org.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Evidence;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class NormalFormTests {

    private static final TimelineFilter ALL = TimelineFilter.ALL;

    private static TimelineFilter of(ActionType... types) {
        return TimelineFilter.of(Condition.types(List.of(types)).toList());
    }

    private static TimelineFilter involving(int number) {
        return TimelineFilter.involving("test:" + number);
    }

    private static List<TimelineFilter> twelve() {
        return IntStream.range(0, 12).mapToObj(NormalFormTests::involving).toList();
    }

    @Test
    void anEmptyFilterAsksForNothing() {
        assertThat(NormalForm.of(ALL)).containsExactly(Conjunction.ALWAYS);
        assertThat(NormalForm.of(ALL.and(List.of(), List.of(ALL, of(ActionType.AID)), null)))
                .containsExactly(Conjunction.ALWAYS);
    }

    @Test
    void notAValueIsOneOfTheOthers() {
        List<Conjunction> found = NormalForm.of(ALL.and(List.of(), List.of(), of(ActionType.AID)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().facets().get(Facet.TYPES)).hasSize(18).doesNotContain("AID");
    }

    @Test
    void whatCannotBeMetIsLeftOut() {
        assertThat(NormalForm.of(of(ActionType.AID).and(List.of(of(ActionType.ASSAULT)), List.of(), null)))
                .isEmpty();
        assertThat(NormalForm.of(ALL.and(List.of(), List.of(), ALL))).isEmpty();
    }

    @Test
    void eachConditionHasItsContrary() {
        Window days = new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1));
        List<Condition> one = Stream.of(
                        Condition.stages(List.of(Stage.ENDED)),
                        Condition.dated(days, Certainty.DEFINITELY),
                        Condition.text("tariffs"),
                        Condition.stories(2),
                        Condition.evidence(List.of(Evidence.RECORD)),
                        Condition.sources(List.of("source:one")),
                        Condition.contents(List.of(Content.ofGoods("steel"))))
                .flatMap(conditions -> conditions)
                .toList();
        assertThat(one).hasSize(7);
        TimelineFilter all = TimelineFilter.of(one);
        assertThat(NormalForm.of(all)).hasSize(1);
        assertThat(NormalForm.of(ALL.and(List.of(), List.of(), all))).hasSize(one.size());
        for (Condition condition : one) {
            TimelineFilter alone = TimelineFilter.of(List.of(condition));
            assertThat(NormalForm.of(alone.and(List.of(), List.of(), alone)))
                    .as("%s and its contrary", condition)
                    .isEmpty();
        }
    }

    @Test
    void whatAsksForNothingIsNoCondition() {
        assertThat(Stream.of(
                                Condition.parties(List.of()),
                                Condition.types(List.of()),
                                Condition.dated(Window.ALWAYS, Certainty.DEFINITELY),
                                Condition.text(null),
                                Condition.stories(0),
                                Condition.evidence(List.of()),
                                Condition.sources(List.of()),
                                Condition.contents(List.of()))
                        .flatMap(conditions -> conditions))
                .isEmpty();
    }

    @Test
    void daysNarrowWhatAFilterAndThoseBesideItTouch() {
        Window year = new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        Window later = new Window(LocalDate.of(2018, 6, 1), null);
        assertThat(involving(1).window()).isEqualTo(Window.ALWAYS);
        assertThat(ALL.within(year)
                        .and(List.of(ALL.within(later)), List.of(), null)
                        .window())
                .isEqualTo(new Window(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 12, 31)));
        assertThat(ALL.within(year).within(later).window())
                .isEqualTo(new Window(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 12, 31)));
    }

    @Test
    void notEitherIsNeither() {
        TimelineFilter either = ALL.and(List.of(), List.of(involving(1), involving(2)), null);
        List<Conjunction> found = NormalForm.of(ALL.and(List.of(), List.of(), either));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().strangers()).hasSize(2);
    }

    @Test
    void notBothIsEither() {
        TimelineFilter both = involving(1).and(List.of(involving(2)), List.of(), null);
        assertThat(NormalForm.of(ALL.and(List.of(), List.of(), both))).hasSize(2);
    }

    @Test
    void twelveOrTwelveIsFewButTimesTwelveIsTooMany() {
        TimelineFilter either = ALL.and(List.of(), twelve(), null);
        assertThat(NormalForm.of(either)).hasSize(12);
        List<TimelineFilter> others =
                IntStream.range(20, 32).mapToObj(NormalFormTests::involving).toList();
        TimelineFilter both = either.and(List.of(ALL.and(List.of(), others, null)), twelve(), null);
        assertThatThrownBy(() -> NormalForm.of(both))
                .isInstanceOf(TooManyAlternatives.class)
                .hasMessageContaining("more than 32 alternatives");
    }

    @Test
    void aSeekGoesOverTheDaysOfAllAlternatives() {
        Conjunction early = Conjunction.of(
                new Days(new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1)), Certainty.POSSIBLY, true));
        Conjunction late = Conjunction.of(
                new Days(new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1)), Certainty.DEFINITELY, true));
        assertThat(KeyRange.of(List.of(early, late)).window())
                .isEqualTo(new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 1)));
        assertThat(KeyRange.of(List.of(early, Conjunction.ALWAYS)).window()).isEqualTo(Window.ALWAYS);
        assertThat(Set.of(early.window()))
                .containsExactly(new Window(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1)));
    }
}
