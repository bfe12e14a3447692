package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

class DiscourseTests {

    private static final Named FULL =
            new Named(0, 1, EntityKind.ORGANIZATION, new Link("org:commission-eu", null, 0.98, "name"));
    private static final Named SHORT = new Named(1, 1, EntityKind.ORGANIZATION, null);

    private static List<Link> last(List<Parse> parses, List<List<Named>> names) {
        return Discourse.refine(parses, names).getLast().stream()
                .map(Named::link)
                .toList();
    }

    @Test
    void aNameIsReadByTheRestOfItsStory() {
        assertThat(last(
                        List.of(
                                parse(0, "European/NNP/B-ORG Commission/NNP/L-ORG met/VBD"),
                                parse(0, "the/DT Commission/NNP/U-ORG left/VBD")),
                        List.of(List.of(FULL), List.of(SHORT))))
                .extracting(Link::entity)
                .containsExactly("org:commission-eu");
    }

    @Test
    void otherStoriesDoNotMatterWhereverTheyStand() {
        assertThat(last(
                        List.of(
                                parse(1, "European/NNP/B-ORG Commission/NNP/L-ORG met/VBD"),
                                parse(0, "the/DT Commission/NNP/U-ORG left/VBD")),
                        List.of(List.of(FULL), List.of(SHORT))))
                .containsOnlyNulls();
    }

    @Test
    void eachSentenceKeepsItsPlace() {
        List<Parse> parses = List.of(
                parse(1, "the/DT Commission/NNP/U-ORG left/VBD"),
                parse(0, "it/PRP rained/VBD"),
                parse(1, "European/NNP/B-ORG Commission/NNP/L-ORG met/VBD"));
        List<List<Named>> refined = Discourse.refine(parses, List.of(List.of(SHORT), List.of(), List.of(FULL)));
        assertThat(refined).hasSize(3);
        assertThat(refined.getFirst()).extracting(n -> n.link().entity()).containsExactly("org:commission-eu");
        assertThat(refined.get(1)).isEmpty();
        assertThat(refined.getLast()).containsExactly(FULL);
    }

    @Test
    void anArticleWithoutSentencesHasNoNames() {
        assertThat(Discourse.refine(List.of(), List.of())).isEmpty();
    }
}
