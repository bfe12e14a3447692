package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Writes the words of a title: names as in headlines, no articles or times, rates and amounts as signs, from
 * {@code summaries/titles.tsv}. Quotations are not changed.
 */
final class TitleWords {

    /** The number of characters up to which a subject keeps its description. */
    private static final int LONGEST_SUBJECT = 26;

    /** A quotation, or the beginning of one that the text does not close. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)");

    private static final Pattern ORGAN = Pattern.compile("(\\p{Lu}[\\p{L} ]*)['’]s(?: \\p{Ll}+)* (\\p{Ll}+)");
    private static final Pattern INSERTION = Pattern.compile(", [^,]{2,80}(?:,|$)");

    private final ClosedClasses words;
    private final Pattern article;
    private final Pattern opening;
    private final List<Rewriting> always;
    private final List<Rewriting> ifLong;

    TitleWords(ClosedClasses words) {
        this.words = words;
        String articles = words.expression("article");
        this.article = Pattern.compile("(?<![\\p{L}\\d'’-])(" + articles + ") ([\\p{L}\\d$€£][\\p{L}\\d]*)");
        this.opening = Pattern.compile("^(?i:" + articles + ") ");
        this.always = Rewriting.of("always");
        this.ifLong = Rewriting.of("long");
    }

    /**
     * Returns the short form of a subject: "Donald Tusk" for "Polish Prime Minister Donald Tusk", "US" for "the United
     * States".
     */
    Phrase subject(ToldAct act, Parse sentence, Phrase phrase) {
        String bare = without(phrase.text());
        if (words.isIn("and", bare)) {
            // "Post and Telecom Authority" is one body, "Guyana and Venezuela" are two countries.
            return named(act, bare)
                    .filter(name -> words.isIn("and", name))
                    .map(name -> new Phrase(name, false))
                    .orElse(new Phrase(bare, phrase.plural()));
        }
        String plain = INSERTION.matcher(bare).replaceAll("").replaceFirst(",$", "");
        String person = person(sentence, plain);
        if (person != null) {
            return new Phrase(person, false);
        }
        String called = HeadlineNames.of(plain);
        return called.length() <= LONGEST_SUBJECT
                ? new Phrase(called, phrase.plural())
                : named(act, plain).map(name -> new Phrase(name, false)).orElse(new Phrase(called, phrase.plural()));
    }

    /** Returns the name of the actor that a phrase describes. */
    private static Optional<String> named(ToldAct act, String phrase) {
        return act.named().stream()
                .filter(n -> n.role() == Role.ACTOR)
                .flatMap(n -> Stream.ofNullable(n.name()))
                .filter(phrase::contains)
                .map(HeadlineNames::of)
                .filter(name -> name.length() < phrase.length())
                .findFirst();
    }

    /** Returns the country of a ministry: "Malaysia" for "Malaysia's trade ministry". */
    Optional<Phrase> country(Phrase subject) {
        Matcher organ = ORGAN.matcher(subject.text());
        return organ.matches() && words.is("state organ", organ.group(2))
                ? Optional.of(new Phrase(organ.group(1), false))
                : Optional.empty();
    }

    /**
     * Returns the name of the person with which a phrase ends, unless the phrase means others: "lawyers for Julian
     * Assange".
     */
    private @Nullable String person(Parse sentence, String phrase) {
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
        String before = found == null ? "" : phrase.substring(0, phrase.length() - found.length());
        boolean others = words.isIn("preposition", before);
        return others ? null : found;
    }

    /** Returns a text with the titles of people left out: "Keir Starmer" for "British Prime Minister Keir Starmer". */
    String withoutTitles(String text, ToldAct act) {
        Parse sentence = act.sentence();
        List<Token> tokens = sentence.tokens();
        String told = text;
        for (int i = 1; i < tokens.size(); i++) {
            if (!isPerson(tokens.get(i)) || isPerson(tokens.get(i - 1))) {
                continue;
            }
            int from = i;
            while (from > 0 && (isTitle(tokens.get(from - 1)) || isInTitle(tokens, from - 1))) {
                from--;
            }
            if (from < i && !isOther(act, sentence.text(from, i + 1))) {
                String titles =
                        tokens.subList(from, i).stream().map(Token::form).collect(Collectors.joining(" "));
                told = told.replace(
                        titles + " " + tokens.get(i).form(), tokens.get(i).form());
            }
        }
        return told;
    }

    /** Whether words name a party that is not a person: the tagger takes "Penh" of "Phnom Penh" for one. */
    private static boolean isOther(ToldAct act, String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return act.named().stream()
                .anyMatch(n ->
                        n.name() != null && n.text().equals(words) && !n.name().contains(last));
    }

    private static boolean isPerson(Token token) {
        return token.entity().endsWith("PERSON");
    }

    private static boolean isTitle(Token token) {
        boolean nation = token.entity().endsWith("NORP") || token.entity().endsWith("GPE");
        return token.is("NNP") && !token.entity().endsWith("DATE")
                || nation && Character.isUpperCase(token.form().charAt(0));
    }

    /** Whether a preposition is part of a title: "of" of "Secretary of State". */
    private boolean isInTitle(List<Token> tokens, int at) {
        return at > 0 && at + 1 < tokens.size() && words.is("part", tokens.get(at)) && isTitle(tokens.get(at - 1));
    }

    /** Returns a text without its first article. "The Hague" keeps its own, and "a few" does not become "few". */
    String without(String text) {
        String bare = opening.matcher(text).replaceFirst("");
        String first = bare.split(" ")[0];
        return words.is("with article", first) || words.is("counted", first) ? text : bare;
    }

    /** Returns a clause as a title has it. */
    String plain(String clause) {
        return Capitals.of(rewritten(ShortSummary.timeless(clause), always));
    }

    /**
     * Returns a title that is too long without the limits of its amounts, and with names as headlines write them: "EU"
     * for "European Union".
     */
    String shorter(String title) {
        return HeadlineNames.in(rewritten(title, ifLong));
    }

    private String rewritten(String text, List<Rewriting> by) {
        StringBuilder told = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            told.append(withoutArticles(text.substring(from, quoted.start()))).append(quoted.group());
            from = quoted.end();
        }
        told.append(withoutArticles(text.substring(from)));
        return Rewriting.all(by, told.toString());
    }

    private String withoutArticles(String text) {
        return article.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(isNeeded(m.group(1), m.group(2)) ? m.group() : m.group(2)));
    }

    /** Whether an article is needed: "a day" in a rate, and "a few". */
    private boolean isNeeded(String article, String word) {
        return words.is("indefinite", article) && (words.is("unit", word) || words.is("counted", word));
    }
}
