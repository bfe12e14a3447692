package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.jspecify.annotations.Nullable;

/**
 * Names the goods behind a noun that only other sentences explain: "stopped the maize shipments" for "stopped the
 * shipments", and "banned the iPhone 16" for "banned the device".
 */
final class GoodsNouns {

    private final ClosedClasses words;

    /** Where goods come from or go to. */
    private final Pattern origin;

    GoodsNouns(ClauseWording wording) {
        this.words = wording.words();
        this.origin = Pattern.compile(" (?:" + words.expression("origin") + "|" + words.expression("goal") + ") .*");
    }

    /** Returns the sentence with the goods of the first such noun behind the act's word; empty if there is none. */
    Optional<Retold> told(ToldAct act) {
        String goods = goods(act);
        List<Token> tokens = act.sentence().tokens();
        return goods == null
                ? Optional.empty()
                : NounGroup.in(tokens, words).stream()
                        .filter(g -> g.from() > act.at() && isOpen(g) && !ClauseEnd.isQuoted(tokens, g.head()))
                        .findFirst()
                        .map(g -> {
                            Draft draft = new Draft(act.sentence());
                            draft.replace(g.from(), g.head() + 1, named(g, goods));
                            return draft.retold();
                        });
    }

    /** Returns the goods without their origin; null if there are several, or the sentence names them. */
    private @Nullable String goods(ToldAct act) {
        String goods = act.goods();
        if (goods == null || goods.contains(",")) {
            return null;
        }
        String bare = origin.matcher(goods).replaceFirst("");
        String text = act.sentence().sentence().text().toLowerCase(Locale.ROOT);
        boolean here = Stream.of(bare.toLowerCase(Locale.ROOT).split(" ")).anyMatch(text::contains);
        return here ? null : bare;
    }

    private boolean isOpen(NounGroup group) {
        return words.is("definite article", group.first())
                && group.from() + 1 == group.head()
                && !group.isExtended()
                && (words.is("flow", group.noun()) || words.is("ware", group.noun()));
    }

    private List<Token> named(NounGroup group, String goods) {
        List<Token> text = new ArrayList<>();
        text.add(group.first());
        boolean flow = words.is("flow", group.noun());
        Stream.of(goods.split(" "))
                .map(word -> Draft.word(word, flow || Character.isLowerCase(word.charAt(0)) ? "NN" : "NNP"))
                .forEach(text::add);
        if (flow) {
            text.add(group.noun());
        }
        return text;
    }
}
