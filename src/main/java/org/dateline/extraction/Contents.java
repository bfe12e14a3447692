package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells words of the codebook that are only what a law, a pact, a procedure or a purpose holds.
 *
 * @param parse the sentence
 */
record Contents(Parse parse) {

    /** "By banning", "after banning": what is done so is done. */
    private static final Set<String> DOING = Set.of("by", "after", "in", "through", "for", "against", "since");

    private static final Set<String> ABOUT = Set.of(
            "associate",
            "relate",
            "concern",
            "procedure",
            "risk",
            "cost",
            "effect",
            "impact",
            "purpose",
            "process",
            "idea",
            "prospect",
            "possibility",
            "history");

    private static final Set<String> PACTS =
            Set.of("pact", "agreement", "deal", "treaty", "accord", "convention", "protocol", "memorandum");

    boolean hold(Event event) {
        return isOfCitedLaw(event) || isOfPact(event) || isSought(event) || isSubject(event);
    }

    /** "Seeking to reassure investors": words that are only tried. */
    private boolean isSought(Event event) {
        Token head = parse.head(event.verb());
        return head != null
                && event.stage() == null
                && event.verb().relation().equals("xcomp")
                && head.lemma().equals("seek");
    }

    /** "Procedures associated with prohibiting", "the risk of blocking": what something is about is not done. */
    private boolean isSubject(Event event) {
        Token link = event.verb().relation().equals("pcomp") ? parse.head(event.verb()) : null;
        Token head = link == null || DOING.contains(link.lemma()) ? null : parse.head(link);
        return head != null && ABOUT.contains(head.lemma());
    }

    /** "Under a law banning imports", "signed a treaty abolishing": what a law that is only cited or a pact lays down. */
    private boolean isOfCitedLaw(Event event) {
        Token law = parse.head(event.verb());
        return law != null
                && Set.of("acl", "relcl").contains(event.verb().relation())
                && !event.verb().pos().equals("VBN")
                && (FrameWords.LAWS.contains(law.lemma())
                                && Set.of("pobj", "appos").contains(law.relation())
                        || PACTS.contains(law.lemma()) && event.verb().pos().equals("VBG"));
    }

    /** "The pact eliminates tariffs": what is agreed in it, by whoever signs it. */
    private boolean isOfPact(Event event) {
        return !parse.sentence().headline()
                && Set.of("VBZ", "VBP").contains(event.verb().pos())
                && new Frame(parse)
                        .actor(event.verb())
                        .filter(s -> PACTS.contains(s.lemma()))
                        .isPresent();
    }
}
