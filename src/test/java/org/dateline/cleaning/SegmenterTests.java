package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Sentence;
import org.junit.jupiter.api.Test;

class SegmenterTests {

    private static final String TARIFFS = """
            Canada puts a tariff on Indian steel
            Canada imposed a 25 percent tariff on Indian steel on Monday.
            The tariff takes effect next month, the trade ministry in Ottawa said.
            India called the tariff on its steel unjust and said it would answer in kind.
            """;

    private static final String FOOTBALL = """
            Lyon's captain injured before the cup final
            The captain of the football club Lyon hurt his knee in training.
            Lyon's doctor said that the captain would miss the cup final against Nantes.
            """;

    private static final String REST = """
            Canadian steel makers had asked Ottawa for a tariff on steel from India.
            India exports steel worth 300 million dollars to Canada every year.
            """;

    private final Segmenter segmenter = new Segmenter(new MiniLm());
    private final Cleaner cleaner = new Cleaner();

    @Test
    void aRunThatIsSplitOffIsToldWithItsStrength() {
        List<Sentence> sentences = cleaner.clean(TARIFFS + FOOTBALL + REST);
        assertThat(segmenter.segment(sentences)).hasSize(2);
        List<Segmenter.Run> runs = segmenter.runs(sentences);
        assertThat(runs.getFirst().isApart()).isTrue();
        assertThat(runs.getFirst())
                .extracting(Segmenter.Run::first, Segmenter.Run::last)
                .containsExactly(4, 6);
        assertThat(runs.subList(1, runs.size())).noneMatch(Segmenter.Run::isApart);
    }

    @Test
    void ofAWholeTextTheLikeliestRunIsToldAndStays() {
        List<Sentence> sentences = cleaner.clean(TARIFFS + REST);
        assertThat(segmenter.segment(sentences)).hasSize(1);
        assertThat(segmenter.runs(sentences)).singleElement().satisfies(run -> {
            assertThat(run.isApart()).isFalse();
            assertThat(run.strength()).isLessThan(run.least());
        });
    }

    @Test
    void aShortTextIsWeighedInNoWay() {
        assertThat(segmenter.runs(cleaner.clean("Peru has fined Meta. The firm will appeal.")))
                .isEmpty();
        assertThat(segmenter.runs(List.of())).isEmpty();
    }
}
