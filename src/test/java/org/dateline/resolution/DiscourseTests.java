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
    void initialsAreThoseOfABodyThatTheStoryNamesInFull() {
        Named owned = new Named(0, 5, EntityKind.ORGANIZATION, new Link("org:sec-ng", "country:NG", 0.98, "name"));
        Named body = new Named(0, 3, EntityKind.ORGANIZATION, new Link("country:NG", null, 0.85, "organ"));
        Named initials = new Named(1, 1, EntityKind.ORGANIZATION, new Link("org:sec-us", "country:US", 0.98, "name"));
        List<Parse> story = List.of(
                parse(0, "Securities/NNP/B-ORG and/CC/I-ORG Exchange/NNP/I-ORG Commission/NNP/L-ORG met/VBD"),
                parse(0, "the/DT SEC/NNP/U-ORG left/VBD"));
        assertThat(last(story, List.of(List.of(body), List.of(initials))))
                .extracting(Link::entity)
                .containsExactly("country:NG");
        assertThat(last(
                        List.of(
                                parse(
                                        0,
                                        "Nigeria/NNP/U-GPE 's/POS/O Securities/NNP/B-ORG and/CC/I-ORG Exchange/NNP/I-ORG"
                                                + " Commission/NNP/L-ORG met/VBD"),
                                story.getLast()),
                        List.of(List.of(owned), List.of(initials))))
                .extracting(Link::entity)
                .containsExactly("org:sec-ng");
        assertThat(last(
                        List.of(story.getFirst(), story.getFirst(), story.getLast()),
                        List.of(
                                List.of(body),
                                List.of(new Named(
                                        0,
                                        3,
                                        EntityKind.ORGANIZATION,
                                        new Link("org:sec-us", "country:US", 0.98, "name"))),
                                List.of(initials))))
                .extracting(Link::entity)
                .containsExactly("org:sec-us");
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
