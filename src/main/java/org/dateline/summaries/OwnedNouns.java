package org.dateline.summaries;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.dateline.summaries.ToldAct.Named;

/**
 * Adds the owner and content of a noun such as "the step" if nothing else identifies it. Acts that are praised,
 * rejected, protested or requested are usually those of the addressee. So "Belarus called the closure a provocation"
 * becomes "Belarus called Lithuania's closure of its last border crossings a provocation".
 */
final class OwnedNouns {

    private static final Set<ActionType> ANSWERS = EnumSet.of(
            ActionType.ACCUSE,
            ActionType.SUPPORT,
            ActionType.REJECT,
            ActionType.PROTEST,
            ActionType.REQUEST,
            ActionType.THREATEN);

    /** Requested or threatened acts have no owner yet, unless they were told as done. */
    private static final Set<ActionType> AHEAD = EnumSet.of(ActionType.REQUEST, ActionType.THREATEN);

    private static final Set<Role> OWNERS = EnumSet.of(Role.ADDRESSEE, Role.TARGET);

    /** The number of letters that the name of a country and its adjective share: "China", "Chinese". */
    private static final int STEM = 4;

    private final ClauseWording wording;
    private final Anaphora table;
    private final Clauses clauses;
    private final StorySoFar story;
    private final int sentence;

    /**
     * Reads the sentences before a given one.
     *
     * @param sentence the number of the sentence, from 1
     */
    OwnedNouns(ClauseWording wording, StorySoFar story, int sentence) {
        this.wording = wording;
        this.table = wording.anaphora();
        this.clauses = new Clauses(wording);
        this.story = story;
        this.sentence = sentence;
    }

    /**
     * Returns the sentence with the owner of the first such noun after the act; empty if there is none, or its owner is
     * unknown.
     */
    Optional<Retold> told(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        // Whoever denies speaks of its own acts: "denied that the steps were political".
        if (!ANSWERS.contains(act.type()) || wording.words().is("denying", tokens.get(act.at()))) {
            return Optional.empty();
        }
        Optional<Named> owner = owner(act);
        return owner.flatMap(whose -> NounGroup.in(tokens, wording.words()).stream()
                .filter(g -> g.first().span().start() >= act.trigger().end() && isOpen(g))
                .filter(g -> !ClauseEnd.isQuoted(tokens, g.head()))
                .findFirst()
                .flatMap(g -> owned(act, whose, tokens, g).map(text -> {
                    Draft draft = new Draft(act.sentence());
                    draft.replace(g.from(), noun(g) + 1, text);
                    return draft.retold();
                })));
    }

    /** Returns the addressee of the act; empty if an actor has the same name or country. */
    private static Optional<Named> owner(ToldAct act) {
        List<Named> named = act.named().stream()
                .filter(n -> OWNERS.contains(n.role()) && n.name() != null)
                .toList();
        List<String> names = named.stream().map(OwnedNouns::name).distinct().toList();
        boolean acts = act.named().stream()
                .filter(n -> n.role() == Role.ACTOR)
                .anyMatch(n -> names.contains(name(n))
                        || n.nation() != null && names.stream().anyMatch(name -> isStem(name, n.nation()))
                        || Stream.of(n.text().split(" ")).anyMatch(w -> isNamed(names, w)));
        return names.size() == 1 && !acts ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String name(Named named) {
        return named.name() == null ? "" : named.name();
    }

    /** Whether a word means one of some names: "Dominican" means the Dominican Republic. */
    private static boolean isNamed(List<String> names, String word) {
        return Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0))
                && names.stream().anyMatch(name -> isStem(name, word));
    }

    private static boolean isStem(String name, String word) {
        return word.length() >= STEM && name.contains(word.substring(0, STEM));
    }

    /** Whether nothing identifies the noun: "the step", "the earlier step". */
    private boolean isOpen(NounGroup group) {
        int noun = noun(group);
        return group.first().is("DT")
                && wording.words().is("definite", group.first())
                && noun > group.from()
                && !(noun == group.head() && group.isExtended())
                && !group.isName()
                && group.tokens().subList(group.from() + 1, noun).stream().allMatch(table::isRelative)
                && isKnown(key(group));
    }

    private boolean isKnown(String noun) {
        return table.isDone(noun) || table.deed(noun) != null || table.decision(noun) != null;
    }

    /**
     * Returns the index of the noun. In "called the decision protectionist" the group may end with the description,
     * which is not the noun.
     */
    private int noun(NounGroup group) {
        boolean called = group.head() > group.from() + 1
                && group.tokens().subList(0, group.from()).stream()
                        .anyMatch(t -> wording.words().is("calling", t))
                && isKnown(group.tokens().get(group.head() - 1).form().toLowerCase(Locale.ROOT))
                && !isKnown(group.key());
        return called ? group.head() - 1 : group.head();
    }

    private String key(NounGroup group) {
        return group.tokens().get(noun(group)).form().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the noun with its owner, and with its content if known: "Lithuania's closure of its last crossings",
     * "Lithuania's decision to close them", "Lithuania's closure".
     */
    private Optional<List<Token>> owned(ToldAct act, Named whose, List<Token> tokens, NounGroup group) {
        String name = name(whose);
        List<Clauses.Main> done = story.done().stream()
                .filter(d -> d.sentence() < sentence)
                .map(StorySoFar.Deed::clause)
                .filter(c -> isBy(name, c))
                .toList();
        boolean named = tokens.subList(0, group.from()).stream()
                        .anyMatch(t -> t.is("NNP") && (name.contains(t.form()) || isNamed(List.of(name), t.form())))
                || story.namesProperly(tokens.subList(0, group.from()), name);
        Token noun = tokens.get(noun(group));
        Anaphora.Deed deed = table.deed(key(group));
        if (deed != null) {
            Optional<List<Token>> object = done.reversed().stream()
                    .filter(c -> deed.verbs().contains(c.base()))
                    .findFirst()
                    .flatMap(c -> clauses.deedOf(named ? List.of() : owner(name), c, noun, deed.preposition()));
            if (object.isPresent()) {
                return object;
            }
        }
        if (AHEAD.contains(act.type())) {
            return Optional.empty();
        }
        String called = table.decision(key(group));
        if (called != null && !done.isEmpty()) {
            Optional<List<Token>> decision = clauses.decision(done.getFirst(), called, key(group));
            if (decision.isPresent() && !(named && decision.get().stream().anyMatch(t -> t.is("POS")))) {
                return decision;
            }
        }
        boolean theirs = whose.inferred() || !done.isEmpty();
        if (named || !theirs || !table.isDone(key(group))) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>(owner(name));
        text.add(noun);
        return Optional.of(text);
    }

    /** Whether the subject of a clause means an entity: by its name, its adjective or its capital. */
    private boolean isBy(String name, Clauses.Main clause) {
        return !clause.passive() && story.names(clause.subject(), name);
    }

    private List<Token> owner(String name) {
        List<Token> text = new ArrayList<>();
        if (!wording.phrases().withArticle(name).equals(name)) {
            text.add(Draft.word("the", "DT"));
        }
        Stream.of(name.split(" ")).map(word -> Draft.word(word, "NNP")).forEach(text::add);
        text.add(Draft.owner(text.getLast()));
        return text;
    }
}
