package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * How far what a law or an order is made for gets: as far as the law.
 *
 * @param parse the sentence
 */
record Laws(Parse parse) {

    /** What is done with a law that is not in force by it. */
    private static final Set<String> DRAFTING =
            Set.of("propose", "draft", "introduce", "table", "submit", "float", "present", "file", "sponsor", "debate");

    private static final Set<String> PASSING =
            Set.of("sign", "pass", "approve", "announce", "unveil", "agree", "back", "clear", "endorse", "finalize");

    /** What is not law yet when it is passed: "passed a bill banning". */
    static final Set<String> BILLS = Set.of("bill", "legislation", "draft", "proposal");

    /** "Invoked its powers to stop": what is used to do something does it. */
    private static final Set<String> USING = Set.of("invoke", "use", "exercise", "activate", "trigger", "apply");

    private static final Set<String> POWERS =
            Set.of("power", "rule", "provision", "clause", "authority", "prerogative", "veto");

    /** "Proposed legislation to block", "invoked its powers to stop". */
    boolean isMadeBy(Token verb) {
        return verb.is("VB")
                && parse.children(verb, Set.of("dobj"))
                        .anyMatch(o -> FrameWords.LAWS.contains(o.lemma())
                                || USING.contains(verb.lemma()) && POWERS.contains(o.lemma()));
    }

    /** What a verb makes of the purpose of the law that it has for object. */
    static Optional<Force> force(Token maker) {
        return DRAFTING.contains(maker.lemma())
                ? Optional.of(Force.PROPOSED)
                : PASSING.contains(maker.lemma()) ? Optional.of(Force.ANNOUNCED) : Optional.empty();
    }
}
