package org.dateline.resolution;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Coding;
import org.dateline.model.Goods;
import org.jspecify.annotations.Nullable;

/**
 * The goods of an act by a headline and by the report below it.
 *
 * @param headline the goods in the headline; null if it names none
 * @param told the goods in the report; null if it names none
 */
record ReportedGoods(@Nullable String headline, @Nullable String told) {

    private static final Pattern PLACES = Pattern.compile("(?: from .*| to .*)");

    static ReportedGoods of(Coding headline, Coding told) {
        return new ReportedGoods(headline.goods(), told.goods());
    }

    /** Tells whether they may be the same. */
    boolean agree() {
        return headline == null || told == null || !Goods.of(headline).differs(Goods.of(told));
    }

    /** Tells whether their origins and destinations agree, even if the names of the goods differ. */
    boolean agreeOnPlaces() {
        return headline == null || told == null || !bare(headline).differs(bare(told));
    }

    private static Goods bare(String goods) {
        Goods all = Goods.of(goods);
        return new Goods(Set.of(), all.origins(), all.destinations(), false);
    }

    /**
     * Returns the headline's goods as the report has them: "bars Laotian tapioca" leaves out the other origin in a ban
     * on tapioca from Laos and Cambodia.
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
