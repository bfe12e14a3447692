package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;

/**
 * Writes titles: an act's own clause as a headline has it, with short names, without articles and times, and without what only tells the
 * circumstances. A clause that does not fit without losing its object, or what it depends on, gets none.
 */
final class TitleWriter {

    /** Characters of a subject that keeps its description. */
    private static final int LONGEST_SUBJECT = 26;

    private static final Pattern ARTICLE =
            Pattern.compile("(?<![\\p{L}\\d'’-])(the|an?) ([\\p{L}\\d\"“$€£][\\p{L}\\d]*)");
    private static final Pattern TRAILING = Pattern.compile(
            "(?: (?:late|later|earlier|again|already|in response|in turn|(?:that|the) same \\p{L}+|since (?:19|20)\\d\\d|for a time|an? (?:day|week|month)(?: earlier| before| later)?))+$");
    private static final Pattern RATE = Pattern.compile("(\\d) per ?cent(?![a-z])");
    private static final Pattern DOLLARS =
            Pattern.compile("(?<![\\p{L}\\d.,])(\\d[\\d.,]*(?: [mb]illion)?) (dollars|euros)(?![a-z])");
    private static final Pattern OF_RATE = Pattern.compile(" of (?:up to )?[\\d.,]+%");
    private static final Pattern ORGAN = Pattern.compile("(\\p{Lu}[\\p{L} ]*)['’]s(?: \\p{Ll}+)* (\\p{Ll}+)");
    private static final Pattern ASIDE = Pattern.compile(", [^,]{2,80}(?:,|$)");

    private final ClosedClasses words;
    private final Verbs verbs;
    private final Anaphora anaphora;
    private final OwnWords ownWords;
    private final Realisation realisation;

