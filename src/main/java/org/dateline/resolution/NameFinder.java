package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the names in a sentence: the longest ones of the catalogue, then what the analysis takes for names. */
final class NameFinder {

    /** Text that was tokenised once has "People 's". */
    private static final Pattern LOOSE_ENDING = Pattern.compile("\\s+(?=['’]s\\b)");

    /** Letters with dots are an abbreviation in lower case as well: "u.s.". */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}\\.(?:\\p{L}\\.?)+");

    /** An alias of so few letters is a name in capitals only: "US", not "us". */
    private static final int ACRONYM = 4;

    /** Behind a firm's name these say no more; "Apple Daily" is no Apple. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "Inc",
            "Inc.",
            "Corp",
            "Corp.",
            "Co",
            "Co.",
            "Ltd",
            "Ltd.",
            "Technologies",
            "Technology",
            "Group",
            "Holdings",
            "Electronics",
            "Company",
            "Corporation",
            "Robotics",
            "Systems",
            "Software");

    private static final Set<String> NAMED = Set.of("ORG", "FAC", "PRODUCT", "WORK_OF_ART");

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
        if (name.kind() == EntityKind.COUNTRY && isNumbered(parse, name.to() + 1)) {
            return new Named(name.from(), name.to() + 1, EntityKind.ORGANIZATION, null);
        }
        if (name.kind() == EntityKind.COMPANY) {
            return tagged.stream()
                    .filter(t -> t.kind() == EntityKind.ORGANIZATION && t.from() == name.from() && t.to() > name.to())
                    .findFirst()
                    .map(t -> new Named(
                            t.from(),
                            t.to(),
                            name.kind(),
                            DESCRIPTIVE.contains(parse.tokens().get(t.to()).form()) ? name.link() : null))
                    .orElse(name);
        }
        return tagged.stream()
                .filter(t -> name.kind() == EntityKind.COUNTRY && name.link() != null)
                .filter(t -> t.kind() == EntityKind.ORGANIZATION && t.from() == name.from() && t.to() > name.to())
                .filter(t -> bodies.isBody(parse, t))
                .map(t -> new Named(t.from(), t.to(), t.kind(), organ(name, parse, t)))
                .findFirst()
                .orElse(name);
    }

    /** "France 24": a channel; "sent Ukraine 24 tanks", "beat France 24-10" count something. */
    private static boolean isNumbered(Parse parse, int at) {
        List<Token> tokens = parse.tokens();
        return at < tokens.size()
                && tokens.get(at).form().matches("\\d{1,2}")
                && NAMED.stream().anyMatch(tokens.get(at).entity()::endsWith)
                && (at + 1 == tokens.size()
                        || tokens.get(at + 1).is("VB")
                        || tokens.get(at + 1).form().matches("[.,]|to|on|over|from|and"));
    }

    /** A body of the country by its name alone, "United States Treasury Department", or the country that it acts for. */
    private @Nullable Link organ(Named country, Parse parse, Tagged body) {
        String id = Objects.requireNonNull(country.link()).entity();
        String rest = text(parse, parse.tokens().subList(country.to() + 1, body.to() + 1));
        List<Candidate> known = catalogue.lookup(rest).stream()
                .filter(c -> id.equals(c.principal()))
                .toList();
        if (known.size() == 1) {
            return Reading.link(known.getFirst(), known);
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
        if (!looksLikeName(words, text)) {
            return Optional.empty();
        }
        EntityKind tag = tagged.stream()
                .filter(t -> t.overlaps(from, to))
                .map(Tagged::kind)
                .filter(k -> k != null)
                .findFirst()
                .orElse(null);
        List<Candidate> fitting = catalogue.lookup(text).stream()
                .filter(c -> !c.acronym()
                        || isBody(tag)
                        || isInCapitals(text)
                        || DOTTED.matcher(text).matches())
                .filter(c -> !isInside(c, parse, from, to, tagged) && Reading.fits(c, parse, words, tag, day))
                .toList();
        return Reading.best(fitting, tag)
                .map(c -> new Named(from, to, c.kind(), Reading.link(c, fitting)))
                .map(n -> ofAnother(n, parse));
    }

    /** "The Philippine SEC", "Thailand's Securities and Exchange Commission": another country's body of the same name. */
    private Named ofAnother(Named name, Parse parse) {
        Link link = name.link();
        String principal = link == null ? null : link.principal();
        return name.kind() != EntityKind.ORGANIZATION || principal == null
                ? name
                : countryBefore(parse, name.from())
                        .filter(c -> !c.equals(principal))
                        .map(c -> new Named(name.from(), name.to(), name.kind(), new Link(c, null, 0.85, "organ")))
                        .orElse(name);
    }

    private Optional<String> countryBefore(Parse parse, int at) {
        int last = at > 0 && parse.tokens().get(at - 1).is("POS") ? at - 2 : at - 1;
        return IntStream.rangeClosed(Math.max(0, last - 2), last)
                .mapToObj(from -> catalogue.lookup(text(parse, parse.tokens().subList(from, last + 1))).stream()
                        .filter(c ->
                                c.kind() == EntityKind.COUNTRY && !c.reason().equals("capital"))
                        .findFirst())
                .flatMap(Optional::stream)
                .map(Candidate::entity)
                .findFirst();
    }

    private static boolean isBody(@Nullable EntityKind tag) {
        return tag == EntityKind.ORGANIZATION;
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
        boolean capital = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        boolean nominal = words.stream().anyMatch(w -> w.is("NN") || w.is("JJ") || w.is("ADD"));
        return (capital && isLongEnough(text) || DOTTED.matcher(text).matches())
                && nominal
                && !Tagged.isDeterminer(words.getFirst())
                && endsInWord(words.getLast());
    }

    private static boolean isLongEnough(String text) {
        return text.chars().filter(Character::isLetter).count() >= ACRONYM
                || isInCapitals(text)
                || Character.isUpperCase(text.charAt(0)) && text.length() >= 3;
    }

    private static boolean isInCapitals(String text) {
        return text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** A comma or a dash folds away in a key, and is no part of a name all the same. */
    private static boolean endsInWord(Token last) {
        return !last.is("POS") && last.form().chars().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * "Bank of China" and "Michael Jordan" are no countries, and nothing in the midst of a name is one; "Ministry of
     * Commerce of China" may stand for China, and "President Trump" holds a name that is his alone.
     */
    private boolean isInside(Candidate c, Parse parse, int from, int to, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> t.from() < from && to <= t.to())
                .anyMatch(t -> t.kind() == EntityKind.PERSON && (c.kind() != EntityKind.PERSON || to < t.to())
                        || t.kind() == EntityKind.ORGANIZATION
                                && (to < t.to() || bodies.isBody(parse, t) && !bodies.isOfState(parse, t)));
    }
}
