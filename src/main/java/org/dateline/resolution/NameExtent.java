package org.dateline.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Extends known names by the words around them, and resolves the longer name.
 *
 * @param catalogue the bodies of countries
 * @param bodies recognises bodies by the form of their names
 */
record NameExtent(Catalogue catalogue, BodyNames bodies) {

    /** Words after a firm's name that do not change its meaning, while "Apple Daily" is not Apple. */
    private static final Set<String> DESCRIPTIVE = WordClasses.of("resolution", "word of many firms");

    private static final Set<String> BODIES = WordClasses.of("resolution", "end of a body's name");

    private static final Set<String> NAMED = Set.of("ORG", "FAC", "PRODUCT", "WORK_OF_ART");

    /** Returns the whole name that begins with a known one. */
    Named whole(Named name, Parse parse, List<Tagged> tagged) {
        if (name.kind() == EntityKind.COUNTRY && isNumbered(parse, name.to() + 1)) {
            return new Named(name.from(), name.to() + 1, EntityKind.ORGANIZATION, null);
        }
        List<Tagged> longer = tagged.stream()
                .filter(t -> t.kind() == EntityKind.ORGANIZATION && t.from() == name.from() && t.to() > name.to())
                .toList();
        if (name.kind() == EntityKind.COMPANY) {
            return longer.isEmpty() ? name : firm(name, parse, longer.getFirst());
        }
        if (name.kind() == EntityKind.ORGANIZATION && !longer.isEmpty() && isBodyOfOther(parse, longer.getFirst())) {
            return new Named(name.from(), longer.getFirst().to(), EntityKind.ORGANIZATION, null);
        }
        return name.kind() == EntityKind.COUNTRY && name.link() != null ? body(name, parse, longer) : name;
    }

    /**
     * Whether a longer name is that of another body: "International Trade Administration Commission" is not the
     * administration.
     */
    private static boolean isBodyOfOther(Parse parse, Tagged longer) {
        return BODIES.contains(parse.tokens().get(longer.to()).form());
    }

    /**
     * Whether a number is part of a name, as in "France 24". In "sent Ukraine 24 tanks" and "beat France 24-10" it
     * counts.
     */
    private static boolean isNumbered(Parse parse, int at) {
        List<Token> tokens = parse.tokens();
        return at < tokens.size()
                && tokens.get(at).form().matches("\\d{1,2}")
                && NAMED.stream().anyMatch(tokens.get(at).entity()::endsWith)
                && (at + 1 == tokens.size()
                        || tokens.get(at + 1).is("VB")
                        || tokens.get(at + 1).form().matches("[.,]|to|on|over|from|and"));
    }

    private static Named firm(Named name, Parse parse, Tagged longer) {
        // "Kaspersky software" is a product of the firm.
        if (parse.tokens().subList(name.to() + 1, longer.to() + 1).stream()
                .allMatch(t -> Character.isLowerCase(t.form().charAt(0)))) {
            return name;
        }
        String last = parse.tokens().get(longer.to()).form();
        return new Named(longer.from(), longer.to(), name.kind(), DESCRIPTIVE.contains(last) ? name.link() : null);
    }

    /**
     * Returns the body whose name begins with a country: "U.S. Naval Forces Central Command" is not a mention of the
     * country but stands for it as its organ.
     */
    private Named body(Named country, Parse parse, List<Tagged> longer) {
        return longer.stream()
                .filter(t -> bodies.isBody(parse, t))
                .map(t -> new Named(t.from(), t.to(), t.kind(), organ(country, parse, t)))
                .findFirst()
                .orElse(country);
    }

    /**
     * Returns the link of a body: the body itself if its name is known, "United States Treasury Department", else the
     * country that it acts for.
     */
    private @Nullable Link organ(Named country, Parse parse, Tagged body) {
        String id = Objects.requireNonNull(country.link()).entity();
        String rest = Spelling.of(parse, country.to() + 1, body.to()).text();
        List<Candidate> known = catalogue.lookup(rest).stream()
                .filter(c -> catalogue
                        .byId(c.entity())
                        .filter(e -> id.equals(e.principal()) || id.equals(e.country()))
                        .isPresent())
                .toList();
        if (known.size() == 1) {
            return NameReading.link(known.getFirst(), known);
        }
        return bodies.isOfState(parse, body) ? new Link(id, null, 0.85, "organ") : null;
    }
}
