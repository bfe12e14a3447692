package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTests {

    private final Boilerplate boilerplate = Boilerplate.load();

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
                "Copyright © 2024 The Ledger"
            })
    void linesOfTheSiteAreSetAside(String line) {
        assertThat(boilerplate.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministry banned the import of turbot on Monday.",
                "Subscribers of the state's telephone company lost their lines.",
                "The newspaper was fined for a comment.",
                "The regulator gave Meta five days to amend its privacy policy.",
                "Brussels wants eleven states to sign up to a free trade area.",
                "Video app TikTok faces a ban in Nepal",
                "Copyright office refuses to protect drawings by machines"
            })
    void newsIsKept(String line) {
        assertThat(boilerplate.is(line)).isFalse();
    }

    @Test
    void whatSomebodyIsQuotedWithIsNoAddressToReaders() {
        assertThat(boilerplate.is("\"We use cookies for you and your friends,\" the baker told our reporter."))
                .isFalse();
        assertThat(boilerplate.is("We use cookies for you and your friends.")).isTrue();
    }
}
