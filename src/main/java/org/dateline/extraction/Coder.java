package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.springframework.stereotype.Component;

/** Codes sentences by the codebook: which acts they tell, with their modality, dates and sources. */
@Component
public class Coder implements Extractor {

    /** Names this way of coding in claims; the number changes when what it gives can change. */
    public static final String NAME = "codebook/1";

    private final Codebook codebook = Codebook.load();

    /** The codebook that this coder follows. */
    public Codebook codebook() {
        return codebook;
    }

    @Override
    public Extraction extract(List<Parse> parses, Publication publication) {
        return new Extraction(NAME, code(parses, publication));
    }

    /** The acts of all sentences, in the order of the text. */
    public List<CodedAct> code(List<Parse> parses, Publication publication) {
        List<CodedAct> acts = new ArrayList<>();
        Map<Integer, String> stories = stories(parses);
        for (int i = 0; i < parses.size(); i++) {
            String story = stories.getOrDefault(parses.get(i).segment(), "");
            List<CodedAct> told = new SentenceCoder(parses.get(i), i, codebook, story, publication).code();
            List<CodedAct> whole = isFollowed(parses, i)
                    ? new Sequel(codebook, story, publication).continued(told, parses.get(i + 1))
                    : told;
            SameDay day = new SameDay(parses.get(i), inStory(acts, parses, i));
            whole.stream().map(day::dated).forEach(acts::add);
        }
        return acts;
    }

    private static List<CodedAct> inStory(List<CodedAct> acts, List<Parse> parses, int sentence) {
        int segment = parses.get(sentence).segment();
        return acts.stream()
                .filter(a -> parses.get(a.sentence()).segment() == segment)
                .toList();
    }

    /** The text of each segment without case. */
    private static Map<Integer, String> stories(List<Parse> parses) {
        return parses.stream()
                .collect(Collectors.groupingBy(
                        Parse::segment,
                        Collectors.mapping(
                                p -> p.sentence().text().toLowerCase(Locale.ROOT), Collectors.joining("\n"))));
    }

    private static boolean isFollowed(List<Parse> parses, int i) {
        return i + 1 < parses.size()
                && parses.get(i + 1).segment() == parses.get(i).segment();
    }
}
