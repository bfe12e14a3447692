package org.dateline.resolution;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Coding;
import org.dateline.model.Goods;
import org.jspecify.annotations.Nullable;

/**
 * What an act is on by a headline and by the report below it.
 *
 * @param headline as the headline has it; null where it does not say
 * @param told as the report has it; null where it does not say
 */
record ReportedGoods(@Nullable String headline, @Nullable String told) {

    private static final Pattern PLACES = Pattern.compile("(?: from .*| to .*)");

    static ReportedGoods of(Coding headline, Coding told) {
        return new ReportedGoods(headline.goods(), told.goods());
    }

    /** Tells whether they can be the same. */
    boolean agree() {
        return headline == null || told == null || !Goods.of(headline).differs(Goods.of(told));
    }

    /** Tells whether they come from the same places and go there, whatever they are called. */
    boolean agreeOnPlaces() {
        return headline == null || told == null || !bare(headline).differs(bare(told));
    }

    private static Goods bare(String goods) {
        Goods all = Goods.of(goods);
        return new Goods(Set.of(), all.origins(), all.destinations(), false);
    }

    /**
     * The headline's goods as the report has them: "bars Laotian tapioca" of a ban on tapioca from Laos and Cambodia leaves
     * out where else it comes from.
     */
    @Nullable
    String full() {
        if (headline == null || told == null) {
            return headline;
        }
        boolean more = Goods.of(told).each().size() > Goods.of(headline).each().size();
        return more || !agree() ? told + placesLeftOut() : headline;
    }

    private String placesLeftOut() {
        Matcher places = PLACES.matcher(String.valueOf(headline));
        return PLACES.matcher(String.valueOf(told)).find() || !places.find() ? "" : places.group();
    }
}
