package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTests {

    private final Cleaner cleaner = new Cleaner();

    @Test
    void keepsTheOffsetsOfTheRawText() {
        String raw = "A headline\n\n  U.S. officials met on Monday. They left.  \r\nThe end.";
        List<Sentence> sentences = cleaner.clean(raw);
        assertThat(sentences)
                .hasSize(4)
                .allSatisfy(s -> assertThat(s.span().of(raw)).isEqualTo(s.text()));
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("A headline", "U.S. officials met on Monday.", "They left.", "The end.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The envoys were called in. Kenya protested.            | The envoys were called in. / Kenya protested.
            The tariff fell to 5. Brazil objected.                 | The tariff fell to 5. / Brazil objected.
            He spoke to Kia Corp. The ban holds.                   | He spoke to Kia Corp. / The ban holds.
            Its non-U.S. affiliates are exempt.                    | Its non-U.S. affiliates are exempt.
            He thanked Gen. The Luu.                               | He thanked Gen. The Luu.
            EU bans rice from Peru; Chile to follow on Monday      | EU bans rice from Peru / Chile to follow on Monday
            Rice; Wheat From Peru                                  | Rice; Wheat From Peru
            EU mulls sanctions on lender Norbank -officials        | EU mulls sanctions on lender Norbank
            EU mulls sanctions on Norbank - foreign ministry       | EU mulls sanctions on Norbank
            EU bans Norbank - and its owner                        | EU bans Norbank - and its owner
            """)
    void endsSentencesWhereTheyEnd(String line, String sentences) {
        assertThat(cleaner.clean(line)).extracting(Sentence::text).containsExactly(sentences.split(" / "));
    }

    @Test
    void takesARepeatedHeadlineOnce() {
        assertThat(cleaner.clean("Talks fail\n\nTalks fail\n\nThe talks failed on Monday."))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Recommended News",
                "Read more",
                "Copyright 2019 Example Media. All rights reserved.",
                "Sign up for our newsletter today.",
                "Some of the comments may be reprinted elsewhere in the site or in the newspaper.",
                "Thank you for taking the time to offer your thoughts.",
                "We use cookies to improve your experience."
            })
    void leavesTheSitesFurnitureBehind(String line) {
        assertThat(cleaner.clean("The minister resigned on Monday.\n" + line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We want you to share our technology,\" the minister told reporters on Monday.",
                "The committee will accept public comments on the rule until May 5.",
                "Facebook said it would share data with the commission.",
                "As they are looking to move to 5G, we remind them of those concerns."
            })
    void keepsNewsThatUsesTheSameWords(String line) {
        assertThat(cleaner.clean(line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ad", "\ufffd\ufffd", "\u2063", "\u0301", "\u0001"})
    void aLineInWhichNothingIsSeenIsNoSentence(String line) {
        assertThat(cleaner.clean("The minister resigned.\n" + line + "\nNobody said why. " + line))
                .extracting(Sentence::text)
                .containsExactly("The minister resigned.", "Nobody said why.");
    }

    @Test
    void theStopOfAnAbbreviationEndsNoSentenceBeforeASmallLetter() {
        assertThat(cleaner.clean("It has 114 non-U.S. affiliates on the list. They are in the U.S. The list is long."))
                .extracting(Sentence::text)
                .startsWith("It has 114 non-U.S. affiliates on the list.");
    }

    @Test
    void aLineOfNewsKeepsItsSentencesBesideOneOfTheSite() {
        assertThat(cleaner.clean("Peru has fined Meta. It is to pay two million soles. The firm must amend its privacy "
                        + "policy by Friday. This article was first published by the Andean Ledger."))
                .extracting(Sentence::text)
                .containsExactly(
                        "Peru has fined Meta.",
                        "It is to pay two million soles.",
                        "The firm must amend its privacy policy by Friday.");
    }

    @Test
    void aQuotationOfSeveralSentencesIsNoAddressToReaders() {
        assertThat(cleaner.clean(
                        "The minister spoke on Monday. \"They robbed us. We have frozen the account of the bank. "
                                + "We will not yield,\" he said. The bank has appealed."))
                .hasSize(5);
    }

    @Test
    void whatBeginsALineOfTheSiteMayBeginASentenceOfNews() {
        assertThat(cleaner.clean("Three protesters died on Tuesday. Video: smoke rose over the port, said the police. "
                        + "Posted in Moscow since 2022, two diplomats have to leave by Friday."))
                .hasSize(3);
    }

    @Test
    void aLineThatIsTheSitesThroughoutGoesAsAWhole() {
        assertThat(cleaner.clean("Peru has fined Meta.\n\nWe welcome your comments below. They may be moderated. "
                        + "You will find our guidelines on this website."))
                .extracting(Sentence::text)
                .containsExactly("Peru has fined Meta.");
    }

    @Test
    void tellsHeadlinesByTheirMissingStop() {
        assertThat(cleaner.clean("China hits back\nChina hit back on Monday."))
                .extracting(Sentence::headline)
                .containsExactly(true, false);
    }

    @Test
    void allThatIsLeftOutIsToldWithItsReason() {
        assertThat(cleaner.leftOut("""
                        Peru fines Meta
                        Peru fines Meta
                        LIMA (Reuters) - Peru has fined Meta. Meta will appeal.
                        * * *
                        * * *
                        Sign up for our newsletter today.
                        """))
                .containsExactly(
                        new Cleaner.LeftOut("Peru fines Meta", "repeats an earlier line"),
                        new Cleaner.LeftOut("LIMA (Reuters) -", "is no part of a sentence"),
                        new Cleaner.LeftOut("Sign up for our newsletter today.", "is boilerplate"));
    }

    @Test
    void aSentenceOfTheSiteIsToldApartFromTheNewsOfItsLine() {
        String line = "Peru has fined Meta. Sign up for our newsletter today. The firm will appeal.";
        assertThat(cleaner.clean(line)).hasSize(2);
        assertThat(cleaner.leftOut(line))
                .containsExactly(new Cleaner.LeftOut("Sign up for our newsletter today.", "is boilerplate"));
    }

    @Test
    void ofACleanTextNothingIsLeftOut() {
        assertThat(cleaner.leftOut("Peru fines Meta\n\nPeru has fined Meta. The firm will appeal."))
                .isEmpty();
    }
}
