package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Signature;
import org.junit.jupiter.api.Test;

class SignaturesTests {

    private static final String REPORT = """
            The United States asked its allies on Friday to stop using equipment made by the Chinese company.
            Officials have met their counterparts in Germany, Italy and Japan, where the equipment is in wide use.
            The government is also considering more financial aid for telecommunications in countries that comply.
            """;

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static Signature sign(String text) {
        return new Signatures().sign(new Cleaner().clean(text));
    }

    @Test
    void equalTextsHaveEqualSignatures() {
        assertThat(sign(REPORT)).isEqualTo(sign(REPORT));
    }

    @Test
    void aNewHeadlineLeavesMostOfItTheSame() {
        assertThat(sign("Washington leans on its friends\n" + REPORT)
                        .similarity(sign(REPORT).minima()))
                .isGreaterThan(0.6);
    }

    @Test
    void anotherReportOfTheSameEventIsAnotherText() {
        String other =
                "Washington is pressing friendly governments to shun the Chinese telecoms giant, people said on Friday.";
        assertThat(sign(other).similarity(sign(REPORT).minima())).isLessThan(0.2);
    }

    @Test
    void aCutCopyStandsInTheWholeAndSharesABandOfItsBeginning() {
        Signature whole = sign(words(0, 400));
        Signature cut = sign(words(0, 150));
        assertThat(cut.similarity(whole.minima())).isLessThan(0.6);
        assertThat(cut.containment(whole.minima())).isGreaterThan(0.7);
        assertThat(cut.bands()).containsAnyElementsOf(whole.bands());
        assertThat(sign(words(300, 700)).containment(whole.minima())).isLessThan(0.6);
    }

    @Test
    void nothingIsSimilarToNothing() {
        assertThat(sign("").similarity(sign("").minima())).isZero();
    }
}
