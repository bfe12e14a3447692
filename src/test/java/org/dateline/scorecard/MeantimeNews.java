package org.dateline.scorecard;

import java.util.List;

/**
 * The texts of MEANTIME for tests of the whole service.
 *
 * @param name what the article is called
 * @param text its text
 * @param published the day of its publication
 */
public record MeantimeNews(String name, String text, String published) {

    /** All of them, those of both topics in turns. */
    public static List<MeantimeNews> all() {
        return Meantime.all().stream()
                .map(m -> new MeantimeNews(m.name(), m.text(), m.published()))
                .sorted(java.util.Comparator.comparing(MeantimeNews::name))
                .toList();
    }
}