    TitleWriter(ClauseWording wording, OwnWords ownWords, Realisation realisation) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.anaphora = wording.anaphora();
        this.ownWords = ownWords;
        this.realisation = realisation;
    }

    /** The title of an act, of at most {@value ShortSummary#LONGEST} characters; empty where its clause makes none. */
    Optional<String> of(ToldAct act) {
        Parse sentence = act.sentence();
        if (sentence == null || act.trigger() == null || act.denied() || act.source() != null) {
            return Optional.empty();
        }
        return ownWords.headline(act)
                .map(clause -> shortened(act, sentence, clause))
                .flatMap(clause ->
                        fitting(act, clause).or(() -> ofCountry(clause).flatMap(c -> fitting(act, c))));
    }

    private Optional<String> fitting(ToldAct act, Clause clause) {
        String title = plain(named(realisation.of(clause), Objects.requireNonNull(act.sentence())));
        String bare = OF_RATE.matcher(title).replaceAll("");
        return cut(act, clause, title.length() <= ShortSummary.LONGEST ? title : bare);
    }

    /** The same with "Malaysia" for "Malaysia's trade ministry". */
    private Optional<Clause> ofCountry(Clause clause) {
        if (clause.subjects().size() != 1) {
            return Optional.empty();
        }
        Matcher organ = ORGAN.matcher(clause.subjects().getFirst().text());
        return organ.matches() && words.is("state organ", organ.group(2))
                ? Optional.of(clause.by(List.of(new Phrase(organ.group(1), false))))
                : Optional.empty();
    }

    private Clause shortened(ToldAct act, Parse sentence, Clause clause) {
        List<Phrase> subjects =
                clause.subjects().stream().map(p -> subject(act, sentence, p)).toList();
        Phrase object = clause.object();
        return object == null
                ? clause.by(subjects)
                : new Clause(
                        subjects,
                        clause.verb(),
                        clause.mood(),
                        clause.negated(),
                        clause.hedged(),
                        new Phrase(without(object.text()), object.plural()),
                        clause.rest());
    }

    /** "Donald Tusk" for "Polish Prime Minister Donald Tusk", "US" for "the United States". */
    private Phrase subject(ToldAct act, Parse sentence, Phrase phrase) {
        String bare = without(phrase.text());
        if (bare.contains(" and ")) {
            // "Post and Telecom Authority" is one, "Guyana and Venezuela" are two.
            return named(act, bare)
                    .filter(name -> name.contains(" and "))
                    .map(name -> new Phrase(name, false))
                    .orElse(new Phrase(bare, phrase.plural()));
        }
        String plain = ASIDE.matcher(bare).replaceAll("").replaceFirst(",$", "");
        String person = person(sentence, plain);
        if (person != null) {
            return new Phrase(person, false);
        }
        String called = HeadlineNames.of(plain);
        return called.length() <= LONGEST_SUBJECT
                ? new Phrase(called, phrase.plural())
                : named(act, plain).map(name -> new Phrase(name, false)).orElse(new Phrase(called, phrase.plural()));
    }

    /** The name of the actor whom a phrase describes. */
    private static Optional<String> named(ToldAct act, String phrase) {
        return act.named().stream()
                .filter(n -> n.role() == Role.ACTOR)
                .flatMap(n -> Stream.ofNullable(n.name()))
                .filter(phrase::contains)
                .map(HeadlineNames::of)
                .filter(name -> name.length() < phrase.length())
                .findFirst();
    }

    /** The name of the person that a phrase ends with. */
    private static @org.jspecify.annotations.Nullable String person(Parse sentence, String phrase) {
        StringBuilder name = new StringBuilder();
        String found = null;
        for (Token token : sentence.tokens()) {
            if (!token.entity().endsWith("PERSON")) {
                name.setLength(0);
                continue;
            }
            name.append(name.isEmpty() ? "" : " ").append(token.form());
            found = phrase.endsWith(name.toString()) ? name.toString() : found;
        }
        return found;
    }

    /** "Keir Starmer" for "British Prime Minister Keir Starmer", wherever the sentence names a person. */
    private static String named(String text, Parse sentence) {
        List<Token> tokens = sentence.tokens();
        String told = text;
        for (int i = 1; i < tokens.size(); i++) {
            if (!isPerson(tokens.get(i)) || isPerson(tokens.get(i - 1))) {
                continue;
            }
            int from = i;
            while (from > 0 && isTitle(tokens.get(from - 1))) {
                from--;
            }
            if (from < i) {
                String titles =
                        tokens.subList(from, i).stream().map(Token::form).collect(Collectors.joining(" "));
                told = told.replace(
                        titles + " " + tokens.get(i).form(), tokens.get(i).form());
            }
        }
        return told;
    }

    private static boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON");
    }

    private static boolean isTitle(Token token) {
        boolean nation = token.entity().endsWith("NORP") || token.entity().endsWith("GPE");
        return token.is("NNP") && !token.entity().endsWith("DATE")
                || nation && Character.isUpperCase(token.form().charAt(0));
    }

    private String without(String text) {
        String bare = text.replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
        return words.is("with article", bare.split(" ")[0]) ? text : bare;
    }

    private String plain(String title) {
        String dated = ShortSummary.timeless(title);
        String rates = DOLLARS.matcher(RATE.matcher(dated).replaceAll("$1%"))
                .replaceAll(m -> (m.group(2).equals("euros") ? "€" : "\\$") + m.group(1));
        String bare = ARTICLE.matcher(rates)
                .replaceAll(m -> Matcher.quoteReplacement(isNeeded(m.group(1), m.group(2)) ? m.group() : m.group(2)));
        String ended = TRAILING.matcher(bare).replaceFirst("");
        return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
    }

    /** "A day", where it counts. */
    private boolean isNeeded(String article, String word) {
        return !article.equals("the") && words.is("unit", word);
    }

    /** Up to where only circumstances follow, or what names nobody of the act. */
    private Optional<String> cut(ToldAct act, Clause clause, String title) {
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

    /** "After five days of fighting", "for sending data abroad", ", easing a dispute". */
    private boolean isCircumstance(Clause clause, String told, String dropped) {
        String[] next = dropped.replaceFirst("^, ", "").split("[ ,;]");
        boolean gerund = next.length > 1 && next[1].endsWith("ing") && words.is("grounds", next[0]);
        return words.is("circumstance", next[0])
                || !words.is("speech", clause.verb()) && isDecision(told, dropped)
                || gerund
                || dropped.startsWith(",") && next[0].endsWith("ing");
    }

    /** Whether more than the verb is told, and more than the subject of what is said. */
    private boolean hasObject(String told, Clause clause) {
        String last = told.substring(told.lastIndexOf(' ') + 1);
        int that = told.indexOf(" that ");
        boolean said = that < 0
                || Stream.of(told.substring(that + 6).split(" ")).skip(1).anyMatch(w -> verbs.base(w) != null);
        boolean verb = Stream.of(told.split(" ")).anyMatch(w -> clause.verb().equals(verbs.base(w)));
        boolean gerund = last.endsWith("ing") && verbs.base(last) != null;
        return said && verb && !gerund && !clause.verb().equals(verbs.base(last));
    }

    /** "In Minsk": what follows the object behind a preposition and names none of those whom the act is on. */
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

    /** "Somalia's decision", to do what. */
    private boolean isDecision(String told, String dropped) {
        String[] kept = told.split(" ");
        return kept.length > 3
                && dropped.startsWith("to ")
                && anaphora.decision(kept[kept.length - 1]) != null
                && kept[kept.length - 2].matches(".*(?:['’]s|s['’])");
    }

    /** "From Mexico", behind the goods that a measure is on. */
    private static boolean isOrigin(ToldAct act, String told, String dropped) {
        return act.goods() != null
                && dropped.startsWith("from ")
                && told.endsWith(act.goods().substring(act.goods().lastIndexOf(' ') + 1));
    }

    /** Whether what is kept hangs on what is dropped: a condition, what somebody is asked to do, what something is called. */
    private boolean depends(String told, String dropped) {
        boolean condition =
                Stream.of(dropped.split(" ")).anyMatch(w -> words.is("condition", w) && !words.is("since", w));
        boolean called = Stream.of(told.split(" ")).anyMatch(w -> words.is("calling", w) || words.is("naming", w));
        boolean asked = dropped.matches(".*\\bto \\p{Ll}.*")
                && Stream.of(told.split(" ")).anyMatch(w -> words.is("ordering", w));
        return condition || called || asked;
    }

    /** Whether a title says what is done, about what: "suspends order" says too little. */
    private boolean isClosed(String title, Clause clause) {
        String last = title.substring(title.lastIndexOf(' ') + 1);
        String before = title.substring(0, Math.max(0, title.length() - last.length() - 1));
        String link = before.substring(before.lastIndexOf(' ') + 1);
        boolean some = words.is("dangling", link)
                || words.is("correlative", link)
                || clause.verb().equals(verbs.base(link));
        boolean thin = anaphora.isOpen(last) && some || words.is("pronoun", last);
        boolean owner = last.endsWith("'s") || last.endsWith("’s") || last.endsWith("s'");
        boolean pointing = words.is("anaphor", title.split(" ")[0].toLowerCase(Locale.ROOT));
        boolean unsaid = words.is("ordering", clause.verb())
                && Stream.of(title.split(" ")).noneMatch(w -> words.is("preposition", w));
        boolean negated = words.is("negation", last);
        return !thin
                && !negated
                && !unsaid
                && !owner
                && !pointing
                && before.contains(" ")
                && !words.is("dangling", last)
                && !words.is("subordinator", last)
                && !words.is("complementiser", last);
    }
}
