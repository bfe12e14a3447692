package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedLinesTests {

    @Test
    void paragraphsThatWereBrokenAtAWidthAreJoined() {
        assertThat(WrappedLines.joined("""
                        INDONESIA SUSPENDS NICKEL EXPORTS TO CHINA

                        By Siti Rahma
                        Jakarta Ledger, 20 November 2025

                        JAKARTA - Indonesia on Wednesday suspended exports of nickel ore to
                        China for three months, the trade ministry said, in a short-
                        term move.

                        The ministry had warned that it would act unless Beijing lifted its
                        ban on Indonesian palm oil, which took effect on 1
                        September. China called the step "regrettable" and urged
                        Jakarta to return to talks.""")).isEqualTo("""
                        INDONESIA SUSPENDS NICKEL EXPORTS TO CHINA

                        By Siti Rahma
                        Jakarta Ledger, 20 November 2025

                        JAKARTA - Indonesia on Wednesday suspended exports of nickel ore to China for three months, the trade ministry said, in a short-term move.

                        The ministry had warned that it would act unless Beijing lifted its ban on Indonesian palm oil, which took effect on 1 September. China called the step "regrettable" and urged Jakarta to return to talks.""");
    }

    @Test
    void wordsThatWereBrokenWithHyphensAreWhole() {
        assertThat(WrappedLines.joined("""
                        Indonesia suspended exports of nickel ore to China, in a move that ana-
                        lysts said would hit makers of batteries. The ministry had warned in Oc-
                        tober that it would act. Makers of bat-
                        teries and long-term customers objected to the suspension, since long-
                        term contracts bind them, and the suspen-
                        sion breaks them."""))
                .isEqualTo("Indonesia suspended exports of nickel ore to China, in a move that analysts said would hit"
                        + " makers of batteries. The ministry had warned in October that it would act. Makers of"
                        + " batteries and long-term customers objected to the suspension, since long-term contracts"
                        + " bind them, and the suspension breaks them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Indonesia suspends nickel exports to China\nKenya scraps visa rules for Ghana\nSerbia halts arms sales to Israel",
                "The list names these goods:\nsteel\naluminium\ncopper\nnickel",
                "Indonesia suspended exports.\nChina objected.\nBoth will meet on Monday.",
                "One line only"
            })
    void linesThatEndOfThemselvesStay(String text) {
        assertThat(WrappedLines.joined(text)).isEqualTo(text);
    }

    @Test
    void paragraphsOnOneLineEachStay() {
        String paragraph = String.join(" ", Collections.nCopies(30, "exports of nickel"));
        String text = paragraph + "\nand " + paragraph + "\nbut " + paragraph;
        assertThat(WrappedLines.joined(text)).isEqualTo(text);
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        String text =
                "Indonesia on Wednesday suspended exports of nickel ore to China\nfor three months, the trade ministry said, in a\nmove that hits makers of batteries.";
        String joined = WrappedLines.joined(text);
        assertThat(joined).doesNotContain("\n");
        assertThat(WrappedLines.joined(joined)).isEqualTo(joined);
    }

    /** A search of the whole text for each of them took minutes. */
    @Test
    @Timeout(10)
    void aMegabyteOfBrokenWordsIsJoinedAtOnce() {
        String line = "shipments of nickel and of other goods bat-\nteries need ";
        assertThat(WrappedLines.joined(line.repeat(1_000_000 / line.length()))).doesNotContain("bat-\n");
    }
}
