package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void linksHeadingsListsAndTablesAreTheirWords() {
        assertThat(Markdown.plain("""
                        # Chile bans ships under Panama's flag

                        ![A ship in port](https://x.example/ship.jpg)

                        **SANTIAGO** — Chile has *banned* ships of
                        [Panama](https://x.example/panama "Panama") since `3 November`
                        and told so on Monday.

                        > "We regret this step," Panama said.

                        - Panama recalled its [ambassador](/a).
                        - Peru offered to mediate.

                        | goods | rate |
                        |---|---|
                        | steel | 5 percent |
                        """)).isEqualTo("""
                        Chile bans ships under Panama's flag

                        SANTIAGO — Chile has banned ships of
                        Panama since 3 November and told so on Monday.

                        "We regret this step," Panama said.

                        Panama recalled its ambassador.
                        Peru offered to mediate.
                        goods rate
                        steel 5 percent""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chile banned ships on Monday. #sanctions #Panama",
                "1. Chile bans ships\n2. Panama recalls its envoy",
                "Rates rose by 5 * 3 points [see table] (p. 4).",
                "- Panama recalled its ambassador.\n- Peru offered to mediate."
            })
    void aTextWithoutMarkdownStays(String text) {
        assertThat(Markdown.plain(text)).isEqualTo(text);
    }

    @Test
    void aTextNestedWithoutEndStays() {
        String deep = "**Chile** banned ships. " + "**a ".repeat(20_000) + "b** ".repeat(20_000);
        assertThat(Markdown.plain(deep)).isEqualTo(deep);
        assertThat(Markdown.plain(">".repeat(5_000) + " **Chile** banned ships."))
                .contains("Chile banned ships");
        assertThat(Markdown.plain("**a ".repeat(120) + "b** ".repeat(120))).startsWith("a a");
    }
}
