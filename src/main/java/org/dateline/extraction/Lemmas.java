package org.dateline.extraction;

import java.util.Locale;
import java.util.Set;

/** Base forms of past forms that the engine's lemmatizer leaves as they are: "ended", "provided". */
final class Lemmas {

    private static final Set<String> PAST = Set.of("VBD", "VBN");

    /** Behind these a past form has lost the base form's "e": "provid(e)d", "releas(e)d". */
    private static final String SOFT = "[a-z]*[aeiou][dvszcgu]";

    private Lemmas() {}

    /** The lemma, or the base form where it is only the past form again. */
    static String of(String form, String pos, String lemma) {
        boolean left = PAST.contains(pos) && lemma.equals(form.toLowerCase(Locale.ROOT)) && lemma.endsWith("ed");
        return left && lemma.length() > 4 ? base(lemma.substring(0, lemma.length() - 2)) : lemma;
    }

    private static String base(String stem) {
        return stem.matches(SOFT) ? stem + "e" : stem;
    }
}
