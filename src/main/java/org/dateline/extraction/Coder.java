package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
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
        for (int i = 0; i < parses.size(); i++) {
            acts.addAll(new SentenceCoder(parses.get(i), i, codebook, publication).code());
        }
        return acts;
    }
}
