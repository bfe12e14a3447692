package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.BundledTable;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.ToldAct.Named;
import org.jspecify.annotations.Nullable;

/** Writes parties as noun phrases: in the words of the text with the article there, else by name. */
final class NounPhrases {

    /** An explanation of a name in brackets, or the remains of one. */
    private static final Pattern BRACKET = Pattern.compile("\\s*\\(.*$|[,;:]\\s*$");

    /** A name that begins with its owner: "Nigeria's Central Bank". */
    private static final Pattern OWNED = Pattern.compile("^\\p{Lu}[\\p{L}.-]+ ?['’]s? ");

    private static final String DEFINITE = "the ";
    private static final String CAPITAL_DEFINITE = "The ";
    private static final String INDEFINITE = "a ";
    private static final String INDEFINITE_VOWEL = "an ";
    /** A word that is capitalised only as the first of its sentence. */
    private static final Pattern LOWER_REST = Pattern.compile("\\p{Lu}\\p{Ll}+(?:\\s|$)");

    private static final Pattern VOWEL =
            Pattern.compile("[aeioAEIO]|un[^ie]|[FHLMNRSX](?:[A-Z\\d]{1,2}|[B-DF-HJ-NP-TV-Z\\d]+)\\b");

    private final ClosedClasses words;
    private final Set<String> definiteNames;
    private final Set<String> definiteLast;

    NounPhrases(ClosedClasses words) {
        this.words = words;
        this.definiteNames = rows("name");
        this.definiteLast = rows("last");
    }

