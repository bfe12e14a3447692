package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Words that the analysis takes for a name.
 *
 * @param from the index of the first word, without a determiner
 * @param to the index of the last word, without a possessive ending
 * @param type the OntoNotes type, such as "ORG"
 */
record Tagged(int from, int to, String type) {

    private static final Set<String> DETERMINERS = WordClasses.of("resolution", "article");

    /** Returns the names of a sentence, by their BILOU marks. */
    static List<Tagged> in(Parse parse) {
        List<Tagged> names = new ArrayList<>();
        int start = -1;
        for (Token token : parse.tokens()) {
            char mark = token.entity().charAt(0);
            start = mark == 'U' || mark == 'B' ? token.index() : start;
            if ((mark == 'U' || mark == 'L') && start >= 0) {
                Tagged name = of(parse, start, token);
                if (name.from <= name.to) {
                    names.add(name);
                }
                start = -1;
            }
        }
        return names;
    }

    private static Tagged of(Parse parse, int start, Token last) {
        int from = isDeterminer(parse.tokens().get(start)) ? start + 1 : start;
        int to = last.is("POS") ? last.index() - 1 : last.index();
        return new Tagged(from, to, last.entity().substring(2));
    }

    static boolean isDeterminer(Token token) {
        return DETERMINERS.contains(token.lemma());
    }

    boolean overlaps(int start, int end) {
        return from <= end && start <= to;
    }

    /** Returns the kind of entity that it names; null for types that cannot take part in an act. */
    @Nullable
    EntityKind kind() {
        return switch (type) {
            case "GPE" -> EntityKind.COUNTRY;
            case "ORG" -> EntityKind.ORGANIZATION;
            case "PERSON" -> EntityKind.PERSON;
            default -> null;
        };
    }
}
