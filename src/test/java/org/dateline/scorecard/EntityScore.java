package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.resolution.Catalogue;
import org.dateline.scorecard.Expected.Name;

/**
 * Who is mentioned by name, and whom the catalogue takes them for.
 *
 * <p>Only names count. A phrase that stands for somebody ("the company"), an adjective ("Chinese") and a capital that
 * stands for a government are mentions of ours that no gold set marks as names. Names pair one to one, the same words
 * first and then words that overlap.
 *
 * <p>Each set is scored in two parts, the documents with an even and with an odd place in it. What was mended was found in
 * the even part; the odd part is for proof.
 */
final class EntityScore {

    static final Set<EntityKind> COUNTRY = Set.of(EntityKind.COUNTRY);
    static final Set<EntityKind> BODIES = Set.of(EntityKind.COMPANY, EntityKind.ORGANIZATION);

    /** Reasons of links that rest on a name in the text. */
    private static final Set<String> BY_NAME = Set.of("name", "abbreviation", "short name", "organ");

    private final Subject subject;
    private final Names names;

    EntityScore(Subject subject, Catalogue catalogue) {
        this.subject = subject;
        this.names = new Names(catalogue);
    }

    List<Line> meantime() {
        List<Line> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            Tallies tallies = new Tallies(part.of("MEANTIME"));
            for (Meantime document : part.of(Meantime.all())) {
                List<Mention> ours =
                        subject.read(document.text(), document.published(), "").resolved().mentions().stream()
                                .filter(m -> m.span().end() <= document.annotated())
                                .toList();
                countries(document.countries(names), ours, tallies.countries);
                bodies(document.bodies(names), ours, tallies.bodies);
                links(document.bodies(names), ours, tallies.links);
            }
            lines.addAll(List.of(tallies.countries.line(), tallies.bodies.line(), tallies.links.line()));
        }
        return lines;
    }

    List<Line> re3d() {
        List<Line> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            Tallies tallies = new Tallies(part.of("re3d"));
            for (Re3d document : part.of(Re3d.all())) {
                List<Mention> ours =
                        subject.read(document.text(), "", "").resolved().mentions();
                countries(document.countries(names), ours, tallies.countries);
                bodies(document.bodies(names), ours, tallies.bodies);
            }
            lines.addAll(List.of(tallies.countries.line(), tallies.bodies.line()));
        }
        return lines;
    }

    /** The counts of one part of a set. */
    private static final class Tallies {

        private final Tally countries;
        private final Tally bodies;
        private final Tally links;

        Tallies(String data) {
            countries = new Tally("countries by name: mention and link", data);
            bodies = new Tally("companies and organisations: mention", data);
            links = new Tally("companies: link among those that the catalogue holds", data);
        }
    }

    private static void countries(Expected gold, List<Mention> ours, Tally tally) {
        var pairs = gold.pair(named(ours, COUNTRY, Objects::nonNull));
        pairs.both().forEach(p -> {
            String taken = entity(p.ours());
            tally.answer(p.gold().entity().equals(taken), p.gold() + " taken for " + taken);
        });
        pairs.missed().forEach(n -> tally.missed(n.toString()));
        pairs.spurious().forEach(m -> tally.spurious(m.toString()));
    }

    private static void bodies(Expected gold, List<Mention> ours, Tally tally) {
        var pairs = gold.pair(named(ours, BODIES, link -> true));
        pairs.both().forEach(p -> tally.hit());
        pairs.missed().forEach(n -> tally.missed(n.toString()));
        pairs.spurious().forEach(m -> tally.spurious(m.toString()));
    }

    private static void links(Expected gold, List<Mention> ours, Tally tally) {
        for (Name name : gold.names()) {
            if (!name.entity().isEmpty()) {
                List<String> taken = ours.stream()
                        .filter(m -> m.span().overlaps(name.span()) && m.link() != null)
                        .map(EntityScore::entity)
                        .toList();
                tally.answer(taken.contains(name.entity()), name + " taken for " + taken);
            }
        }
    }

    private static List<Mention> named(List<Mention> ours, Set<EntityKind> kinds, Predicate<Link> wanted) {
        return ours.stream()
                .filter(m -> m.kind() != null && kinds.contains(m.kind()))
                .filter(m -> m.link() == null || BY_NAME.contains(m.link().reason()))
                .filter(m -> wanted.test(m.link()))
                .toList();
    }

    private static String entity(Mention mention) {
        return Optional.ofNullable(mention.link()).map(Link::entity).orElse("");
    }

    /** A half of a data set, by the places of its documents. */
    private enum Part {
        EVEN,
        ODD;

        String of(String data) {
            return data + ", " + name().toLowerCase(java.util.Locale.ROOT);
        }

        <D> List<D> of(List<D> documents) {
            return java.util.stream.IntStream.range(0, documents.size())
                    .filter(i -> i % 2 == ordinal())
                    .mapToObj(documents::get)
                    .toList();
        }
    }
}
