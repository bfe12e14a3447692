package org.dateline.extraction;

import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Stage;

/**
 * Tells by when an act takes effect whether what it lays down is there yet.
 *
 * @param parse the sentence
 */
record Timetable(Parse parse) {

    private static final Pattern AT_ONCE = Pattern.compile(
            "(?i)\\b(?:with immediate effect|effective immediately|(?:takes?|has|have) immediate effect|effect immediately)\\b");

    private static final Pattern NOT_AT_ONCE = Pattern.compile("(?i)(?:\\bnot|n't|\\bno)\\b[^,.;]{0,30}\\bimmediate");

    /** What the act is once its dates are taken in. */
    Reality timed(Event event, Reality reality, Times when) {
        if (when.due() != null) {
            return isToCome(event, reality) ? reality.at(Stage.ANNOUNCED) : reality;
        }
        return isAtOnce(event, reality) ? reality.at(Stage.IN_FORCE) : reality;
    }

    /** "The duty takes effect on Feb. 1", "adopted a levy from Feb. 1": what comes is not there yet. */
    private static boolean isToCome(Event event, Reality reality) {
        boolean told =
                event.meaning().id().startsWith("fate-") && event.verb().pos().equals("VBZ");
        return reality.stage() == Stage.IN_FORCE && (told || event.meaning().type() == ActionType.SANCTION)
                || reality.stage() == Stage.ENDED && told;
    }

    /** "Decided that agencies must no longer buy it, with immediate effect". */
    private boolean isAtOnce(Event event, Reality reality) {
        String text = parse.sentence().text();
        return reality.stage() == Stage.ANNOUNCED
                && event.meaning().type() == ActionType.SANCTION
                && AT_ONCE.matcher(text).find()
                && !NOT_AT_ONCE.matcher(text).find();
    }
}
