package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTests {

    private final Verbs verbs = new Verbs();

    @ParameterizedTest
    @CsvSource({
        "imposed, impose", "fined, fine", "denies, deny", "banning, ban", "struck, strike", "found, find",
        "reimposes, reimpose", "vetoes, veto", "lobbied, lobby", "shut, shut", "withdrawn, withdraw",
                "re-opened, re-open"
    })
    void everyFormLeadsToItsBase(String form, String base) {
        assertThat(verbs.base(form)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "ban, banned, banning, bans",
        "agree, agreed, agreeing, agrees",
        "impose, imposed, imposing, imposes",
        "levy, levied, levying, levies",
        "withdraw, withdrawn, withdrawing, withdraws",
        "push, pushed, pushing, pushes",
        "have, had, having, has"
    })
    void aBaseHasItsForms(String base, String participle, String gerund, String third) {
        assertThat(verbs.participle(base)).isEqualTo(participle);
        assertThat(verbs.gerund(base)).isEqualTo(gerund);
        assertThat(verbs.thirdPerson(base)).isEqualTo(third);
    }

    @org.junit.jupiter.api.Test
    void aWordThatIsNoVerbHasNoBase() {
        assertThat(verbs.base("committee")).isNull();
    }
}
