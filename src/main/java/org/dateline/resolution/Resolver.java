package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Checkpoint;
import org.dateline.model.Claim;
import org.dateline.model.EntityKind;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.summaries.Story;
import org.dateline.summaries.SummaryWriter;
import org.jspecify.annotations.Nullable;

/** Links mentions and parties to the catalogue and turns acts into claims. */
public final class Resolver {

    /** Shared, since its tables take a fifth of a second to load and catalogues are replaced. */
    private static final SummaryWriter SUMMARIES = new SummaryWriter();

    /** The types of acts that "the decision" may refer to; praise, blame and demands are not among them. */
    private static final Set<ActionType> DEEDS = Set.of(
            ActionType.SANCTION,
            ActionType.RETREAT,
            ActionType.CONCEDE,
            ActionType.COERCE,
            ActionType.AID,
            ActionType.COOPERATE,
            ActionType.MOBILIZE,
            ActionType.AGREE,
            ActionType.INVESTIGATE,
            ActionType.ASSAULT);

    private final Catalogue catalogue;
    private final NameFinder finder;
    private final References.Judge references;
    private final ImpliedObjects.Judge objects;

    /** A resolver with a catalogue. */
    public Resolver(Catalogue catalogue) {
        this(catalogue, References.LEARNED, ImpliedObjects.LEARNED);
    }

    /** A resolver that weighs references and implied objects by other models. */
    Resolver(Catalogue catalogue, References.Judge references, ImpliedObjects.Judge objects) {
        this.catalogue = catalogue;
        this.references = references;
        this.objects = objects;
        this.finder = new NameFinder(catalogue);
    }

    /**
     * The mentions and statements of an article, resolved.
     *
     * @param mentions the entities named, in the order of the text
     * @param findings the statements, in the order of the text
     */
    public record Resolved(List<Mention> mentions, List<Finding> findings) {

        /** Returns the claims, in the order of the text. */
        public List<Claim> claims() {
            return findings.stream().map(Finding::claim).toList();
        }

