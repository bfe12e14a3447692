package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Mention;
import org.dateline.resolution.Catalogue;
import org.dateline.scorecard.Subject.Read;

/** Who is mentioned, and whom the catalogue takes them for. */
final class EntityScore {

    private static final Set<EntityKind> COUNTRY = Set.of(EntityKind.COUNTRY);
    private static final Set<EntityKind> BODIES = Set.of(EntityKind.COMPANY, EntityKind.ORGANIZATION);

    private final Subject subject;
    private final Names names;

    EntityScore(Subject subject, Catalogue catalogue) {
        this.subject = subject;
        this.names = new Names(catalogue);
    }

    List<Line> meantime() {
        Tally countries = new Tally("countries by name: mention and link", "MEANTIME");
        Tally bodies = new Tally("companies and organisations: mention", "MEANTIME");
        Tally links = new Tally("companies: link among those that the catalogue holds", "MEANTIME");
        for (Meantime document : Meantime.all()) {
            Read read = subject.read(document.text(), document.published(), "");
            List<Mention> ours = read.resolved().mentions().stream()
                    .filter(m -> m.span().end() <= document.annotated())
                    .toList();
            countries(document, ours, countries);
            bodies(document, ours, bodies);
            links(document, ours, links);
        }
        return List.of(countries.line(), bodies.line(), links.line());
    }

    private void countries(Meantime document, List<Mention> ours, Tally tally) {
        List<Meantime.Name> gold = document.mentions().stream()
                .filter(n -> names.find(n.link(), COUNTRY).isPresent())
                .toList();
        List<Mention> named = ours.stream().filter(m -> isNamed(m, COUNTRY)).toList();
        var pairs = Pairs.of(gold, Meantime.Name::span, named, Mention::span);
        pairs.both().forEach(p -> {
            String right = names.find(p.gold().link(), COUNTRY).orElseThrow().id();
            String taken = p.ours().link().entity();
            tally.answer(right.equals(taken), p.ours().text() + " taken for " + taken + ", is " + right);
        });
        pairs.missed().forEach(n -> tally.missed(context(document, n.span().of(document.text()), n.link())));
        // An adjective inside a longer name is no mention of the country there.
        pairs.spurious().stream()
                .filter(m -> document.mentions().stream()
                        .noneMatch(n -> n.span().overlaps(m.span()) && !n.span().equals(m.span())))
                .forEach(
                        m -> tally.spurious(context(document, m.text(), m.link().entity())));
    }

    private void bodies(Meantime document, List<Mention> ours, Tally tally) {
        List<Meantime.Name> gold =
                document.mentions().stream().filter(n -> n.type().equals("ORG")).toList();
        List<Mention> named = ours.stream()
                .filter(m -> m.kind() != null && BODIES.contains(m.kind()))
                .toList();
        var pairs = Pairs.of(gold, Meantime.Name::span, named, Mention::span);
        pairs.both().forEach(p -> tally.hit());
        pairs.missed().forEach(n -> tally.missed(context(document, n.span().of(document.text()), n.link())));
        pairs.spurious().forEach(m -> tally.spurious(context(document, m.text(), "" + m.kind())));
    }

    private void links(Meantime document, List<Mention> ours, Tally tally) {
        for (Meantime.Name name : document.mentions()) {
            Optional<Entity> right = names.find(name.link(), BODIES);
            if (name.type().equals("ORG") && right.isPresent()) {
                Optional<String> taken = ours.stream()
                        .filter(m -> m.span().overlaps(name.span()) && m.link() != null)
                        .map(m -> m.link().entity())
                        .filter(id -> id.equals(right.get().id()))
                        .findFirst();
                tally.answer(
                        taken.isPresent(),
                        context(
                                document,
                                name.span().of(document.text()),
                                right.get().id()));
            }
        }
    }

    /** Mentions by name only: what is inferred from a phrase or a capital is no name of the country. */
    private static boolean isNamed(Mention mention, Set<EntityKind> kinds) {
        return mention.link() != null
                && mention.kind() != null
                && kinds.contains(mention.kind())
                && mention.link().reason().equals("name");
    }

    private static String context(Meantime document, String words, String what) {
        return words + " [" + what + "] in " + document.name();
    }

    List<Line> re3d() {
        Tally countries = new Tally("countries by name: mention and link", "re3d");
        Tally bodies = new Tally("companies and organisations: mention", "re3d");
        List<Line> lines = new ArrayList<>();
        for (Re3d document : Re3d.all()) {
            Read read = subject.read(document.text(), "", "");
            document.score(read, names, countries, bodies);
        }
        lines.add(countries.line());
        lines.add(bodies.line());
        return lines;
    }
}