    private static Set<String> rows(String kind) {
        return BundledTable.rows("/summaries/definite-names.tsv").stream()
                .filter(row -> row.getFirst().equals(kind))
                .map(List::getLast)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A noun phrase.
     *
     * @param text its words
     * @param plural whether its verb is in the plural
     */
    record Phrase(String text, boolean plural) {

        /** An official after the place of office: "D.C. mayor Muriel Bowser" after "Washington, ". */
        private static final Pattern PLACE_OF_OFFICE = Pattern.compile("\\p{Lu}\\S* \\p{Ll}{4,}.*");

        /** Returns the phrase with a comma after an apposition: "the ambassador, Abdul Aziz al-Wasel,". */
        Phrase closed(ClosedClasses words) {
            int comma = text.indexOf(", ");
            if (comma <= 0) {
                return this;
            }
            String next = text.substring(comma + 2).split(" ")[0];
            boolean beside = words.is("beside", next) && next.equals(next.toLowerCase(Locale.ROOT));
            boolean place = !text.startsWith(DEFINITE)
                    && Character.isUpperCase(text.charAt(0))
                    && PLACE_OF_OFFICE.matcher(text.substring(comma + 2)).matches();
            boolean list = place || !beside && words.isIn("and", text.substring(comma));
            return !list && comma == text.lastIndexOf(", ") ? new Phrase(text + ",", plural) : this;
        }
    }

    /** Returns the indefinite article of some words, with a space. */
    static String indefinite(String text) {
        return VOWEL.matcher(text).lookingAt() ? INDEFINITE_VOWEL : INDEFINITE;
    }

    /** Returns a phrase or name without the "the" that this class adds. */
    static String bare(String phrase) {
        return phrase.startsWith(DEFINITE) ? phrase.substring(DEFINITE.length()) : phrase;
    }

    /** Returns a party as a phrase; null if only a pronoun is known of it. */
    @Nullable
    Phrase of(Named named, @Nullable Parse sentence) {
        List<Token> own = sentence == null || named.span() == null
                ? List.of()
                : sentence.tokens().stream()
                        .filter(t -> t.span().overlaps(named.span()))
                        .toList();
        while (!own.isEmpty()
                && (own.getFirst().is("POS")
                        || own.getFirst().is("IN")
                        || own.getFirst().is("CC"))) {
            own = own.subList(1, own.size());
        }
        if (sentence == null || own.isEmpty() || !isNounPhrase(own)) {
            boolean words = sentence == null
                    || named.span() == null
                    || named.name() != null
                    || own.stream().anyMatch(t -> t.is("N"));
            return words ? byName(named) : null;
        }
        Optional<Phrase> owned = owned(own, sentence);
        if (owned.isPresent()) {
            return owned.get();
        }
        List<Token> extended = withHead(own, sentence);
        if (extended.size() > own.size()) {
            return of(
                    new Named(
                            named.role(),
                            named.name(),
                            text(extended, sentence),
                            new Span(
                                    own.getFirst().span().start(),
                                    extended.getLast().span().end()),
                            named.inferred(),
                            named.nation()),
                    sentence);
        }
        Token head = head(own);
        int cut = own.getFirst().span().start()
                - java.util.Objects.requireNonNull(named.span()).start();
        String called = cut < 0 ? text(own, sentence) : named.text().substring(cut);
        String text = whole(BRACKET.matcher(called).replaceFirst(""));
        String article = article(own.getFirst(), sentence);
        boolean plural = isPlural(own, head);
        if (own.stream().anyMatch(t -> t.is("POS"))) {
            return new Phrase(article + text, plural);
        }
        if (article.isEmpty()
                && head.is("NNP")
                && takesArticle(text)
                && !head.entity().endsWith("PERSON")) {
            article = DEFINITE;
        } else if (article.isEmpty()
                && !plural
                && isCount(own)
                && !sentence.sentence().headline()) {
            article = indefinite(text);
        }
        boolean small = own.getFirst().index() == 0
                && !own.getFirst().is("NNP")
                && own.getFirst().entity().equals("O")
                && !sentence.sentence().headline();
        String lowered = small && LOWER_REST.matcher(text).lookingAt() ? Capitals.small(text) : text;
        String name = named.name();
        if (name != null
                && own.size() == 1
                && article.equalsIgnoreCase(DEFINITE)
                && words.is("state organ", text)
                && !name.equalsIgnoreCase(text)
                && named.nation() == null) {
            return new Phrase(withArticle(name) + (name.endsWith("s") ? "'" : "'s") + " " + text, plural);
        }
        String nation = named.nation();
        boolean organ = nation != null && article.equalsIgnoreCase(DEFINITE);
        return new Phrase(article + (organ ? nation + " " : "") + lowered, plural);
    }

    /** Returns the words with the noun that they precede: "Pakistan" with the rest of "the Pakistan Army". */
    private List<Token> withHead(List<Token> own, Parse sentence) {
        List<Token> tokens = sentence.tokens();
        int end = own.getLast().index() + 1;
        boolean name = (own.getLast().is("NNP") || own.getLast().pos().equals("NN"))
                && !own.getLast().entity().endsWith("PERSON");
        while (name
                && end < tokens.size()
                && tokens.get(end).is("N")
                && (own.size() == 1 || !tokens.get(end).pos().equals("NNS"))
                && !words.isDay(tokens.get(end))) {
            end++;
        }
        return tokens.subList(own.getFirst().index(), end);
    }

    /** Returns the phrase with its owner, if the text names it directly before: "the island's own premier". */
    private Optional<Phrase> owned(List<Token> own, Parse sentence) {
        List<Token> tokens = sentence.tokens();
        int first = own.getFirst().index();
        if (first == 0 || !tokens.get(first - 1).is("POS")) {
            return Optional.empty();
        }
        first--;
        while (first > 0
                && (tokens.get(first - 1).is("N")
                        || tokens.get(first - 1).is("J")
                        || tokens.get(first - 1).is("DT"))) {
            first--;
        }
        List<Token> whole = tokens.subList(first, own.getLast().index() + 1);
        if (!tokens.get(first).is("N") && !tokens.get(first).is("DT")) {
            return Optional.empty();
        }
        String text = BRACKET.matcher(text(whole, sentence)).replaceFirst("");
        boolean small = first == 0 && tokens.get(first).is("DT");
        return Optional.of(new Phrase(small ? Capitals.small(text) : text, isPlural(own, head(own))));
    }

    private static String text(List<Token> own, Parse sentence) {
        return sentence.text(own.getFirst().index(), own.getLast().index() + 1).replaceAll("\\s+", " ");
    }

    /** Returns the words without incomplete ones at the end, if a span was marked too long. */
    private String whole(String text) {
        String rest = text.strip();
        int last = rest.lastIndexOf(' ');
        while (last > 0 && words.is("dangling", rest.substring(last + 1))) {
            rest = rest.substring(0, last).strip();
            last = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private boolean isPlural(List<Token> own, Token head) {
        boolean joined = !isOneBody(own)
                && (own.stream().takeWhile(t -> !t.is("IN")).anyMatch(t -> t.is("CC"))
                        || own.stream().dropWhile(t -> !t.is("CC")).anyMatch(t -> t.is("IN")));
        boolean many = head.pos().equals("NNS") || head.pos().equals("NNPS") && !definiteLast.contains(head.form());
        return joined || many || words.is("plural", head.form());
    }

    /**
     * Whether "and" is part of one body's name: "the Food and Drug Administration", but not "the Treasury and the
     * Justice Department".
     */
    boolean isOneBody(List<Token> own) {
        List<Token> name = own.getFirst().is("DT") ? own.subList(1, own.size()) : own;
        return !name.isEmpty()
                && definiteLast.contains(name.getLast().form())
                && name.stream().allMatch(t -> t.is("NNP") || t.is("CC") || t.is("J"))
                && name.stream().filter(t -> definiteLast.contains(t.form())).count() == 1
                && name.stream().filter(t -> t.is("CC")).count() == 1
                && name.indexOf(name.getLast()) - name.indexOf(firstJoin(name)) > 1;
    }

    private static Token firstJoin(List<Token> name) {
        return name.stream().filter(t -> t.is("CC")).findFirst().orElse(name.getFirst());
    }

    /** Whether a name takes "the", by itself or by its last word before a comma. */
    private boolean takesArticle(String name) {
        String first = name.contains(", ") ? name.substring(0, name.indexOf(", ")) : name;
        int last = first.lastIndexOf(' ');
        List<String> all = List.of(first.split(" "));
        int of = IntStream.range(1, all.size())
                .filter(i -> words.is("part", all.get(i)))
                .findFirst()
                .orElse(0);
        return !first.startsWith(CAPITAL_DEFINITE)
                && !first.startsWith(DEFINITE)
                && (of > 0 && definiteLast.contains(all.get(of - 1))
                        || definiteNames.contains(first)
                        || last > 0 && definiteLast.contains(first.substring(last + 1)));
    }

    private @Nullable Phrase byName(Named named) {
        if (named.name() != null) {
            return new Phrase(withArticle(named.name()), false);
        }
        String text = whole(named.text());
        boolean says = text.length() > 1 && !words.is("pronoun", text) && !words.is("dangling", text);
        return says ? new Phrase(withArticle(text), words.is("plural", text)) : null;
    }

    /**
     * Returns a name with "the" if it takes one: "the United States", "the European Commission", but not "Nigeria's
     * Central Bank".
     */
    String withArticle(String name) {
        return takesArticle(name) && !OWNED.matcher(name).find() ? DEFINITE + name : name;
    }

    /** Whether the words are a phrase of their own, and not an adjective, possessive or pronoun. */
    private static boolean isNounPhrase(List<Token> own) {
        Token last = head(own);
        boolean noun = last.is("N") || last.is("CD");
        return noun && own.stream().noneMatch(t -> t.is("PRP"));
    }

    /** Returns the last noun before a preposition or a comma. */
    private static Token head(List<Token> own) {
        Token head = own.getFirst();
        for (Token token : own) {
            if (token.is("N") || token.is("CD")) {
                head = token;
            } else if (head.is("N")
                    && (token.is("IN") || token.is("W") || token.form().equals(","))) {
                break;
            }
        }
        return head;
    }

    /** Whether a common noun has no article because a headline left it out. */
    private boolean isCount(List<Token> own) {
        Token first = own.getFirst();
        return head(own).pos().equals("NN") && !words.is("mass", head(own)) && !first.is("CD") && !first.is("DT");
    }

    private String article(Token first, Parse sentence) {
        int at = first.index() - 1;
        if (at < 0) {
            return "";
        }
        Token before = sentence.tokens().get(at);
        if (before.pos().equals("PRP$")) {
            return DEFINITE;
        }
        return before.is("DT") && words.is("determiner", before) ? before.form().toLowerCase(Locale.ROOT) + " " : "";
    }
}
