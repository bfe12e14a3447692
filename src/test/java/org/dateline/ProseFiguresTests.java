package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseFiguresTests {

    @Test
    void codeTablesAndHeadingsAreNoProse() {
        assertThat(ProseFigures.ofMarkdown("""
            # Read what somebody wrote

            To read a file, name `bin/dateline ingest FILE`. See [the
            reference](docs/api.md#what).

            | what | whom it is for |
            |---|---|

            ```shell
            bin/dateline what is this; and that
            ```

            - The first of two rows
            - The second of them\
            """))
                .containsExactly(
                        "To read a file, name X.", "See the reference.", "The first of two rows", "The second of them");
    }

    @Test
    void constructionsThatLeaveTheSubjectOpenAreCounted() {
        ProseFigures figures = ProseFigures.of(ProseFigures.ofMarkdown("""
            What is slow waits longer; nobody else does. A slow client delays only itself.
            If it does not stop, it is ended. An analyst who corrects an act gives a reason.\
            """));
        assertThat(figures).isEqualTo(new ProseFigures(4, 8, 9, 0.25, 0.25, 0.25));
    }

    @Test
    void descriptionsOfASchemaAreProse() {
        assertThat(ProseFigures.ofSchema("""
            \"\"\"
            An act between parties. It has
            a date.
            \"\"\"
            type Action {
              "The parties of the act."
              parties(first: Int = 10): [Party!]! @deprecated(reason: "Use that one.")
            }
            """))
                .containsExactly("An act between parties.", "It has a date.", "The parties of the act.");
    }
}
