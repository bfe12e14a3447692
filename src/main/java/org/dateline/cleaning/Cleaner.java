package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.NameKey;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.springframework.stereotype.Component;

/** Takes the sentences out of a raw text and leaves repetitions and the site's furniture behind. */
@Component
public class Cleaner {

    private final Sentences sentences = new Sentences();
    private final Boilerplate boilerplate = Boilerplate.load();

    /** The sentences of an article, once each, in the order of the text; their offsets are those of the raw text. */
    public List<Sentence> clean(String rawText) {
        List<Sentence> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Span> lines = Sentences.lines(rawText);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).of(rawText);
            if (seen.add(NameKey.of(line)) && !boilerplate.is(line)) {
                kept.addAll(sentences.of(rawText, lines.get(i), i));
            }
        }
        return kept;
    }
}
