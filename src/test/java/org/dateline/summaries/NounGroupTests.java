package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noun groups as "words up to the noun|words behind it". */
class NounGroupTests {

    private static final ClosedClasses WORDS = new ClosedClasses();

    private static List<NounGroup> groups(String text, String tags) {
        return NounGroup.in(ToldActs.sentence(text, tags, 0, false).tokens(), WORDS);
    }

    private static List<String> told(String text, String tags) {
        Parse parse = ToldActs.sentence(text, tags, 0, false);
        return NounGroup.in(parse.tokens(), WORDS).stream()
                .map(g -> parse.text(g.from(), g.head() + 1)
                        + (g.isExtended() ? "|" + parse.text(g.head() + 1, g.to()) : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the new ban fell;                        DT JJ NN VBD;            the new ban",
                "a ban on tankers fell;                   DT NN IN NNS VBD;        a ban|on tankers/tankers",
                "a plan to build ports fell;              DT NN TO VB NNS VBD;     a plan|to build ports/ports",
                "the ban by Riga fell;                    DT NN IN NNP VBD;        the ban|by Riga/Riga",
                "the ban on Monday fell;                  DT NN IN NNP/U-DATE VBD; the ban",
                "it fell;                                 PRP VBD;                 ''",
                "its ban fell;                            PRP$ NN VBD;             its ban",
            })
    void aGroupIsANounWithTheWordsThatIdentifyIt(String text, String tags, String groups) {
        assertThat(String.join("/", told(text, tags))).isEqualTo(groups);
    }

    @Test
    void anOwnerIsAGroupOfItsOwn() {
        assertThat(told("Riga 's port fell", "NNP POS NN VBD")).containsExactly("Riga", "Riga 's port");
    }

    @Test
    void aSentenceWithoutNounsHasNone() {
        assertThat(told("it fell", "PRP VBD")).isEmpty();
        assertThat(NounGroup.in(List.of(), WORDS)).isEmpty();
    }

    @Test
    void aGroupKnowsItsPartsByTheirTags() {
        NounGroup ban = groups("the new Riga ban on tankers fell", "DT JJ NNP NN IN NNS VBD")
                .getFirst();
        assertThat(ban.noun().form()).isEqualTo("ban");
        assertThat(ban.hasDeterminer()).isTrue();
        assertThat(ban.isPlural()).isFalse();
        assertThat(ban.isName()).isFalse();
        assertThat(ban.premodifiers()).extracting("form").containsExactly("new", "Riga");
        assertThat(ban.content()).containsExactlyInAnyOrder("new", "riga", "tankers");
        assertThat(ban.key()).isEqualTo("ban");
        assertThat(ban.core()).hasSize(4);
        assertThat(ban.all()).hasSize(6);
        NounGroup name = groups("Netherlands fell", "NNPS VBD").getFirst();
        assertThat(name.isName()).isTrue();
        assertThat(name.isPlural()).isTrue();
        assertThat(name.hasDeterminer()).isFalse();
    }

    @Test
    void aGroupOfAHeadlineMayLackAnArticle() {
        assertThat(groups("the leak of meeting fell", "DT NN IN NN VBD")
                        .getFirst()
                        .lacksArticle())
                .isTrue();
        assertThat(groups("the leak of talks fell", "DT NN IN NNS VBD")
                        .getFirst()
                        .lacksArticle())
                .isFalse();
    }
}