        /** Returns the ids of all entities that are named, take part in an act or are quoted. */
        public Set<String> entities() {
            Stream<String> named = mentions.stream()
                    .map(Mention::link)
                    .flatMap(Stream::ofNullable)
                    .flatMap(link -> Stream.concat(Stream.of(link.entity()), Stream.ofNullable(link.principal())));
            Stream<String> taking = claims().stream()
                    .flatMap(claim -> claim.coding().parties().stream())
                    .flatMap(party ->
                            Stream.concat(Stream.ofNullable(party.entity()), Stream.ofNullable(party.principal())));
            Stream<String> quoted = claims().stream()
                    .flatMap(claim -> Stream.ofNullable(claim.assertion().attributedEntity()));
            return Stream.of(named, taking, quoted)
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A claim with the act that it was made from.
     *
     * @param act the act as coded
     * @param claim the claim
     */
    public record Finding(CodedAct act, Claim claim) {

        private List<Party> parties() {
            return claim.coding().parties();
        }
    }

    /** Resolves the acts of an article. */
    public Resolved resolve(Article article, List<Parse> parses, Extraction extraction) {
        return resolve(article, parses, extraction, PartyChanges.UNHEARD);
    }

    /**
     * Resolves the acts of an article, and reports the changes of each stage to their parties.
     *
     * @param changes receives each change, act by act within a stage
     */
    public Resolved resolve(Article article, List<Parse> parses, Extraction extraction, Consumer<PartyChange> changes) {
        return resolve(article, parses, extraction, new PartyChanges(changes));
    }

    private Resolved resolve(Article article, List<Parse> parses, Extraction extraction, PartyChanges changes) {
        Scene named = Scene.of(parses, finder, article.publication().day());
        Scene scene = HomeStates.of(article.rawText(), named, catalogue).ofDateline();
        PartyLinker linker = new PartyLinker(scene, catalogue);
        String gazette = article.source() == null ? null : catalogue.gazette(article.source());
        List<Mention> mentions = new Mentions(scene, catalogue).all();
        List<CodedAct> acts = new ClauseSlots(parses, extraction.acts(), new PartyNouns(catalogue)).mended();
        Statements statements =
                new Statements(article, parses, extraction.extractor(), catalogue, linker, SUMMARIES, null);
        HomeStates homes = HomeStates.of(article.rawText(), scene, catalogue);
        List<Finding> own = findings(acts, scene, linker, gazette, homes, statements, changes);
        Affected affected = new Affected(catalogue, linker);
        // Objects in the sentence itself come before inferred ones.
        References meant = new References(scene, affected, references);
        List<Finding> referred = meant.completed(own, statements);
        tell(own, referred, "reference", changes);
        List<Finding> worded = new OwnWordObjects(affected, parses, mentions, acts).completed(referred, statements);
        tell(referred, worded, "object in its own words", changes);
        List<Finding> findings = new ImpliedObjects(affected, parses, mentions, objects).completed(worded, statements);
        tell(worded, findings, "implied object", changes);
        Story story = story(parses, mentions, acts, meant.meant());
        return new Resolved(mentions, statements.told(completed(findings, parses, statements, changes), story));
    }

    private static void tell(List<Finding> before, List<Finding> after, String stage, PartyChanges changes) {
        for (int i = 0; i < before.size(); i++) {
            changes.tell(
                    after.get(i).act(), before.get(i).parties(), after.get(i).parties(), stage);
        }
    }

    private Story story(List<Parse> parses, List<Mention> mentions, List<CodedAct> acts, List<Story.Meant> references) {
        List<Story.Name> names = mentions.stream()
                .flatMap(m -> Stream.ofNullable(m.link())
                        .flatMap(l -> catalogue.byId(l.entity()).stream())
                        .map(e -> new Story.Name(m.span(), e.id(), e.kind(), e.name())))
                .toList();
        List<Span> deeds = acts.stream()
                .filter(a -> DEEDS.contains(a.type()))
                .map(CodedAct::trigger)
                .toList();
        return SUMMARIES.story(parses, names, deeds, references);
    }

    private List<Finding> findings(
            List<CodedAct> acts,
            Scene scene,
            PartyLinker linker,
            @Nullable String gazette,
            HomeStates homes,
            Statements statements,
            PartyChanges changes) {
        Issuer issuer = new Issuer(scene, linker);
        PartyNouns nouns = new PartyNouns(catalogue);
        WholePhrases phrases = new WholePhrases(scene, nouns, linker);
        OwnSubjects subjects = new OwnSubjects(scene, catalogue, nouns, linker);
        SpeakerTurns turns = SpeakerTurns.of(scene);
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (CodedAct read : acts) {
            Checkpoint.pass();
            CodedAct act = turns.of(subjects.of(phrases.of(read)));
            Optional<String> government = issuer.of(scene.parse(act.sentence()).segment());
            Optional<String> home = homes.of(act.sentence());
            Antecedents antecedents =
                    new Antecedents(scene.parses(), findings.values(), new Doers(linker, home.orElse(null)));
            Optional<Finding> before = antecedents.of(act);
            boolean onOthers = act.slots().stream().anyMatch(s -> s.role() == Role.TARGET);
            CodedAct told = before.map(b -> act.takingUp(
                            b.act().instrument(),
                            onOthers ? act.goods().name() : b.claim().coding().goods()))
                    .orElse(act);
            List<Party> meant = before.filter(b -> Antecedents.isSameMeasure(act, b.act()))
                    .map(b -> b.claim().coding().parties())
                    .orElse(List.of());
            List<Party> cast = PartyResolver.of(
                    told,
                    linker,
                    new PartyResolver.Surroundings(
                            gazette,
                            government.orElse(null),
                            home.orElse(null),
                            homes.likely(act.sentence()).orElse(null)),
                    meant,
                    changes);
            if (isOfFirms(told, cast)) {
                changes.tell(told, cast, List.of(), "firms that move no forces of a state");
                continue;
            }
            List<Party> all = new Affected(catalogue, linker).joinedTo(cast, told);
            changes.affected(told, cast, all);
            Finding finding = statements.of(told, all);
            findings.putIfAbsent(finding.claim().id(), finding);
        }
        return List.copyOf(findings.values());
    }

    /**
     * Whether firms alone are said to move forces. They drill or send ships, which is not an act of policy unless they
     * act for a state.
     */
    private boolean isOfFirms(CodedAct act, List<Party> parties) {
        List<Party> actors =
                parties.stream().filter(p -> p.role() == Role.ACTOR).toList();
        return act.type() == ActionType.MOBILIZE
                && !actors.isEmpty()
                && actors.stream()
                        .allMatch(p -> p.entity() != null
                                && p.principal() == null
                                && catalogue.isOfKind(p.entity(), EntityKind.COMPANY));
    }

    private static List<Finding> completed(
            List<Finding> findings, List<Parse> parses, Statements statements, PartyChanges changes) {
        Headlines headlines = new Headlines(parses, findings);
        Map<String, Finding> completed = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Checkpoint.pass();
            Finding whole = headlines
                    .completed(finding)
                    .map(w -> statements.of(w.act(), w.parties()))
                    .orElse(finding);
            changes.tell(finding.act(), finding.parties(), whole.parties(), "the report below the headline");
            completed.putIfAbsent(whole.claim().id(), whole);
        }
        return sided(completed.values(), parses, statements, changes);
    }

    /** Two acts of a headline may become the same, and are then one. */
    private static List<Finding> sided(
            Collection<Finding> told, List<Parse> parses, Statements statements, PartyChanges changes) {
        List<Finding> findings = new ArrayList<>(told);
        for (Retold.Sided sided : new Retold(parses).sided(findings)) {
            Finding act = findings.get(sided.place());
            changes.tell(act.act(), act.parties(), sided.parties(), "the act that tells it again");
            findings.set(sided.place(), statements.of(sided.act(), sided.parties()));
        }
        Map<String, Finding> one = new LinkedHashMap<>();
        findings.forEach(finding -> one.putIfAbsent(finding.claim().id(), finding));
        return List.copyOf(one.values());
    }
}
