package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTests {

    private final Boilerplate boilerplate = Boilerplate.load();

    /** Whether a line of one sentence is the site's and not the article's. */
    private boolean isOfSite(String line) {
        Sentence sentence = new Sentence(new Span(0, line.length()), line, 0, false);
        return boilerplate.news(line, 0, List.of(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related stories",
                "Sign up for our free newsletter",
                "Copyright 2024 The Ledger. All rights reserved.",
                "Already a subscriber? Log in",
                "We use cookies to improve your visit.",
                "By using this site you agree to our privacy policy and terms of use.",
                "Terms of use | Privacy policy | About us",
                "Photo: A guard at the border",
                "Image courtesy of the navy",
                "Copyright © 2024 The Ledger",
                "Copyright: AFP",
                "Image source, Getty Images",
                "Sign Up | Log In",
                "Home | About us | Privacy policy",
                "Video Duration 02 minutes 35 seconds",
                "Follow us on Mastodon",
                "ALSO READ | Thai court removes prime minister",
                "Read more: Why tariffs matter",
                "Related: Oslo bans the ships of Riga",
                "Date: Tue, 22 Apr 2025 09:14:00 -0400",
                "Published: 12/09/2025, 07:31 (CET)",
                "Last updated on 5 May 2020",
                "Posted May 5, 2020 at 2.05 p.m.",
                "By Ania Nowak",
                "By Tom van der Berg and Karen O'Neill",
                "By Ania Nowak Published: 12/09/2025, 07:31 (CET)",
                "By Ania Nowak | 11 March 2025",
                "By Ania Nowak, Staff Writer",
                "By Reuters",
                "By our diplomatic correspondent",
                "Reporting by Ania Nowak in Riga and Jan Berg in Oslo; editing by Ida Holm",
                "(Additional reporting by Ania Nowak)",
                "Our Standards: The Principles of Trust"
            })
    void linesOfTheSiteAreSetAside(String line) {
        assertThat(isOfSite(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministry banned the import of turbot on Monday.",
                "Subscribers of the state's telephone company lost their lines.",
                "Related firms: Oslo lists two more owners of tankers.",
                "Also banned: ships of Riga",
                "The newspaper was fined for a comment.",
                "The regulator gave Meta five days to amend its privacy policy.",
                "Brussels wants eleven states to sign up to a free trade area.",
                "Video app TikTok faces a ban in Nepal",
                "Copyright office refuses to protect drawings by machines",
                "Reuters photographer killed at the border of Lebanon",
                "Images show troops massing near the border",
                "Video-sharing app banned in Nepal",
                "Sign up for the army, Kyiv tells men abroad",
                "Follow US lead on Huawei, senators urge Britain",
                "Italy fined Replika over the app's privacy policy.",
                "Updated rules of 2024 ban the ships of Riga",
                "Date set for talks on 5 May",
                "Published 12 years ago, the list still bans the ships of Riga",
                "By Monday Oslo will ban the ships of Riga",
                "By banning Huawei, Britain angers China",
                "By Law Britain Must Ban The Ships Of Riga",
                "Reporting by the newspaper led the ministry to ban the ships of Riga.",
                "Writing by hand is banned in schools, ministry says"
            })
    void newsIsKept(String line) {
        assertThat(isOfSite(line)).isFalse();
    }

    @Test
    void whatSomebodyIsQuotedWithIsNoAddressToReaders() {
        assertThat(isOfSite("\"We use cookies for you and your friends,\" the baker told our reporter."))
                .isFalse();
        assertThat(isOfSite("We use cookies for you and your friends.")).isTrue();
    }
}
