package org.dateline.resolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Slot;
import org.dateline.model.Article;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.EntityKind;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/** Links mentions and parties to the catalogue and turns acts into claims. */
public final class Resolver {

    private static final Set<Instrument> ON_GOODS = Set.of(
            Instrument.TARIFF, Instrument.TRADE_REMEDY, Instrument.IMPORT_RESTRICTION, Instrument.EXPORT_CONTROL);

    private final Catalogue catalogue;
    private final NameFinder finder;
    private final Set<String> groups;
    private final Confidence confidence = Confidence.load();

    /**
     * Resolves by a catalogue.
     *
     * @param groups nouns that can be parties without being anybody's name
     */
    public Resolver(Catalogue catalogue, Set<String> groups) {
        this.catalogue = catalogue;
        this.finder = new NameFinder(catalogue);
        this.groups = groups;
    }

    /**
     * What was resolved in an article.
     *
     * @param mentions who is named, in the order of the text
     * @param findings what is stated, in the order of the text
     */
    public record Resolved(List<Mention> mentions, List<Finding> findings) {

        /** What is stated, in the order of the text. */
        public List<Claim> claims() {
            return findings.stream().map(Finding::claim).toList();
        }
    }

    /**
     * A statement and how it was found.
     *
     * @param act what the coder read
     * @param claim what was made of it
     */
    public record Finding(CodedAct act, Claim claim) {}

    /** Resolves the acts of an article; those in which no state or body takes part are left out. */
    public Resolved resolve(Article article, List<Parse> parses, Extraction extraction) {
        Scene scene = Scene.of(parses, finder, article.publication().day());
        PartyLinker linker = new PartyLinker(scene, catalogue, groups);
        String gazette = article.source() == null ? null : catalogue.gazette(article.source());
        Issuer issuer = new Issuer(scene, linker);
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (CodedAct act : extraction.acts()) {
            Optional<String> government = issuer.of(parses.get(act.sentence()).segment());
            Optional<Finding> before = new Antecedents(parses, findings.values()).of(act);
            CodedAct told = before.map(b -> act.takingUp(
                            b.act().instrument(), b.claim().coding().goods()))
                    .orElse(act);
            List<Party> meant = before.map(b -> b.claim().coding().parties()).orElse(List.of());
            Casting.of(told, linker, gazette, government.orElse(null), meant)
                    .map(parties -> claim(article, parses, told, parties, linker, extraction.extractor()))
                    .ifPresent(claim -> findings.putIfAbsent(claim.id(), new Finding(told, claim)));
        }
        Headlines headlines = new Headlines(parses, List.copyOf(findings.values()));
        Map<String, Finding> completed = new LinkedHashMap<>();
        for (Finding finding : findings.values()) {
            Finding whole = headlines
                    .completed(finding)
                    .map(w -> new Finding(
                            w.act(), claim(article, parses, w.act(), w.parties(), linker, extraction.extractor())))
                    .orElse(finding);
            completed.putIfAbsent(whole.claim().id(), whole);
        }
        return new Resolved(new Mentions(scene, catalogue).all(), List.copyOf(completed.values()));
    }

    private Claim claim(
            Article article,
            List<Parse> parses,
            CodedAct act,
            List<Party> parties,
            PartyLinker linker,
            String extractor) {
        Parse parse = parses.get(act.sentence());
        Quote quote = new Quote(parse.sentence().text(), parse.sentence().span(), parse.segment());
        Coding coding = coding(act, parties, goods(act, parties, linker));
        return Claim.of(article.id(), Evidence.TEXT, quote, coding, assertion(act, coding, quote, linker, extractor));
    }

    /** "Malaysian palm oil" is palm oil from Malaysia; those whom an act is on are no goods. */
    private @Nullable String goods(CodedAct act, List<Party> parties, PartyLinker linker) {
        String name = act.goods();
        boolean party = name != null && parties.stream().anyMatch(p -> p.role() == Role.TARGET && isCalled(p, name));
        boolean sent = act.instrument() == Instrument.EXPORT_CONTROL;
        String from = party ? "" : places(" from ", act.origins(), parties, linker);
        String to = party ? "" : places(" to ", act.destinations(), parties, linker);
        if (name != null && !party && (from + to).isEmpty() && ON_GOODS.contains(act.instrument())) {
            // "The steel duty on Turkey" is on steel from there, "chip controls on Oman" on chips to go there.
            from = sent ? "" : nations(" from ", parties);
            to = sent ? nations(" to ", parties) : "";
        }
        String goods = party ? null : name == null && !(from + to).isEmpty() ? "goods" : name;
        return goods == null ? null : goods + from + to;
    }

    private String nations(String link, List<Party> parties) {
        String names = parties.stream()
                .filter(p -> p.role() == Role.TARGET && p.entity() != null)
                .flatMap(p -> catalogue.byId(p.entity()).stream())
                .filter(e -> e.kind() == EntityKind.COUNTRY)
                .map(Catalogue.Entry::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : link + names;
    }

    /** "Two senior Iranian officials" are no "senior officials" beside. */
    private static boolean isCalled(Party party, String goods) {
        String last = goods.substring(goods.lastIndexOf(' ') + 1);
        return party.text().equals(goods)
                || party.entity() == null && party.text().endsWith(" " + last);
    }

    /** Countries and blocs; nobody's own goods come from somewhere. */
    private String places(String link, List<Slot> places, List<Party> parties, PartyLinker linker) {
        Set<String> own = parties.stream()
                .filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        String names = places.stream()
                .flatMap(slot -> Optional.ofNullable(entity(slot, linker)).stream())
                .filter(id -> !own.contains(id))
                .flatMap(id -> catalogue.byId(id).stream())
                .filter(e -> e.kind() == EntityKind.COUNTRY || e.kind() == EntityKind.ORGANIZATION)
                .map(Catalogue.Entry::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : link + names;
    }

    private Coding coding(CodedAct act, List<Party> parties, @Nullable String goods) {
        return new Coding(
                act.type(),
                act.cameo(),
                act.instrument(),
                act.direction(),
                act.stage(),
                act.date(),
                act.due(),
                act.expires(),
                goods,
                null,
                act.designator(),
                parties,
                Summary.of(act, goods, parties, this::name));
    }

    private String name(Party party) {
        return party.entity() == null
                ? party.text()
                : catalogue.byId(party.entity()).map(Catalogue.Entry::name).orElse(party.text());
    }

    private Assertion assertion(CodedAct act, Coding coding, Quote quote, PartyLinker linker, String extractor) {
        Slot source = act.stance().source();
        return new Assertion(
                act.stance().denied(),
                act.stance().hedged(),
                act.stance().conditional(),
                source == null ? null : source.text(),
                source == null ? null : entity(source, linker),
                confidence.of(act, coding, quote.text()),
                extractor,
                act.rule());
    }

    private static @Nullable String entity(Slot source, PartyLinker linker) {
        return linker.link(source).stream()
                .map(Party::entity)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }
}
