package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the names in a sentence: the longest ones of the catalogue, then what the analysis takes for names. */
final class NameFinder {

    /** A capital behind one of these is a place, not a government. */
    private static final Set<String> PLACE = Set.of("in", "at", "from", "near", "outside", "around", "across");

    /** Text that was tokenised once has "People 's". */
    private static final Pattern LOOSE_ENDING = Pattern.compile("\\s+(?=['’]s\\b)");

    /** An alias of so few letters is a name in capitals only: "US", not "us". */
    private static final int ACRONYM = 4;

    private final BodyNames bodies = new BodyNames();
    private final Catalogue catalogue;

    NameFinder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The names in the order of the text; none overlaps another. */
    List<Named> find(Parse parse, @Nullable LocalDate day) {
        List<Named> names = new ArrayList<>();
        List<Tagged> tagged = bodies.complete(parse, Tagged.in(parse));
        int i = 0;
        while (i < parse.tokens().size()) {
            Optional<Named> known = longest(parse, i, tagged, day).map(n -> whole(n, parse, tagged));
            known.ifPresent(names::add);
            i = known.map(n -> n.to() + 1).orElse(i + 1);
        }
        tagged.stream()
                .filter(t -> t.kind() != null && names.stream().noneMatch(n -> n.overlaps(t.from(), t.to())))
                .map(t -> new Named(t.from(), t.to(), t.kind(), null))
                .forEach(names::add);
        names.sort(Comparator.comparingInt(Named::from));
        return names;
    }

