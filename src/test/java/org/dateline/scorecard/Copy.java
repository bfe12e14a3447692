package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What happens to a text on its way through other papers. */
enum Copy {
    REPRINT {
        @Override
        String of(List<String> lines, Random random) {
            return String.join("\n", lines);
        }
    },
    /** Three to eight tenths of it are kept. */
    CUT {
        @Override
        String of(List<String> lines, Random random) {
            int kept = Math.max(2, (int) (lines.size() * (0.3 + 0.5 * random.nextDouble())));
            return String.join("\n", lines.subList(0, Math.min(kept, lines.size())));
        }
    },
    HEADLINE {
        @Override
        String of(List<String> lines, Random random) {
            List<String> copy = new ArrayList<>(lines);
            copy.set(0, HEADLINES.get(random.nextInt(HEADLINES.size())));
            return String.join("\n", copy);
        }
    },
    /** One word in thirty is left out and one replaced by its neighbour. */
    EDIT {
        @Override
        String of(List<String> lines, Random random) {
            List<String> copy = new ArrayList<>();
            lines.forEach(line -> copy.add(edit(line, random)));
            return String.join("\n", copy);
        }
    },
    /** Cut by a third under another headline, with a note on top: what a site makes of a wire story. */
    REWORK {
        @Override
        String of(List<String> lines, Random random) {
            List<String> copy = new ArrayList<>(lines.subList(0, Math.max(2, lines.size() * 2 / 3)));
            copy.set(0, HEADLINES.get(random.nextInt(HEADLINES.size())));
            copy.add(1, "This story was brought to you by our partners .");
            return String.join("\n", copy);
        }
    };

    private static final int EDITED = 30;

    private static final List<String> HEADLINES = List.of(
            "What we know so far about the news of the day",
            "Markets wait as the story develops",
            "Readers ask : what happens next ?",
            "Morning briefing for busy people");

    abstract String of(List<String> lines, Random random);

    private static String edit(String line, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        for (int i = words.size() - 1; i > 0; i--) {
            int dice = random.nextInt(EDITED);
            if (dice == 0) {
                words.remove(i);
            } else if (dice == 1) {
                words.set(i, words.get(i - 1));
            }
        }
        return String.join(" ", words);
    }
}
