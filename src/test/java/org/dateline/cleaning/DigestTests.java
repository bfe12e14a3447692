package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DigestTests {

    private static final Cleaner CLEANER = new Cleaner();

    private static List<List<String>> items(String text) {
        List<Sentence> sentences = CLEANER.clean(text);
        return Digest.items(sentences).stream()
                .map(item -> item.stream().map(i -> sentences.get(i).text()).toList())
                .toList();
    }

    @Test
    void headlinesWithoutACommonNameAreStoriesOfTheirOwn() {
        assertThat(items("""
                        In brief: the news of Thursday
                        • Chile bans exports of lithium
                        • Mali revokes the permit of Barrick
                        • Finland closes its border for six months
                        """))
                .containsExactly(
                        List.of("In brief: the news of Thursday"),
                        List.of("Chile bans exports of lithium"),
                        List.of("Mali revokes the permit of Barrick"),
                        List.of("Finland closes its border for six months"));
    }

    @Test
    void aParagraphBelongsToTheHeadlineAboveIt() {
        assertThat(items("""
                        Chile bans exports of lithium
                        The ban of Santiago takes effect in May.
                        Mali revokes the permit of a miner
                        The ministry in Bamako told Barrick on Monday.
                        Finland closes its border for six months
                        Helsinki blames Moscow for migrants.
                        """)).hasSize(3).allMatch(item -> item.size() == 2);
    }

    @Test
    void whatComesBackToAnItemBelongsToIt() {
        assertThat(items("""
                        Chile bans exports of lithium
                        Mali revokes the permit of Barrick
                        Finland closes its border for six months
                        Ghana asks the fund for a loan
                        Barrick says it will sue
                        """))
                .hasSize(4)
                .contains(List.of("Mali revokes the permit of Barrick", "Barrick says it will sue"));
    }

    @Test
    void anArticleWithHeadingsIsOneStory() {
        assertThat(items("""
                        Chile bans exports of lithium to Peru
                        By a reporter in the north
                        Chile stopped all exports of lithium to Peru on Monday.
                        What the ban of Chile means
                        Makers in Lima have stocks for a month, Peru said.
                        Bolivia is not concerned yet
                        La Paz buys no lithium from Chile.
                        How the row began in May
                        The two countries had signed a pact.
                        """)).hasSize(1);
    }

    @Test
    void headlinesBesideAnArticleAreStoriesOfTheirOwn() {
        assertThat(items("""
                        Chile bans exports of lithium to Peru
                        Chile stopped all exports of lithium to Peru on Monday.
                        Mali revokes the permit of Barrick
                        Finland closes its border for six months
                        """)).hasSize(3);
    }

    @Test
    @Timeout(20)
    void aHundredThousandHeadlinesTakeNoTime() {
        String line = "Oslo%1$d bans the ships of Riga%1$d\n";
        List<Sentence> sentences = IntStream.range(0, 100_000)
                .mapToObj(i -> new Sentence(new Span(0, 1), line.formatted(i).strip(), i, true))
                .toList();
        assertThat(Digest.items(sentences)).hasSize(100_000);
    }
}