    /** "U.S. Naval Forces Central Command" is no mention of the country; as an organ of it, it stands for it. */
    private Named whole(Named name, Parse parse, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> name.kind() == EntityKind.COUNTRY && name.link() != null)
                .filter(t -> t.kind() == EntityKind.ORGANIZATION && t.from() == name.from() && t.to() > name.to())
                .filter(t -> bodies.isBody(parse, t))
                .map(t -> new Named(t.from(), t.to(), t.kind(), organ(name, parse, t)))
                .findFirst()
                .orElse(name);
    }

    /** A body of the country by its name alone, "United States Treasury Department", or the country that it acts for. */
    private @Nullable Link organ(Named country, Parse parse, Tagged body) {
        String id = Objects.requireNonNull(country.link()).entity();
        String rest = text(parse, parse.tokens().subList(country.to() + 1, body.to() + 1));
        List<Candidate> known = catalogue.lookup(rest).stream()
                .filter(c -> id.equals(c.principal()))
                .toList();
        if (known.size() == 1) {
            return link(known.getFirst(), known);
        }
        return bodies.isOfState(parse, body) ? new Link(id, null, 0.85, "organ") : null;
    }

    private Optional<Named> longest(Parse parse, int from, List<Tagged> tagged, @Nullable LocalDate day) {
        int most = Math.min(from + catalogue.longestName(), parse.tokens().size());
        for (int end = most; end > from; end--) {
            Optional<Named> named = known(parse, from, end - 1, tagged, day);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<Named> known(Parse parse, int from, int to, List<Tagged> tagged, @Nullable LocalDate day) {
        List<Token> words = parse.tokens().subList(from, to + 1);
        String text = text(parse, words);
        if (!looksLikeName(words, text) || isPartOfLongerName(from, to, tagged)) {
            return Optional.empty();
        }
        EntityKind tag = tagged.stream()
                .filter(t -> t.overlaps(from, to))
                .map(Tagged::kind)
                .filter(k -> k != null)
                .findFirst()
                .orElse(null);
        List<Candidate> fitting = catalogue.lookup(text).stream()
                .filter(c -> fits(c, parse, words, tag, day))
                .toList();
        return best(fitting, tag).map(c -> new Named(from, to, c.kind(), link(c, fitting)));
    }

    private static String text(Parse parse, List<Token> words) {
        int offset = parse.sentence().span().start();
        String text = parse.sentence()
                .text()
                .substring(
                        words.getFirst().span().start() - offset,
                        words.getLast().span().end() - offset);
        return LOOSE_ENDING.matcher(text).replaceAll("");
    }

    private static boolean looksLikeName(List<Token> words, String text) {
        Token first = words.getFirst();
        Token last = words.getLast();
        boolean capital = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        boolean acronym = text.chars().filter(Character::isLetter).count() >= ACRONYM
                || text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
                || text.chars().anyMatch(Character::isLowerCase)
                        && Character.isUpperCase(text.charAt(0))
                        && text.length() >= 3;
        boolean nominal = words.stream().anyMatch(w -> w.is("NN") || w.is("JJ") || w.is("ADD"));
        return capital && acronym && nominal && !Tagged.isDeterminer(first) && endsInWord(last);
    }

    /** A comma or a dash folds away in a key, and is no part of a name all the same. */
    private static boolean endsInWord(Token last) {
        return !last.is("POS") && last.form().chars().anyMatch(Character::isLetterOrDigit);
    }

    /** "Bank of China" is not China; "Chinese Foreign Ministry" is a name that the catalogue must hold as a whole. */
    private boolean isPartOfLongerName(int from, int to, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> t.kind() == EntityKind.ORGANIZATION || t.kind() == EntityKind.PERSON)
                .anyMatch(t -> t.from() < from && to < t.to());
    }

    private static boolean fits(
            Candidate c, Parse parse, List<Token> words, @Nullable EntityKind tag, @Nullable LocalDate day) {
        Token head = words.getLast();
        return switch (c.reason()) {
            case "demonym" -> head.is("JJ") || head.is("NN");
            case "capital" -> tag != EntityKind.PERSON && !isPlace(parse, head) && head.is("NNP");
            case "office-holder" ->
                c.holds(day) && tag != EntityKind.COUNTRY && (!c.commonWord() || tag == EntityKind.PERSON);
            default -> !c.commonWord() || c.kind() == tag || isSurelyName(words, tag);
        };
    }

    /** "Apple" is a firm when the analysis says so, or when it is no sentence's first word. */
    private static boolean isSurelyName(List<Token> words, @Nullable EntityKind tag) {
        boolean allProper = words.stream().allMatch(w -> w.is("NNP"));
        return tag == EntityKind.ORGANIZATION
                || tag == EntityKind.COMPANY
                || (allProper && words.getFirst().index() > 0 && tag == null);
    }

    private static boolean isPlace(Parse parse, Token head) {
        Token above = parse.head(head);
        if (above == null || !head.relation().equals("pobj")) {
            return false;
        }
        // "flew to Beijing" is a place, "links to Beijing" are with its government.
        Token governor = parse.head(above);
        boolean towards = above.lemma().equals("to") && governor != null && governor.is("VB");
        return towards || PLACE.contains(above.lemma());
    }

    private static Optional<Candidate> best(List<Candidate> candidates, @Nullable EntityKind tag) {
        return candidates.stream().min(Comparator.comparingInt(c -> penalty(c, tag)));
    }

    /** What the analysis says counts first; then names before other reasons, and states before firms. */
    private static int penalty(Candidate c, @Nullable EntityKind tag) {
        boolean organization = c.kind() == EntityKind.ORGANIZATION || c.kind() == EntityKind.COMPANY;
        boolean agrees = tag == null || c.kind() == tag || (tag == EntityKind.ORGANIZATION && organization);
        return (agrees ? 0 : 100)
                + (c.reason().equals("name") ? 0 : 10)
                + c.kind().ordinal();
    }

    private static Link link(Candidate c, List<Candidate> all) {
        long rivals = all.stream().map(Candidate::entity).distinct().count() - 1;
        double score = (c.reason().equals("name") ? 0.98 : 0.9) / (1 + 0.25 * rivals);
        return new Link(c.entity(), c.principal(), Math.round(score * 100) / 100.0, c.reason());
    }
}
