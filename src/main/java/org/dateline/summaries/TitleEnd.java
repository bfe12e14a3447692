package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Role;

/** Finds where a title may end: after its object, if only circumstances follow on which nothing depends. */
final class TitleEnd {

    private final ClosedClasses words;
    private final Verbs verbs;
    private final Anaphora anaphora;

    /** An infinitive that states the act asked of a party: "to pay". */
    private final Pattern goal;

    TitleEnd(ClauseWording wording) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.anaphora = wording.anaphora();
        this.goal = Pattern.compile("\\b" + words.expression("goal") + " \\p{Ll}");
    }

    /**
     * Returns the title up to the words after which only circumstances follow, or phrases that name no party of the
     * act.
     */
    Optional<String> cut(ToldAct act, Clause clause, String title) {
        if (title.length() <= ShortSummary.LONGEST) {
            return Optional.of(title).filter(t -> isClosed(t, clause));
        }
        return before(title, clause, (told, dropped) -> isCircumstance(clause, told, dropped))
                .or(() -> before(title, clause, (told, dropped) -> isBeside(act, clause, told, dropped)))
                .or(() -> before(title, clause, (told, dropped) -> isOrigin(act, told, dropped)));
    }

    private Optional<String> before(String title, Clause clause, BiPredicate<String, String> mayEnd) {
        int verb = title.indexOf(' ');
        for (int at = title.lastIndexOf(' ', ShortSummary.LONGEST); at > verb; at = title.lastIndexOf(' ', at - 1)) {
            String told = title.substring(0, at).replaceFirst(",$", "");
            String dropped = title.substring(title.charAt(at - 1) == ',' ? at - 1 : at + 1);
            if (!depends(told, dropped)
                    && hasObject(told, clause)
                    && mayEnd.test(told, dropped)
                    && isClosed(told, clause)) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the dropped words are circumstances: "after five days of fighting", "for sending data abroad", ", easing
     * a dispute".
     */
    private boolean isCircumstance(Clause clause, String told, String dropped) {
        String[] next = dropped.replaceFirst("^, ", "").split("[ ,;]");
        boolean gerund = next.length > 1 && next[1].endsWith("ing") && words.is("grounds", next[0]);
        return words.is("circumstance", next[0])
                || !words.is("speech", clause.verb()) && isDecision(told, dropped)
                || gerund
                || dropped.startsWith(",") && next[0].endsWith("ing");
    }

    /** Whether the kept words have more than the verb, and more than the subject of a reported clause. */
    private boolean hasObject(String told, Clause clause) {
        String last = told.substring(told.lastIndexOf(' ') + 1);
        List<String> all = List.of(told.split(" "));
        int that = IntStream.range(1, all.size() - 1)
                .filter(i -> words.is("complementiser", all.get(i)))
                .findFirst()
                .orElse(all.size());
        boolean said = that == all.size() || all.stream().skip(that + 2).anyMatch(w -> verbs.base(w) != null);
        boolean verb = all.stream().anyMatch(w -> clause.verb().equals(verbs.base(w)));
        boolean gerund = last.endsWith("ing") && verbs.base(last) != null;
        return said && verb && !gerund && !clause.verb().equals(verbs.base(last));
    }

    /** Whether the dropped words are a phrase after the object that names no party of the act: "in Minsk". */
    private boolean isBeside(ToldAct act, Clause clause, String told, String dropped) {
        String next = dropped.split(" ")[0];
        String[] kept = told.split(" ");
        boolean beside =
                words.is("behind", next) && !words.is("part", next) && !words.is("dangling", kept[kept.length - 1]);
        boolean all = act.named().stream()
                .filter(n -> n.role() != Role.ACTOR)
                .map(n -> n.text().substring(n.text().lastIndexOf(' ') + 1))
                .allMatch(last -> last.isEmpty() || !dropped.contains(last));
        String last = kept[kept.length - 1];
        String base = verbs.base(last);
        boolean participle = base != null && !base.equals(last) && !last.endsWith("s");
        return beside && all && !participle && kept.length > 3 && !words.is("placing", clause.verb());
    }

    /**
     * Whether the dropped words are the content of a decision whose owner is kept: "Somalia's decision" to do
     * something.
     */
    private boolean isDecision(String told, String dropped) {
        String[] kept = told.split(" ");
        return kept.length > 3
                && words.is("goal", dropped.split(" ")[0])
                && anaphora.decision(kept[kept.length - 1]) != null
                && TitleCheck.isOwner(kept[kept.length - 2]);
    }

    /** Whether the dropped words are the origin of a measure's goods: "from Mexico". */
    private boolean isOrigin(ToldAct act, String told, String dropped) {
        return act.goods() != null
                && words.is("origin", dropped.split(" ")[0])
                && told.endsWith(act.goods().substring(act.goods().lastIndexOf(' ') + 1));
    }

    /** Whether the kept words depend on the dropped ones: a condition, a requested act, a name for a thing. */
    boolean depends(String told, String dropped) {
        boolean condition =
                Stream.of(dropped.split(" ")).anyMatch(w -> words.is("condition", w) && !words.is("since", w));
        boolean called = words.isIn("calling", told) || words.isIn("naming", told);
        boolean asked =
                goal.matcher(dropped).find() && Stream.of(told.split(" ")).anyMatch(w -> isOf("ordering", w));
        return condition || called || asked || words.isIn("exception", dropped) || isPlace(told, dropped);
    }

    /** Whether a verb of placing, removing or ordering needs words that a title has not. */
    boolean isUnplaced(String told, String dropped) {
        boolean placed =
                Stream.of(told.split(" ")).anyMatch(w -> isOf("placing", w)) && words.isIn("placing link", dropped);
        return placed || depends(told, dropped);
    }

    /** Whether the dropped words say from where or to where something is moved: "exempts chips" from a ban. */
    private boolean isPlace(String told, String dropped) {
        boolean removed =
                Stream.of(told.split(" ")).anyMatch(w -> isOf("removing", w)) && words.isIn("origin", dropped);
        boolean placed = Stream.of(told.split(" ")).anyMatch(w -> isOf("placing", w))
                && words.is("placing link", dropped.split(" ")[0]);
        return removed || placed;
    }

    private boolean isOf(String kind, String word) {
        String base = verbs.base(word);
        return base != null && words.is(kind, base);
    }

    /** Whether a title states the act and its object. "Suspends order" says too little. */
    private boolean isClosed(String title, Clause clause) {
        String last = title.substring(title.lastIndexOf(' ') + 1);
        String before = title.substring(0, Math.max(0, title.length() - last.length() - 1));
        String link = before.substring(before.lastIndexOf(' ') + 1);
        boolean some = words.is("dangling", link)
                || words.is("correlative", link)
                || clause.verb().equals(verbs.base(link));
        boolean thin = anaphora.isOpen(last) && some || words.is("pronoun", last);
        boolean pointing = words.is("anaphor", title.split(" ")[0].toLowerCase(Locale.ROOT));
        boolean unsaid = words.is("ordering", clause.verb()) && !words.isIn("preposition", title);
        boolean negated = words.is("negation", last);
        boolean limit = words.is("limit", last) && words.is("dangling", link);
        return !thin
                && !limit
                && !negated
                && !unsaid
                && !TitleCheck.isOwner(last)
                && !pointing
                && before.contains(" ")
                && !words.is("dangling", last)
                && !words.is("subordinator", last)
                && !words.is("complementiser", last);
    }
}
